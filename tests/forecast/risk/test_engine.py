"""Runs: the same bytes however they are split, by whichever engine; and right where it is known."""

from dataclasses import replace

import numpy as np
import pytest

from spinout.forecast.risk import Engine, How
from spinout.forecast.risk import engine as module
from spinout.forecast.risk.engine import DoesNotBalanceInRunsError, runs
from spinout.forecast.risk.moved import moved_by
from spinout.forecast.risk.shapes import Normal
from spinout.forecast.risk.together import drawn, plan_of_draws
from spinout.forecast.risk.uncertain import TOGETHER, Course, Uncertain, of_these
from spinout.lines import factor_on, work_out

ONE = How(engine=Engine.ARRAYS, threads=1, part=1000)
CONTRACT = Uncertain(
    key="contract_price",
    name="price",
    line="M01",
    moves="contract_yearly",
    course=Course.GROWTH,
    shape=Normal(middle=0.0, spread=0.01),
    says="",
    basis="",
)


def made(ground, how=ONE, *, count=1000, uncertain=None, seed=7, changed=None):
    chosen = of_these(ground.reachable) if uncertain is None else uncertain
    return runs(ground, chosen, TOGETHER, seed=seed, count=count, how=how, changed=changed or {})


def kept(made_runs):
    out = np.zeros((len(made_runs.rows.slots), made_runs.count), dtype=np.int64)

    def read(first, pence):
        out[:, first : first + pence.shape[1]] = pence

    made_runs.each(read)
    return out


@pytest.mark.parametrize("which", ["assumed", "assumed_taxed", "from_posts"])
def test_the_same_bytes_for_any_engine_thread_count_and_part(request, which):
    ground = request.getfixturevalue(which)
    expected = kept(made(ground)).tobytes()
    for engine in Engine:
        for threads, part in ((1, 1000), (2, 64), (3, 333), (1, 7)):
            how = How(engine=engine, threads=threads, part=part)
            assert kept(made(ground, how)).tobytes() == expected, how


def test_another_seed_gives_other_runs(assumed):
    assert kept(made(assumed)).tobytes() != kept(made(assumed, seed=8)).tobytes()


def test_fewer_runs_are_the_first_of_more(assumed):
    assert (kept(made(assumed, count=100)) == kept(made(assumed))[:, :100]).all()


@pytest.mark.parametrize("which", ["assumed_taxed", "from_posts"])
def test_a_run_is_what_one_scenario_in_plain_python_gives(request, which):
    ground = request.getfixturevalue(which)
    uncertain = of_these(ground.reachable)
    found = kept(made(ground, count=40))
    draws = drawn(plan_of_draws(uncertain, TOGETHER), 7, 0, 40)
    moved = moved_by(ground, uncertain, draws)
    for run in (0, 17, 39):
        plain = work_out(
            ground.book, {**ground.values, **{key: value[run] for key, value in moved.items()}}
        )
        slots = made(ground).rows.slots
        pounds = np.array([plain.value(line, month) for line, month in slots])
        assert (np.floor(pounds * 100 + 0.5) == found[:, run]).all()


def test_with_nothing_drawn_every_run_is_the_plan(assumed):
    found = kept(made(assumed, count=5, uncertain=()))
    plain = work_out(assumed.book, assumed.values)
    assert found[59].tolist() == [round(plain.value("cash", 59) * 100)] * 5


def test_a_case_with_a_known_answer_has_it(assumed):
    # Only the price is drawn: year 2’s surplus is normal, the plan’s own with a spread of 1% of
    # the contract, and year 3’s product of two rises has a variance that can be written down.
    many = 40_000
    chosen = made(
        assumed,
        How(engine=Engine.COMPILED, threads=2, part=4096),
        count=many,
        uncertain=(CONTRACT,),
    )
    surplus = kept(chosen)[chosen.rows.surplus] / 100
    plan = [120_000.00, 71_342.75, 20_828.60]
    price, spread = 6_487_000, 0.01
    deviation = [0.0, price * spread, price * np.sqrt((1 + spread**2) ** 2 - 1)]
    for year in range(3):
        error = 5 * deviation[year] / np.sqrt(many)
        assert surplus[year].mean() == pytest.approx(plan[year], abs=error + 0.01)
        assert surplus[year].std() == pytest.approx(deviation[year], rel=5 / np.sqrt(2 * many))
    ninety = np.sort(surplus[1])[36_000]
    # The rank’s own error: √(0.9 × 0.1 ÷ runs) over the curve’s height there.
    error = 5 * np.sqrt(0.09 / many) / 0.17550 * deviation[1]
    assert ninety == pytest.approx(plan[1] + 1.2815516 * deviation[1], abs=error)


def test_a_run_that_does_not_balance_stops_everything(assumed, monkeypatch):
    chosen = made(assumed, count=10)
    found = chosen.pence(0, 10)
    monkeypatch.setattr(module.Runs, "_worked", lambda *_: np.ones((10, len(found))))
    with pytest.raises(DoesNotBalanceInRunsError, match="fault in Spinout"):
        chosen.each(lambda *_: None)


def test_a_changed_line_multiplies_what_is_drawn(assumed):
    key = factor_on("contract_yearly")
    plain = made(assumed, count=3, uncertain=(CONTRACT,))
    halved = made(assumed, count=3, uncertain=(CONTRACT,), changed={key: np.full(60, 0.5)})
    gap = (kept(plain) - kept(halved))[plain.rows.surplus]
    draws = drawn(plan_of_draws((CONTRACT,), {}), 7, 0, 3)
    expected = 6_487_000 * 0.5 * (1 + CONTRACT.shape.at(draws["contract_price", 2]))
    assert gap[1] / 100 == pytest.approx(expected, abs=0.01)


def test_pay_bears_national_insurance_by_its_own_curve(from_posts):
    pay = replace(CONTRACT, key="pay_award", moves="pay", shape=Normal(middle=0.1, spread=1e-12))
    chosen = made(from_posts, count=2, uncertain=(pay,))
    plan = made(from_posts, count=2, uncertain=())
    gap = (kept(plan) - kept(chosen))[chosen.rows.surplus][1][0]
    # £20,000 rises by 10% to £22,000: National Insurance on £2,000 at 15%, and pension at 20%.
    assert gap / 100 == pytest.approx(2_000 * 1.35, abs=0.5)
