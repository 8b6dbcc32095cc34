"""Corporation tax: bands, losses, when it is charged and when it is paid."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import forecast, law
from spinout.forecast.tax_bands import LAW_KEYS, tax_bands
from spinout.money import Rate
from tests.forecast.library import AS_PRINTED, structure, with_values
from tests.forecast.workbooks import MADE_ON

# Only a contract, no cost: the profit of each year is the contract price.
BARE = {
    "core_cost": "0",
    "other_income": "0",
    "set_up": "0",
    "other_income_debtor_months": "0",
    "supplier_credit_months": "0",
}


def taxed_plan(facts, reading, **changes):
    changed = with_values(facts, **{**BARE, **changes})
    return forecast.project(changed, AS_PRINTED, None, structure(tax_exempt=False), reading)


@pytest.mark.parametrize(
    ("profit", "tax"),
    [
        ("0", 0),
        ("50000", 950_000),
        # The published worked example of marginal relief: £150,000 of profit, £36,000 of tax.
        ("150000", 3_600_000),
        ("250000", 6_250_000),
        ("300000", 7_500_000),
    ],
)
def test_tax_on_a_year_s_profit(facts, reading, profit, tax):
    plan = taxed_plan(facts, reading, contract_income=profit)
    assert [year.tax for year in plan.years] == [tax] * 5


def test_tax_is_charged_as_profit_is_made_and_paid_nine_months_and_a_day_after_the_year(
    facts, reading
):
    plan = taxed_plan(facts, reading, contract_income="150000")
    # £12,500 a month: the first four months are within the small limit, at 19%.
    assert plan.monthly["tax"][:4].tolist() == [2_375] * 4
    # From £50,000 to £250,000 each further pound bears 26.5%.
    assert plan.monthly["tax"][4:12].tolist() == [3_312.5] * 8
    assert plan.monthly["tax_to_date"][[11, 23]].tolist() == [36_000] * 2
    # Years end in March; the tax is due on 1 January.
    assert np.flatnonzero(plan.monthly["tax_paid"]).tolist() == [21, 33, 45, 57]
    assert plan.monthly["tax_owed"][11] == 36_000
    assert plan.monthly["cash"][21] - plan.monthly["cash"][20] == 12_500 - 36_000


def test_losses_of_earlier_years_are_set_against_later_profits(facts, reading):
    # Other income of £100,000 at a margin of 100% against a core cost of £90,000 that falls.
    plan = taxed_plan(
        facts,
        reading,
        contract_income="0",
        core_cost="90000",
        pay_award="0",
        other_cost_growth="0",
        other_income_margin="100",
        other_income=("50000", "60000", "150000", "160000", "160000"),
    )
    assert plan.monthly["losses"][[11, 23, 35]].tolist() == [40_000, 70_000, 10_000]
    # Year 4: £70,000 less £10,000 of losses leaves £60,000: 19% of 50,000 and 26.5% of 10,000.
    assert [year.tax for year in plan.years] == [0, 0, 0, 1_215_000, 1_480_000]


def test_exempt_form_has_no_line_of_tax_and_is_told_so(facts, exempt, reading):
    plan = forecast.project(facts, AS_PRINTED, None, exempt, reading)
    assert "tax" not in plan.monthly
    assert [year.tax for year in plan.years] == [0] * 5
    assert any("treated as exempt" in note for note in plan.left_out)


@given(pounds=st.integers(min_value=0, max_value=400_000))
def test_bands_give_what_the_law_s_own_formula_gives(pounds):
    reading = law.load().read(MADE_ON)
    small_limit, small, main_limit, main, part = (reading.figure(key) for key in LAW_KEYS)
    lower, upper = small_limit.pence // 100, main_limit.pence // 100

    def of(amount: int, rate: Rate) -> float:
        return amount * rate.numerator / rate.denominator

    if pounds <= lower:
        expected = of(pounds, small.rate)
    elif pounds >= upper:
        expected = of(pounds, main.rate)
    else:
        expected = of(pounds, main.rate) - of(upper - pounds, part.rate)
    rows = tax_bands(reading).rows
    ends = [*(start for start, _ in rows[1:]), None]
    banded = sum(
        max(0, (pounds if end is None else min(pounds, end)) - start) * rate
        for (start, rate), end in zip(rows, ends, strict=True)
    )
    assert abs(float(banded) - expected) < 0.001
