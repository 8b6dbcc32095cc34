"""Could the employer now stop anything? The risk that the mutual still counts as public."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from spinout.completions import settled
from spinout.facts.structure import Bar, Design, Holder, Holding, Matter
from spinout.facts.structure_parts import MATTERS
from spinout.handovers.drawn import Decision
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered
from spinout.ownership.deciding import CARRIES, Kind, board_seats, decisions, kinds

PARENT = frozenset({Holder.PARENT})

HARMLESS: Mapping[Bar, Callable[[int], int]] = MappingProxyType(
    {
        Bar.MORE_THAN_HALF: lambda of: (of - 1) // 2,
        Bar.TWO_THIRDS: lambda of: of // 3,
        Bar.THREE_QUARTERS: lambda of: of // 4,
        Bar.ALL: lambda of: 0,
    }
)
"""The most votes, out of so many, that cannot stop the others from reaching the bar."""

WHY = (
    "A body that the public sector controls may count as public: for the nation’s accounts, for "
    "how contracts are awarded to it, and against a contract kept for mutuals. This is our "
    "reading, and no law gives a number."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LessControl:
    """What to take from the employer now: votes and seats to colleagues, and every veto."""

    votes: int
    seats: int
    vetoes: tuple[Matter, ...]

    @property
    def size(self) -> int:
        """One step for each vote, seat and veto."""
        return self.votes + self.seats + len(self.vetoes)


def test(design: Design, reading: Reading) -> ControlTest:
    """Fails where the employer now holds most of the votes or board, or can stop the daily work.

    In doubt where it can stop anything else by itself. Our reading.

    Law: matters
    """
    found = kinds(reading)
    return answered(
        reading,
        settled(verdict(design, found)),
        key="public-control",
        name="Free of control by your employer now",
        words=f"{WHY} {_said(_stopped(design, found))}",
        change=in_words(design, least(design)),
        citation="",
    )


def verdict(design: Design, found: Sequence[Kind]) -> Verdict:
    """How far the employer now would control it, on our reading."""
    stopped = _stopped(design, found)
    daily = {kind.matter for kind in found if kind.day_to_day}
    if _holds_most(design) or any(each.matter in daily for each in stopped):
        return Verdict.FAILS
    return Verdict.FLAGGED if stopped else Verdict.PASSES


def least(design: Design) -> LessControl:
    """The fewest steps after which the employer now can stop nothing by itself."""
    held = design.votes_of(Holder.PARENT)
    harmless = min(HARMLESS[bar](design.votes) for bar in (Bar.MORE_THAN_HALF, design.big_bar))
    votes = max(0, held - harmless)
    vetoes = tuple(matter for each in design.of(Holder.PARENT) for matter in each.vetoes)
    moved = applied(design, LessControl(votes=votes, seats=0, vetoes=vetoes))
    own = sum(each.seats for each in design.of(Holder.PARENT))
    seats = next(
        (
            count
            for count in range(own)
            if not _stops_the_board(applied(moved, LessControl(votes=0, seats=count, vetoes=())))
        ),
        own,
    )
    return LessControl(votes=votes, seats=seats, vetoes=vetoes)


def applied(design: Design, change: LessControl) -> Design:
    """The structure with those votes and seats moved to colleagues and those vetoes gone."""
    holdings = {each.holder: each for each in design.holdings}
    holdings.setdefault(Holder.STAFF, Holding(holder=Holder.STAFF))
    if Holder.PARENT in holdings:
        held, staff = holdings[Holder.PARENT], holdings[Holder.STAFF]
        holdings[Holder.PARENT] = replace(
            held,
            votes=held.votes - change.votes,
            seats=held.seats - change.seats,
            vetoes=tuple(each for each in held.vetoes if each not in change.vetoes),
        )
        holdings[Holder.STAFF] = replace(
            staff, votes=staff.votes + change.votes, seats=staff.seats + change.seats
        )
    held_by = tuple(holdings[holder] for holder in Holder if holder in holdings)
    return replace(design, holdings=held_by)


def in_words(design: Design, change: LessControl) -> str:
    """What to take from the employer now, as people read it; empty where there is nothing."""
    return " ".join(_sentences(design, change))


def _sentences(design: Design, change: LessControl) -> Iterator[str]:
    if change.votes:
        said = f"{change.votes:,} vote{'' if change.votes == 1 else 's'}"
        yield f"Move {said} of {design.votes:,} from your employer now to colleagues."
    if change.seats:
        said = f"{change.seats} board seat{'' if change.seats == 1 else 's'}"
        yield f"Move {said} from your employer now to colleagues."
    if change.vetoes:
        yield f"Take away its veto over {'; '.join(MATTERS[each] for each in change.vetoes)}."


def _stopped(design: Design, found: Sequence[Kind]) -> tuple[Decision, ...]:
    return tuple(each for each in decisions(design, found) if Holder.PARENT in each.stops)


def _holds_most(design: Design) -> bool:
    most = CARRIES[Bar.MORE_THAN_HALF]
    votes = most(design.votes_of(Holder.PARENT), design.votes)
    return votes or most(board_seats(design, PARENT), design.seats)


def _stops_the_board(design: Design) -> bool:
    others = frozenset(each.holder for each in design.holdings) - PARENT
    seats = board_seats(design, others) + design.chosen
    return not CARRIES[design.board_bar](seats, design.seats)


def _said(stopped: Sequence[Decision]) -> str:
    if not stopped:
        return "Here your employer now could stop nothing by itself."
    return f"Here your employer now could stop: {'; '.join(each.name for each in stopped)}."
