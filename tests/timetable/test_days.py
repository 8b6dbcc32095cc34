"""Days from a start, from a go-live, from both and from neither."""

from datetime import date, timedelta

import pytest

from spinout.case import run
from spinout.cli.asked import built_in_cases
from spinout.clocks import Nation as Calendar
from spinout.clocks import is_working_day
from spinout.facts.service import Nation, Window
from spinout.facts.timetable import Way
from spinout.findings import UNKNOWN
from tests.timetable.asked import MOVE_DAY, asked, task, weeks

START = date(2026, 1, 5)


def test_with_neither_a_start_nor_a_go_live_there_are_weeks_and_no_days() -> None:
    found = asked()
    assert (found.start, found.reaches, found.chance) == (None, None, None)
    assert all(each.earliest is None and each.spare_days is None for each in found.tasks)
    assert "We cannot give days until we know" in found.says[0]
    assert task(found, "T64").end_week == found.weeks


def test_from_a_go_live_work_begins_that_many_weeks_before() -> None:
    found = asked(go_live=MOVE_DAY, way=Way.BOARD)
    assert found.start == MOVE_DAY - timedelta(weeks=104)
    assert found.reaches == MOVE_DAY
    assert found.spare_days == 0
    assert "begin by Saturday 4 April 2026" in found.says[0]


def test_from_a_start_the_move_comes_that_many_weeks_after() -> None:
    found = asked(start=START, way=Way.BOARD)
    assert found.reaches == START + timedelta(weeks=104)
    assert (found.go_live, found.spare_days, found.chance) == (None, None, None)


@pytest.mark.parametrize(("days", "word"), [(30, "to spare"), (0, "no day to spare")])
def test_from_both_the_days_to_spare_are_told(days: int, word: str) -> None:
    start = MOVE_DAY - timedelta(weeks=104, days=days)
    found = asked(start=start, go_live=MOVE_DAY, way=Way.BOARD)
    assert found.spare_days == days
    assert task(found, "T48").spare_days == days
    assert any(word in each for each in found.says)


def test_a_plan_too_long_for_its_day_says_by_how_much() -> None:
    start = MOVE_DAY - timedelta(weeks=100)
    found = asked(start=start, go_live=MOVE_DAY, way=Way.BOARD)
    assert found.spare_days == -28
    assert task(found, "T64").spare_days == -28
    assert any("28 days too long for it" in each for each in found.says)


def test_what_follows_the_move_waits_for_the_day_chosen() -> None:
    found = asked(start=START, go_live=MOVE_DAY, way=Way.BOARD)
    after = task(found, "T65").earliest
    assert after is not None
    assert after.first == date(2028, 4, 3)


def test_every_task_is_shown_from_a_working_day_to_a_working_day() -> None:
    found = asked(start=START, go_live=date(2027, 12, 24))
    known = date(2027, 12, 31)
    for each in found.tasks:
        assert each.earliest is not None
        for day in (each.earliest.first, each.earliest.last):
            if each.key != "T64" and day <= known:
                assert is_working_day(day, Calendar.ENGLAND)


def test_a_bank_holiday_of_one_nation_is_worked_in_another() -> None:
    """2 January is a bank holiday in Scotland alone."""
    starts = {
        nation: task(asked({"parent.nation": nation}, start=date(2026, 1, 2)), "T01").earliest
        for nation in (Nation.ENGLAND, Nation.SCOTLAND, UNKNOWN)
    }
    assert [each and each.first for each in starts.values()] == [
        date(2026, 1, 2),
        date(2026, 1, 5),
        date(2026, 1, 5),
    ]


def test_past_the_bank_holidays_we_know_the_answer_says_so() -> None:
    assert any("We know the bank holidays up to" in each for each in asked(go_live=MOVE_DAY).says)
    early = asked(start=date(2025, 1, 6))
    assert not any("bank holidays up to" in each for each in early.says)


def test_the_letter_waits_for_its_window_and_a_missed_one_is_told() -> None:
    window = Window(first=date(2027, 3, 1), last=date(2027, 3, 31))
    facts = {"expression.window_published": True, "expression.window": window}
    sent = task(asked(facts, start=START), "T27").earliest
    assert sent is not None
    assert sent.first == date(2027, 3, 1)
    late = asked(facts, start=date(2026, 10, 5))
    assert any("so it misses it" in each for each in late.says)


def test_the_same_plan_on_the_same_day_gives_the_same_answer() -> None:
    how = {"start": START, "changes": (weeks("T33", 9),)}
    assert asked(go_live=MOVE_DAY, **how) == asked(go_live=MOVE_DAY, **how)


def test_the_shorter_order_we_suggest_is_put_on_days_before_the_move() -> None:
    found = asked(go_live=MOVE_DAY).offsets
    assert [(each.first, each.last) for each in found] == [
        (date(2027, 4, 1), date(2027, 7, 1)),
        (date(2027, 7, 1), date(2027, 10, 1)),
        (date(2027, 10, 1), date(2027, 12, 1)),
        (date(2028, 1, 1), date(2028, 2, 1)),
    ]
    assert all(each.first is None for each in asked().offsets)
    assert [each.citation for each in found] == [f"suggestions/plan-{n}" for n in range(1, 5)]


def test_before_our_data_the_stage_says_so_and_the_others_go_on() -> None:
    found = run(built_in_cases()["library-service"], variant=None, on=date(2005, 1, 1))
    assert found.timetable is None
    assert [each.sentence for each in found.lacks if each.stage == "timetable"]


def test_far_ahead_the_plan_still_answers() -> None:
    assert asked(on=date(2040, 1, 1), go_live=MOVE_DAY).weeks == 102
