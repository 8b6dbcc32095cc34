"""A workforce as columns gives each person's pennies, and a reckoning in fractions agrees."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from spinout.employment.arrangements import PUBLIC, Arrangement
from spinout.employment.figures import Basis, Region
from spinout.employment.held import read_held
from spinout.employment.reckoning import reckon
from spinout.employment.workforce import LINES, SIDES, Kind, Workforce, empty_lines, plain
from spinout.employment.workforce.columns import UNDER
from spinout.employment.workforce.errors import (
    EmployerRateTooLargeError,
    KindNotListedError,
    PayOutOfRangeError,
    ShapesDifferError,
)
from spinout.money import money
from tests.employment import reference
from tests.employment.a_case import reading, side
from tests.employment.workforce.made_up import NAMES, RATES, Told, edges, generated, kinds

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "a-whole-workforce.md"
POSTS = {Basis.ANNUAL: 34_000, Basis.PAYE_YEAR: 33_000, Basis.PAYE_MONTH: 33_000}
MONTHS = cache(reference.month_of)


def in_fractions(pay: int, told: Told, pension: Arrangement, basis: Basis) -> list[int]:
    """The lines of one side by the reference, in pence, in the order of LINES."""
    pounds, rate = Fraction(pay, 100), RATES.get(pension, "0")
    if basis is Basis.PAYE_MONTH:
        lines = reference.twelve_months(
            pounds, MONTHS(told.year), letter=told.letter, pension=NAMES[pension], rate=rate
        )
    else:
        lines = reference.one_year(
            pounds,
            told.year,
            letter=told.letter,
            pension=NAMES[pension],
            rate=rate,
            paye=basis is Basis.PAYE_YEAR,
        )
    return [int(100 * line) for line in lines[1:]]


@pytest.mark.parametrize("basis", list(Basis))
def test_a_hundred_thousand_generated_posts_agree_with_fractions(basis: Basis) -> None:
    made, told = kinds(basis)
    posts = generated(POSTS[basis], len(made), seed=49)
    out = plain.both_ways(posts, made, basis, empty_lines(POSTS[basis])).astype(np.int64)
    for at, (pay, kind) in enumerate(zip(posts.pay.tolist(), posts.kind.tolist(), strict=True)):
        way = at % len(SIDES)
        expected = in_fractions(int(pay), told[kind], told[kind].pensions[way], basis)
        assert out[way, :, at].tolist() == expected, (pay, kind, SIDES[way])


@pytest.mark.parametrize("basis", list(Basis))
def test_person_columns_and_fractions_agree_a_penny_either_side_of_every_threshold(
    basis: Basis,
) -> None:
    made, told = kinds(basis)
    posts = edges(told)
    out = plain.both_ways(posts, made, basis, empty_lines(len(posts.pay))).astype(np.int64)
    for at, (pay, place) in enumerate(zip(posts.pay.tolist(), posts.kind.tolist(), strict=True)):
        kind, known = made[place], told[place]
        for way, (pension, each) in enumerate(zip(known.pensions, kind.each, strict=True)):
            alone = reckon(int(pay), kind.letter, each, kind.figures, basis)
            lines = [getattr(alone, line) for line in LINES]
            assert out[way, :, at].tolist() == lines, (pay, place)
            if way == at % len(SIDES):
                assert lines == in_fractions(int(pay), known, pension, basis), (pay, place)


def test_the_order_of_posts_changes_no_figure() -> None:
    made, _ = kinds(Basis.ANNUAL)
    posts = generated(40_000, len(made), seed=7)
    order = np.random.default_rng(8).permutation(40_000)
    moved = Workforce(pay=posts.pay[order], kind=posts.kind[order])
    first = plain.both_ways(posts, made, Basis.ANNUAL, empty_lines(40_000))
    again = plain.both_ways(moved, made, Basis.ANNUAL, empty_lines(40_000))
    assert np.array_equal(first[:, :, order], again)


@pytest.mark.parametrize("pay", [-1, UNDER, 2**31 - 1, -(2**31)])
def test_pay_that_is_out_of_range_is_refused_with_its_place(pay: int) -> None:
    made, _ = kinds(Basis.ANNUAL)
    posts = Workforce(pay=np.array([1, pay], dtype=np.int32), kind=np.zeros(2, dtype=np.uint16))
    with pytest.raises(PayOutOfRangeError, match="place 1"):
        plain.both_ways(posts, made, Basis.ANNUAL, empty_lines(2))


def test_a_kind_that_is_not_listed_is_refused_with_its_place() -> None:
    made, _ = kinds(Basis.ANNUAL)
    posts = Workforce(
        pay=np.array([1], dtype=np.int32), kind=np.array([len(made)], dtype=np.uint16)
    )
    with pytest.raises(KindNotListedError, match="place 0"):
        plain.both_ways(posts, made, Basis.ANNUAL, empty_lines(1))


def test_columns_that_do_not_fit_together_are_refused_by_name() -> None:
    made, _ = kinds(Basis.ANNUAL)
    pay, kind = np.array([1], dtype=np.int32), np.zeros(1, dtype=np.uint16)
    for posts, room, name in (
        (Workforce(pay=pay.astype(np.float64), kind=kind), 1, "pay"),
        (Workforce(pay=pay, kind=kind.astype(np.int64)), 1, "kind"),
        (Workforce(pay=pay, kind=kind), 2, "out"),
    ):
        with pytest.raises(ShapesDifferError, match=name):
            plain.both_ways(posts, made, Basis.ANNUAL, empty_lines(room))


def test_an_employer_rate_above_all_of_pay_is_refused() -> None:
    made, _ = kinds(Basis.ANNUAL)
    kind = replace(made[0], go=side(Arrangement.LGPS, "100.1"))
    posts = Workforce(pay=np.array([1], dtype=np.int32), kind=np.zeros(1, dtype=np.uint16))
    with pytest.raises(EmployerRateTooLargeError, match=r"100\.1%"):
        plain.both_ways(posts, [kind], Basis.ANNUAL, empty_lines(1))


def test_no_posts_give_no_lines() -> None:
    made, _ = kinds(Basis.ANNUAL)
    none = Workforce(pay=np.zeros(0, dtype=np.int32), kind=np.zeros(0, dtype=np.uint16))
    assert plain.both_ways(none, made, Basis.ANNUAL, empty_lines(0)).size == 0


def test_the_worked_table_of_the_page_is_what_the_columns_give() -> None:
    schemes = (Arrangement.LGPS, Arrangement.NHS, Arrangement.TEACHERS)
    held = read_held(reading(date(2026, 6, 1)), Region.REST_OF_UK, PUBLIC, Basis.ANNUAL)
    made = [
        Kind(letter="A", stay=side(each), go=side(each), figures=held.figures) for each in schemes
    ]
    posts = Workforce(pay=np.full(3, 3_000_000, dtype=np.int32), kind=np.arange(3, dtype=np.uint16))
    out = plain.both_ways(posts, made, Basis.ANNUAL, empty_lines(3))
    shown = ("pension_contribution", "income_tax", "national_insurance", "take_home")
    for at, scheme in enumerate(schemes):
        lines = (out[0, LINES.index(name), at] for name in (*shown, "pension_earned"))
        row = " | ".join((scheme.value, *(money(int(line)) for line in lines)))
        assert f"| {row} |" in PAGE.read_text(encoding="utf-8")
