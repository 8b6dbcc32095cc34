"""The proposal on the desk, taken to the ways to ask and to the clocks, and nowhere else."""

from dataclasses import dataclass

from spinout import law
from spinout.handovers.route_findings import RouteFindings
from spinout.law import Reading
from spinout.web.asking.link import Told
from spinout.web.received.told import facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What we found, and what was read from the law to find it."""

    told: Told
    found: RouteFindings
    reading: Reading


def answered(told: Told) -> Answered:
    """What the law asks of the body that was asked, as at the day told."""
    # Loading these rooms takes half a second, which starting the server need not wait for.
    from spinout import ownership, routes

    reading = law.load().read(told.on)
    case = facts(told.answers)
    found = routes.check(case, ownership.examine(case, reading), reading)
    return Answered(told=told, found=found, reading=reading)
