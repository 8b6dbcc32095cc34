"""Which plan of work a case follows, and what a small team takes as one."""

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind
from spinout.facts.timetable import Way
from spinout.findings import UNKNOWN
from tests.timetable.asked import NURSES, ON, asked, task, weeks


@pytest.mark.parametrize(
    ("facts", "way", "number"),
    [
        ({}, Way.CHALLENGE, 102),
        ({"parent.nation": Nation.WALES}, Way.BOARD, 104),
        ({"circumstances.decided_to_stop": True}, Way.CHALLENGE, 102),
        ({"proposer.employees": 1}, Way.COUNCIL, 104),
        (NURSES, Way.NHS, 104),
        ({"parent.kind": ParentKind.DEPARTMENT}, Way.DEPARTMENT, 104),
        ({"parent.kind": ParentKind.SCHOOL_OR_COLLEGE}, Way.BOARD, 104),
    ],
)
def test_the_plan_follows_the_answers_on_the_ways_to_ask(facts, way: Way, number: int) -> None:
    found = asked(facts)
    assert (found.way, found.weeks, found.base_weeks) == (way.value, number, 104)


def test_the_plan_may_name_its_own_way() -> None:
    found = asked(way=Way.COUNCIL)
    assert (found.way, found.weeks) == ("council", 104)
    assert found.why_this_way == "Your plan names this way."


@pytest.mark.parametrize("way", [each for each in Way if each is not Way.BOARD])
def test_every_change_of_a_way_reaches_the_plan(way: Way) -> None:
    found, base = asked(way=way), asked(way=Way.BOARD)
    changed = {
        each.key
        for each, plain in zip(found.tasks, base.tasks, strict=True)
        if (each.name, each.after, each.who, each.citations, each.says)
        != (plain.name, plain.after, plain.who, plain.citations, plain.says)
    }
    rows = law.load().read(ON).table("timetable-ways")
    assert changed == {row["task"] for row in rows if row["way"] == way.value}


def test_nobody_known_gets_the_plan_for_any_board_and_what_would_change_it() -> None:
    found = asked(known=False)
    assert (found.way, found.weeks) == ("board", 104)
    assert {"parent.kind", "case.go_live"} <= set(found.missing)


@pytest.mark.parametrize(("people", "tasks"), [(19, 65), (20, 70), (380, 70), (1, 65)])
def test_a_team_under_about_twenty_takes_some_tasks_as_one(people: int, tasks: int) -> None:
    assert len(asked({"transfer.colleagues": people}).tasks) == tasks


def test_taking_tasks_as_one_saves_no_weeks_and_says_so() -> None:
    small, large = asked({"transfer.colleagues": 8}), asked({"transfer.colleagues": 80})
    assert small.weeks == large.weeks
    together = task(small, "T53")
    assert together.merged == ("T53", "T54", "T55", "T56")
    parts = [task(large, key) for key in together.merged]
    assert together.start_week == min(each.start_week for each in parts)
    assert together.end_week == max(each.end_week for each in parts)
    assert set(together.after) == {"T47", "T40"}
    assert "T55" not in task(small, "T63").after
    assert "T53" in task(small, "T63").after
    assert any("nothing that says it saves weeks" in each for each in small.says)


def test_a_change_to_one_of_them_still_counts() -> None:
    found = asked({"transfer.colleagues": 8}, changes=(weeks("T55", 40),))
    assert found.changes[0].taken
    assert "T53" in found.path
    assert task(found, "T53").weeks_by == "Head of museums"


def test_without_a_number_of_people_nothing_is_merged_and_we_ask_for_it() -> None:
    found = asked({"transfer.colleagues": UNKNOWN})
    assert len(found.tasks) == 70
    assert "transfer.colleagues" in found.missing


def test_a_body_s_own_process_tells_who_decides_its_window_and_its_time() -> None:
    council = asked(way=Way.COUNCIL)
    assert "Its window: any time, unless" in task(council, "T27").says
    assert "Who decides: the cabinet or the executive." in task(council, "T29").says
    assert "processes/communities/local-government" in task(council, "T29").citations
    trust = asked(NURSES)
    assert task(trust, "T29").says.endswith(
        "Who decides: the board. Its yes needed further checks."
    )
    # The window closed in 2011, so it is no window of a plan today.
    assert task(trust, "T27").says == ""


def test_the_right_to_challenge_has_its_own_law_for_these() -> None:
    assert task(asked(), "T29").says == ""
    assert {"localism-act-2011/s83-11", "localism-act-2011/s84-8"} <= set(
        task(asked(), "T29").citations
    )
