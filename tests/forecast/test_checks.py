"""Figures a reader can check by hand, with the trap in the saving spelt out."""

from fractions import Fraction

from spinout import forecast
from spinout.forecast.checks import discount_factors
from tests.forecast.library import AS_PRINTED, with_values


def checks(facts, exempt, reading, **changes):
    plan = forecast.project(with_values(facts, **changes), AS_PRINTED, None, exempt, reading)
    return {check.key: check for check in plan.checks}


def test_discount_factors_are_the_published_ones_at_the_end_of_each_year():
    # Green Book factors at 3.5%, end-year: 0.9662, 0.9335, 0.9019, 0.8714, 0.8420; sum 4.5151.
    factors = [float(factor) for factor in discount_factors(Fraction("3.5"), 5)]
    assert [round(factor, 4) for factor in factors] == [0.9662, 0.9335, 0.9019, 0.8714, 0.842]
    assert round(sum(factors), 4) == 4.5151


def test_saving_says_it_is_one_only_if_nothing_would_have_been_cut(facts, exempt, reading):
    working = checks(facts, exempt, reading)["saving_in_house"].working
    assert "only if the service would really have gone on costing £8,961,000 a year" in working


def test_saving_is_the_difference_of_the_two_present_values(facts, exempt, reading):
    found = checks(facts, exempt, reading)
    apart = found["present_value_in_house"].value - found["present_value_contract"].value
    assert abs(found["saving_in_house"].value - apart) <= 0.01


def test_no_break_even_is_given_where_other_income_earns_no_margin(facts, exempt, reading):
    assert "break_even_other_income_y5" not in checks(
        facts, exempt, reading, other_income_margin="0"
    )


def test_no_other_income_is_needed_where_the_contract_pays_for_the_core(facts, exempt, reading):
    check = checks(facts, exempt, reading, contract_income="7000000")["break_even_other_income_y5"]
    assert check.value == 0
    assert "no other income is needed" in check.working


def test_break_even_other_income_really_breaks_even(facts, exempt, reading):
    needed = checks(facts, exempt, reading)["break_even_other_income_y5"].value
    income = ("300000", "450000", "600000", "800000", f"{needed:.2f}")
    plan = forecast.project(
        with_values(facts, other_income=income), AS_PRINTED, None, exempt, reading
    )
    assert abs(plan.years[4].surplus) <= 1
