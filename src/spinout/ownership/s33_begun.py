"""Is the mutual there in time? Section 33 looks at what it does when bids are weighed."""

from datetime import date
from enum import Enum

from spinout.completions import Part, settled, waiting
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.law import Reading


class Begun(Enum):
    """The day the mutual is registered, against the contest for the contract."""

    BEFORE = "before bids are sought"
    DURING = "after bids are sought"
    AFTER = "after the contract is awarded"


def begun(facts: CaseFacts, reading: Reading) -> Part[Begun]:
    """When the mutual is registered, as far as the plan's dates settle it.

    Law: procurement/act-in-force
    """
    registered, award = facts.control.registered, facts.contract.award
    starts = facts.contract.procurement_starts
    if isinstance(registered, Missing):
        return waiting(Begun, "control.registered", *_unknown(facts))
    if not isinstance(award, Missing) and registered > award:
        return settled(Begun.AFTER)
    if registered <= reading.figure("procurement/act-in-force").since:
        return settled(Begun.BEFORE)
    if not isinstance(starts, Missing) and registered <= starts:
        return settled(Begun.BEFORE)
    return _not_surely_before(starts, award, _unknown(facts))


def _not_surely_before(
    starts: date | Missing, award: date | Missing, unknown: tuple[str, ...]
) -> Part[Begun]:
    possible = [Begun.BEFORE] if isinstance(starts, Missing) else []
    possible.append(Begun.DURING)
    if isinstance(award, Missing):
        possible.append(Begun.AFTER)
    return waiting(possible, *unknown)


def _unknown(facts: CaseFacts) -> tuple[str, ...]:
    dates = {
        "contract.procurement_starts": facts.contract.procurement_starts,
        "contract.award": facts.contract.award,
    }
    return tuple(key for key, day in dates.items() if isinstance(day, Missing))
