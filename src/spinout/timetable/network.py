"""A plan of work as points in time and the spans between them, and what follows from it.

Each task has two points, its start and its finish. The finish is the first day after its last.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType
from typing import NamedTuple

from spinout.timetable.spans import Span, WorkDays


class Edge(IntEnum):
    """Which end of a task a point is."""

    START = 0
    FINISH = 1


class Point(NamedTuple):
    """The start or the finish of a task."""

    task: str
    edge: Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The later point comes no sooner than the end of the span from the earlier one."""

    earlier: Point
    later: Point
    span: Span
    is_work: bool = False
    """Whether it is a task’s own work, from its start to its finish."""


class GoesInACircleError(ValueError):
    """Tasks wait for each other in a circle; `tasks` names them in order, the first once more."""

    def __init__(self, tasks: tuple[str, ...]) -> None:
        self.tasks = tasks
        super().__init__(
            f"These tasks would wait for each other in a circle: {', '.join(tasks)}. Take out one "
            "of the waits."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Points in an order in which every link runs forward, each with the links that reach it."""

    order: tuple[Point, ...]
    into: Mapping[Point, tuple[Link, ...]]
    out_of: Mapping[Point, tuple[Link, ...]]


def start(task: str) -> Point:
    """The start of a task."""
    return Point(task, Edge.START)


def finish(task: str) -> Point:
    """The finish of a task."""
    return Point(task, Edge.FINISH)


def links_of(days: Mapping[str, int], after: Mapping[str, Iterable[str]]) -> tuple[Link, ...]:
    """The links of tasks that take so many days each and wait for others to finish."""
    own = (
        Link(earlier=start(task), later=finish(task), span=Span(days=taken), is_work=True)
        for task, taken in days.items()
    )
    waits = (
        Link(earlier=finish(each), later=start(task), span=Span(days=0))
        for task, others in after.items()
        for each in others
    )
    return (*own, *waits)


def network(links: Sequence[Link]) -> Network:
    """The network of the links. Raises GoesInACircleError."""
    into: dict[Point, list[Link]] = {}
    out_of: dict[Point, list[Link]] = {}
    for each in links:
        into.setdefault(each.later, []).append(each)
        into.setdefault(each.earlier, [])
        out_of.setdefault(each.earlier, []).append(each)
    sorter = TopologicalSorter({p: [each.earlier for each in held] for p, held in into.items()})
    try:
        order = tuple(sorter.static_order())
    except CycleError as circle:
        raise GoesInACircleError(_round(circle.args[1])) from None
    return Network(
        order=order,
        into=MappingProxyType({point: tuple(held) for point, held in into.items()}),
        out_of=MappingProxyType({point: tuple(held) for point, held in out_of.items()}),
    )


def _round(points: Iterable[Point]) -> tuple[str, ...]:
    """The tasks of a circle in the order in which they wait, the first once more at the end."""
    named = tasks_of(reversed(list(points)))
    return (*named, named[0])


def earliest(
    plan: Network,
    work: WorkDays,
    *,
    begins: int,
    fixed: Mapping[Point, int],
    not_before: Mapping[Point, int],
) -> dict[Point, int]:
    """The earliest day of each point, where work begins on the day `begins`.

    A point in `fixed` has that day whatever it waits for; one in `not_before` comes no sooner.
    """
    found: dict[Point, int] = {}
    for point in plan.order:
        if point in fixed:
            found[point] = fixed[point]
            continue
        days = [work.end_from(each.span, found[each.earlier]) for each in plan.into[point]]
        found[point] = max([*days, not_before.get(point, begins), begins])
    return found


def latest(
    plan: Network, work: WorkDays, *, ends: Mapping[Point, int], otherwise: int
) -> dict[Point, int]:
    """The latest day of each point by which those in `ends` keep theirs.

    A point from which nothing follows may be as late as `otherwise`. A point in `ends` has its own
    day, whatever follows it.
    """
    found: dict[Point, int] = {}
    for point in reversed(plan.order):
        if point in ends:
            found[point] = ends[point]
            continue
        days = [
            work.latest_start(each.span, found[each.later]) for each in plan.out_of.get(point, ())
        ]
        found[point] = min(days, default=otherwise)
    return found


def driving(
    plan: Network,
    work: WorkDays,
    days: Mapping[Point, int],
    last: Point,
    *,
    fixed: Mapping[Point, int],
) -> tuple[Point, ...]:
    """The chain of points that sets the day of `last`, first point first; it ends at a fixed one.

    Where two links set a day alike, the one from the task that comes first by name is followed.
    """
    chain = [last]
    while chain[0] not in fixed:
        sets = [
            each.earlier
            for each in plan.into[chain[0]]
            if work.end_from(each.span, days[each.earlier]) == days[chain[0]]
        ]
        if not sets:
            break
        chain.insert(0, min(sets))
    return tuple(chain)


def follows(plan: Network, first: Point) -> frozenset[Point]:
    """Every point that a chain of links leads to from `first`, itself among them."""
    found = {first}
    for point in plan.order:
        if any(each.earlier in found for each in plan.into[point]):
            found.add(point)
    return frozenset(found)


def leads_to(plan: Network, last: Point) -> frozenset[Point]:
    """Every point from which a chain of links leads to `last`, itself among them."""
    found = {last}
    for point in reversed(plan.order):
        if any(each.later in found for each in plan.out_of.get(point, ())):
            found.add(point)
    return frozenset(found)


def tasks_of(points: Iterable[Point]) -> tuple[str, ...]:
    """The tasks of a chain of points, each once, in order."""
    return tuple(dict.fromkeys(point.task for point in points))
