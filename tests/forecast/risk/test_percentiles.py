"""Percentiles are the very values that sorting would give."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from spinout.forecast.risk import percentiles as module
from spinout.forecast.risk.percentiles import percentiles, rank

SHARES = (1, 5, 10, 50, 90, 95, 99, 100)


def sorted_answer(values):
    return np.sort(values, axis=1)[:, [rank(share, values.shape[1]) for share in SHARES]]


def in_parts(values, part):
    def source(read):
        for first in range(0, values.shape[1], part):
            read(values[:, first : first + part])

    return source


@settings(max_examples=60, deadline=None)
@given(
    values=arrays.arrays(
        np.int64,
        st.tuples(st.integers(1, 3), st.integers(1, 200)),
        elements=st.one_of(st.integers(-(10**13), 10**13), st.integers(-3, 3)),
    ),
    part=st.integers(1, 50),
)
def test_percentiles_equal_sorting(values, part):
    found = percentiles(in_parts(values, part), values[:, :part], SHARES)
    assert (found == sorted_answer(values)).all()


@pytest.mark.parametrize("few", [1, 50])
def test_percentiles_equal_sorting_where_bins_are_too_full_to_hold(monkeypatch, few):
    monkeypatch.setattr(module, "FEW", few)
    draw = np.random.default_rng(4)
    values = np.stack(
        [
            draw.normal(5e7, 1e7, 20_000).astype(np.int64),
            np.where(draw.random(20_000) < 0.9, 0, draw.integers(-(10**11), 10**11, 20_000)),
            np.zeros(20_000, dtype=np.int64),
            (draw.standard_cauchy(20_000) * 1e6).astype(np.int64),
        ]
    )
    found = percentiles(in_parts(values, 777), values[:, :10], SHARES)
    assert (found == sorted_answer(values)).all()


def test_few_values_are_held_at_a_time():
    draw = np.random.default_rng(4)
    values = draw.normal(5e7, 1e7, (1, 300_000)).astype(np.int64)
    held = []

    def source(read):
        for first in range(0, values.shape[1], 10_000):
            read(values[:, first : first + 10_000])
        owner = getattr(read, "__self__", None)
        if isinstance(owner, module._Holding):
            held.append(sum(each.size for kept in owner.values.values() for each in kept))

    percentiles(source, values[:, :2000], SHARES)
    assert 0 < held[0] < 5_000


@pytest.mark.parametrize(
    ("share", "count", "place"), [(10, 10, 0), (10, 11, 1), (50, 10, 4), (100, 10, 9), (1, 10, 0)]
)
def test_a_percentile_is_the_least_that_so_many_are_at_or_below(share, count, place):
    assert rank(share, count) == place
