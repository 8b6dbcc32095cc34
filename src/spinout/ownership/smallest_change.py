"""The smallest change after which colleagues would manage and control it, on our reading."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spinout.facts.structure import OUTSIDERS, Bar, Design, Holder, Holding, Matter
from spinout.facts.structure_parts import HOLDERS, MATTERS
from spinout.ownership.deciding import CARRIES

DAY_TO_DAY = (Matter.YEARLY_PLAN,)
"""The ordinary business no outsider may be able to block; the table of matters says so too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What to move to colleagues and what to take away. Its size is the number of single steps."""

    votes: int
    seats: int
    vetoes: tuple[tuple[Holder, Matter], ...]
    lower_bar: bool

    @property
    def size(self) -> int:
        """One step for each vote, seat and veto, and for the bar."""
        return self.votes + self.seats + len(self.vetoes) + self.lower_bar


def smallest(design: Design) -> Change:
    """The fewest steps after which the structure passes; none where it passes now."""
    votes = max(0, design.votes // 2 + 1 - design.votes_of(Holder.STAFF))
    # With most of the votes, colleagues fill the seats that all members vote for.
    own = sum(each.seats for each in design.of(Holder.STAFF)) + design.elected
    seats = max(0, design.seats // 2 + 1 - own)
    return Change(
        votes=votes,
        seats=seats,
        vetoes=tuple(
            (each.holder, matter)
            for each in design.of(*OUTSIDERS)
            for matter in DAY_TO_DAY
            if matter in each.vetoes
        ),
        lower_bar=not CARRIES[design.board_bar](own + seats, design.seats),
    )


def applied(design: Design, change: Change) -> Design:
    """The structure after the change: what moves comes from whoever has the most of it."""
    holdings = {each.holder: each for each in design.holdings}
    holdings.setdefault(Holder.STAFF, Holding(holder=Holder.STAFF))
    for holder, matter in change.vetoes:
        held = holdings[holder]
        left = tuple(each for each in held.vetoes if each is not matter)
        holdings[holder] = replace(held, vetoes=left)
    _move_votes(holdings, change.votes)
    chosen, elected = _move_seats(holdings, change.seats, design)
    return replace(
        design,
        holdings=tuple(holdings[holder] for holder in Holder if holder in holdings),
        chosen=chosen,
        elected=elected,
        board_bar=Bar.MORE_THAN_HALF if change.lower_bar else design.board_bar,
    )


def in_words(design: Design, change: Change) -> str:
    """The change as people read it; empty where there is none."""
    return " ".join(_sentences(design, change))


def _sentences(design: Design, change: Change) -> Iterator[str]:
    if change.votes:
        yield f"Move {_counted(change.votes, 'vote')} of {design.votes:,} to colleagues."
    if change.seats:
        yield f"Let colleagues fill {change.seats} more of the {design.seats} board seats."
    for holder, matter in change.vetoes:
        yield f"Take away this veto: {HOLDERS[holder].lower()}, over {MATTERS[matter]}."
    if change.lower_bar:
        yield "Let more than half of the board settle day-to-day matters."


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _move_votes(holdings: dict[Holder, Holding], count: int) -> None:
    staff = holdings[Holder.STAFF]
    for held in sorted(holdings.values(), key=lambda each: -each.votes):
        if held.holder is Holder.STAFF:
            continue
        moved = min(count, held.votes)
        count -= moved
        holdings[held.holder] = replace(held, votes=held.votes - moved)
        staff = replace(staff, votes=staff.votes + moved)
    holdings[Holder.STAFF] = staff


def _move_seats(holdings: dict[Holder, Holding], count: int, design: Design) -> tuple[int, int]:
    """Moves the seats; answers with the seats the board still fills, and those members vote for."""
    moved = 0
    for held in sorted(holdings.values(), key=lambda each: -each.seats):
        if held.holder is Holder.STAFF:
            continue
        taken = min(count - moved, held.seats)
        moved += taken
        holdings[held.holder] = replace(held, seats=held.seats - taken)
    chosen = min(count - moved, design.chosen)
    moved += chosen
    staff = holdings[Holder.STAFF]
    holdings[Holder.STAFF] = replace(staff, seats=staff.seats + moved)
    return design.chosen - chosen, design.elected
