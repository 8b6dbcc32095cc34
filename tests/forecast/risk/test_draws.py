"""Draws by counter: the same for any part of the runs, and as even as they should be."""

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.forecast.risk.draws import MOST_SEED, SeedError, stream, uniform
from spinout.forecast.risk.normal import chance_below, standard

MANY = 200_000


@given(first=st.integers(0, 500), count=st.integers(1, 200), seed=st.integers(0, MOST_SEED))
def test_any_part_of_the_runs_is_the_same_part_of_all_of_them(first, count, seed):
    whole = uniform(seed, 5, 0, 700)
    assert uniform(seed, 5, first, count).tobytes() == whole[first : first + count].tobytes()


def test_the_numbers_are_those_of_philox():
    # Salmon and others (2011), known answers of Random123: counter and key of nought, ten rounds.
    # numpy steps the counter before it draws, so the first number is that of counter 1.
    raw = np.random.Philox(key=[0, 0], counter=[2**64 - 1] * 4).random_raw(4)
    assert [f"{each:016x}" for each in raw] == [
        "16554d9eca36314c",
        "db20fe9d672d0fdc",
        "d7e772cee186176b",
        "7e68b68aec7ba23b",
    ]
    expected = (np.random.Philox(key=[9, 4]).random_raw(6) >> np.uint64(11)).astype(float) + 0.5
    assert (uniform(9, 4, 0, 6) == expected / 2**53).all()


def test_streams_and_seeds_do_not_share_their_numbers():
    ones = uniform(1, stream("pay_award:2"), 0, MANY)
    for other in (
        uniform(1, stream("prices:2"), 0, MANY),
        uniform(2, stream("pay_award:2"), 0, MANY),
    ):
        assert abs(np.corrcoef(ones, other)[0, 1]) < 5 / np.sqrt(MANY)


def test_the_numbers_are_even():
    drawn = uniform(11, 0, 0, MANY)
    assert 0 < drawn.min() < drawn.max() < 1
    counts = np.bincount((drawn * 100).astype(int), minlength=100)
    expected = MANY / 100
    # The sum of squares has mean 99 and standard deviation 14 where each part is as likely.
    assert ((counts - expected) ** 2 / expected).sum() < 99 + 5 * np.sqrt(2 * 99)


@pytest.mark.parametrize("seed", [-1, MOST_SEED + 1])
def test_a_seed_the_generator_cannot_take_is_refused(seed):
    with pytest.raises(SeedError, match="whole number from 0"):
        uniform(seed, 0, 0, 1)


def test_the_normal_curve_and_its_inverse_are_right_to_many_digits():
    chances = np.concatenate([uniform(3, 1, 0, 2000), [1e-300, 1e-16, 1e-9, 0.5, 1 - 1e-12]])
    known = NormalDist()
    expected = np.array([known.inv_cdf(each) for each in chances])
    assert np.allclose(standard(chances), expected, rtol=1e-13, atol=1e-15)
    values = np.linspace(-8, 8, 2001)
    expected = np.array([known.cdf(each) for each in values])
    assert np.abs(chance_below(values) - expected).max() < 1e-14


def test_far_below_the_normal_curve_is_small_but_not_nought():
    assert 0 < chance_below(np.array([-20.0]))[0] < 1e-80
