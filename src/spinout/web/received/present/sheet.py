"""The receipt and clock sheet: one page, half filled in, to sign and to file."""

from collections.abc import Iterator
from datetime import date

from spinout.documents import (
    Block,
    Document,
    Table,
    paragraph,
    row,
    strong,
    text_column,
)
from spinout.web.asking.printed import printed
from spinout.web.received.asked import HOLDS
from spinout.web.received.present.page import ReceivedPage

TITLE = "Receipt and clock sheet"
BLANK = "…" * 18
BY_HAND = ("Our number for it", "From", "Received by, and how", "Hour", "Who decides, and when")
"""What the sheet leaves to be written in: the site asks no name of anyone."""


def sheet(page: ReceivedPage, *, holds: tuple[str, ...], on: date) -> Document:
    """One page that says when it came, what it holds and each day that follows."""
    return printed(TITLE, f"Law as at {page.law_on}", _body(page, holds), on=on)


def _body(page: ReceivedPage, holds: tuple[str, ...]) -> Iterator[Block]:
    if page.last_day and page.last_day.day:
        yield paragraph(
            "Say in writing when you expect to decide by ",
            strong(page.last_day.day),
            ". Give this sheet’s first part to those who sent it, as a receipt.",
        )
    else:
        yield paragraph(
            "No last day can be given on what you told us. Date the receipt all the same."
        )
    yield Table(
        caption="To write in",
        columns=(text_column("What", weight=2), text_column("By hand", weight=4)),
        rows=tuple(row(each, BLANK) for each in BY_HAND),
    )
    yield Table(
        caption="Days, and how we found them",
        columns=(
            text_column("Day", weight=3),
            text_column("What", weight=3),
            text_column("How we found it", weight=5),
        ),
        rows=tuple(row(each.day, each.name, each.says) for each in page.days.rows),
    )
    yield paragraph(strong("It holds: "), _listed(holds, there=True))
    yield paragraph(strong("Not ticked: "), _listed(holds, there=False))
    yield paragraph(strong("Signed: "), BLANK, strong("  Day: "), BLANK[:8])


def _listed(holds: tuple[str, ...], *, there: bool) -> str:
    parts = [each.words for each in HOLDS.choices if (each.key in holds) is there]
    return f"{'; '.join(parts)}." if parts else "nothing on the list."
