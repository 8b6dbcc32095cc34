"""What a buyer has published and done on the way to an award; each may be unknown."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import UNKNOWN, Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """What the buyer has published and done on the way to the award."""

    approach_sent: date | Missing
    """When it sent off the notice that it means to look for the most suitable provider."""
    intention_published: date | Missing
    """When it published whom it means to choose."""
    representations: bool | Missing
    """Whether anyone has objected in time."""
    further_decision: date | Missing
    """When it told of its last further decision on the objections."""
    award_published: date | Missing
    """When the contract award notice came out."""
    standstill_offered: bool | Missing
    """Whether that notice offers a wait before signing."""
    contract_entered: date | Missing
    """When both sides entered the contract."""


NO_NOTICES = Notices(
    approach_sent=UNKNOWN,
    intention_published=UNKNOWN,
    representations=UNKNOWN,
    further_decision=UNKNOWN,
    award_published=UNKNOWN,
    standstill_offered=UNKNOWN,
    contract_entered=UNKNOWN,
)
"""What is known of the notices before any has come out."""
