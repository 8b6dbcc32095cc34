"""The page that explains the timetable says what the program says."""

import re
from datetime import date
from pathlib import Path

from spinout import law
from spinout.case import run
from spinout.cli.asked import built_in_cases
from spinout.clocks import Nation
from spinout.timetable.network import earliest, finish, latest, links_of, network, start
from spinout.timetable.spans import work_days

ON = date(2026, 11, 23)
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "the-timetable.md"


def table(heading: str) -> list[list[str]]:
    """The cells of the first table after a line that begins so."""
    text = PAGE.read_text(encoding="utf-8").partition(heading)[2]
    lines = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert lines is not None
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines[0].strip().split("\n")
    ]
    return rows[2:]


def test_the_small_example_is_worked_right() -> None:
    rows = table("Small example")
    weeks = {row[0]: int(row[2]) for row in rows}
    after = {row[0]: [] if row[1] == "nothing" else row[1].split(", ") for row in rows}
    plan, work = network(links_of(weeks, after)), work_days((Nation.ENGLAND,), 2026)
    early = earliest(plan, work, begins=1, fixed={}, not_before={})
    late = latest(plan, work, ends={}, otherwise=early[finish("D")])
    for name, _, _, soonest, last, spare, sets in rows:
        points = (start(name), finish(name))
        assert soonest == " to ".join(str(early[each] - 1) for each in points)
        assert last == " to ".join(str(late[each] - 1) for each in points)
        assert int(spare) == late[points[0]] - early[points[0]]
        assert (sets == "yes") == (spare == "0")


def test_the_worked_plan_is_the_library_example() -> None:
    found = run(built_in_cases()["library-service"], variant=None, on=ON).timetable
    assert found is not None
    tasks = {each.key: each for each in found.tasks}
    rows = table("## A worked plan")
    assert len(rows) > 5
    for key, weeks, first, last, late, spare in rows:
        each = tasks[key]
        assert each.earliest is not None
        assert each.latest is not None
        assert (each.weeks, each.spare_days) == (int(weeks), int(spare))
        days = (each.earliest.first, each.earliest.last, each.latest.last)
        assert tuple(map(str, days)) == (first, last, late)
    assert found.reaches == date(2028, 1, 25)


def test_every_time_set_by_law_is_on_the_page() -> None:
    said = " ".join(row[0] for row in table("## What the law holds"))
    rows = law.load().read(ON).table("timetable-periods")
    assert set(re.findall(r"`([\w-]+)`", said)) == {row["period"] for row in rows}
