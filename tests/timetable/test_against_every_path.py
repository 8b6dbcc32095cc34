"""The timetable finds what walking every path finds, on made-up plans and on the real one."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinout import law
from spinout.clocks import Nation
from spinout.facts.timetable import Way
from spinout.handovers.timetable import MOVE
from spinout.timetable.network import (
    Edge,
    Link,
    Point,
    driving,
    earliest,
    finish,
    latest,
    links_of,
    network,
    start,
)
from spinout.timetable.schedule import in_weeks, scheduled
from spinout.timetable.spans import Counts, Span, work_days
from spinout.timetable.tasks import tasks_of
from tests.timetable.every_path import earliest_day, first_worked, latest_day, walked

WORK = work_days((Nation.ENGLAND,), 2024)
DAYS = st.dates(date(2025, 1, 1), date(2026, 3, 1))


@st.composite
def plans(draw) -> tuple[Link, ...]:
    """Up to six tasks that wait for earlier ones, and a few least times of every kind."""
    names = [f"T{number:02}" for number in range(1, draw(st.integers(1, 6)) + 1)]
    days = {name: 7 * draw(st.integers(0, 5)) for name in names}
    after = {
        name: draw(st.sets(st.sampled_from(names[:place]))) if place else set()
        for place, name in enumerate(names)
    }
    points = [Point(name, edge) for name in names for edge in Edge]
    waits = []
    for _ in range(draw(st.integers(0, 3))):
        first = draw(st.integers(0, len(points) - 2))
        last = draw(st.integers(first + 1, len(points) - 1))
        span = Span(days=draw(st.integers(1, 30)), counts=draw(st.sampled_from(Counts)))
        waits.append(Link(earlier=points[first], later=points[last], span=span))
    return (*links_of(days, after), *waits)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(plans(), DAYS)
def test_each_earliest_day_is_the_longest_of_all_paths(links, begins: date) -> None:
    plan = network(links)
    found = earliest(plan, WORK, begins=begins.toordinal(), fixed={}, not_before={})
    for point, day in found.items():
        assert date.fromordinal(day) == earliest_day(point, links, begins)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(plans(), DAYS)
def test_each_latest_day_is_the_last_from_which_every_path_is_in_time(links, ends: date) -> None:
    plan = network(links)
    found = latest(plan, WORK, ends={}, otherwise=ends.toordinal())
    for point, day in found.items():
        assert date.fromordinal(day) == latest_day(point, links, ends)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(plans(), DAYS)
def test_the_driving_chain_is_a_path_as_long_as_the_longest(links, begins: date) -> None:
    plan = network(links)
    days = earliest(plan, WORK, begins=begins.toordinal(), fixed={}, not_before={})
    last = max(days, key=lambda point: (days[point], point))
    chain = driving(plan, WORK, days, last, fixed={})
    best = {begins}
    for point, following in pairwise(chain):
        steps = [each for each in links if (each.earlier, each.later) == (point, following)]
        best = {walked((each,), day) for each in steps for day in best}
    assert date.fromordinal(days[last]) in best


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(Counts), st.integers(1, 40), DAYS)
def test_no_span_is_shorter_than_its_least_and_some_week_has_it(counts, days, begins) -> None:
    span, plain = Span(days=days, counts=counts), work_days((), 2024)
    starts = [begins.toordinal() + each for each in range(7)]
    assert min(plain.end_from(span, day) - day for day in starts) == span.least
    assert min(WORK.end_from(span, day) - day for day in starts) >= span.least


@settings(max_examples=60, deadline=None, derandomize=True)
@given(DAYS)
def test_a_task_is_shown_on_working_days(day: date) -> None:
    assert WORK.first_from(day.toordinal()) == first_worked(day)
    before = WORK.last_before(day.toordinal())
    assert first_worked(before) == before < day
    assert first_worked(before + timedelta(days=1)) >= day


def real_links(way: Way) -> tuple[Link, ...]:
    tasks = tasks_of(way, law.load().read(date(2026, 11, 23)))
    return links_of(
        {key: 7 * each.weeks for key, each in tasks.items()},
        {key: each.after for key, each in tasks.items()},
    )


@cache
def weeks_to(task: str, way: Way) -> int:
    """Weeks to the end of a task: its own, after the longest of the ways to what it waits for."""
    tasks = tasks_of(way, law.load().read(date(2026, 11, 23)))
    before = [weeks_to(each, way) for each in tasks[task].after]
    return tasks[task].weeks + max(before, default=0)


@cache
def weeks_after(task: str, way: Way) -> int:
    """Weeks from the start of a task to the move by the longest way; very few where none leads."""
    tasks = tasks_of(way, law.load().read(date(2026, 11, 23)))
    if task == MOVE:
        return tasks[task].weeks
    waiting = [key for key, each in tasks.items() if task in each.after]
    return tasks[task].weeks + max((weeks_after(each, way) for each in waiting), default=-10_000)


@pytest.mark.parametrize("way", Way)
def test_the_real_plan_takes_the_weeks_of_its_longest_path(way: Way) -> None:
    tasks = tasks_of(way, law.load().read(date(2026, 11, 23)))
    found = in_weeks(tasks, (), WORK)
    assert found.weeks == weeks_to(MOVE, way)
    for task in tasks:
        assert found.ends[task] == weeks_to(task, way)
        whole = weeks_to(task, way) - tasks[task].weeks + weeks_after(task, way)
        assert (task in found.critical) == (whole == found.weeks)


@pytest.mark.parametrize("way", [Way.BOARD, Way.CHALLENGE])
def test_the_spare_days_of_the_real_plan_are_what_its_longest_path_leaves(way: Way) -> None:
    tasks = tasks_of(way, law.load().read(date(2026, 11, 23)))
    found = scheduled(
        tasks, (), WORK, begins=date(2026, 1, 5), go_live=date(2028, 4, 1), done={}, not_before={}
    )
    assert found is not None
    days = (date(2028, 4, 1) - date(2026, 1, 5)).days
    for task in tasks:
        whole = weeks_to(task, way) - tasks[task].weeks + weeks_after(task, way)
        if whole > 0:
            assert found.spare[task] == days - 7 * whole


def test_the_move_of_the_real_plan_falls_on_the_day_of_its_longest_path() -> None:
    """Walking every path: Gate 1 and all that leads to it has several hundred of them."""
    links, begins = real_links(Way.BOARD), date(2026, 1, 5)
    plan = network(links)
    found = earliest(plan, WORK, begins=begins.toordinal(), fixed={}, not_before={})
    for point in (start("T17"), finish("T29"), finish("T47")):
        assert date.fromordinal(found[point]) == earliest_day(point, links, begins)
