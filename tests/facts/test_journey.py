"""The path through the questions follows from the answers."""

import pytest

from spinout.facts.casefile import read_case
from spinout.facts.journey import State, answers_of, applies, missing_facts, path
from spinout.facts.questions import QUESTIONS, OnlyIf
from spinout.findings import NOT_APPLICABLE, UNKNOWN


def state(answers, key):
    """Where one question stands."""
    (step,) = (each for each in path(answers) if each.question.key == key)
    return step.state


def test_with_no_answers_everything_is_to_ask_or_waits():
    assert {each.state for each in path({})} == {State.TO_ASK, State.WAITS}


def test_the_path_holds_every_question_but_the_columns_of_posts_in_order():
    keys = [each.question.key for each in path({})]
    assert keys == [each.key for each in QUESTIONS if not each.key.startswith("posts.")]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, State.WAITS),
        ({"expression.window_published": UNKNOWN}, State.WAITS),
        ({"expression.window_published": False}, State.NOT_APPLICABLE),
        ({"expression.window_published": True}, State.TO_ASK),
    ],
)
def test_the_days_of_a_window_are_asked_only_if_one_is_published(answers, expected):
    assert state(answers, "expression.window.first") is expected
    assert state(answers, "expression.window.last") is expected


def test_what_each_partner_brings_is_asked_only_with_partners():
    assert state({"proposer.partners": True}, "expression.items.E1") is State.TO_ASK
    assert state({"proposer.partners": False}, "expression.items.E1") is State.NOT_APPLICABLE


def test_how_others_are_involved_is_asked_only_of_employees():
    assert state({"proposer.kind": "employees"}, "expression.items.E6") is State.TO_ASK
    assert state({"proposer.kind": "charity"}, "expression.items.E6") is State.NOT_APPLICABLE


@pytest.mark.parametrize("blank", [UNKNOWN, "", ()])
def test_a_blank_is_not_an_answer(blank):
    assert state({"parent.name": blank}, "parent.name") is State.TO_ASK


@pytest.mark.parametrize("answer", [False, 0, "x", ("x",), NOT_APPLICABLE])
def test_no_and_nought_and_not_applicable_are_answers(answer):
    assert state({"parent.name": answer}, "parent.name") is State.DONE


@pytest.mark.parametrize(
    ("given", "expected"), [(True, True), (False, False), (UNKNOWN, None), (NOT_APPLICABLE, False)]
)
def test_a_condition_is_met_unmet_or_not_yet_known(given, expected):
    assert applies(OnlyIf(key="proposer.partners", answer=True), {"proposer.partners": given}) is (
        expected
    )


def test_an_empty_case_lacks_every_question_that_does_not_wait(folder):
    facts = read_case(folder)
    chosen = {"case.default_variant": "x", "case.check_list": facts.check_list.value}
    waiting = [
        each.question.key
        for each in path({"case.name": "x", **chosen})
        if each.state is State.TO_ASK
    ]
    assert list(missing_facts(facts)) == waiting


def test_what_is_missing_from_posts_comes_last(folder):
    headings = "id,group,scheme,point,hours,full_time_hours,ni_category,perimeter"
    rows = "P-1,Driver,none,,37,37,A,in\nP-2,Driver,,4,37,37,A,in"
    (folder / "posts.csv").write_text(f"{headings}\n{rows}\n", encoding="utf-8")
    assert missing_facts(read_case(folder))[-2:] == ("posts.scheme", "posts.point")


def test_answers_taken_back_from_a_case_are_those_it_was_given(folder):
    text = """
[case]
go_live = 2028-04-01
[parent]
kind = "county-council"
[expression]
window_published = true
window = { first = 2026-10-01, last = 2026-10-31 }
[expression.items]
E2 = "Money."
[money]
set_up = 652000
"""
    (folder / "case.toml").write_text(text, encoding="utf-8")
    answers = answers_of(read_case(folder))
    assert answers["parent.kind"] == "county-council"
    assert answers["case.go_live"].isoformat() == "2028-04-01"
    assert answers["expression.window.last"].isoformat() == "2026-10-31"
    assert answers["expression.items.E2"] == "Money."
    assert answers["money.set_up"] == ("652000",)


@pytest.mark.parametrize("kind", ["nhs-trust", "other-nhs-body"])
def test_a_team_in_the_nhs_is_not_asked_about_a_letter_the_nhs_does_not_take(kind):
    steps = path({"parent.kind": kind, "proposer.partners": True})
    asked = {each.question.section: each.state for each in steps}
    assert asked["expression"] is asked["circumstances"] is State.NOT_APPLICABLE
    assert asked["contract"] is not State.NOT_APPLICABLE


@pytest.mark.parametrize("kind", ["county-council", UNKNOWN])
def test_any_other_team_is_asked_about_it(kind):
    assert state({"parent.kind": kind}, "expression.received") is State.TO_ASK
    assert state({"parent.kind": kind}, "circumstances.in_procurement") is State.TO_ASK
