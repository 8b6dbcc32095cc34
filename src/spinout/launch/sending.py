"""The last day to send the papers, for the mutual to be registered on the day the plan names."""

from dataclasses import dataclass
from datetime import date

from spinout.clocks import CalendarNotKnownError
from spinout.clocks.counting_back import sent_in_time
from spinout.completions import combine
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.launch.places import nation_of
from spinout.law import OutsideOurDataError, Reading

REGISTERED = "control.registered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """The last day to send; None with the reason in words, and the facts it waits for."""

    by: date | None
    working: str
    missing: tuple[str, ...] = ()


def sending(facts: CaseFacts, figure: str, reading: Reading) -> Sending:
    """The last day to send what takes the working days held under `figure`; blank where none.

    Law: registration/cic-post-working-days, registration/society-working-days
    """
    if not figure:
        return Sending(by=None, working="")
    try:
        days = reading.figure(figure).whole
    except OutsideOurDataError as gap:
        return Sending(by=None, working=str(gap))
    registered = facts.control.registered
    if isinstance(registered, Missing):
        return Sending(
            by=None,
            working=f"Allow {days} working days before the day it must be registered.",
            missing=(REGISTERED,),
        )
    return _counted(facts, registered, days)


def _counted(facts: CaseFacts, registered: date, days: int) -> Sending:
    try:
        found = combine(lambda nation: sent_in_time(registered, days, nation), nation_of(facts))
    except CalendarNotKnownError:
        return Sending(
            by=None,
            working=f"Allow {days} working days. The bank holidays of that year are not out yet, "
            "so we give no day.",
        )
    if not found.settled:
        return Sending(
            by=None,
            working="; or ".join(each.working for each in found.possible),
            missing=found.waits_for,
        )
    return Sending(by=found.value.latest, working=found.value.working)
