"""The pension from a chosen day: projected, then cut where it is early."""

from datetime import date

import pytest

from spinout.employment.from_law import Section
from spinout.employment.pensions import (
    EarlierThanOurFactorsError,
    Scheme,
    projected_pension,
    read_cuts,
    read_scheme,
    real_factor,
)
from spinout.employment.pensions.at_age import pension_from, whole_months
from spinout.money import Rate, pounds
from tests.employment.a_case import reading

ON = date(2026, 11, 23)
NORMAL = date(2045, 11, 23)
PRICES = Rate.percent("2")


def found(scheme: Scheme, drawn: date, *, held: bool = True):
    """Someone on 35,000 with 4,000 a year so far."""
    rules = read_scheme(reading(ON), scheme, section=Section.MAIN, known_on=None)
    cuts = read_cuts(reading(ON), scheme) if held else None
    return pension_from(
        ON,
        drawn,
        NORMAL,
        built_up=pounds("4000"),
        pay=pounds("35000"),
        rules=rules,
        prices=PRICES,
        cuts=cuts,
    )


def test_on_the_normal_day_nothing_is_cut() -> None:
    at = found(Scheme.LGPS_EW, NORMAL)
    rising_with_prices = projected_pension(
        pounds("4000"), pounds("35000"), Rate(1, 49), Rate(1, 1), 228
    )
    assert at.before_cut == at.low == at.high == rising_with_prices
    assert not at.late


def test_five_years_early_the_lgps_cut_of_five_years_is_taken() -> None:
    at = found(Scheme.LGPS_EW, date(2040, 11, 23))
    assert at.low == at.high == (at.before_cut * 791 * 2 + 1000) // 2000


def test_between_two_years_the_nhs_pension_is_a_range_of_its_two_cuts() -> None:
    at = found(Scheme.NHS_2015, date(2040, 6, 1))
    growing = projected_pension(
        pounds("4000"),
        pounds("35000"),
        Rate(1, 54),
        real_factor(PRICES, Rate.percent("3.5")),
        162,
    )
    assert at.before_cut == growing
    assert (at.low, at.high) == tuple((growing * kept * 2 + 100) // 200 for kept in (73, 76))


def test_an_early_pension_whose_cut_was_not_found_is_not_guessed() -> None:
    at = found(Scheme.ALPHA, date(2040, 11, 23), held=False)
    assert (at.low, at.high) == (None, None)
    assert at.before_cut > 0
    assert found(Scheme.ALPHA, NORMAL, held=False).low is not None


def test_a_late_pension_counts_no_rise_and_says_that_it_is_late() -> None:
    at = found(Scheme.LGPS_EW, date(2047, 11, 23))
    assert at.late
    assert at.low == at.before_cut


def test_more_years_early_than_the_table_goes_is_refused() -> None:
    with pytest.raises(EarlierThanOurFactorsError):
        found(Scheme.LGPS_EW, date(2031, 11, 23))


@pytest.mark.parametrize(
    ("end", "months"),
    [
        (date(2026, 12, 22), 0),
        (date(2026, 12, 23), 1),
        (date(2027, 11, 23), 12),
        (date(2025, 1, 1), 0),
    ],
)
def test_months_are_counted_when_they_are_full(end, months) -> None:
    assert whole_months(ON, end) == months
