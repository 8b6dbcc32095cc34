"""The chance of the date: the plan run many times over, each task drawn about its own weeks."""

from collections.abc import Mapping
from datetime import date
from math import floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from spinout.handovers.timetable import MOVE, Chance
from spinout.law import Reading, day_in_words
from spinout.timetable.network import Point, finish, leads_to
from spinout.timetable.schedule import Schedule
from spinout.timetable.spans import DAYS_A_WEEK, DayNumbers, WorkDays
from spinout.timetable.tasks import Tasks


class Spread(NamedTuple):
    """The shortest, likeliest and longest a task may take, as shares of its own weeks."""

    shortest: float
    likeliest: float
    longest: float


def spread_of(reading: Reading) -> Spread:
    """The spread we suggest.

    Law: timetable/shortest-share, timetable/likeliest-share, timetable/longest-share
    """
    rates = (reading.figure(f"timetable/{name}").rate for name in _SHARES)
    return Spread(*(each.numerator / each.denominator for each in rates))


_SHARES = ("shortest-share", "likeliest-share", "longest-share")


def chance_of(
    found: Schedule, tasks: Tasks, work: WorkDays, *, seed: int, reading: Reading
) -> Chance:
    """How often the runs reach the move by the day chosen. The same seed gives the same answer.

    Law: timetable/runs, timetable/shortest-share, timetable/likeliest-share,
    timetable/longest-share
    """
    runs = reading.figure("timetable/runs").whole
    before = {point.task for point in leads_to(found.plan, finish(MOVE))}
    drawn = tuple(task for task in found.spare if task in before and tasks[task].weeks > 0)
    days = drawn_days(drawn, tasks, spread_of(reading), seed=seed, runs=runs)
    reached = reached_in(found, days, work)
    met = int((reached <= found.target).sum())
    ours = sum(not tasks[task].weeks_by for task in drawn) + len(_SHARES)
    return Chance(
        percent=whole_percent(met, runs),
        met=met,
        runs=runs,
        seed=seed,
        drawn=len(drawn),
        ours=ours,
        assumptions=len(drawn) + len(_SHARES),
        says=_says(met, runs, found.target, ours, len(drawn) + len(_SHARES)),
    )


def whole_percent(met: int, runs: int) -> int:
    """The share as a whole percent: 0 and 100 only where none met the day, or every one did."""
    nearest = floor(100 * met / runs + 0.5)
    return min(max(nearest, 1 if met else 0), 100 if met == runs else 99)


def drawn_days(
    drawn: tuple[str, ...], tasks: Tasks, spread: Spread, *, seed: int, runs: int
) -> Mapping[str, DayNumbers]:
    """The days each of the tasks takes in each run, whole days, each task drawn apart."""
    random = np.random.default_rng(seed)
    shares = random.triangular(*spread, size=(len(drawn), runs))
    return {
        task: np.floor(share * tasks[task].weeks * DAYS_A_WEEK + 0.5).astype(np.int64)
        for task, share in zip(drawn, shares, strict=True)
    }


def reached_in(
    found: Schedule, days: Mapping[str, DayNumbers], work: WorkDays
) -> NDArray[np.int64]:
    """The day of the move in each run: the plan’s own links, with the days drawn."""
    runs = len(next(iter(days.values()))) if days else 1
    at: dict[Point, DayNumbers] = {}
    for point in found.plan.order:
        if point in found.fixed:
            at[point] = np.full(runs, found.fixed[point])
            continue
        at[point] = np.full(runs, max(found.begins, found.not_before.get(point, found.begins)))
        for each in found.plan.into[point]:
            if each.is_work and point.task in days:
                reached = at[each.earlier] + days[point.task]
            else:
                reached = work.end(each.span, at[each.earlier])
            at[point] = np.maximum(at[point], reached)
        if point == finish(MOVE):
            break
    return at[finish(MOVE)]


def _says(met: int, runs: int, target: int, ours: int, assumptions: int) -> str:
    day = day_in_words(date.fromordinal(target))
    return (
        f"In {met:,} of {runs:,} runs the plan gets to the move by {day}. The runs rest on "
        f"{assumptions} assumptions, of which {ours} are ours. Each task is drawn apart. In life, "
        "what makes one late makes others late too, so the true chance may well be lower."
    )
