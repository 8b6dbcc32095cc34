"""What the finer lines say to each side: the first day, value for money, closing, a partner."""

import pytest

from spinout.forecast.pence import in_pence
from spinout.handovers.sides import FirstDayState

SIGNED = 'agreed_by = "Director of finance"\nrole = "s151"\nagreed_on = "2027-05-01"\n'
CONFIRMED = 'confirmed_by = "Head of accounts"\nconfirmed_on = "2027-06-01"\n'


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("", FirstDayState.MISSING),
        (SIGNED, FirstDayState.MISSING),
        (f'{SIGNED}paper = "Minute 7"\n', FirstDayState.STATED),
        (f'{SIGNED}paper = "Minute 7"\n{CONFIRMED}', FirstDayState.AGREED),
    ],
)
def test_a_first_day_line_is_agreed_only_with_all_four_and_the_other_side(run, words, state):
    plan = run(f'[[first_day]]\nname = "Stock"\nowned = 45000\nsettled = 3\n{words}')
    (line,) = plan.sides.first_day
    assert (line.state, line.owned, line.owed) == (state, 4_500_000, 0)


def test_a_first_day_asset_is_in_the_reserve_at_once_and_in_cash_when_settled(run):
    plain = run("deposit_rate = 0")
    plan = run('[[first_day]]\nname = "Stock"\nowned = 45000\nsettled = 3')
    more = in_pence(plan.monthly["reserve"]) - in_pence(plain.monthly["reserve"])
    assert set(more.tolist()) == {4_500_000}
    cash = in_pence(plan.monthly["cash"]) - in_pence(plain.monthly["cash"])
    assert cash[:3].tolist() == [0, 0, 4_500_000]


VALUE = "staying_cost = 8961000\nreal_rate = 3.5\n"


def test_value_for_money_is_the_sum_of_five_discounted_years(run):
    # 0.9662 + 0.9335 + 0.9019 + 0.8714 + 0.8420 = 4.5151 at 3.5%.
    plan = run(VALUE)
    worth = {way.key: way.worth for way in plan.sides.value.ways}
    factors = sum(1.035**-year for year in range(1, 6))
    assert abs(worth["staying"] / 100 - 8_961_000 * factors) < 1
    set_up = 652_000 / 1.035
    assert abs(worth["mutual"] / 100 - (6_487_000 * factors + set_up)) < 1
    assert [way.key for way in plan.sides.value.ways] == ["mutual", "staying"]


def test_a_switching_value_is_where_the_two_ways_cost_the_same(run):
    plan = run(VALUE, set_up="0")
    says = {each.key: each.says for each in plan.sides.value.switching}
    # 8,961,000 ÷ 6,487,000 is 1.3814, and the other way round 0.7239.
    assert says["contract_income"] == "The contract price would have to be 38.1% higher."
    assert says["staying_cost"].endswith("would have to be 27.6% lower.")
    assert says["real_rate"].startswith("No discount rate")


def test_a_mutual_set_against_nothing_says_so(run):
    plan = run("real_rate = 3.5")
    assert plan.sides.value.says.startswith("There is nothing to set the mutual against.")


def test_the_employer_s_budget_holds_what_it_keeps(run):
    plan = run(
        f"{VALUE}recharged = 700000\navoided = 250000\nbought_back = 210000\n"
        "client_side = 120000\nstranded_months = 60"
    )
    first = plan.sides.parent[0]
    assert (first.client_side, first.set_up, first.staying) == (
        12_000_000,
        65_200_000,
        896_100_000,
    )
    # £240,000 a year, falling by a sixtieth each month: 60 + 59 + … + 49 sixtieths of £20,000.
    assert abs(first.stranded - 2_000_000 * sum(range(49, 61)) / 60) <= 12
    cost = first.contract + first.stranded + first.client_side + first.set_up
    assert first.change == cost - first.staying


def test_closing_takes_each_step_off_what_is_left(run):
    steps = (
        '[[closing]]\nname = "Notice"\namount = 5000\n[[closing]]\nname = "Pension"\namount = 7\n'
    )
    plan = run(steps)
    net = in_pence(plan.monthly["net_assets"])[-1]
    assert [step.left for step in plan.sides.closing] == [net - 500_000, net - 500_700]


def test_a_partner_is_shown_with_and_without(run):
    plan = run("partner_shares = 100000\npartner_month = 1\npartner_fee = 12000")
    rows = {row.name: row for row in plan.sides.partner}
    reserve = rows["Reserve at the end of year 5"]
    assert reserve.without - reserve.with_partner == 6_000_000
    cash = rows["Cash at the end of year 5"]
    assert cash.with_partner - cash.without == 10_000_000 - 6_000_000


def codes(plan):
    return {flag.code: flag.sentence for flag in plan.flags}


LOAN = '[[loans]]\nname = "Lender"\namount = 60000\nmonth = 1\nrate = 6\nrepaid_over = 5\n'


def test_a_loan_is_repaid_in_even_parts_with_interest_on_what_is_left(run):
    plan = run(LOAN)
    owed = in_pence(plan.monthly["loan_1_owed"])
    assert owed[:3].tolist() == [6_000_000, 5_900_000, 5_800_000]
    assert in_pence(plan.monthly["loan_1_interest"])[:3].tolist() == [0, 30_000, 29_500]
    assert owed[-1] == 100_000


def test_covenants_broken_are_told_with_their_months(run):
    found = codes(run(f"covenant_cash = 10000000\n{LOAN}"))
    assert "in 60 of the 60 months, first in April 2028" in found["covenant_cash"]
    found = codes(run(f"covenant_cover = 1000\n{LOAN}"))
    assert "in 5 of the 5 years" in found["covenant_cover"]
    kept = codes(run(f"covenant_cash = 1\ncovenant_cover = 1\n{LOAN}"))
    assert "covenant_cash" not in kept


def test_a_facility_is_drawn_to_its_floor_and_no_further_than_its_limit(run):
    late = {"other_income_debtor_months": "12", "opening_cash": "0", "supplier_credit_months": "0"}
    plan = run("facility_limit = 5000000\nfacility_floor = 1000", **late)
    cash, owed = in_pence(plan.monthly["cash"]), in_pence(plan.monthly["facility_owed"])
    assert (cash[owed > 0] == 100_000).all()
    assert "facility_used_up" not in codes(plan)
    small = codes(run("facility_limit = 1000\nfacility_floor = 1000", **late))
    assert "The whole facility of £1,000" in small["facility_used_up"]


def test_the_reserve_s_own_target_is_told_with_the_month_it_is_met(run):
    found = codes(run("reserve_redundancy = 100000"))
    assert "first meets the plan’s own target in February 2029" in found["reserve_target"]
    assert "never meets" in codes(run("reserve_redundancy = 9000000"))["reserve_target"]


def test_a_contract_that_is_lost_is_told_so(run):
    found = codes(run("kept_after_term = 0", contract_term_months="36"))
    assert found["term_runs_out"].endswith("the figures keep none of its price.")
    kept = codes(run("kept_after_term = 90", contract_term_months="36"))
    assert "keep 90% of its price" in kept["term_runs_out"]


def test_what_is_counted_is_no_longer_among_what_is_left_out(run):
    plain, plan = run("heads = 1"), run("contract_taxable = 100\ncost_with_vat = 1")
    assert any(note.startswith("VAT is not counted") for note in plain.left_out)
    assert not any(note.startswith("VAT is not counted") for note in plan.left_out)


def test_an_input_that_means_nothing_here_is_told(run):
    plan = run("employment_allowance = true")
    assert any("whether the mutual claims Employment" in note for note in plan.left_out)
