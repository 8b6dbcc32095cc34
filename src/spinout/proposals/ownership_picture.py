"""Who holds the votes and who fills the board: a picture of both, and the table behind it."""

from collections.abc import Callable

from spinout.documents import (
    Division,
    Part,
    Table,
    Whole,
    number_column,
    row,
    text_column,
)
from spinout.facts.structure import Design, Holder, Holding
from spinout.facts.structure_parts import HOLDERS, MATTERS

CAPTION = "Who holds the votes, and who fills the board"
_SHADES = {holder: number for number, holder in enumerate(Holder)}


def who_holds_what(design: Design, *, named: Callable[[str], str] = str) -> Division:
    """The votes and the seats by kind of holder; `named` puts a holder’s name for its readers."""
    names = {holder: named(name) for holder, name in HOLDERS.items()}
    filled = (
        Part(name="All members vote", count=design.elected, shade=None),
        Part(name="The board picks", count=design.chosen, shade=None),
    )
    return Division(
        title=CAPTION,
        wholes=(
            Whole(
                name="Votes of the members",
                parts=tuple(_part(each, each.votes, names) for each in design.holdings),
            ),
            Whole(
                name="Seats on the board",
                parts=(*(_part(each, each.seats, names) for each in design.holdings), *filled),
            ),
        ),
        table=_table(design, names),
    )


def _part(held: Holding, count: int, names: dict[Holder, str]) -> Part:
    return Part(name=names[held.holder], count=count, shade=_SHADES[held.holder])


def _table(design: Design, names: dict[Holder, str]) -> Table:
    rows = [
        row(names[each.holder], f"{each.votes:,}", str(each.seats), _vetoes(each))
        for each in design.holdings
    ]
    filled = ((design.elected, "All members vote for"), (design.chosen, "The board fills itself"))
    rows += [row(says, "–", str(count), "–") for count, says in filled if count]
    return Table(
        caption="Votes, board seats and vetoes, by kind of holder",
        columns=(
            text_column("Who", weight=3),
            number_column(f"Votes, of {design.votes:,}", weight=1),
            number_column(f"Board seats, of {design.seats}", weight=1),
            text_column("What needs its yes", weight=3),
        ),
        rows=tuple(rows),
    )


def _vetoes(held: Holding) -> str:
    return "; ".join(MATTERS[each] for each in held.vetoes) or "–"
