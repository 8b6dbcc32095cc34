"""What it means for staff, as the open papers carry it: kinds of post, never posts.

A row stands for ten or more alike posts and does not say how many, so that no smaller group
can be found by taking one figure from another.
"""

from spinout.documents import (
    Block,
    Table,
    bullets,
    heading,
    number_column,
    paragraph,
    row,
    spans,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.handovers.pay import Package, Side, TypicalPost
from spinout.money import money


def staff_section(passage: Passage) -> tuple[Block, ...]:
    """The whole of pay, pension and terms in the proposal."""
    found = passage.package
    blocks: list[Block] = [heading(1, "Pay, pension and terms")]
    if passage.facts.narrative.staff:
        blocks.append(bullets(*passage.facts.narrative.staff))
    if found is None:
        blocks.append(paragraph("We could not compare pay and pension on this date."))
        return tuple(blocks)
    blocks += [
        heading(2, f"Typical posts, {found.tax_year}"),
        paragraph(
            "Each row stands for ten or more posts alike and shows one full-time post, with no "
            "student loan. Part-time posts earn a share of it. Smaller groups are left out, so "
            "that nobody can work out one person’s pay."
        ),
        _take_home(found),
        _pension(found),
        heading(2, "What may change later, and who decides"),
        _terms(found),
        heading(2, "What everyone should know about these figures"),
        bullets(*found.notes),
    ]
    return tuple(blocks)


def _name(post: TypicalPost) -> str:
    return post.group if post.point is None else f"{post.group}, point {post.point}"


def _shown(post: TypicalPost, side: Side, name: str) -> str:
    pence = post.comparison.figure(side, name)
    return "Not known" if pence is None else money(pence)


def _take_home(found: Package) -> Table:
    return Table(
        caption="Take-home pay in the year",
        columns=(
            text_column("Post", weight=3),
            number_column("Gross pay"),
            number_column("If it stays"),
            number_column("If it moves"),
            number_column("New joiner"),
        ),
        rows=tuple(
            row(
                _name(post),
                _shown(post, "stay", "gross_pay"),
                _shown(post, "stay", "take_home"),
                _shown(post, "go", "take_home"),
                _shown(post, "new_joiner", "take_home"),
            )
            for post in found.typical
        ),
        note=spans(
            "A new joiner takes home more where less goes into a pension: see the next table for "
            "the pension given up."
        ),
    )


def _pension(found: Package) -> Table:
    return Table(
        caption="Yearly pension built up in the year, and money paid into a new joiner’s pot",
        columns=(
            text_column("Post", weight=3),
            number_column("If it stays"),
            number_column("If it moves"),
            number_column("New joiner"),
            number_column("New joiner’s pot"),
        ),
        rows=tuple(
            row(
                _name(post),
                _shown(post, "stay", "pension_earned"),
                _shown(post, "go", "pension_earned"),
                _shown(post, "new_joiner", "pension_earned"),
                _shown(post, "new_joiner", "pension_pot"),
            )
            for post in found.typical
        ),
    )


def _terms(found: Package) -> Table:
    lines = found.typical[0].comparison.lines if found.typical else ()
    in_words = [line for line in lines if isinstance(line.stay, str)]
    return Table(
        caption="Terms in words",
        columns=(
            text_column("Term", weight=2),
            text_column("If the service stays", weight=3),
            text_column("If it moves", weight=3),
            text_column("New joiner", weight=3),
        ),
        rows=tuple(
            row(line.label, str(line.stay), str(line.go), str(line.new_joiner)) for line in in_words
        ),
    )
