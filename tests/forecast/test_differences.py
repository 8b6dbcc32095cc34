"""Two runs side by side, and series for pictures."""

from dataclasses import replace

import pytest

from spinout import forecast
from tests.forecast.library import AS_PRINTED, TODAY


def test_difference_sets_two_runs_side_by_side(facts, exempt, reading, pay_plan):
    printed = forecast.project(facts, AS_PRINTED, pay_plan, exempt, reading)
    today = forecast.project(facts, TODAY, pay_plan, exempt, reading)
    rows = forecast.difference(printed, today)
    pay = [row for row in rows if row.key == "pay_cost"]
    assert [row.year_label for row in pay] == [year.label for year in printed.years]
    assert [row.a for row in pay] == [year.pay_cost for year in printed.years]
    assert [row.difference for row in pay] == [
        after.pay_cost - before.pay_cost
        for before, after in zip(printed.years, today.years, strict=True)
    ]
    unmoved = [row.difference for row in rows if row.key in ("contract_income", "other_cost")]
    assert unmoved == [0] * 10
    surplus = [row.difference for row in rows if row.key == "surplus"]
    assert surplus == [-row.difference for row in pay]


def test_runs_of_different_years_are_not_compared(facts, exempt, reading):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    later = replace(plan, first_month=plan.first_month.replace(year=2029))
    with pytest.raises(forecast.DifferentYearsError, match="same go-live date"):
        forecast.difference(plan, later)


def test_series_for_pictures_are_the_plan_in_pence(facts, exempt, reading):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    yearly = {each.key: each.pence for each in forecast.yearly_series(plan).series}
    assert yearly["surplus"] == tuple(year.surplus for year in plan.years)
    monthly = forecast.monthly_series(plan)
    cash = monthly.series[0].pence
    assert monthly.labels[cash.index(plan.lowest_cash.amount)] == "April 2028"
    assert cash[59] == plan.years[4].closing_cash
    assert (len(monthly.labels), len(cash)) == (60, 60)
