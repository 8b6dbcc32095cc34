"""The 70 tasks as they are held: their weeks, their longest chain, and what a way changes."""

from datetime import date

from spinout import law
from spinout.facts.timetable import Way
from spinout.timetable.network import links_of, network
from spinout.timetable.schedule import in_weeks
from spinout.timetable.spans import work_days
from spinout.timetable.tasks import base_tasks, tasks_of

ON = date(2026, 11, 23)
LONGEST = (
    "T01-T02-T03-T07-T09-T15-T16-T17-T22-T23-T24-T26-T27-T28-T29-T30-T33-T38-T41-T43-T46-T48-"
    "T52-T57-T63-T64"
)
"""The longest chain to the move as the research behind the plan gives it: 104 weeks."""


def weeks(tasks):
    return in_weeks(tasks, (), work_days((), date.max.year))


def test_the_plan_has_seventy_tasks_and_takes_104_weeks() -> None:
    tasks = base_tasks(law.load().read(ON))
    assert list(tasks) == [f"T{number:02}" for number in range(1, 71)]
    assert weeks(tasks).weeks == 104
    assert "-".join(weeks(tasks).path) == LONGEST


def test_gate_1_ends_in_week_48_and_gate_2_in_week_88() -> None:
    ends = weeks(base_tasks(law.load().read(ON))).ends
    assert (ends["T29"], ends["T51"]) == (48, 88)


def test_no_task_waits_for_a_later_stage() -> None:
    tasks = base_tasks(law.load().read(ON))
    assert all(tasks[each].stage <= task.stage for task in tasks.values() for each in task.after)


def test_a_yes_to_the_right_starts_the_procurement_so_the_plan_is_two_weeks_shorter() -> None:
    reading = law.load().read(ON)
    tasks = tasks_of(Way.CHALLENGE, reading)
    assert "T29" in tasks["T48"].after
    assert "T46" not in tasks["T48"].after
    assert "T48" in tasks["T51"].after
    assert weeks(tasks).weeks == 102


def test_every_way_runs_forward() -> None:
    reading = law.load().read(ON)
    for way in Way:
        tasks = tasks_of(way, reading)
        after = {key: each.after for key, each in tasks.items()}
        order = network(links_of(dict.fromkeys(tasks, 7), after)).order
        assert len(order) == 2 * len(tasks)
