"""Is the mutual under the management and control of its employees, as section 33 asks?"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import Part, combine, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Control
from spinout.findings import Missing
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered
from spinout.ownership.control_facts import ALL_VOTES, Seats, Votes, seats, votes

PASSES, FLAGGED, FAILS = Verdict.PASSES, Verdict.FLAGGED, Verdict.FAILS

TABLE: Mapping[tuple[Votes, Seats, bool], Verdict] = MappingProxyType(
    {
        (Votes.MOST, Seats.MOST, False): PASSES,
        (Votes.MOST, Seats.SOME, False): FLAGGED,
        (Votes.MOST, Seats.NONE, False): FLAGGED,
        (Votes.HALF, Seats.MOST, False): FLAGGED,
        (Votes.HALF, Seats.SOME, False): FLAGGED,
        (Votes.HALF, Seats.NONE, False): FLAGGED,
        **{(few, held, False): FAILS for few in (Votes.FEWER, Votes.NONE) for held in Seats},
        **{(share, held, True): FAILS for share in Votes for held in Seats},
    }
)
"""Our reading, by votes, board seats, and whether an outsider can block day-to-day work."""

READING = (
    "The law asks that its employees manage and control it, and gives no number. On our reading, "
    "they need more than half the votes and more than half the board, and no one else may be able "
    "to block day-to-day work."
)


def verdict(control: Control) -> Part[Verdict]:
    """Whether the body passes on our reading: a pass, a doubt or a fail.

    Law: procurement-act-2023/s33-6-c
    """
    return combine(
        lambda share, held, veto: TABLE[share, held, veto],
        votes(control),
        seats(control),
        yes_or_no(control.outsider_veto, "control.outsider_veto"),
    )


NO_STAFF_YET = (
    "Until the service moves, a new body has no employees to control it. We could not check how "
    "that is judged; ask a procurement lawyer."
)


def test(facts: CaseFacts, reading: Reading) -> ControlTest:
    """The test with the words that decide it and what would have to change.

    Law: procurement-act-2023/s33-6-c
    """
    control = facts.control
    return answered(
        reading,
        verdict(control),
        key="s33-control",
        name="Colleagues manage and control it (section 33)",
        words=f"{READING} {held(control)} {NO_STAFF_YET}",
        change=change(control),
        citation="procurement-act-2023/s33-6-c",
    )


def held(control: Control) -> str:
    """What the plan gives colleagues, as far as it is known."""
    said = []
    if not isinstance(control.employee_votes, Missing):
        said.append(f"Colleagues would hold {control.employee_votes} of every {ALL_VOTES} votes.")
    if not isinstance(control.employee_seats, Missing):
        board = "" if isinstance(control.board_seats, Missing) else f" of {control.board_seats}"
        said.append(f"They would fill {control.employee_seats}{board} board seats.")
    if control.outsider_veto is True:
        said.append("Someone else could block day-to-day work.")
    if control.outsider_veto is False:
        said.append("No one else could block day-to-day work.")
    return " ".join(said)


def change(control: Control) -> str:
    """The fewest changes after which it would pass, from what is known."""
    steps = []
    if not isinstance(control.employee_votes, Missing) and control.employee_votes * 2 <= ALL_VOTES:
        steps.append(f"Give colleagues {ALL_VOTES // 2 + 1} or more of the {ALL_VOTES} votes.")
    if seats(control).possible != (Seats.MOST,) and not isinstance(control.board_seats, Missing):
        most = control.board_seats // 2 + 1
        steps.append(f"Let them fill {most} or more of the {control.board_seats} board seats.")
    if control.outsider_veto is True:
        steps.append("Let no one else block day-to-day work.")
    return " ".join(steps)
