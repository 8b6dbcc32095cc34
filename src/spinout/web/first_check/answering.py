"""The answers taken to the ways to ask, and nowhere else."""

from contextlib import suppress
from dataclasses import dataclass

from spinout import law
from spinout.facts.plan import CaseFacts
from spinout.handovers.at_work import AtWork
from spinout.handovers.challenge import NextStep
from spinout.handovers.route_findings import RouteFindings
from spinout.law import OutsideOurDataError, Reading
from spinout.web.asking.link import Told
from spinout.web.first_check.asked import Who
from spinout.web.first_check.told import facts, facts_of_others


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What we found, and what was read from the law to find it.

    `others` is what we found for a request that someone else has made, and `for_staff` what it
    means for those who work in the service; None and empty where nobody has.
    """

    told: Told
    found: RouteFindings
    others: RouteFindings | None
    for_staff: tuple[NextStep, ...]
    at_work: tuple[AtWork, ...]
    """What colleagues may use from work; empty where it is not colleagues who ask."""
    reading: Reading


def answered(told: Told) -> Answered:
    """What the ways to ask say under the law as at the day told."""
    # Loading these rooms takes half a second, which starting the server need not wait for.
    from spinout.routes.at_work import at_work
    from spinout.routes.crtc_afterwards import asked_by_others
    from spinout.routes.parties import authority

    reading = law.load().read(told.on)
    others: RouteFindings | None = None
    for_staff: tuple[NextStep, ...] = ()
    if told.answers.get("who") == Who.SOMEONE_ELSE.value:
        case = facts_of_others(told.answers)
        others = _checked(case, reading)
        with suppress(OutsideOurDataError):
            for_staff = asked_by_others(reading, authority(case.parent.kind))
    mine = facts(told.answers)
    return Answered(
        told=told,
        found=_checked(mine, reading),
        at_work=at_work(mine.proposer, authority(mine.parent.kind), reading),
        others=others,
        for_staff=for_staff,
        reading=reading,
    )


def _checked(case: CaseFacts, reading: Reading) -> RouteFindings:
    from spinout import ownership, routes

    return routes.check(case, ownership.examine(case, reading), reading)
