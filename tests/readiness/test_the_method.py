"""The method as docs/explanation/are-you-ready.md tells it."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from spinout.facts.readiness import CODES, THEMES
from spinout.handovers.readiness import Band, Effort, Gate, GateState, Heard
from spinout.law.status import Status
from tests.readiness.sheets import ALL, FIRST, HELD, SECOND, TODAY, alike, scored, sheet


def test_the_first_gate_has_the_eleven_questions_and_the_second_eighteen():
    assert FIRST == [
        "R01", "R02", "R05", "R10", "R14", "R15", "R19", "R25", "R35", "R37", "R38",
    ]  # fmt: skip
    assert len(SECOND) == 18
    assert len(ALL) == 40


def test_the_codes_a_case_may_hold_are_those_of_the_data():
    assert tuple(ALL) == CODES
    assert tuple(HELD.themes) == THEMES


def test_every_question_belongs_to_an_area_and_rests_on_something():
    areas = {each.key for each in HELD.areas}
    for each in HELD.questions:
        assert each.area in areas
        assert each.rests_on
        assert each.asks.endswith("?")
        assert each.step.endswith(".")


@pytest.mark.parametrize(("level", "state"), [(1, GateState.SHUT), (2, GateState.OPEN)])
def test_the_first_gate_opens_at_written_down(level, state):
    found = scored(alike(FIRST, level), alike(FIRST, level))
    assert found.gate(Gate.ASK).state is state


@pytest.mark.parametrize(("level", "state"), [(2, GateState.SHUT), (3, GateState.OPEN)])
def test_the_second_gate_opens_at_proof(level, state):
    found = scored(alike(SECOND, level), alike(SECOND, level))
    assert found.gate(Gate.DECIDE).state is state


def test_one_question_below_its_mark_shuts_the_gate_and_is_named():
    weak = {**alike(FIRST, 4), "R19": 1}
    found = scored(weak, weak)
    assert found.gate(Gate.ASK).state is GateState.SHUT
    assert found.gate(Gate.ASK).below == ("R19",)
    assert "Not yet ready to ask: 1 question is below" in found.gate(Gate.ASK).says


def test_a_gate_waits_while_a_question_of_it_has_no_answer():
    part = alike(FIRST[1:], 4)
    found = scored(part, part)
    assert found.gate(Gate.ASK).state is GateState.WAITS
    assert found.gate(Gate.ASK).waits == (FIRST[0],)


def test_a_gate_shut_by_one_question_stays_shut_while_another_waits():
    part = {**alike(FIRST[1:], 4), "R38": 0}
    assert scored(part, part).gate(Gate.ASK).state is GateState.SHUT


def test_one_person_alone_cannot_open_a_gate():
    found = scored(alike(FIRST, 4))
    assert found.gate(Gate.ASK).state is GateState.WAITS
    assert "At least one more person" in found.gate(Gate.ASK).says


def test_one_person_alone_can_see_that_a_gate_is_shut():
    assert scored(alike(FIRST, 1)).gate(Gate.ASK).state is GateState.SHUT


def test_a_question_that_does_not_apply_is_left_out_of_its_gate():
    people = [sheet(alike([key for key in FIRST if key != "R37"], 3), not_apply=["R37"])] * 2
    found = scored(*people)
    assert found.question("R37").heard is Heard.DOES_NOT_APPLY
    assert found.gate(Gate.ASK).state is GateState.OPEN


@pytest.mark.parametrize(
    ("levels", "shown"),
    [((2, 3), 2), ((1, 2), 1), ((3, 3, 2), 2), ((4, 4, 4), 4), ((0, 4), 2)],
)
def test_a_question_shows_its_average_rounded_down_to_a_whole_level(levels, shown):
    found = scored(*({"R01": level} for level in levels))
    assert found.question("R01").level == shown


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ({"R01": 2, "R02": 3, "R03": 3, "R04": 3}, Fraction(5, 2)),
        ({"R01": 1, "R02": 2}, Fraction(3, 2)),
        ({"R01": 4, "R02": 4}, Fraction(4)),
    ],
)
def test_an_area_shows_the_mean_of_its_questions_rounded_down_to_a_half(levels, shown):
    found = scored(levels, levels)
    assert found.areas[0].average == shown


def test_an_area_of_which_nobody_answered_a_question_has_no_average():
    found = scored({"R01": 2}, {"R01": 2})
    assert [each.key for each in found.areas if each.average is not None] == ["purpose"]


@pytest.mark.parametrize(
    ("level", "band"),
    [(0, Band.NOT_NOW), (1, Band.EXPLORE), (2, Band.PREPARE), (3, Band.PROPOSE)],
)
def test_the_band_follows_the_mean(level, band):
    everyone = alike(ALL, level)
    assert scored(everyone, everyone).band is band


def test_a_high_mean_with_a_shut_gate_is_no_more_than_prepare():
    weak = {**alike(ALL, 4), "R19": 1}
    assert scored(weak, weak).band is Band.PREPARE


def test_every_area_counts_alike_in_the_band():
    # Nine areas at 0 and one at 4 come to 0.4, however many questions that one has.
    uneven = {each.key: 4 if each.area == "money" else 0 for each in HELD.questions}
    assert scored(uneven, uneven).band is Band.NOT_NOW


def test_no_answers_at_all_say_that_we_cannot_tell():
    assert scored({"R01": 2}, {"R02": 2}).band is Band.NOT_KNOWN


@pytest.mark.parametrize(("days", "level"), [(90, 4), (91, 2)])
def test_an_answer_over_ninety_days_old_counts_as_written_down_at_most(days, level):
    old = sheet({"R01": 4}, day=TODAY - timedelta(days=days))
    assert scored(old, old).question("R01").level == level


@pytest.mark.parametrize(("changed", "level"), [(date(2026, 11, 1), 3), (date(2026, 11, 2), 2)])
def test_an_answer_older_than_the_plan_counts_as_written_down_at_most(changed, level):
    given = sheet({"R01": 3}, day=date(2026, 11, 1))
    assert scored(given, given, plan_changed=changed).question("R01").level == level


def test_an_old_answer_below_written_down_stays_where_it_was():
    old = sheet({"R01": 1}, day=date(2025, 1, 1))
    assert scored(old, old).question("R01").level == 1


def test_only_the_old_answers_count_for_less():
    old = sheet({"R01": 4}, day=date(2025, 1, 1))
    assert scored(old, {"R01": 4}).question("R01").level == 3


def test_the_three_cheapest_steps_are_shown_those_of_the_first_gate_first():
    weak = alike(ALL, 0)
    found = scored(weak, weak)
    assert [each.question for each in found.steps] == ["R05", "R14", "R01"]
    assert [each.effort for each in found.steps] == [Effort.TALK, Effort.TALK, Effort.PAGE]
    assert len(found.every_step) == 40


def test_steps_are_offered_only_for_what_is_below_its_mark():
    weak = {**alike(ALL, 4), "R07": 2, "R09": 2, "R40": 1}
    found = scored(weak, weak)
    assert [each.question for each in found.every_step] == ["R07", "R40"]


def test_advice_is_given_for_an_area_with_a_weak_question_and_no_other():
    weak = {**alike(ALL, 4), "R26": 2}
    found = scored(weak, weak)
    assert [each.key for each in found.areas if each.advice] == ["money"]


def test_the_result_says_that_it_is_our_own_method():
    found = scored(alike(FIRST, 2))
    assert found.status is Status.SUGGESTION
    assert found.notes[0].startswith("This is our own method.")


def test_the_same_answers_in_another_order_give_the_same_result():
    people = [alike(FIRST, 1), {**alike(FIRST, 3), "R01": 0}, alike(FIRST, 4)]
    assert scored(*people) == scored(*reversed(people))


def test_a_later_day_changes_nothing_but_the_age_of_answers():
    fresh = scored(alike(FIRST, 2), alike(FIRST, 2))
    later = scored(alike(FIRST, 2), alike(FIRST, 2), on=TODAY + timedelta(days=30))
    assert replace(later, on=fresh.on) == fresh
