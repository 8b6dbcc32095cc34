"""The six standard tests, reverse stress and the size of effects, each checked by hand."""

import re
from fractions import Fraction

import numpy as np
import pytest

from spinout.forecast.risk import Asked, Engine, How, effects, ground, reverse, stress
from spinout.forecast.risk.asking import RunsError, risk
from spinout.forecast.risk.reverse import largest_cut, safe_price
from tests.forecast.library import AS_PRINTED, with_values

HOW = How(engine=Engine.COMPILED, threads=2, part=512)
ASKED = Asked(runs=1_000, seed=1)


@pytest.fixture(name="tests")
def _tests(assumed):
    return {each.key: each for each in stress(assumed).tests}


def test_there_are_six_tests_and_none_speaks_of_a_chance(assumed):
    found = stress(assumed)
    assert len(found.tests) == 6
    for each in found.tests:
        assert "%" not in each.name or "10%" in each.name
        assert "chance" not in each.says


def test_the_plan_stands_beside_them_as_it_is(assumed):
    plan = stress(assumed).plan
    # Published example 1: 0.120, 0.071, 0.021, −0.012 and −0.046 £ million, and 0.155 in the end.
    assert [round(each / 1e8, 3) for each in plan.surplus] == [0.120, 0.071, 0.021, -0.012, -0.046]
    assert plan.reserve[-1] == pytest.approx(15_469_592, abs=2)
    assert plan.first_deficit == 4


def test_two_points_on_the_award_for_two_years(tests, assumed):
    plan = stress(assumed).plan
    gaps = [a - b for a, b in zip(plan.surplus, tests["award_up_two"].surplus, strict=True)]
    pay = [4_216_550.00, 4_279_798.25]
    assert gaps[0] / 100 == pytest.approx(pay[0] * 0.02, abs=0.2)
    assert gaps[1] / 100 == pytest.approx(pay[1] * 0.0404, abs=0.2)


def test_half_the_other_income_takes_half_its_margin(tests, assumed):
    plan = stress(assumed).plan
    gap = plan.surplus[4] - tests["other_income_half"].surplus[4]
    assert gap / 100 == pytest.approx(500_000 * 0.4, abs=0.2)


def test_a_cut_of_a_tenth_from_year_2(tests, assumed):
    plan = stress(assumed).plan
    gaps = [a - b for a, b in zip(plan.surplus, tests["contract_cut"].surplus, strict=True)]
    assert gaps[0] == 0
    assert [round(each / 100) for each in gaps[1:]] == [648_700] * 4
    assert tests["contract_cut"].first_deficit == 2


def test_six_months_late_leaves_only_other_core_cost_in_those_months(tests):
    other_core = 6_487_000 * 0.35
    first_year = 120_000 - (6_487_000 + 300_000 - 180_000 - 6_487_000 * 0.65) / 2
    assert tests["six_months_late"].surplus[0] / 100 == pytest.approx(first_year, abs=0.2)
    # One month of bills is not yet paid when the six months end.
    assert min(tests["six_months_late"].cash) / 100 < -other_core * 5 / 12 + 1


def test_five_points_of_pension_on_all_pay_where_pay_is_assumed(tests, assumed):
    plan = stress(assumed).plan
    gap = plan.surplus[0] - tests["pension_up_five"].surplus[0]
    assert gap / 100 == pytest.approx(4_216_550 * 0.05, abs=0.2)
    assert "true cost is less" in tests["pension_up_five"].says


def test_five_points_of_pension_on_pay_alone_where_posts_are_known(from_posts):
    plan, *tests = (stress(from_posts).plan, *stress(from_posts).tests)
    (pension,) = (each for each in tests if each.key == "pension_up_five")
    assert (plan.surplus[0] - pension.surplus[0]) / 100 == pytest.approx(1_000, abs=0.5)


def test_a_contract_that_ends_within_the_plan_stops_it_all(facts, exempt, reading):
    shorter = with_values(facts, contract_term_months="36", other_income="0")
    found = {
        each.key: each for each in stress(ground(shorter, AS_PRINTED, None, exempt, reading)).tests
    }
    assert found["not_renewed"].surplus[3:] == (0, 0)
    assert found["not_renewed"].income[3:] == (0, 0)


def test_a_contract_as_long_as_the_plan_says_that_it_moves_nothing(tests, assumed):
    assert tests["not_renewed"].surplus == stress(assumed).plan.surplus
    assert "The plan ends with it" in tests["not_renewed"].says
    assert "What it costs to close is not in these figures." in tests["not_renewed"].says


def test_the_largest_cut_leaves_cash_and_a_tenth_more_does_not(assumed):
    found = largest_cut(assumed, 2)
    assert found.cut == Fraction(12, 1000)
    assert "1.2%" in found.sentence
    left = [_lowest(assumed, float(found.cut) + more) for more in (0, 0.001)]
    assert left[0] >= 0 > left[1]


def _lowest(ground_, cut):
    from spinout.forecast.risk.change import Change, Does
    from spinout.forecast.risk.outcomes import Changed, outcomes

    change = Change(moves="contract_yearly", does=Does.MULTIPLIES, amount=1 - cut, first=13)
    return outcomes(ground_, [Changed(key="x", name="x", says="", changes=(change,))])[
        0
    ].lowest_cash


def test_no_cut_is_survived_where_the_plan_itself_runs_out(facts, exempt, reading):
    poor = with_values(facts, contract_income="6000000")
    assert largest_cut(ground(poor, AS_PRINTED, None, exempt, reading), 1).cut is None


def test_any_cut_is_survived_by_a_plan_with_enough_in_the_bank(facts, exempt, reading):
    rich = with_values(facts, opening_cash="90000000")
    found = largest_cut(ground(rich, AS_PRINTED, None, exempt, reading), 1)
    assert found.cut == 1
    assert "any" in found.sentence


def test_the_safe_price_is_the_least_at_which_fewer_than_five_in_a_hundred_run_out(assumed):
    found = reverse(assumed, ASKED, HOW).price
    assert found is not None
    assert found.price is not None
    assert found.price % 100_000 == 0
    assert _share_out(assumed, found.price) < 50 <= _share_out(assumed, found.price - 100_000)


def _share_out(ground_, price):
    from dataclasses import replace

    changed = replace(ground_, values={**ground_.values, "input_contract_income": price / 100})
    (out,) = (each for each in risk(changed, ASKED, HOW).chances if each.key == "out_of_cash")
    return out.runs


def test_the_price_found_by_halving_is_that_found_by_trying_every_price():
    def out_of_cash(factor):
        return 60 if factor * 1_000_000 < 612_500 else 40

    found = safe_price(100_000_000, 1000, 1, out_of_cash)
    assert found.price == 61_300_000
    assert "£613,000" in found.sentence
    assert "£387,000 less" in found.sentence


def test_where_no_price_is_enough_it_says_so():
    found = safe_price(100_000_000, 1000, 1, lambda _: 1000)
    assert found.price is None
    assert "No price up to 2 times" in found.sentence


def test_without_runs_there_is_no_safe_price(assumed):
    assert reverse(assumed, None, HOW).price is None


def test_effects_are_the_largest_first_and_each_moves_alone(assumed):
    found = effects(assumed)
    widths = [each.width for each in found.effects]
    assert widths == sorted(widths, reverse=True)
    by_key = {each.key: each for each in found.effects}
    margin = 0.4 * (300_000 + 450_000 + 600_000 + 800_000 + 1_000_000)
    assert by_key["other_income"].at_down / 100 == pytest.approx(154_695.92 - margin, abs=0.5)
    # A point less each year on the price: 1%, 1.99%, 2.9701% and 3.940399% less.
    lost = 6_487_000 * sum(1 - 0.99**year for year in range(1, 5))
    assert by_key["contract_price"].at_down / 100 == pytest.approx(154_695.92 - lost, abs=0.5)


@pytest.mark.parametrize("count", [0, -1, 10_000_001])
def test_a_number_of_runs_that_cannot_be_made_is_refused(count):
    with pytest.raises(RunsError, match="from 1 to"):
        Asked(runs=count, seed=1)


def test_the_summary_is_that_of_the_runs_sorted(assumed):
    from tests.forecast.risk.test_engine import kept, made

    found = risk(assumed, ASKED, HOW)
    chosen = made(assumed, seed=1)
    pence = kept(chosen)
    by_year = np.sort(pence[chosen.rows.surplus], axis=1)
    for year, spread in enumerate(found.years):
        three = (spread.surplus.low, spread.surplus.middle, spread.surplus.high)
        assert three == tuple(by_year[year][[99, 499, 899]])
        assert spread.deficit == (by_year[year] < 0).sum()
    out = (pence[chosen.rows.cash] < 0).any(axis=0)
    chances = {each.key: each for each in found.chances}
    assert chances["out_of_cash"].runs == out.sum()
    assert chances["deficit"].runs == (by_year_any(pence, chosen)).sum()
    assert chances["under_floor"].runs == (pence[chosen.rows.over_floor] < 0).any(axis=0).sum()


def by_year_any(pence, chosen):
    return (pence[chosen.rows.surplus] < 0).any(axis=0)


def test_every_chance_is_a_whole_percentage_under_its_heading(assumed):
    found = risk(assumed, ASKED, HOW)
    assert found.heading == "Of these 1,000 runs, on 7 assumptions of which 7 are ours"
    for each in found.chances:
        assert re.search(r": (none|all|under 1%|over 99%|[1-9][0-9]?%)\.", each.sentence)
    assert not any("contract" in each.sentence for each in found.chances)
