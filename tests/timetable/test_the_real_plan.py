"""The 70 tasks as they are held: their weeks, their longest chain, and what a way changes."""

from datetime import date

from spinout import law
from spinout.facts.timetable import Way
from spinout.timetable.beside import observed, stages_of
from spinout.timetable.network import links_of, network
from spinout.timetable.schedule import in_weeks
from spinout.timetable.spans import work_days
from spinout.timetable.tasks import base_tasks, in_force, tasks_of

ON = date(2026, 11, 23)
LONGEST = (
    "T01-T02-T03-T07-T09-T15-T16-T17-T22-T23-T24-T26-T27-T28-T29-T30-T33-T38-T41-T43-T46-T48-"
    "T52-T57-T63-T64"
)
"""The longest chain to the move as the research behind the plan gives it: 104 weeks."""


EVERY_TASK = (
    "T01 1 0; T02 2 1; T03 4 3; T04 3 3; T05 3 3; T06 2 7; T07 3 7; "
    "T08 1 10; T09 5 10; T10 4 10; T11 4 10; T12 3 10; T13 5 10; T14 4 7; "
    "T15 2 15; T16 2 17; T17 4 19; T18 1 17; T19 3 23; T20 3 23; T21 3 23; "
    "T22 4 23; T23 4 27; T24 2 31; T25 2 23; T26 4 33; T27 1 37; T28 4 38; "
    "T29 6 42; T30 3 48; T31 4 51; T32 8 48; T33 6 51; T34 8 48; T35 6 51; "
    "T36 6 51; T37 6 51; T38 6 57; T39 4 57; T40 5 56; T41 4 63; T42 4 67; "
    "T43 6 67; T44 6 61; T45 12 48; T46 3 73; T47 3 76; T48 16 76; T49 6 67; "
    "T50 3 79; T51 6 82; T52 2 92; T53 4 79; T54 6 83; T55 16 83; T56 4 83; "
    "T57 8 94; T58 8 83; T59 6 94; T60 12 83; T61 4 89; T62 12 88; T63 1 102; "
    "T64 1 103; T65 8 104; T66 12 104; T67 13 104; T68 52 116; T69 4 168; T70 26 117; "
)
"""Each task with its weeks and its earliest start week, as the research behind the plan has it."""

WAYS = {
    "challenge": ["T26", "T27", "T28", "T29", "T48", "T51"],
    "nhs": ["T26", "T27", "T28", "T29", "T48", "T51"],
    "department": ["T26", "T27", "T28", "T29", "T51"],
    "council": ["T29", "T51"],
}
"""The tasks that each way of asking changes."""


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


def test_every_task_has_the_weeks_and_the_start_of_the_research() -> None:
    tasks = base_tasks(law.load().read(ON))
    starts = weeks(tasks).starts
    held = "".join(f"{key} {each.weeks} {starts[key]}; " for key, each in tasks.items())
    assert held == EVERY_TASK


def test_each_way_changes_the_tasks_it_should() -> None:
    rows = law.load().read(ON).table("timetable-ways")
    found = {way: sorted(row["task"] for row in rows if row["way"] == way) for way in WAYS}
    assert found == WAYS
    assert len(rows) == sum(map(len, WAYS.values()))


def test_every_law_that_a_task_names_is_held_and_read_on_the_day() -> None:
    reading = law.load().read(ON)
    for way in Way:
        for each in tasks_of(way, reading).values():
            assert in_force(each.provisions, reading) == each.provisions, each.key


def test_the_stages_and_what_others_report_reach_the_answer() -> None:
    reading = law.load().read(ON)
    assert [each.key for each in stages_of(reading)] == list("ABCDEFGHI")
    assert [each.who.partition(" ")[0] for each in observed(reading)] == [
        *("Central", "Anglian", "SEQOL,", "Suffolk", "Explore", "Libraries", "Peninsula", "An"),
    ]
    assert all(each.source and each.address for each in observed(reading))
