"""Rules of the public schemes: tiers and slices, ages, cuts, uprating and projection."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import floor

import numpy as np
import pytest

from spinout.employment.figures import CareFigures, Tier
from spinout.employment.from_law import Section
from spinout.employment.pension_built_up import pension_built_up
from spinout.employment.pension_contribution import contribution_rate, pension_contribution
from spinout.employment.pensions import (
    BornBeforeOurTableError,
    EarlierThanOurFactorsError,
    HowEarly,
    Scheme,
    SchemeNotHeldError,
    age_on,
    cut_between_years,
    cut_by_days,
    how_early,
    largest_lump_sum,
    may_be_drawn,
    normal_pension_day,
    projected_pension,
    read_cuts,
    read_lump_sum,
    read_scheme,
    read_state_pension,
    real_factor,
    state_pension_day,
    yearly_rise,
)
from spinout.employment.pensions.scheme import KEPT, OPEN, UNIFORMED
from spinout.law import OutsideOurDataError, Status
from spinout.money import Rate, TooLargeToBeExactError, nearest, pounds
from tests.employment.a_case import reading

ON = date(2026, 11, 23)
SLICES = {
    2023: (25300, 31000, 42500, 56600),
    2024: (27000, 33000, 45300, 60400),
    2025: (27500, 33600, 46100, 61400),
    2026: (28500, 34900, 47800, 63800),
}
SLICE_RATES = ("5.5", "7.25", "8.5", "9.5", "12")


def rules(scheme: Scheme, on: date = ON, known_on: date | None = None):
    """A scheme’s main section on a date."""
    return read_scheme(reading(on), scheme, section=Section.MAIN, known_on=known_on)


def ages():
    """The State Pension table."""
    return read_state_pension(reading(ON)).ages


def by_fractions(pay: int, year: int) -> int:
    """The Scottish contribution in pence, in exact fractions of a pound from the published rule."""
    amount = Fraction(pay, 100)
    edges = (0, *SLICES[year], None)
    paid = Fraction(0)
    for (low, high), rate in zip(pairwise(edges), SLICE_RATES, strict=True):
        top = amount if high is None else min(amount, Fraction(high))
        paid += max(top - low, Fraction(0)) * Fraction(rate) / 100
    if not amount:
        return 0
    tenths = floor(paid / amount * 1000 + Fraction(1, 2))
    return floor(amount * tenths / 10 + Fraction(1, 2))


@pytest.mark.parametrize("year", SLICES)
def test_scottish_slices_agree_with_fractions_for_a_person_and_an_array(year: int) -> None:
    care = rules(Scheme.LGPS_SCOTLAND, date(year, 6, 1)).care
    edges = [100 * edge + step for edge in SLICES[year] for step in (-1, 0, 1)]
    spread = np.random.default_rng(49).integers(0, 20_000_000, 3000).tolist()
    pays = [0, 1, *edges, *spread]
    expected = [by_fractions(pay, year) for pay in pays]
    assert [pension_contribution(pay, care) for pay in pays] == expected
    found = pension_contribution(np.array(pays, dtype=np.float64), care)
    assert found.dtype == np.float64
    assert found.tolist() == expected


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_scottish_slices_rise_as_pensions_do_and_are_cut_to_the_hundred(year: int) -> None:
    """LGPS (Scotland) Regulations 2018 regulation 9(3), from the figures of one year to the next.

    The law raises its own first figures each year, so a step may differ by £100 either way.
    """
    prices = reading(date(year, 5, 1)).figure("prices/cpi-before-april").rate
    for was, now in zip(SLICES[year - 1], SLICES[year], strict=True):
        raised = was * (1 + prices.share)
        assert abs(now - raised) < 200


@pytest.mark.parametrize(
    ("scheme", "first", "second", "below", "at"),
    [
        (Scheme.TEACHERS, "36198.99", "36199", "7.4", "8.9"),
        (Scheme.ALPHA, "36199.99", "36200", "4.6", "5.45"),
        (Scheme.NHS_2015, "28853.99", "28854", "6.5", "8.3"),
        (Scheme.LGPS_EW, "18400.99", "18401", "5.5", "5.8"),
    ],
)
def test_one_penny_either_side_of_a_tier(scheme, first, second, below, at) -> None:
    care = rules(scheme).care
    assert contribution_rate(pounds(first), care) == Rate.percent(below)
    assert contribution_rate(pounds(second), care) == Rate.percent(at)


@pytest.mark.parametrize("year", [2024, 2025])
def test_teachers_thresholds_are_the_last_ones_raised_by_prices_and_up_to_the_pound(year) -> None:
    """Teachers’ Pensions: 2024-25 and 2025-26 as published follow this rule."""
    before, after = (
        [tier.pay_from for tier in rules(Scheme.TEACHERS, date(each, 5, 1)).care.tiers[1:]]
        for each in (year - 1, year)
    )
    prices = reading(date(year, 5, 1)).figure("prices/cpi-before-april").rate
    assert after == [-floor(-was * (1 + prices.share) / 100) * 100 for was in before]


@pytest.mark.parametrize(("year", "start"), [(2024, "34200"), (2025, "34800"), (2026, "36200")])
def test_the_first_alpha_threshold_rises_with_prices_and_up_to_the_hundred(year, start) -> None:
    """EPN700, EPN721 and EPN743."""
    assert rules(Scheme.ALPHA, date(year, 5, 1)).care.tiers[1].pay_from == pounds(start)


def test_the_second_alpha_threshold_of_2026_27_was_not_seen_and_is_to_confirm() -> None:
    found = rules(Scheme.ALPHA)
    assert found.care.tiers[2].pay_from == pounds("58200")
    assert found.tiers_behind.status is Status.CONFIRM
    assert rules(Scheme.ALPHA, date(2025, 6, 1)).tiers_behind.status is Status.PUBLISHED


def test_what_was_known_in_may_2025_is_the_nhs_table_that_was_later_replaced() -> None:
    now = rules(Scheme.NHS_2015, date(2025, 5, 1)).care
    then = rules(Scheme.NHS_2015, date(2025, 5, 1), known_on=date(2025, 5, 1)).care
    pay = pounds("33500")
    assert contribution_rate(pay, then) == Rate.percent("9.8")
    assert contribution_rate(pay, now) == Rate.percent("8.3")


@pytest.mark.parametrize(
    ("scheme", "added"),
    [
        (Scheme.NHS_2015, "555.56"),
        (Scheme.LGPS_EW, "612.24"),
        (Scheme.LGPS_SCOTLAND, "612.24"),
        (Scheme.TEACHERS, "526.32"),
        (Scheme.ALPHA, "696"),
    ],
)
def test_what_thirty_thousand_adds_in_each_scheme(scheme, added) -> None:
    assert pension_built_up(pounds("30000"), rules(scheme).care.accrual) == pounds(added)


@pytest.mark.parametrize("scheme", [*KEPT, *UNIFORMED])
def test_a_scheme_that_is_not_open_is_refused_with_whom_to_ask(scheme) -> None:
    with pytest.raises(SchemeNotHeldError, match="Ask the scheme"):
        rules(scheme)


def test_every_scheme_is_open_kept_or_uniformed() -> None:
    assert sorted(each.value for each in (*OPEN, *KEPT, *UNIFORMED)) == sorted(
        each.value for each in Scheme
    )


def test_nhs_tiers_of_2023_24_are_outside_our_data() -> None:
    with pytest.raises(OutsideOurDataError):
        rules(Scheme.NHS_2015, date(2023, 6, 1))


@pytest.mark.parametrize(
    ("born", "begins"),
    [
        (date(1953, 12, 6), date(2019, 3, 6)),
        (date(1960, 4, 5), date(2026, 4, 5)),
        (date(1960, 7, 31), date(2026, 11, 30)),
        (date(1961, 3, 6), date(2028, 3, 6)),
        (date(1977, 4, 6), date(2044, 5, 6)),
        (date(1978, 4, 6), date(2046, 4, 6)),
        (date(1980, 2, 29), date(2048, 2, 29)),
    ],
)
def test_state_pension_begins_on_the_day_of_the_table(born, begins) -> None:
    assert state_pension_day(born, ages()) == begins


def test_a_birth_before_the_table_is_refused_with_whom_to_ask() -> None:
    with pytest.raises(BornBeforeOurTableError, match="ask the Pension Service"):
        state_pension_day(date(1953, 12, 5), ages())


def test_the_state_pension_table_has_no_gap_between_days_of_birth() -> None:
    held = ages()
    for earlier, later in pairwise(held):
        assert earlier.born_to is not None
        assert later.born_from == earlier.born_to + timedelta(days=1)
    assert held[-1].born_to is None


def test_a_pension_tied_to_state_pension_age_is_never_paid_in_full_below_the_least_age() -> None:
    born = date(1953, 12, 6)
    assert normal_pension_day(born, 65, ages()) == date(2019, 3, 6)
    assert normal_pension_day(born, 66, ages()) == date(2019, 12, 6)


def test_age_is_counted_at_the_last_birthday() -> None:
    born = date(1980, 5, 10)
    assert [age_on(born, date(2026, 5, day)) for day in (9, 10)] == [45, 46]


def test_how_early_is_whole_years_and_the_days_over() -> None:
    normal = date(2045, 3, 1)
    assert how_early(date(2040, 3, 1), normal) == HowEarly(years=5, days=0, out_of=366)
    assert how_early(date(2040, 2, 1), normal) == HowEarly(years=5, days=29, out_of=366)
    assert how_early(normal, normal).years == 0
    assert how_early(date(2046, 1, 1), normal) == HowEarly(years=0, days=0, out_of=365)


@pytest.mark.parametrize(
    ("born", "drawn", "may"),
    [
        (date(1973, 4, 5), date(2028, 4, 5), True),
        (date(1973, 4, 6), date(2028, 4, 6), False),
        (date(1971, 4, 6), date(2028, 4, 6), True),
        (date(1971, 4, 7), date(2026, 4, 6), False),
    ],
)
def test_the_youngest_age_to_take_a_pension_goes_up_on_6_april_2028(born, drawn, may) -> None:
    assert may_be_drawn(born, drawn, reading(ON)) is may


def test_an_lgps_cut_between_two_years_is_read_by_days() -> None:
    cuts = read_cuts(reading(ON), Scheme.LGPS_EW).cuts
    exact, half = (cut_by_days(HowEarly(years=5, days=days, out_of=100), cuts) for days in (0, 50))
    assert exact == Rate.percent("20.9")
    assert half == Rate.percent("22.6")


def test_a_cut_beyond_the_table_is_refused_with_whom_to_ask() -> None:
    cuts = read_cuts(reading(ON), Scheme.LGPS_SCOTLAND).cuts
    assert cut_by_days(HowEarly(years=13, days=0, out_of=365), cuts) == Rate.percent("45.1")
    with pytest.raises(EarlierThanOurFactorsError, match="up to 13 years early"):
        cut_by_days(HowEarly(years=13, days=1, out_of=365), cuts)


def test_an_nhs_cut_between_two_years_is_a_range() -> None:
    cuts = read_cuts(reading(ON), Scheme.NHS_2015).cuts
    assert cut_between_years(HowEarly(years=5, days=0, out_of=365), cuts) == (
        Rate.percent("24"),
        Rate.percent("24"),
    )
    assert cut_between_years(HowEarly(years=5, days=1, out_of=365), cuts) == (
        Rate.percent("24"),
        Rate.percent("27"),
    )


def test_lgps_cuts_of_before_july_2023_are_read_on_their_own_date() -> None:
    cuts = read_cuts(reading(date(2023, 7, 2)), Scheme.LGPS_EW).cuts
    assert cuts[5] == Rate.percent("22.2")


@pytest.mark.parametrize("scheme", [Scheme.TEACHERS, Scheme.ALPHA, Scheme.POLICE])
def test_cuts_that_were_not_found_are_refused(scheme) -> None:
    with pytest.raises(SchemeNotHeldError):
        read_cuts(reading(ON), scheme)


def test_a_fall_in_prices_cuts_an_account_and_is_never_held_at_nought() -> None:
    assert yearly_rise(Rate.percent("-0.1"), Rate(0, 1)) == Rate.percent("-0.1")
    assert yearly_rise(Rate.percent("-2"), Rate.percent("1.5")) == Rate.percent("-0.5")


def test_above_prices_is_measured_in_todays_money() -> None:
    assert real_factor(Rate.percent("2"), Rate.percent("2")) == Rate(1, 1)
    assert real_factor(Rate.percent("2"), Rate.percent("3.5")) == Rate(69, 68)


def test_a_projection_adds_each_year_and_grows_the_whole_account() -> None:
    """Ours: 1,000 and 600 grow by 69/68 to 1,623.53; the next year to 2,256.23; then 5 months."""
    accrual, real = Rate(1, 50), Rate(69, 68)
    assert projected_pension(pounds("1000"), pounds("30000"), accrual, real, 12) == pounds(
        "1623.53"
    )
    assert projected_pension(pounds("1000"), pounds("30000"), accrual, real, 29) == pounds(
        "2506.23"
    )


def test_a_projection_is_the_same_for_a_person_and_an_array() -> None:
    accrual, real = Rate(1, 54), Rate(69, 68)
    built, pay = [0, 123456, 999999], [2441300, 3512345, 0]
    alone = [
        projected_pension(each, own, accrual, real, 245)
        for each, own in zip(built, pay, strict=True)
    ]
    together = projected_pension(
        np.array(built, dtype=np.float64), np.array(pay, dtype=np.float64), accrual, real, 245
    )
    assert together.tolist() == alone


def test_the_largest_lump_sum_is_thirty_five_point_seven_percent_given_up() -> None:
    """Police 2015 scheme key features print 35.7%: 10,000 a year gives up 3,571.43."""
    found = largest_lump_sum(pounds("10000"), 0, 12, read_lump_sum(reading(ON)))
    assert found.lump_sum == pounds("42857.14")
    assert found.pension == pounds("6428.57")


def test_the_largest_lump_sum_is_never_above_the_allowance_nor_below_the_automatic() -> None:
    held = read_lump_sum(reading(ON))
    assert largest_lump_sum(pounds("90000"), 0, 12, held).lump_sum == pounds("268275")
    automatic = largest_lump_sum(pounds("1000"), pounds("9000"), 12, held)
    assert (automatic.lump_sum, automatic.pension) == (pounds("9000"), pounds("1000"))


def test_a_sum_too_large_to_be_exact_is_refused() -> None:
    with pytest.raises(TooLargeToBeExactError):
        nearest(np.array([2.0**52]), 7)


def test_a_slice_ends_where_the_next_begins() -> None:
    own = CareFigures(
        tiers=(Tier(pay_from=0, rate=Rate(1, 10)), Tier(pay_from=10_000, rate=Rate(1, 5))),
        accrual=Rate(1, 50),
        slice_step=Rate(1, 1000),
    )
    assert [pension_contribution(pay, own) for pay in (10_000, 20_000)] == [1_000, 3_000]
