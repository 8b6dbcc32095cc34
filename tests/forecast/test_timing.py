"""When money moves: ahead, late, and what the balance sheet holds meanwhile."""

import numpy as np
import pytest

from spinout import forecast
from spinout.forecast.pence import in_pence
from tests.forecast.library import AS_PRINTED, with_values

PENNIES = 0.025
"""A balance is rounded to the penny, so a month may be a penny or two out and the next one back."""

PROMPT = {
    "contract_paid_in_advance_months": "0",
    "other_income_debtor_months": "0",
    "supplier_credit_months": "0",
}


def plan_with(facts, exempt, reading, **changes):
    changed = with_values(facts, **{**PROMPT, **changes})
    return forecast.project(changed, AS_PRINTED, None, exempt, reading)


def test_nothing_is_owed_where_everyone_pays_at_once(facts, exempt, reading):
    plan = plan_with(facts, exempt, reading)
    for key in ("debtors", "creditors", "contract_in_advance"):
        assert not plan.monthly[key].any()
    assert np.array_equal(in_pence(plan.monthly["cash"]), in_pence(plan.monthly["reserve"]))


@pytest.mark.parametrize("months", range(1, 13))
def test_other_income_is_received_so_many_months_later(facts, exempt, reading, months):
    plan = plan_with(facts, exempt, reading, other_income_debtor_months=str(months))
    earned = plan.monthly["other_income"]
    assert not in_pence(plan.monthly["other_received"])[:months].any()
    gap = plan.monthly["other_received"][months:] - earned[:-months]
    assert np.abs(gap).max() < PENNIES
    assert abs(gap.sum()) < PENNIES


@pytest.mark.parametrize("months", range(1, 13))
def test_suppliers_are_paid_so_many_months_later(facts, exempt, reading, months):
    plan = plan_with(facts, exempt, reading, supplier_credit_months=str(months))
    bills = plan.monthly["other_core_cost"] + plan.monthly["other_cost"]
    assert not in_pence(plan.monthly["suppliers_paid"])[:months].any()
    assert np.abs(plan.monthly["suppliers_paid"][months:] - bills[:-months]).max() < PENNIES


@pytest.mark.parametrize("months", range(1, 13))
def test_contract_is_received_so_many_months_ahead_at_the_price_of_those_months(
    facts, exempt, reading, months
):
    plan = plan_with(
        facts,
        exempt,
        reading,
        contract_paid_in_advance_months=str(months),
        contract_uplift="2.5",
    )
    price, received = plan.monthly["contract_income"], plan.monthly["contract_received"]
    assert abs(received[0] - price[: months + 1].sum()) < PENNIES
    assert np.abs(received[1:-months] - price[1 + months :]).max() < PENNIES
    # The contract ends with the plan, so nothing is paid ahead in its last months.
    assert not plan.monthly["contract_in_advance"][-1]
    assert abs(received.sum() - price.sum()) < PENNIES


def test_contract_that_runs_on_is_still_paid_ahead_at_the_end(facts, exempt, reading):
    plan = plan_with(
        facts,
        exempt,
        reading,
        contract_paid_in_advance_months="1",
        contract_term_months="72",
    )
    assert abs(plan.monthly["contract_in_advance"][-1] - 6_487_000 / 12) < 0.01


def test_lowest_cash_names_the_month_it_falls_in(facts, exempt, reading):
    plan = plan_with(facts, exempt, reading, other_income_debtor_months="3")
    assert plan.lowest_cash.month.isoformat() == "2033-03-01"
    assert plan.lowest_cash.amount == in_pence(plan.monthly["cash"]).min()


@pytest.mark.parametrize("months", range(1, 13))
def test_contract_is_received_so_many_months_late_at_the_price_of_those_months(
    facts, exempt, reading, months
):
    plan = plan_with(
        facts,
        exempt,
        reading,
        contract_paid_in_arrears_months=str(months),
        contract_uplift="-1.5",
    )
    price, received = plan.monthly["contract_income"], plan.monthly["contract_received"]
    assert not in_pence(received)[:months].any()
    assert np.abs(received[months:] - price[:-months]).max() < PENNIES
    owed = plan.monthly["contract_owed"]
    assert abs(owed[-1] - price[-months:].sum()) < PENNIES
    assert plan.years[-1].debtors == in_pence(owed)[-1]


def test_a_contract_cannot_be_paid_both_ahead_and_late(facts, exempt, reading):
    with pytest.raises(forecast.UnusableAssumptionError, match="Enter 0, or say that nothing"):
        plan_with(
            facts,
            exempt,
            reading,
            contract_paid_in_advance_months="1",
            contract_paid_in_arrears_months="1",
        )


def test_debt_of_earlier_days_starts_the_reserve_below_nought_and_is_paid_at_once(
    facts, exempt, reading
):
    plain = plan_with(facts, exempt, reading)
    plan = plan_with(facts, exempt, reading, opening_deficit="402298.85")
    first = plan.years[0]
    assert first.reserve - first.surplus == -40_229_885
    for key in ("cash", "reserve"):
        moved = in_pence(plain.monthly[key]) - in_pence(plan.monthly[key])
        assert (moved == 40_229_885).all()
    assert not plan.monthly["inherited_owed"].any()
    assert in_pence(plan.monthly["inherited_paid"])[0] == 40_229_885
    assert not plan.monthly["inherited_paid"][1:].any()
    assert "day_one_net_liabilities" in {flag.code for flag in plan.flags}


def test_a_case_that_does_not_speak_of_either_is_neither_late_nor_in_debt(facts, exempt, reading):
    silent = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    noughts = with_values(facts, opening_deficit="0", contract_paid_in_arrears_months="0")
    said = forecast.project(noughts, AS_PRINTED, None, exempt, reading)
    for key, values in said.monthly.items():
        assert np.array_equal(silent.monthly[key], values), key
