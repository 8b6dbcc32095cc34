"""The earliest and the latest day of each point of a plan, from a start, a go-live or both."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from spinout.handovers.timetable import MOVE
from spinout.timetable.longest import in_days, waits
from spinout.timetable.network import (
    Network,
    Point,
    driving,
    earliest,
    finish,
    follows,
    latest,
    leads_to,
    links_of,
    network,
    start,
    tasks_of,
)
from spinout.timetable.periods import HeldPeriod
from spinout.timetable.spans import DAYS_A_WEEK, WorkDays
from spinout.timetable.tasks import Tasks

BEYOND = 10**7
"""A day past any plan’s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InWeeks:
    """A plan in whole weeks from its start, with no date."""

    starts: Mapping[str, int]
    ends: Mapping[str, int]
    path: tuple[str, ...]
    critical: frozenset[str]

    @property
    def weeks(self) -> int:
        """Weeks to the move."""
        return self.ends[MOVE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The days of every point as ordinals, and what follows from them.

    `reaches` is the earliest day of the move and `target` the day chosen, or `reaches` where none
    is. `spare` is by task, in days; a task that is done has none.
    """

    plan: Network
    begins: int
    reaches: int
    target: int
    earliest: Mapping[Point, int]
    latest: Mapping[Point, int]
    spare: Mapping[str, int]
    driving: tuple[str, ...]
    critical: frozenset[str]
    """The tasks that cannot slip a day without the move slipping."""
    fixed: Mapping[Point, int]
    not_before: Mapping[Point, int]


def in_weeks(tasks: Tasks, periods: tuple[HeldPeriod, ...], work: WorkDays) -> InWeeks:
    """The plan in weeks. Raises GoesInACircleError."""
    held = [replace(each.link, span=each.link.span.in_weeks) for each in periods]
    plan = network((*links_of(in_days(tasks), waits(tasks)), *held))
    found = _placed(plan, work, begins=0, go_live=None, fixed={}, not_before={})
    return InWeeks(
        starts={task: found.earliest[start(task)] // DAYS_A_WEEK for task in tasks},
        ends={task: found.earliest[finish(task)] // DAYS_A_WEEK for task in tasks},
        path=found.driving,
        critical=found.critical,
    )


def scheduled(
    tasks: Tasks,
    periods: tuple[HeldPeriod, ...],
    work: WorkDays,
    *,
    begins: date | None,
    go_live: date | None,
    done: Mapping[str, date],
    not_before: Mapping[str, date],
) -> Schedule | None:
    """The plan on its days; None where neither a start, a go-live nor a task done gives one.

    Without a start, work begins on the first day a task was done, or else on the latest day from
    which the go-live can be met. Raises GoesInACircleError.
    """
    links = (*links_of(in_days(tasks), waits(tasks)), *(each.link for each in periods))
    plan = network(links)
    fixed = {
        point: day.toordinal() + 1
        for task, day in done.items()
        for point in (start(task), finish(task))
    }
    first = _first_day(plan, work, begins, go_live, fixed)
    if first is None:
        return None
    return _placed(
        plan,
        work,
        begins=first,
        go_live=None if go_live is None else go_live.toordinal(),
        fixed=fixed,
        not_before={start(task): day.toordinal() for task, day in not_before.items()},
    )


def _first_day(
    plan: Network,
    work: WorkDays,
    begins: date | None,
    go_live: date | None,
    fixed: Mapping[Point, int],
) -> int | None:
    if begins is not None:
        return begins.toordinal()
    if fixed:
        return min(fixed.values())
    if go_live is None:
        return None
    days = latest(plan, work, ends={finish(MOVE): go_live.toordinal()}, otherwise=BEYOND)
    return min(days.values())


def _placed(
    plan: Network,
    work: WorkDays,
    *,
    begins: int,
    go_live: int | None,
    fixed: Mapping[Point, int],
    not_before: Mapping[Point, int],
) -> Schedule:
    move = finish(MOVE)
    early = earliest(plan, work, begins=begins, fixed=fixed, not_before=not_before)
    reaches = early[move]
    target = reaches if go_live is None else go_live
    later = follows(plan, move) - {move}
    waiting = {**not_before, move: max(reaches, target)}
    after = earliest(plan, work, begins=begins, fixed=fixed, not_before=waiting)
    days = {point: (after if point in later else early)[point] for point in plan.order}
    ends = {point: target for point in plan.order if not plan.out_of.get(point)}
    ends = {point: day for point, day in ends.items() if point not in later} | {move: target}
    late = latest(plan, work, ends=ends, otherwise=max(days.values()))
    spare = _spare(days, late, fixed)
    return Schedule(
        plan=plan,
        begins=begins,
        reaches=reaches,
        target=target,
        earliest=days,
        latest=late,
        spare=spare,
        driving=tasks_of(driving(plan, work, early, move, fixed=fixed)),
        critical=_critical(plan, spare),
        fixed=fixed,
        not_before=not_before,
    )


def _critical(plan: Network, spare: Mapping[str, int]) -> frozenset[str]:
    before = {point.task for point in leads_to(plan, finish(MOVE))}
    return frozenset(task for task in spare if task in before and spare[task] <= spare.get(MOVE, 0))


def _spare(
    early: Mapping[Point, int], late: Mapping[Point, int], fixed: Mapping[Point, int]
) -> dict[str, int]:
    tasks = dict.fromkeys(point.task for point in early if point not in fixed)
    return {
        task: min(late[point] - early[point] for point in (start(task), finish(task)))
        for task in tasks
    }
