"""M01 to M03: the saving, the cut, the agreed change, and what follows the end of the contract."""

import numpy as np
import pytest

from spinout.forecast.pence import in_pence

PLAIN = {
    "contract_income": "2600000",
    "other_income": "0",
    "other_income_debtor_months": "0",
    "supplier_credit_months": "0",
}


def years(plan, key):
    return in_pence(plan.monthly[key]).reshape(5, 12).sum(axis=1).tolist()


def test_uplift_less_the_buyer_s_saving_moves_the_price(run):
    # The NHS price for 2023/24: up 2.9%, less 1.1% for efficiency.
    plan = run("contract_efficiency = 1.1", **PLAIN, contract_uplift="2.9")
    assert years(plan, "contract_income")[:2] == [260_000_000, 264_680_000]


def test_a_cut_in_mid_term_lasts(run):
    # York, 2024: £300,000 off £2.6 million, then 13% sought.
    plan = run("contract_change = [0, -300000, 0, 0, 0]\ncontract_cut = [0, 0, 13, 0, 0]", **PLAIN)
    assert years(plan, "contract_income") == [
        260_000_000,
        230_000_000,
        200_100_000,
        200_100_000,
        200_100_000,
    ]


def test_first_year_s_cut_and_change_are_in_the_first_price(run):
    plan = run("contract_change = [1000, 0, 0, 0, 0]\ncontract_cut = [10, 0, 0, 0, 0]", **PLAIN)
    assert years(plan, "contract_income") == [234_100_000] * 5


@pytest.mark.parametrize(("kept", "after"), [("0", 0), ("90", 19_500_000), ("100", 21_666_667)])
def test_after_the_end_the_share_kept_is_earned(run, kept, after):
    plan = run(f"kept_after_term = {kept}", **PLAIN, contract_term_months="40")
    monthly = in_pence(plan.monthly["contract_income"])
    assert abs(monthly[39] - 21_666_667) <= 1
    assert np.abs(monthly[40:] - after).max() <= 1


@pytest.mark.parametrize("ahead", ["0", "1", "2", "7", "12"])
@pytest.mark.parametrize("term", ["29", "36", "60"])
def test_a_lost_contract_is_never_paid_ahead_of_its_end(run, ahead, term):
    plan = run(
        "kept_after_term = 0",
        **PLAIN,
        contract_uplift="3",
        contract_paid_in_advance_months=ahead,
        contract_term_months=term,
    )
    months = int(term)
    advance = plan.monthly["contract_in_advance"] - plan.monthly["not_paid_ahead"]
    assert np.abs(advance[months - 1 :]).max() < 0.02
    received = plan.monthly["contract_received"] + plan.monthly["ended_kept_back"]
    earned = plan.monthly["contract_income"]
    assert abs(received.sum() - earned.sum()) < 0.05
    assert np.abs(received[months:]).max(initial=0) < 0.05


@pytest.mark.parametrize("late", ["1", "3"])
def test_a_lost_contract_is_paid_up_so_many_months_after_its_end(run, late):
    plan = run(
        "kept_after_term = 0",
        **PLAIN,
        contract_paid_in_arrears_months=late,
        contract_term_months="30",
    )
    owed = plan.monthly["contract_owed"] - plan.monthly["contract_not_owed"]
    months = int(late)
    assert abs(owed[29] - plan.monthly["contract_income"][30 - months : 30].sum()) < 0.02
    assert np.abs(owed[30 + months - 1 :]).max() < 0.02


def test_cost_that_ends_with_the_contract_leaves_its_last_bills_to_pay(run):
    settled = {**PLAIN, "supplier_credit_months": "2"}
    plan = run("cost_after_term = 0", **settled, contract_term_months="36")
    assert in_pence(plan.monthly["core_cost"])[36:].tolist() == [0] * 24
    owed = plan.monthly["creditors"] - plan.monthly["bills_not_owed"]
    bills = plan.monthly["other_core_cost"]
    assert abs(owed[35] - bills[34:36].sum()) < 0.02
    assert np.abs(owed[37:]).max() < 0.02
