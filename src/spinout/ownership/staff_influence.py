"""Do staff have a significant degree of influence or control, as government guidance puts it?"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import Part, combine
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Control
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered
from spinout.ownership.control_facts import Seats, Votes, seats, votes
from spinout.ownership.s33_control import held


def _read(share: Votes, filled: Seats) -> Verdict:
    if share is Votes.MOST or filled is Seats.MOST:
        return Verdict.PASSES
    if share is Votes.NONE and filled is Seats.NONE:
        return Verdict.FAILS
    return Verdict.FLAGGED


TABLE: Mapping[tuple[Votes, Seats], Verdict] = MappingProxyType(
    {(share, filled): _read(share, filled) for share in Votes for filled in Seats}
)
"""Our reading, by votes and board seats: most of either passes, none of both fails."""

READING = (
    "Government guidance asks for “a significant degree of staff influence or control”, and gives "
    "no number. On our reading, most of the votes or most of the board is enough, and a smaller "
    "share is for others to judge."
)


def verdict(control: Control) -> Part[Verdict]:
    """Whether staff have that influence on our reading."""
    return combine(lambda share, filled: TABLE[share, filled], votes(control), seats(control))


def test(facts: CaseFacts, reading: Reading) -> ControlTest:
    """The test with the words that decide it. It is guidance, and no contract turns on it.

    Law: public-service-mutuals-guidance/definition
    """
    control = facts.control
    return answered(
        reading,
        verdict(control),
        key="government-definition",
        name="Staff have real influence (government guidance)",
        words=f"{READING} {held(control)}",
        change="Give colleagues most of the votes, or most of the board seats.",
        citation="public-service-mutuals-guidance/definition",
    )
