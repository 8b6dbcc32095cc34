"""How much time the tasks alone leave between two points of a plan, in days."""

from spinout.timetable.network import Network, Point, links_of, network
from spinout.timetable.spans import DAYS_A_WEEK
from spinout.timetable.tasks import Tasks


def in_days(tasks: Tasks) -> dict[str, int]:
    """How many days each task takes."""
    return {key: each.weeks * DAYS_A_WEEK for key, each in tasks.items()}


def waits(tasks: Tasks) -> dict[str, tuple[str, ...]]:
    """What each task waits for."""
    return {key: each.after for key, each in tasks.items()}


def plan_of(tasks: Tasks) -> Network:
    """The tasks alone as a network. Raises GoesInACircleError."""
    return network(links_of(in_days(tasks), waits(tasks)))


def longest(plan: Network, first: Point, last: Point) -> int | None:
    """The days the longest chain takes from one point to the other; None where none leads there."""
    found = {first: 0}
    for point in plan.order:
        reached = [
            found[each.earlier] + each.span.days
            for each in plan.into[point]
            if each.earlier in found
        ]
        if reached and point != first:
            found[point] = max(reached)
    return found.get(last)
