"""The answers taken to the ways to ask, and nowhere else."""

from contextlib import suppress
from dataclasses import dataclass

from spinout import law
from spinout.facts.plan import CaseFacts
from spinout.handovers.route_findings import RouteFindings
from spinout.law import OutsideOurDataError, Reading
from spinout.web.asking.link import Told
from spinout.web.first_check.asked import Who
from spinout.web.first_check.told import facts, facts_of_others

TOLD_TO_STAFF = (
    "crtc-eoi-regs-2012/sch1-para6",
    "crtc-grounds-regs-2012/ground-8",
    "localism-act-2011/s83-2",
    "localism-act-2011/s83-11",
    "localism-act-2011/s84-6",
    "localism-act-2011/s84-9",
    "tupe-2006/reg13",
)
"""What staff are told of where others ask for their service, whatever the answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What we found, and what was read from the law to find it.

    `others` is what we found for a request that someone else has made, where one has.
    """

    told: Told
    found: RouteFindings
    others: RouteFindings | None
    reading: Reading


def answered(told: Told) -> Answered:
    """What the ways to ask say under the law as at the day told."""
    reading = law.load().read(told.on)
    others = None
    if told.answers.get("who") == Who.SOMEONE_ELSE.value:
        others = _checked(facts_of_others(told.answers), reading)
        for key in TOLD_TO_STAFF:
            with suppress(OutsideOurDataError):
                reading.provision(key)
    found = _checked(facts(told.answers), reading)
    return Answered(told=told, found=found, others=others, reading=reading)


def _checked(case: CaseFacts, reading: Reading) -> RouteFindings:
    # Loading these rooms takes half a second, which starting the server need not wait for.
    from spinout import ownership, routes

    return routes.check(case, ownership.examine(case, reading), reading)
