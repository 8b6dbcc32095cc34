"""Who decides: every group of holders tried against votes, board seats and vetoes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from types import MappingProxyType

from spinout.facts.structure import Bar, Design, Holder, Matter
from spinout.facts.structure_parts import HOLDERS, MATTERS
from spinout.handovers.drawn import Decision
from spinout.law import Reading

Group = frozenset[Holder]

CARRIES: Mapping[Bar, Callable[[int, int], bool]] = MappingProxyType(
    {
        Bar.MORE_THAN_HALF: lambda yes, of: 2 * yes > of,
        Bar.TWO_THIRDS: lambda yes, of: 3 * yes >= 2 * of,
        Bar.THREE_QUARTERS: lambda yes, of: 4 * yes >= 3 * of,
        Bar.ALL: lambda yes, of: yes == of,
    }
)
"""Whether so many yeses out of so many are enough."""

ORDINARY_VOTE = "an ordinary vote of the members"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How a matter is decided: by the board or by members, and whether it is day-to-day work."""

    matter: Matter
    by_board: bool
    day_to_day: bool


def kinds(reading: Reading) -> tuple[Kind, ...]:
    """Every matter in order, as we take it to be decided.

    Law: matters
    """
    return tuple(
        Kind(
            matter=Matter(row["matter"]),
            by_board=row["decided_by"] == "board",
            day_to_day=row.yes("day_to_day"),
        )
        for row in reading.table("matters")
    )


def carries_members(design: Design, group: Group, bar: Bar) -> bool:
    """Whether the group’s votes are enough in a meeting of members where all others say no."""
    return CARRIES[bar](design.votes_of(*group), design.votes)


def board_seats(design: Design, group: Group) -> int:
    """The board seats the group fills: its own, and those members vote for if it wins that vote."""
    own = sum(each.seats for each in design.of(*group))
    elects = carries_members(design, group, Bar.MORE_THAN_HALF)
    return own + (design.elected if elects else 0)


def carries_board(design: Design, group: Group, bar: Bar, *, others: int = 0) -> bool:
    """Whether the group’s seats, and `others` beside them, are enough on the board."""
    return CARRIES[bar](board_seats(design, group) + others, design.seats)


def vetoing(design: Design, matter: Matter) -> Group:
    """Those whose yes the matter needs."""
    return frozenset(each.holder for each in design.holdings if matter in each.vetoes)


def passes(design: Design, kind: Kind, group: Group, *, others: int = 0) -> bool:
    """Whether the group’s yes is enough for the matter. `others` are board seats beside its own."""
    if not vetoing(design, kind.matter) <= group:
        return False
    if kind.by_board:
        return carries_board(design, group, design.board_bar, others=others)
    return carries_members(design, group, design.big_bar)


def decisions(design: Design, found: Iterable[Kind]) -> tuple[Decision, ...]:
    """Who decides an ordinary vote of the members, and then each matter."""
    ordinary = _decision(design, None, False, partial(_carries_ordinary, design))
    return (
        ordinary,
        *(
            _decision(design, kind.matter, kind.by_board, partial(_carries, design, kind))
            for kind in found
        ),
    )


def _carries_ordinary(design: Design, group: Group, _: int) -> bool:
    return carries_members(design, group, Bar.MORE_THAN_HALF)


def _carries(design: Design, kind: Kind, group: Group, others: int) -> bool:
    return passes(design, kind, group, others=others)


def _decision(
    design: Design, matter: Matter | None, by_board: bool, enough: Callable[[Group, int], bool]
) -> Decision:
    holders = tuple(each.holder for each in design.holdings)
    everyone = frozenset(holders)
    winning = [
        frozenset(group)
        for size in range(1, len(holders) + 1)
        for group in combinations(holders, size)
        if enough(frozenset(group), 0)
    ]
    least = [group for group in winning if not any(other < group for other in winning)]
    # To see who can stop it, all others are taken to want it, those the board picks among them.
    stops = tuple(each for each in holders if not enough(everyone - {each}, design.chosen))
    held = vetoing(design, matter) if matter else frozenset[Holder]()
    alone = tuple(each for each in holders if frozenset({each}) in winning)
    together = tuple(tuple(each for each in holders if each in group) for group in least)
    vetoes = tuple(each for each in stops if each in held)
    return Decision(
        matter=matter,
        name=MATTERS[matter] if matter else ORDINARY_VOTE,
        says=in_words(alone, together, stops, vetoes),
        by_board=by_board,
        alone=alone,
        together=together,
        stops=stops,
        vetoes=vetoes,
    )


def in_words(
    alone: tuple[Holder, ...],
    together: tuple[tuple[Holder, ...], ...],
    stops: tuple[Holder, ...],
    vetoes: tuple[Holder, ...],
) -> str:
    """Who decides and who can stop it, in sentences."""
    if alone:
        said = f"{_named(alone)} can decide it alone."
    elif together:
        groups = (" with ".join(HOLDERS[one].lower() for one in each) for each in together)
        said = f"It takes {'; or '.join(groups)}."
    else:
        said = "No holder can decide it. It turns on those the board picks, or on agreement."
    # Where it takes just one group, each of that group can stop it, and that need not be said.
    others = () if len(together) == 1 else tuple(each for each in stops if each not in alone)
    if others:
        said += f" {_named(others)} can stop it."
    if vetoes:
        said += f" {_named(vetoes, 'and')} {'has' if len(vetoes) == 1 else 'each have'} a veto."
    return said


def _named(holders: tuple[Holder, ...], between: str = "or") -> str:
    named = f" {between} ".join(HOLDERS[each].lower() for each in holders)
    return named[:1].upper() + named[1:]
