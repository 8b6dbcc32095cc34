"""The compiled engine gives the pennies of the plain one, on any workforce and basis."""

import os
import sys
from dataclasses import replace
from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from spinout.employment.figures import Basis
from spinout.employment.national_insurance import NiCategoryNotHeldError
from spinout.employment.slices import between
from spinout.employment.workforce import LINES, Workforce, empty_lines, fast, plain
from spinout.employment.workforce.columns import UNDER
from spinout.employment.workforce.errors import (
    FastNotInstalledError,
    KindNotListedError,
    PayOutOfRangeError,
    RateTooFineError,
    TooManyStepsError,
)
from spinout.employment.workforce.kernels import tax_lines
from spinout.employment.workforce.products import Slice, bends, shared, steps
from spinout.employment.workforce.settings import rules
from spinout.money import Rate, Rounding, times
from tests.employment.a_case import side
from tests.employment.workforce.made_up import Arrangement, edges, generated, kinds


def both(posts: Workforce, basis: Basis) -> tuple[np.ndarray, np.ndarray]:
    """The lines by the plain engine and by the compiled one."""
    made, _ = kinds(basis)
    size = len(posts.pay)
    return (
        plain.both_ways(posts, made, basis, empty_lines(size)),
        fast.both_ways(posts, made, basis, empty_lines(size)),
    )


@pytest.mark.parametrize("basis", list(Basis))
def test_every_threshold_and_a_penny_either_side_agree(basis: Basis) -> None:
    _, told = kinds(basis)
    assert np.array_equal(*both(edges(told), basis))


@pytest.mark.parametrize("basis", list(Basis))
@pytest.mark.parametrize("seed", [1, 2])
def test_generated_workforces_of_mixed_kinds_agree(basis: Basis, seed: int) -> None:
    made, _ = kinds(basis)
    assert np.array_equal(*both(generated(50_000, len(made), seed), basis))


@pytest.mark.parametrize("basis", list(Basis))
def test_workforces_that_lie_together_by_kind_agree(basis: Basis) -> None:
    made, _ = kinds(basis)
    posts = generated(50_000, len(made), seed=3)
    assert np.array_equal(*both(replace(posts, kind=np.sort(posts.kind)), basis))


@pytest.mark.parametrize("basis", list(Basis))
def test_the_largest_pays_agree(basis: Basis) -> None:
    made, _ = kinds(basis)
    pay = np.tile(np.arange(UNDER - 500, UNDER, dtype=np.int32), len(made))
    kind = np.repeat(np.arange(len(made), dtype=np.uint16), 500)
    assert np.array_equal(*both(Workforce(pay=pay, kind=kind), basis))


def test_a_workforce_shared_out_among_processors_agrees(monkeypatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert np.array_equal(*both(generated(3 * fast.WORTH_A_THREAD + 5, 4, seed=4), Basis.ANNUAL))


@pytest.mark.parametrize("basis", [Basis.ANNUAL, Basis.PAYE_YEAR])
def test_the_tax_part_alone_is_that_of_all_lines(basis: Basis) -> None:
    made, told = kinds(basis)
    posts = edges(told)
    size = len(posts.pay)
    every = plain.both_ways(posts, made, basis, empty_lines(size))
    paid = every[:, LINES.index("pension_contribution")].copy()
    out = np.empty((2, 3, size), dtype=np.int32)
    assert tax_lines(posts.pay, paid, posts.kind, rules(made, basis), out, 0, size)
    wanted = ("income_tax", "national_insurance", "employer_national_insurance")
    assert np.array_equal(out, every[:, [LINES.index(name) for name in wanted]])


@pytest.mark.parametrize("pay", [-1, UNDER, 2**31 - 1, -(2**31)])
def test_pay_that_is_out_of_range_is_refused_with_its_place(pay: int) -> None:
    made, _ = kinds(Basis.ANNUAL)
    posts = Workforce(pay=np.array([1, pay], dtype=np.int32), kind=np.zeros(2, dtype=np.uint16))
    with pytest.raises(PayOutOfRangeError, match="place 1"):
        fast.both_ways(posts, made, Basis.ANNUAL, empty_lines(2))


def test_a_kind_that_is_not_listed_is_refused_with_its_place() -> None:
    made, _ = kinds(Basis.ANNUAL)
    kind = np.array([0, len(made)], dtype=np.uint16)
    posts = Workforce(pay=np.ones(2, dtype=np.int32), kind=kind)
    with pytest.raises(KindNotListedError, match="place 1"):
        fast.both_ways(posts, made, Basis.ANNUAL, empty_lines(2))


def test_more_tiers_than_the_engine_takes_are_refused() -> None:
    made, _ = kinds(Basis.ANNUAL)
    first = made[0]
    tax = first.figures.income_tax
    band = tax.bands[0]
    assert band.high is not None
    width = band.high // 10
    bands = tuple(replace(band, low=at * width, high=(at + 1) * width) for at in range(10))
    figures = replace(first.figures, income_tax=replace(tax, bands=bands))
    posts = Workforce(pay=np.ones(1, dtype=np.int32), kind=np.zeros(1, dtype=np.uint16))
    with pytest.raises(TooManyStepsError, match="at most 9"):
        fast.both_ways(posts, [replace(first, figures=figures)], Basis.ANNUAL, empty_lines(1))


@settings(max_examples=500, deadline=None)
@given(
    amount=some.integers(0, UNDER - 1),
    numerator=some.integers(0, 100_000),
    denominator=some.integers(1, 100_000),
)
def test_one_multiplication_rounds_as_whole_numbers_do(
    amount: int, numerator: int, denominator: int
) -> None:
    rate = Rate(min(numerator, denominator), denominator)
    share, lift = shared(rate)
    assert np.floor(amount * share + lift) == times(amount, rate, Rounding.NEAREST_PENNY)


@settings(max_examples=500, deadline=None)
@given(
    amount=some.integers(0, UNDER - 1),
    ends=some.lists(some.integers(1, UNDER - 1), min_size=1, max_size=6, unique=True),
    rates=some.lists(some.integers(0, 10_000), min_size=7, max_size=7),
    near=some.integers(-200, 200),
)
def test_steps_come_to_what_slices_rounded_one_by_one_come_to(
    amount: int, ends: list[int], rates: list[int], near: int
) -> None:
    edges = [0, *sorted(ends), None]
    slices = [
        Slice(low=low, high=high, rate=Rate(rate, 10_000))
        for low, high, rate in zip(edges, edges[1:], rates, strict=False)
        if low is not None
    ]
    held = steps(slices)
    for pay in (amount, max(0, ends[0] + near)):
        _, share, lift = [each for each in held if each[0] <= pay][-1]
        exact = sum(
            times(between(pay, each.low, each.high), each.rate, Rounding.NEAREST_PENNY)
            for each in slices
        )
        assert np.floor(pay * share + lift) == exact


@settings(max_examples=500, deadline=None)
@given(
    widths=some.lists(some.integers(1, 100_000), min_size=2, max_size=5),
    percents=some.lists(some.integers(0, 100), min_size=6, max_size=6),
    near=some.integers(-60, 60),
    way=some.sampled_from([1, -1]),
)
def test_slices_that_bend_one_way_are_the_highest_or_lowest_of_their_lines(
    widths: list[int], percents: list[int], near: int, way: int
) -> None:
    ends = [100 * end for end in accumulate(widths)]
    rates = sorted(percents[: len(ends) + 1], reverse=way < 0)
    slices = [
        Slice(low=low, high=high, rate=Rate(rate, 100))
        for low, high, rate in zip([0, *ends], [*ends, None], rates, strict=True)
    ]
    assert bends(slices, way)
    best = max if way > 0 else min
    for pay in (max(0, end + near) for end in ends):
        lines = [pay * share + lift for _, share, lift in steps(slices)]
        exact = sum(
            times(between(pay, each.low, each.high), each.rate, Rounding.NEAREST_PENNY)
            for each in slices
        )
        assert np.floor(best(lines)) == exact


@pytest.mark.parametrize(
    ("ends", "rates"),
    [
        ((1001, 2000), (20, 40, 45)),
        ((1000, 2000), (40, 20, 45)),
    ],
)
def test_slices_that_round_or_bend_both_ways_are_not_taken_as_lines(
    ends: tuple[int, int], rates: tuple[int, int, int]
) -> None:
    first, second = ends
    slices = [
        Slice(low=0, high=first, rate=Rate(rates[0], 100)),
        Slice(low=first, high=second, rate=Rate(rates[1], 100)),
        Slice(low=second, high=None, rate=Rate(rates[2], 100)),
    ]
    assert not bends(slices, 1)
    assert not bends([slices[0], slices[2]], 1)


def test_a_rate_too_fine_to_be_exact_is_refused() -> None:
    with pytest.raises(RateTooFineError, match="Use the plain one"):
        shared(Rate(1, 100_001))


def test_slices_with_a_step_too_fine_to_be_exact_are_refused() -> None:
    made, _ = kinds(Basis.ANNUAL)
    scheme = Arrangement.LGPS_SCOTLAND
    scottish = next(each for each in made if each.stay.arrangement is scheme)
    care = dict(scottish.figures.care)
    care[scheme] = replace(care[scheme], slice_step=Rate(1, 30_000))
    kind = replace(scottish, figures=replace(scottish.figures, care=care))
    posts = Workforce(pay=np.array([1], dtype=np.int32), kind=np.zeros(1, dtype=np.uint16))
    with pytest.raises(RateTooFineError):
        fast.both_ways(posts, [kind], Basis.ANNUAL, empty_lines(1))


def test_a_category_we_hold_no_rules_for_is_refused() -> None:
    made, _ = kinds(Basis.ANNUAL)
    posts = Workforce(pay=np.array([1], dtype=np.int32), kind=np.zeros(1, dtype=np.uint16))
    with pytest.raises(NiCategoryNotHeldError):
        fast.both_ways(posts, [replace(made[0], letter="Z")], Basis.ANNUAL, empty_lines(1))


def test_what_is_not_known_adds_nothing_in_either_engine() -> None:
    made, _ = kinds(Basis.ANNUAL)
    unknown = replace(made[0], stay=side(Arrangement.NOT_KNOWN), go=side(Arrangement.LGPS_SCOTLAND))
    posts = generated(1000, 1, seed=5)
    rooms = empty_lines(1000), empty_lines(1000)
    by_plain = plain.both_ways(posts, [unknown], Basis.ANNUAL, rooms[0])
    by_fast = fast.both_ways(posts, [unknown], Basis.ANNUAL, rooms[1])
    assert np.array_equal(by_plain, by_fast)
    assert not by_fast[0, 2].any()


def test_without_the_extra_it_says_how_to_install_it(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "numba", None)
    none = Workforce(pay=np.zeros(0, dtype=np.int32), kind=np.zeros(0, dtype=np.uint16))
    with pytest.raises(FastNotInstalledError, match=r"spinout\[fast\]"):
        fast.both_ways(none, [], Basis.ANNUAL, empty_lines(0))
