"""The five years and sixty months of the forecast."""

import re
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinout import forecast
from spinout.cli.asked import built_in_cases
from spinout.facts.assumptions import Certainty
from spinout.facts.casefile import read_case
from spinout.facts.posts import Perimeter
from spinout.findings import UNKNOWN
from spinout.forecast.pence import in_pence
from tests.forecast.library import (
    AS_PRINTED,
    LIBRARY,
    TODAY,
    UNSAID,
    assumption,
    structure,
    with_values,
    without,
)

# Suffolk’s published plan carried over five years: the printed table, in thousands of pounds.
PRINTED = {
    "contract_income": (6487, 6487, 6487, 6487, 6487),
    "other_income": (300, 450, 600, 800, 1000),
    "core_cost": (6487, 6596, 6706, 6819, 6933),
    "other_cost": (180, 270, 360, 480, 600),
    "surplus": (120, 71, 21, -12, -46),
    "reserve": (120, 191, 212, 201, 155),
}


def as_printed(facts, exempt, reading):
    return forecast.project(facts, AS_PRINTED, None, exempt, reading)


@pytest.mark.parametrize("key", PRINTED)
def test_printed_table_is_reproduced_within_one_percent_or_550_pounds(facts, exempt, reading, key):
    plan = as_printed(facts, exempt, reading)
    for year, printed in zip(plan.years, PRINTED[key], strict=True):
        room = max(abs(printed) * 1000 / 100, 550)
        assert abs(getattr(year, key) / 100 - printed * 1000) <= room, (key, year.number)


@pytest.mark.parametrize(
    ("key", "printed", "room"),
    [
        ("break_even_other_income_y5", 1_115_000, 550),
        ("reserve_months_y5", 0.25, 0.005),
        ("present_value_contract", 29_940_000, 5_000),
        ("present_value_in_house", 40_460_000, 5_000),
        ("saving_in_house", 10_500_000, 50_000),
    ],
)
def test_printed_checks_are_reproduced(facts, exempt, reading, key, printed, room):
    checks = {check.key: check for check in as_printed(facts, exempt, reading).checks}
    assert abs(checks[key].value - printed) <= room


def test_contract_of_each_year_is_the_year_s_price_to_the_penny(facts, exempt, reading):
    plan = as_printed(with_values(facts, contract_income="6487000.01"), exempt, reading)
    assert {year.contract_income for year in plan.years} == {648_700_001}


def test_months_add_up_to_years_and_years_to_the_plan(facts, exempt, reading):
    plan = as_printed(facts, exempt, reading)
    for key in (
        "contract_income",
        "other_income",
        "pay_cost",
        "core_cost",
        "other_cost",
        "surplus",
    ):
        months = in_pence(plan.monthly[key])
        for year in plan.years:
            twelve = months[(year.number - 1) * 12 : year.number * 12]
            assert int(twelve.sum()) == getattr(year, key)


def test_surplus_is_income_less_cost_and_the_reserve_adds_it_up(facts, taxed, reading):
    plan = forecast.project(facts, AS_PRINTED, None, taxed, reading)
    reserve = 0
    for year in plan.years:
        income = year.contract_income + year.other_income
        assert year.surplus == income - year.core_cost - year.other_cost - year.tax
        reserve += year.surplus
        assert year.reserve == reserve


def test_pay_from_posts_is_the_pay_plan_to_the_penny(facts, exempt, reading, pay_plan):
    plan = forecast.project(facts, TODAY, pay_plan, exempt, reading)
    yearly = pay_plan.cost.sum(axis=0).reshape(5, 12).sum(axis=1)
    assert [year.pay_cost for year in plan.years] == yearly.tolist()
    assert in_pence(plan.monthly["pay_cost"]).tolist() == pay_plan.cost.sum(axis=0).tolist()
    other = in_pence(plan.monthly["other_core_cost"]).reshape(5, 12).sum(axis=1)
    assert [year.core_cost for year in plan.years] == (yearly + other).tolist()


def test_every_assumption_not_known_is_named_at_once(facts, exempt, reading):
    bare = without(facts, "set_up", "pay_share")
    unknown = replace(
        bare,
        go_live=UNKNOWN,
        assumptions={**bare.assumptions, "core_cost": assumption("core_cost", "unknown")},
    )
    with pytest.raises(forecast.MissingAssumptionError) as found:
        forecast.project(unknown, TODAY, None, exempt, reading)
    assert found.value.keys == (
        "money.core_cost",
        "money.pay_share",
        "money.set_up",
        "case.go_live",
        "posts",
    )
    assert "We need to know: core cost in year 1 (money.core_cost)" in str(found.value)


def test_pay_award_is_not_asked_for_where_pay_comes_from_posts(facts, exempt, reading, pay_plan):
    plan = forecast.project(without(facts, "pay_award"), TODAY, pay_plan, exempt, reading)
    assert "pay_award" not in {used.key for used in plan.inputs}


def test_one_value_of_other_income_stands_for_every_year(facts, exempt, reading):
    plan = as_printed(with_values(facts, other_income="250000"), exempt, reading)
    assert {year.other_income for year in plan.years} == {25_000_000}


@pytest.mark.parametrize("value", [("1", "2"), ("1",) * 6])
def test_wrong_number_of_values_says_what_to_enter(facts, exempt, reading, value):
    with pytest.raises(forecast.UnusableAssumptionError, match="one value, or 5 values"):
        as_printed(with_values(facts, other_income=value), exempt, reading)


def test_payment_further_off_than_a_year_says_what_to_enter(facts, exempt, reading):
    late = with_values(facts, supplier_credit_months="13")
    with pytest.raises(forecast.UnusableAssumptionError, match="from 0 to 12") as found:
        as_printed(late, exempt, reading)
    assert found.value.keys == ("money.supplier_credit_months",)


def test_pay_plan_of_another_go_live_is_refused(facts, exempt, reading, pay_plan):
    late = replace(pay_plan, first_month=pay_plan.first_month.replace(year=2029))
    with pytest.raises(forecast.PayPlanOutOfStepError, match="same go-live date"):
        forecast.project(facts, TODAY, late, exempt, reading)


def test_years_are_the_five_from_go_live(facts, exempt, reading):
    plan = as_printed(facts, exempt, reading)
    assert [year.number for year in plan.years] == [1, 2, 3, 4, 5]
    assert [year.label for year in plan.years] == [
        "2028-29",
        "2029-30",
        "2030-31",
        "2031-32",
        "2032-33",
    ]
    august = replace(facts, go_live=facts.go_live.replace(month=8, day=17))
    assert as_printed(august, exempt, reading).years[4].label == "Aug 2032 to Jul 2033"


def test_every_input_keeps_its_source_owner_and_rival_values(facts, exempt, reading):
    used = {each.key: each for each in as_printed(facts, exempt, reading).inputs}
    contract = used["contract_income"]
    assert (contract.owner, contract.certainty) == ("the team", "assumed")
    assert contract.also == ("£8,100,000 (the charity). Does not reconcile.",)
    assert len(used) == len(LIBRARY) + len(UNSAID)
    for key in UNSAID:
        assert (used[key].values, used[key].certainty) == (("0",), "assumed")
        assert "left out" in used[key].source


def test_discount_rate_comes_from_the_green_book_where_the_case_names_none(facts, exempt, reading):
    plan = as_printed(without(facts, "discount_rate"), exempt, reading)
    used = {each.key: each for each in plan.inputs}
    assert used["green-book/discount-rate"].values == ("3.5",)
    assert any("Green Book" in note and "30 June 2026" in note for note in plan.carried_forward)


def test_own_discount_rate_is_set_beside_the_green_book_s(facts, exempt, reading):
    plan = as_printed(with_values(facts, discount_rate="6"), exempt, reading)
    working = {check.key: check.working for check in plan.checks}["present_value_contract"]
    assert "at 6% a year, the rate in the case; the Green Book’s is 3.5%" in working


def test_green_book_and_tax_law_are_cited_only_where_used(facts, exempt, taxed, reading):
    as_printed(facts, exempt, reading)
    assert [each.key for each in reading.cited] == ["green-book/discount-rate"]
    forecast.project(facts, AS_PRINTED, None, taxed, reading)
    assert "corporation-tax/marginal-fraction" in {each.key for each in reading.cited}


amounts = st.integers(min_value=0, max_value=2_000_000_000).map(lambda pence: f"{pence / 100:.2f}")
rates = st.integers(min_value=-500, max_value=2000).map(lambda tenths: str(Fraction(tenths, 100)))
late = st.integers(min_value=0, max_value=12).map(str)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    contract=amounts,
    core=amounts,
    other=st.tuples(amounts, amounts, amounts, amounts, amounts),
    uplift=rates,
    growth=rates,
    ahead=late,
    behind=st.booleans(),
    deficit=amounts,
    owed=late,
    credit=late,
    cash=amounts,
    exempt_form=st.booleans(),
    paid_by_parent=st.sampled_from(["0", "1"]),
)
def test_balance_sheet_balances_and_totals_reconcile_for_any_inputs(
    facts,
    reading,
    contract,
    core,
    other,
    uplift,
    growth,
    ahead,
    behind,
    deficit,
    owed,
    credit,
    cash,
    exempt_form,
    paid_by_parent,
):
    changed = with_values(
        facts,
        contract_income=contract,
        core_cost=core,
        other_income=other,
        contract_uplift=str(float(Fraction(uplift))),
        other_cost_growth=str(float(Fraction(growth))),
        contract_paid_in_advance_months="0" if behind else ahead,
        contract_paid_in_arrears_months=ahead if behind else "0",
        opening_deficit=deficit,
        other_income_debtor_months=owed,
        supplier_credit_months=credit,
        opening_cash=cash,
        set_up_paid_by_parent=paid_by_parent,
    )
    plan = forecast.project(changed, AS_PRINTED, None, structure(tax_exempt=exempt_form), reading)
    assert np.abs(plan.monthly["check"]).max() < 0.005
    surplus = in_pence(plan.monthly["surplus"])
    opening = plan.years[0].reserve - plan.years[0].surplus
    assert plan.years[-1].reserve == opening + int(surplus.sum())
    for name, values in plan.monthly.items():
        if name.endswith("_yearly") or name.startswith("months_"):
            continue
        assert np.abs(values * 100 - np.round(values * 100)).max() < 1e-3, name


@pytest.mark.parametrize(
    ("at_most", "certainty", "words"),
    [
        (
            True,
            Certainty.ASSUMED,
            "up to £652,000; we assume that Example County Council pays, and it has not agreed",
        ),
        (False, Certainty.QUOTED, "£652,000, to be paid by Example County Council"),
    ],
)
def test_set_up_is_told_no_firmer_than_its_inputs(
    facts, exempt, reading, at_most, certainty, words
):
    held = dict(facts.assumptions)
    held["set_up"] = replace(held["set_up"], at_most=at_most)
    held["set_up_paid_by_parent"] = replace(held["set_up_paid_by_parent"], certainty=certainty)
    told = forecast.project(replace(facts, assumptions=held), AS_PRINTED, None, exempt, reading)
    assert told.set_up_words == words


def test_set_up_that_the_mutual_pays_is_told_so(facts, exempt, reading):
    own = with_values(facts, set_up_paid_by_parent="0")
    told = forecast.project(own, AS_PRINTED, None, exempt, reading)
    assert told.set_up_words == "£652,000, paid by the mutual"


def test_what_is_left_out_says_what_is_true_of_this_case(facts, exempt, reading, pay_plan):
    printed, today = (
        " ".join(forecast.project(facts, variant, pay_plan, exempt, reading).left_out)
        for variant in (AS_PRINTED, TODAY)
    )
    assert "Prices are not brought to one year" in printed
    assert "inflation taken out" in printed
    assert "Posts are costed at the last pay rates we hold" not in printed
    assert "Posts are costed at the last pay rates we hold" in today
    held = read_case(built_in_cases()["library-service"]).posts
    shared = replace(facts, posts=tuple(p for p in held if p.perimeter is Perimeter.SHARED))
    with_shared = forecast.project(shared, AS_PRINTED, None, exempt, reading)
    assert "Posts shared with other services are in no figure" in " ".join(with_shared.left_out)
    assert "Posts shared with other services" not in printed


def test_no_sentence_of_a_forecast_speaks_to_the_team(facts, exempt, reading, pay_plan):
    """Its papers go to others: “you” would be the wrong person."""
    for variant in (AS_PRINTED, TODAY):
        for paid_by in ("0", "1"):
            own = with_values(facts, set_up_paid_by_parent=paid_by)
            plan = forecast.project(own, variant, pay_plan, exempt, reading)
            said = [
                *(each.sentence for each in plan.flags),
                *(f"{each.label} {each.working}" for each in plan.checks),
                *plan.carried_forward,
                *plan.left_out,
                plan.set_up_words,
            ]
            assert not [text for text in said if re.search(r"\b[Yy]ours?\b|\b[Yy]ou\b", text)]
