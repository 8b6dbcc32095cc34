"""What was found of a structure, on paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from spinout.documents import (
    Block,
    Table,
    bullets,
    heading,
    paragraph,
    pdf,
    row,
    spans,
    strong,
    text_column,
)
from spinout.web.asking.printed import printed
from spinout.web.who_owns.present.drawn import DrawnShown

if TYPE_CHECKING:
    from spinout.web.who_owns.present.page import DrawnPage

TITLE = "Who would own it?"
HEADS = ("Who", "Votes", "Shares", "Surplus", "Board seats", "Its yes is needed for")


def paper_of(page: "DrawnPage", *, on: date) -> bytes:
    """The page as a PDF that a screen reader can follow."""
    return pdf(printed(TITLE, f"Law as at {page.law_on}", _body(page.drawn), on=on))


def _body(drawn: DrawnShown) -> Iterator[Block]:
    yield heading(1, "Who would hold what")
    held = _table("Votes, shares, surplus and board seats", HEADS, drawn.holders)
    yield replace(drawn.parts, table=held)
    if drawn.cautions:
        yield bullets(*drawn.cautions)
    yield heading(1, "What it passes")
    for test in drawn.tests:
        yield heading(2, test.name)
        yield paragraph(strong(f"{test.said}. "), test.words)
        if test.change:
            yield paragraph(strong("Smallest change: "), test.change)
    yield heading(1, "Who decides")
    heads = ("What", "Who votes", "Who decides")
    yield _table("Each kind of holder votes as one", heads, drawn.decisions)
    yield heading(1, "A surplus of £100,000")
    yield _table("Who gets what", ("What", "Amount"), drawn.surplus)
    yield heading(1, "A colleague leaves")
    yield paragraph(drawn.leaver)
    if drawn.beside:
        yield heading(1, "With the partner, and without")
        yield _table("The partner", ("What", "With it", "Without"), drawn.beside)
        yield bullets(*drawn.partner_says)
        yield heading(1, "Real mutuals that had a partner")
        for case in drawn.cases:
            yield heading(2, case.name)
            yield bullets(*(spans(strong(f"{name}: "), says) for name, says in case.lines))


def _table(caption: str, heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(
        caption=caption,
        columns=tuple(text_column(each, weight=1 if at else 2) for at, each in enumerate(heads)),
        rows=tuple(row(*each) for each in rows),
    )
