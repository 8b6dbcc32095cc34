"""The warnings in words: each says the years and the figure, and some stop sending."""

import pytest

from spinout import forecast
from tests.forecast.library import AS_PRINTED, structure, with_values
from tests.house.reading_grade import grade


def flags(facts, reading, *, tax_exempt=True, **changes):
    plan = forecast.project(
        with_values(facts, **changes),
        AS_PRINTED,
        None,
        structure(tax_exempt=tax_exempt),
        reading,
    )
    return {flag.code: flag for flag in plan.flags}


def test_library_plan_raises_just_these_warnings(facts, reading):
    found = flags(facts, reading)
    assert list(found) == [
        "reserve_under_floor",
        "deficit_years",
        "thin_margin",
        "no_indexation",
        "one_customer",
    ]
    assert [code for code, flag in found.items() if flag.stops_sending] == ["reserve_under_floor"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            "reserve_under_floor",
            "At the end of year 5 (2032-33) the reserve is £154,696. That pays for 0.25 months of "
            "cost. The plan’s target is 1 month.",
        ),
        (
            "deficit_years",
            "The service costs more than it earns: by £11,575 in year 4 (2031-32) and £45,901 in "
            "year 5 (2032-33).",
        ),
        (
            "thin_margin",
            "The surplus is under 1% of income: 0.3% of income (£20,829) in year 3 (2030-31).",
        ),
        (
            "no_indexation",
            "The contract price does not rise with prices. It stays at £6,487,000 a year, while "
            "core cost goes from £6,487,000 in year 1 (2028-29) to £6,932,901 in year 5 (2032-33).",
        ),
        (
            "one_customer",
            "One customer pays for most of the income: 95.6% in year 1 (2028-29) to 86.6% in year "
            "5 (2032-33), and over 80% in each year. After 1 October 2031 fewer than 18 months of "
            "the contract are left.",
        ),
    ],
)
def test_warning_says_the_years_and_the_figure(facts, reading, code, sentence):
    assert flags(facts, reading)[code].sentence == sentence


def test_cash_below_nought_says_when_it_runs_out_and_how_low_it_goes(facts, reading):
    found = flags(facts, reading, supplier_credit_months="0", other_income_debtor_months="3")
    flag = found["cash_below_nought"]
    assert flag.stops_sending
    assert flag.sentence == (
        "Cash runs out in April 2028. It is below nought at the end of 19 of the 60 months. The "
        "lowest is −£95,304, at the end of March 2033."
    )


def test_cash_of_just_nought_is_no_warning_and_a_penny_less_is(facts, reading):
    # Only other core cost, in whole pennies each month, and a contract that just pays for it.
    bare = {
        "core_cost": "120000",
        "pay_share": "0",
        "other_cost_growth": "0",
        "other_income": "0",
        "supplier_credit_months": "0",
        "contract_income": "120000",
    }
    assert "cash_below_nought" not in flags(facts, reading, **bare)
    assert "cash_below_nought" in flags(facts, reading, **bare | {"contract_income": "119999.99"})


def test_set_up_the_mutual_bears_leaves_it_in_debt_on_day_one(facts, reading):
    found = flags(facts, reading, set_up_paid_by_parent="0", opening_cash="600000")
    assert found["day_one_net_liabilities"].sentence == (
        "On the first day of year 1 (2028-29) the mutual owes £52,000 more than it has."
    )
    assert "day_one_net_liabilities" not in flags(
        facts, reading, set_up_paid_by_parent="0", opening_cash="652000"
    )


def test_reserve_below_nought_at_a_year_end_stops_sending(facts, reading):
    found = flags(facts, reading, contract_income="6300000", opening_cash="400000")
    flag = found["reserve_below_nought"]
    assert flag.stops_sending
    assert "in year 5 (2032-33)" in flag.sentence
    assert "pays for nothing" in found["reserve_under_floor"].sentence


def test_a_reserve_on_the_floor_may_be_sent(facts, reading):
    # Year 5 costs £7,532,900.58, so £473,045.80 more makes the reserve one month of it exactly.
    on_floor = flags(facts, reading, opening_cash="473045.80")
    assert "reserve_under_floor" not in on_floor
    just_under = flags(facts, reading, opening_cash="473045.79")
    assert "That pays for just under 1 month of cost" in just_under["reserve_under_floor"].sentence


def test_low_reserves_are_told_even_where_the_team_s_own_floor_is_lower(facts, reading):
    found = flags(facts, reading, reserve_floor_months="0.2")
    assert "reserve_under_floor" not in found
    assert not found["low_reserves"].stops_sending
    assert "0.25 months of cost. That is less than one month." in found["low_reserves"].sentence


def test_falling_price_is_told_with_where_it_falls_to(facts, reading):
    found = flags(facts, reading, contract_uplift="-1.4")
    assert "It falls from £6,487,000 a year to £6,131,286" in found["no_indexation"].sentence
    assert "no_indexation" not in flags(facts, reading, contract_uplift="0.1")
    level = flags(facts, reading, contract_uplift="0", pay_award="0", other_cost_growth="0")
    assert "no_indexation" not in level


def test_one_customer_is_told_only_over_the_share_the_team_warns_of(facts, reading):
    found = flags(facts, reading, one_customer_share_flag="90")
    assert found["one_customer"].sentence.startswith(
        "One customer pays for most of the income: 95.6% in year 1 (2028-29), 93.5% in year 2 "
        "(2029-30) and 91.5% in year 3 (2030-31)."
    )
    assert "one_customer" not in flags(facts, reading, one_customer_share_flag="96")


def test_long_contract_leaves_no_short_term_in_the_forecast(facts, reading):
    sentence = flags(facts, reading, contract_term_months="78")["one_customer"].sentence
    assert sentence.endswith("The contract runs on past this forecast.")


def test_contract_that_ends_inside_the_forecast_is_told(facts, reading):
    found = flags(facts, reading, contract_term_months="36")
    assert found["term_runs_out"].sentence == (
        "The contract ends in March 2031. From then on, in year 4 (2031-32) and after, the figures "
        "assume that it is renewed at £6,487,000 a year. Nobody has promised that."
    )
    assert "After 1 October 2029 fewer than 18 months" in found["one_customer"].sentence


def test_warnings_checks_and_notes_are_plain_english(facts, reading, pay_plan):
    changed = with_values(
        facts,
        set_up_paid_by_parent="0",
        contract_term_months="36",
        contract_income="6400000",
        supplier_credit_months="0",
    )
    plan = forecast.project(changed, AS_PRINTED, pay_plan, structure(tax_exempt=False), reading)
    said = [
        *(flag.sentence for flag in plan.flags),
        *(check.working for check in plan.checks),
        *plan.carried_forward,
        *plan.left_out,
    ]
    assert grade(" ".join(said)) <= 7
