"""Lines that follow the law: levy, allowance, redundancy, VAT and corporation tax."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spinout import forecast
from spinout.findings import Outcome
from spinout.forecast.employment_allowance import employment_allowance
from spinout.forecast.levy import apprenticeship_levy
from spinout.forecast.pence import in_pence
from tests.forecast.full_budget import with_budget
from tests.forecast.library import TODAY, structure

BARE = {
    "core_cost": "0",
    "other_income": "0",
    "set_up": "0",
    "other_income_debtor_months": "0",
    "supplier_credit_months": "0",
}


def years(plan, key):
    return in_pence(plan.monthly[key]).reshape(5, 12).sum(axis=1).tolist()


def larger(pay_plan):
    """Ten times the pay, so that a levy is owed."""
    return replace(pay_plan, gross=pay_plan.gross * 10)


def of_posts(facts, budget, pay_plan, reading):
    case = with_budget(facts, budget)
    return forecast.project(case, TODAY, pay_plan, structure(tax_exempt=True), reading)


def test_levy_of_each_year_is_the_rule_s_own(facts, pay_plan, reading):
    pay_plan = larger(pay_plan)
    plan = of_posts(facts, "levy_allowance_share = 100", pay_plan, reading)
    rate, allowance = reading.figure("levy/rate").rate, reading.figure("levy/allowance").pence
    gross = pay_plan.gross.sum(axis=0).reshape(5, 12).sum(axis=1)
    expected = [apprenticeship_levy(int(year), rate, allowance) for year in gross]
    assert expected[0] > 0
    assert np.abs(np.array(years(plan, "levy")) - expected).max() <= 1


def test_allowance_of_each_year_is_the_rule_s_own_and_used_up_first(run, pay_plan, reading):
    plan = run("employment_allowance = true", variant=TODAY)
    amount = reading.figure("employment-allowance/amount").pence
    insurance = pay_plan.employer_ni.sum(axis=0).reshape(5, 12).sum(axis=1)
    expected = [-employment_allowance(int(year), amount, Outcome.YES) for year in insurance]
    assert years(plan, "allowance_taken") == expected
    assert not in_pence(plan.monthly["allowance_taken"])[6:12].any()


def test_a_tax_year_begins_in_april_whenever_the_plan_does(facts, reading, pay_plan):
    august = facts.go_live.replace(month=8)
    moved = replace(larger(pay_plan), first_month=august)
    plan = of_posts(replace(facts, go_live=august), "levy_allowance_share = 100", moved, reading)
    to_date = plan.monthly["levy_to_date"]
    # August to March, then April again.
    assert (np.diff(to_date[:8]) >= 0).all()
    assert to_date[8] < to_date[7]
    assert (np.diff(to_date[8:20]) >= 0).all()


@pytest.mark.parametrize(("week", "paid"), [("700", 4_060_000), ("900", 4_355_800)])
def test_redundancy_is_weeks_of_pay_up_to_the_cap(run, week, paid):
    # £751 is the most that counts as a week's pay from April 2026.
    rows = f'[[redundancies]]\nname = "Back office"\nposts = 4\nweeks = 14.5\nweek_pay = {week}\n'
    plan = run(f"{rows}month = 5\nstrain = 39000\nsaves = 250000")
    assert np.flatnonzero(plan.monthly["redundancy_1_paid"]).tolist() == [4]
    assert in_pence(plan.monthly["redundancy_1_paid"])[4] == paid
    assert in_pence(plan.monthly["redundancy_1_strain"])[4] == 3_900_000
    assert in_pence(plan.monthly["redundancy_1_saved"])[3:7].tolist() == [0, 0, -2083333, -2083333]


def test_york_s_redundancy_cost_for_each_pound_saved(run):
    # York, 2013: £57,000 of redundancy and £39,000 of pension cost to save £250,000 a year.
    rows = '[[redundancies]]\nname = "Posts"\nposts = 1\nweeks = 100\nweek_pay = 570\n'
    plan = run(f"{rows}month = 1\nstrain = 39000\nsaves = 250000")
    paid = years(plan, "redundancy_1_paid")[0] + years(plan, "redundancy_1_strain")[0]
    saved = -years(plan, "redundancy_1_saved")[1]
    assert paid == 9_600_000
    assert round(100 * paid / saved) == 38


VAT = """
contract_taxable = 0
contract_exempt = 100
other_taxable = 100
cost_with_vat = 50
"""


def test_a_taxable_contract_charges_vat_and_claims_it_all(run):
    plan = run("contract_taxable = 100\nother_taxable = 100\ncost_with_vat = 50")
    assert not plan.monthly["vat_lost"].any()
    assert in_pence(plan.monthly["vat_charged"])[0] == 11_311_667
    due = plan.monthly["vat_charged"][:3].sum() - plan.monthly["vat_on_costs"][:3].sum()
    assert abs(plan.monthly["vat_paid"][4] - due) < 0.005


def test_an_exempt_contract_loses_its_vat(run):
    plan = run("contract_exempt = 100\ncost_with_vat = 50", other_income="0")
    lost, paid = years(plan, "vat_lost"), years(plan, "vat_on_costs")
    assert lost == paid
    # Half of £2,270,450 of other cost bears 20%, to the penny in each month.
    assert abs(paid[0] - 22_704_500) <= 12 / 2


def test_a_grant_is_outside_and_loses_its_vat(run):
    plan = run("contract_exempt = 0\ncost_with_vat = 50", other_income="0")
    assert years(plan, "vat_lost") == years(plan, "vat_on_costs")


@pytest.mark.parametrize(
    ("exempt_share", "lost"),
    [
        # £15,000 of VAT a year: half of it is £7,500, which is small by both tests.
        ("50", 0),
        ("50.01", 750_150),
    ],
)
def test_exempt_vat_is_small_up_to_7500_pounds_a_year_and_half_of_all(run, exempt_share, lost):
    plan = run(
        f"contract_exempt = {exempt_share}\ncontract_taxable = {100 - float(exempt_share):.2f}\n"
        "cost_with_vat = 100",
        **{**BARE, "core_cost": "75000", "pay_share": "0", "other_cost_growth": "0"},
        contract_income="1200000",
        other_income_margin="0",
    )
    assert years(plan, "vat_on_costs") == [1_500_000] * 5
    assert years(plan, "vat_lost") == [lost] * 5


def test_the_year_sets_right_a_quarter_that_passed_alone(run):
    # All VAT falls in the first quarter's building work, so its quarter fails and the year passes.
    rows = '[[products]]\nname = "Fair"\nunits = 1\nprice = 0\n'
    plan = run(
        "contract_exempt = 40\ncontract_taxable = 60\ncost_with_vat = 100\n"
        f"ict_exit_fee = 30000\nict_exit_month = 2\n{rows}",
        **{**BARE, "contract_income": "1200000", "other_income_margin": "0"},
    )
    assert in_pence(plan.monthly["vat_lost_in_quarter"])[2] == 240_000
    assert in_pence(plan.monthly["vat_adjusted"])[11] == -240_000
    assert years(plan, "vat_lost")[0] == 0


def taxed(run, budget, profit):
    return run(budget, exempt=False, **BARE, contract_income=str(profit))


@pytest.mark.parametrize(
    ("associates", "tax"),
    [
        (0, 3_600_000),
        # Two companies share the limits: £25,000 and £125,000, and £150,000 is over both.
        (1, 3_750_000),
    ],
)
def test_linked_companies_share_the_limits(run, associates, tax):
    plan = taxed(run, f"associates = {associates}", 150_000)
    assert [year.tax for year in plan.years] == [tax] * 5


def test_a_short_first_year_cuts_the_limits(run):
    # April to December is nine months: limits of £37,500 and £187,500, on £112,500 of profit.
    plan = taxed(run, "accounts_end_month = 12", 150_000)
    due = in_pence(plan.monthly["tax_due"])
    assert np.flatnonzero(due).tolist() == [8, 20, 32, 44, 56]
    assert due[8] == 2_700_000
    assert due[20] == 3_600_000
    assert in_pence(plan.monthly["tax_paid"])[18] == 2_700_000


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    cost=st.integers(0, 400_000),
    incomes=st.lists(st.integers(0, 400_000), min_size=5, max_size=5),
    associates=st.integers(0, 3),
)
def test_tax_of_the_months_is_the_tax_of_the_years(run, cost, incomes, associates):
    values = {**BARE, "core_cost": str(cost), "pay_award": "0", "other_cost_growth": "0"}
    values |= {"contract_income": "0", "other_income": tuple(map(str, incomes))}
    plan = run(f"associates = {associates}", exempt=False, **values, other_income_margin="100")
    losses = 0
    for year, income in zip(plan.years, incomes, strict=True):
        profit = max(income - cost - losses, 0)
        losses = max(losses - (income - cost), 0)
        small, main = 50_000 / (associates + 1), 250_000 / (associates + 1)
        if profit <= small:
            tax = profit * 0.19
        elif profit >= main:
            tax = profit * 0.25
        else:
            tax = profit * 0.25 - 3 / 200 * (main - profit)
        assert abs(year.tax - tax * 100) <= 1
