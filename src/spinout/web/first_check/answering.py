"""The five answers taken to the ways to ask, and nowhere else."""

from datetime import date

from spinout import law
from spinout.handovers.route_findings import RouteFindings
from spinout.web.first_check.told import Told, facts


def answers(known: Told, *, on: date) -> RouteFindings:
    """What the ways to ask say of the five answers under the law as at `on`."""
    # Loading these rooms takes half a second, which starting the server need not wait for.
    from spinout import ownership, routes

    case, reading = facts(known), law.load().read(on)
    return routes.check(case, ownership.examine(case, reading), reading)
