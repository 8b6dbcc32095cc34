"""Inputs in dispute: both values run side by side, and every headline they move."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from spinout import forecast
from spinout.facts.case_toml import notes_for
from spinout.facts.disputes import disputes
from tests.forecast.full_budget import with_budget
from tests.forecast.library import AS_PRINTED, with_values

PRICE = """
[price]
input = "money.contract_income"
by = "Council finance director"
value = 6_387_000
why = "The medium-term plan has less."
since = 2027-05-03
"""


def read(text):
    notes = notes_for(text)
    found = disputes(tomllib.loads(text, parse_float=Decimal), notes)
    return found, [problem.sentence for problem in notes.problems]


def run(facts, reading, exempt, text):
    found, problems = read(text)
    assert not problems
    case = replace(facts, disputes=found)
    return forecast.project(case, AS_PRINTED, None, exempt, reading)


def test_both_values_stand_and_each_headline_moved_is_told(facts, reading, exempt):
    plan = run(facts, reading, exempt, PRICE)
    (found,) = plan.disputes
    assert (found.ours, found.theirs) == ("£6,487,000", "£6,387,000")
    theirs = forecast.project(
        with_values(facts, contract_income="6387000"), AS_PRINTED, None, exempt, reading
    )
    moved = {each.key: each for each in found.moves}
    assert moved.keys() == {"lowest_cash", "first_deficit", "reserve", "cash"}
    assert moved["reserve"].ours == "£154,696"
    assert moved["first_deficit"].theirs == "2029-30"
    assert theirs.years[1].surplus < 0 <= theirs.years[0].surplus
    assert "Council finance director says £6,387,000, since 3 May 2027" in found.sentence


def test_a_dispute_leaves_the_plan_s_own_figures_as_they_are(facts, reading, exempt):
    plain = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    assert run(facts, reading, exempt, PRICE).years == plain.years


def test_a_dispute_withdrawn_is_kept_and_no_longer_run(facts, reading, exempt):
    text = f"{PRICE}withdrawn = 2027-06-01\n"
    found, _ = read(text)
    assert found[0].withdrawn == date(2027, 6, 1)
    assert run(facts, reading, exempt, text).disputes == ()


def test_a_row_of_the_budget_may_be_disputed(facts, reading, exempt):
    case = with_budget(facts, '[[loans]]\nname = "Lender"\namount = 90000\nmonth = 1\nrate = 6\n')
    text = PRICE.replace("money.contract_income", "budget.loans[1].rate").replace("6_387_000", "9")
    plan = run(case, reading, exempt, text)
    (found,) = plan.disputes
    assert (found.ours, found.theirs) == ("6%", "9%")
    assert {each.key for each in found.moves} >= {"reserve", "cash"}


def test_an_input_nobody_gave_is_disputed_against_nothing(facts, reading, exempt):
    text = PRICE.replace("money.contract_income", "budget.insurance").replace("6_387_000", "40000")
    (found,) = run(facts, reading, exempt, text).disputes
    assert found.ours == "nothing"
    assert "reserve" in {each.key for each in found.moves}


def test_a_value_that_cannot_be_run_says_why(facts, reading, exempt):
    case = with_values(facts, contract_paid_in_advance_months="1")
    text = PRICE.replace("contract_income", "contract_paid_in_arrears_months")
    (found,) = run(case, reading, exempt, text.replace("6_387_000", "2")).disputes
    assert "Enter 0, or say that nothing is paid ahead" in found.sentence


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("money.contract_income", "money.banana"), "no such input"),
        (("money.contract_income", "budget.loans[0].rate"), "no such input"),
        (("money.contract_income", "posts"), "no such input"),
        (("6_387_000", '"a lot"'), "not a number"),
        (("6_387_000", "-1"), "below nought"),
        (("2027-05-03", '"soon"'), "Enter a day like"),
        (("The medium-term plan has less.", " "), "missing"),
        (("Council finance director", "x" * 401), "longer than"),
        (("why =", "because ="), "do not know the name"),
    ],
)
def test_what_is_wrong_with_a_dispute_is_told(wrong, says):
    found, problems = read(PRICE.replace(*wrong))
    assert found == ()
    assert any(says in problem for problem in problems), problems


def test_too_many_disputes_are_refused_with_a_sentence():
    many = "".join(PRICE.replace("[price]", f"[d{number}]") for number in range(21))
    assert read(many) == ((), ["There are more than 20 disputes. Settle or join some of them."])
