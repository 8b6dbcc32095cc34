"""What standing still takes: the checks a case may choose in place of those against staying."""

import pytest

from spinout import forecast
from tests.forecast.library import AS_PRINTED, standing_still, with_values, without
from tests.house.reading_grade import grade


def plan_of(facts, exempt, reading, **changes):
    changed = with_values(standing_still(facts), **changes)
    return forecast.project(changed, AS_PRINTED, None, exempt, reading)


def checks(facts, exempt, reading, **changes):
    return {each.key: each for each in plan_of(facts, exempt, reading, **changes).checks}


# Journey of a community health provider: the checks printed under its five-year table.
PRINTED = (
    ("savings_needed_y1", 0, 0.05),
    ("savings_needed_y2", 3.5, 0.05),
    ("savings_needed_y3", 7.0, 0.05),
    ("savings_needed_y4", 10.3, 0.05),
    ("savings_needed_y5", 13.5, 0.05),
    ("savings_each_year", 3.5, 0.05),
    ("margin_left", 105_000, 550),
    ("monthly_pay_bill", 2_190_000, 21_900),
    ("cash_need_paid_late", 4_300_000, 43_000),
    ("cash_need_as_planned", 0, 550),
    ("inherited_deficit", 400_000, 4_000),
    ("inherited_deficit_years", 4, 0.5),
    ("one_customer_share_y1", 100, 0),
)


@pytest.mark.parametrize(("key", "printed", "room"), PRINTED, ids=[row[0] for row in PRINTED])
def test_printed_checks_are_reproduced(facts, exempt, reading, key, printed, room):
    assert checks(facts, exempt, reading)[key].value == pytest.approx(printed, abs=room)


def test_these_are_all_the_checks_of_the_list(facts, exempt, reading):
    assert list(checks(facts, exempt, reading)) == [row[0] for row in PRINTED]


def test_nothing_about_staying_is_asked_for_or_listed(facts, exempt, reading):
    listed = {each.key for each in plan_of(facts, exempt, reading).inputs}
    assert not listed & {"in_house_cost", "discount_rate", "green-book/discount-rate"}
    assert "green-book/discount-rate" not in {each.key for each in reading.cited}


def test_a_check_against_staying_asks_for_none_of_these(facts, exempt, reading):
    listed = {
        each.key for each in forecast.project(facts, AS_PRINTED, None, exempt, reading).inputs
    }
    assert not listed & {"thin_margin", "like_surplus", "like_deficit", "late_payment_days"}


@pytest.mark.parametrize(
    "key", ["thin_margin", "like_surplus", "like_deficit", "like_deficit_income"]
)
def test_what_the_list_needs_is_asked_for_by_name(facts, exempt, reading, key):
    short = without(standing_still(facts), key)
    with pytest.raises(forecast.MissingAssumptionError) as lacking:
        forecast.project(short, AS_PRINTED, None, exempt, reading)
    assert lacking.value.keys == (f"money.{key}",)


def test_saving_what_is_said_makes_income_cover_cost(facts, exempt, reading):
    plan = plan_of(facts, exempt, reading)
    values = {each.key: each.value for each in plan.checks}
    for year in plan.years:
        left = year.core_cost * (1 - values[f"savings_needed_y{year.number}"] / 100)
        assert left == pytest.approx(year.contract_income, abs=1)


def test_a_plan_in_surplus_needs_no_savings(facts, exempt, reading):
    found = checks(facts, exempt, reading, contract_uplift="10")
    assert all(found[f"savings_needed_y{year}"].value == 0 for year in range(1, 6))
    assert found["savings_each_year"].value == 0


def test_cash_needed_as_planned_grows_when_the_contract_is_paid_late(facts, exempt, reading):
    late = checks(facts, exempt, reading, contract_paid_in_arrears_months="1")
    assert late["cash_need_as_planned"].value == pytest.approx(35_000_000 / 12, abs=1)


def test_no_debt_is_scaled_from_a_body_with_no_income(facts, exempt, reading):
    found = checks(facts, exempt, reading, like_deficit_income="0")
    assert not {"inherited_deficit", "inherited_deficit_years"} & set(found)
    unclear = checks(facts, exempt, reading, like_surplus="0")
    assert "inherited_deficit" in unclear
    assert "inherited_deficit_years" not in unclear


def test_one_customer_and_no_margin_are_warned_of(facts, exempt, reading):
    flags = {flag.code: flag for flag in plan_of(facts, exempt, reading).flags}
    assert {"thin_margin", "deficit_years", "reserve_below_nought"} <= set(flags)
    assert "most of the income: 100% in each year. " in flags["one_customer"].sentence


def test_the_working_is_plain(facts, exempt, reading):
    said = " ".join(
        f"{each.label}. {each.working}" for each in plan_of(facts, exempt, reading).checks
    )
    assert grade(said) <= 7
