"""Draws that are said to move together do, and the others do not."""

import numpy as np
import pytest

from spinout.forecast.risk.shapes import Normal, Triangle
from spinout.forecast.risk.together import CannotMoveTogetherError, drawn, plan_of_draws
from spinout.forecast.risk.uncertain import TOGETHER, UNCERTAIN, Course, Uncertain

MANY = 200_000
ERROR = 5 / np.sqrt(MANY)


BELL = Normal(middle=0.0, spread=0.01)


def made_up(key, shape=BELL, course=Course.GROWTH):
    return Uncertain(
        key=key, name=key, line="M00", moves="x", course=course, shape=shape, says="", basis=""
    )


def test_the_award_and_prices_have_their_sample_correlation_in_every_year():
    draws = drawn(plan_of_draws(UNCERTAIN, TOGETHER), 5, 0, MANY)
    for year in (2, 3, 4, 5):
        found = np.corrcoef(draws["pay_award", year], draws["prices", year])[0, 1]
        assert found == pytest.approx(0.6, abs=ERROR)


def test_every_other_pair_is_uncorrelated():
    draws = drawn(plan_of_draws(UNCERTAIN, TOGETHER), 5, 0, MANY)
    found = np.corrcoef(np.stack(list(draws.values())))
    keys = list(draws)
    for one, a in enumerate(keys):
        for other, b in enumerate(keys[:one]):
            together = a[1] == b[1] and {a[0], b[0]} == {"pay_award", "prices"}
            assert together or abs(found[one, other]) < ERROR, (a, b)


def test_three_that_all_move_together_have_all_three_correlations():
    three = [made_up("a"), made_up("b"), made_up("c")]
    pairs = {("a", "b"): 0.2, ("a", "c"): -0.3, ("b", "c"): 0.5}
    draws = drawn(plan_of_draws(three, pairs), 5, 0, MANY)
    for (one, other), expected in pairs.items():
        found = np.corrcoef(draws[one, 2], draws[other, 2])[0, 1]
        assert found == pytest.approx(expected, abs=ERROR)


def test_a_shape_that_is_not_normal_keeps_most_of_the_correlation():
    triangle = Triangle(low=0.0, peak=0.5, high=1.1)
    pair = [made_up("a", triangle, Course.RAMP), made_up("b", triangle, Course.RAMP)]
    draws = drawn(plan_of_draws(pair, {("a", "b"): 0.2}), 5, 0, MANY)
    values = [triangle.at(draws[key, 1]) for key in ("a", "b")]
    assert np.corrcoef(values)[0, 1] == pytest.approx(0.2, abs=0.02)


def test_an_assumption_keeps_its_draws_when_another_joins():
    alone = drawn(plan_of_draws([made_up("a")], {}), 5, 0, 10)
    beside = drawn(plan_of_draws([made_up("z"), made_up("a")], {}), 5, 0, 10)
    assert alone["a", 3].tobytes() == beside["a", 3].tobytes()


def test_correlations_that_cannot_all_hold_are_refused():
    three = [made_up("a"), made_up("b"), made_up("c")]
    pairs = {("a", "b"): 0.9, ("a", "c"): 0.9, ("b", "c"): -0.9}
    with pytest.raises(CannotMoveTogetherError, match="nearer to nought"):
        plan_of_draws(three, pairs)
