"""Jumps are switches: off in the runs, on one at a time, and on together."""

import numpy as np
import pytest

from spinout.forecast.risk import Asked, Engine, How, jumps, risk
from spinout.forecast.risk.uncertain import JUMPS
from tests.forecast.risk.test_engine import kept, made

HOW = How(engine=Engine.ARRAYS, threads=2, part=500)
ASKED = Asked(runs=1_000, seed=1)
CUT, PENSION = JUMPS


def test_each_jump_is_told_alone_and_then_all_together_under_a_heading(assumed):
    found = jumps(assumed, ASKED, HOW)
    assert [each.name for each in found.jumps] == [
        CUT.name,
        PENSION.name,
        "all of these together",
    ]
    assert found.heading == "Of these 1,000 runs, on 9 assumptions of which 9 are ours"
    plan = {each.key: each.runs for each in risk(assumed, ASKED, HOW).chances}
    assert found.jumps[0].out_of_cash > plan["out_of_cash"]


def test_a_cut_lasts_and_is_of_the_size_it_says(assumed):
    chosen = made(assumed, uncertain=(CUT,))
    plan = made(assumed, uncertain=(), count=1)
    lost = (kept(plan) - kept(chosen))[chosen.rows.surplus] / 100
    share = lost[1] / 6_487_000
    hit = share > 1e-6
    assert hit.mean() == pytest.approx(0.1, abs=5 * np.sqrt(0.09 / 1_000))
    assert share[hit].min() >= 0.05 - 1e-6
    assert share[hit].max() <= 0.25 + 1e-6
    assert (lost[0] == 0).all()
    assert (lost[4] >= lost[1] - 0.02).all()


def test_a_new_pension_rate_moves_pay_from_year_2_alone(from_posts):
    chosen = made(from_posts, uncertain=(PENSION,), count=400)
    plan = made(from_posts, uncertain=(), count=1)
    lost = (kept(plan) - kept(chosen))[chosen.rows.surplus] / 100
    assert (lost[0] == 0).all()
    # One post at £20,000 in a pension: three points are £600.
    assert lost[1].std() == pytest.approx(600, rel=5 / np.sqrt(800))


def test_a_jump_on_the_line_of_another_draw_multiplies_it(assumed):
    (price,) = (each for each in _drawn(assumed) if each.key == "contract_price")
    both = kept(made(assumed, uncertain=(price, CUT), count=50))
    alone = kept(made(assumed, uncertain=(price,), count=50))
    rows = made(assumed).rows
    assert (both[rows.surplus][1] <= alone[rows.surplus][1] + 2).all()
    assert (both[rows.surplus][1] < alone[rows.surplus][1] - 100).any()


def _drawn(ground):
    from spinout.forecast.risk.uncertain import of_these

    return of_these(ground.reachable)
