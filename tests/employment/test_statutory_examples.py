"""Redundancy pay, sick pay, holiday, the pension floor, loans by period and pay given up."""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from spinout.employment.figures import Basis
from spinout.employment.income_tax import income_tax
from spinout.employment.national_insurance import national_insurance
from spinout.employment.pension_price import net_contribution
from spinout.employment.salary_sacrifice import after_sacrifice, read_sacrifice_cap
from spinout.employment.statutory.holiday import read_holiday, statutory_holiday
from spinout.employment.statutory.pension_floor import employer_match, read_pension_floor
from spinout.employment.statutory.redundancy_pay import (
    RedundancyFigures,
    read_redundancy,
    redundancy_pay,
)
from spinout.employment.statutory.sick_pay import read_sick_pay, statutory_sick_pay
from spinout.employment.student_loan import period_threshold, student_loan_by_period
from spinout.employment.take_home import take_home
from spinout.law import OutsideOurDataError
from spinout.money import Rate, pounds
from tests.employment.a_case import figures, reading

Y2026 = date(2026, 6, 1)


def capped(cap: str) -> RedundancyFigures:
    """Today’s rule with the cap on a week’s pay of an older example."""
    held = read_redundancy(reading(Y2026))
    return RedundancyFigures(
        week_cap=pounds(cap),
        least_years=held.least_years,
        most_years=held.most_years,
        half_week_to=held.half_week_to,
        one_week_to=held.one_week_to,
        backing=held.backing,
    )


@pytest.mark.parametrize(
    ("row", "age", "years", "week", "cap", "half_weeks", "expected"),
    [
        ("PX-32", 45, 12, "350", "430", 28, "4900"),
        ("PX-33", 42, 22, "500", "430", 41, "8815"),
        ("PX-34", 18, 3, "500", "430", 3, "645"),
        ("PX-35", 42, 22, "500", "450", 41, "9225"),
        ("PX-36", 41, 4, "1500", "430", 8, "1720"),
    ],
)
def test_px_statutory_redundancy_pay(row, age, years, week, cap, half_weeks, expected) -> None:
    """GOV.UK redundancy calculator test."""
    found = redundancy_pay(age, years, pounds(week), capped(cap))
    assert (found.half_weeks, found.pence) == (half_weeks, pounds(expected)), row


def test_redundancy_pay_needs_two_years_and_counts_no_more_than_twenty() -> None:
    held = read_redundancy(reading(Y2026))
    week = pounds("600")
    assert redundancy_pay(30, 1, week, held).pence == 0
    assert redundancy_pay(30, 2, week, held).pence == pounds("1200")
    assert redundancy_pay(60, 20, week, held) == redundancy_pay(60, 35, week, held)


@pytest.mark.parametrize(("age", "half_weeks"), [(22, 2), (23, 3), (41, 4), (42, 5), (43, 6)])
def test_a_year_of_service_counts_by_the_age_at_its_end(age, half_weeks) -> None:
    held = read_redundancy(reading(Y2026))
    assert redundancy_pay(age, 2, pounds("600"), held).half_weeks == half_weeks


def test_px_37_statutory_sick_pay_of_2026_27() -> None:
    """GOV.UK sick pay calculator test: five days sick in June 2026, on 250 a week."""
    held = read_sick_pay(reading(Y2026))
    assert statutory_sick_pay(pounds("250"), 5, [5], held) == pounds("123.25")


def test_low_pay_gets_eighty_percent_of_it_since_april_2026() -> None:
    """Ours: 80% of 100 is 80; a day of five is 16."""
    held = read_sick_pay(reading(Y2026))
    assert statutory_sick_pay(pounds("100"), 5, [5, 1], held) == pounds("96")


def test_three_days_wait_and_a_lower_limit_stood_before_april_2026() -> None:
    """Ours: 118.75 over 5 days is 23.75; two days of the first week and five of the next."""
    held = read_sick_pay(reading(date(2026, 4, 5)))
    assert statutory_sick_pay(pounds("200"), 5, [5, 5], held) == pounds("166.25")
    assert statutory_sick_pay(pounds("200"), 5, [2, 2], held) == pounds("23.75")
    assert statutory_sick_pay(pounds("124.99"), 5, [5, 5], held) == 0
    assert statutory_sick_pay(pounds("125"), 5, [3], held) == 0


def test_each_week_of_sick_pay_is_taken_up_to_the_penny_and_ends_after_28_weeks() -> None:
    """Ours: 123.25 over 3 days is 41.0833; one day is taken up to 41.09."""
    held = read_sick_pay(reading(Y2026))
    assert statutory_sick_pay(pounds("500"), 3, [1], held) == pounds("41.09")
    full = statutory_sick_pay(pounds("500"), 5, [5] * 28, held)
    assert statutory_sick_pay(pounds("500"), 5, [5] * 40, held) == full


@pytest.mark.parametrize(
    ("row", "days", "expected"),
    [
        ("PX-38", "5", "28"),
        ("PX-38", "3.5", "19.6"),
        ("PX-39", "7", "28"),
        ("PX-39", "2", "11.2"),
        ("PX-39", "0.5", "2.8"),
    ],
)
def test_px_statutory_holiday(row, days, expected) -> None:
    """GOV.UK holiday calculator test."""
    held = read_holiday(reading(Y2026))
    assert statutory_holiday(Fraction(days), held) == Fraction(expected), row


def test_px_15_paye_year_2023_24_at_the_rate_of_january() -> None:
    """HMRC tax-kalculator v2.16.0, January 2024 data: 10% all year on 40,000."""
    held, pay = figures(date(2024, 1, 6)), pounds("40000")
    tax = income_tax(pay, held.income_tax, Basis.PAYE_YEAR)
    ni = national_insurance(pay, held.national_insurance)
    assert (tax, ni) == (pounds("5484.20"), pounds("2743"))
    assert take_home(pay, tax, ni, 0, 0) == pounds("31772.80")


@pytest.mark.parametrize(
    ("own", "matched"), [("3", "600"), ("6", "1200"), ("9", "1200"), ("0", "0")]
)
def test_a_new_employer_matches_up_to_six_percent_of_basic_pay(own, matched) -> None:
    """Transfer of Employment (Pension Protection) Regulations 2005."""
    held = read_pension_floor(reading(Y2026))
    assert employer_match(pounds("20000"), Rate.percent(own), held) == pounds(matched)


@pytest.mark.parametrize(
    ("yearly", "periods", "expected"),
    [("24990", 12, "2082"), ("26065", 12, "2172"), ("24990", 52, "480")],
)
def test_a_loan_threshold_for_a_period_is_cut_to_the_pound(yearly, periods, expected) -> None:
    """GOV.UK, repaying your student loan, for months; weeks follow the same rule."""
    assert period_threshold(pounds(yearly), periods) == pounds(expected)


def test_a_loan_repaid_by_the_month_is_twelve_months_each_cut_to_the_pound() -> None:
    """PX-28 for each of twelve months: 60, where a year in one piece would take 720 or more."""
    pay, yearly, rate = pounds("33000"), pounds("24990"), Rate.percent("9")
    assert student_loan_by_period(pay, yearly, rate, 12) == pounds("720")
    together = student_loan_by_period(np.array([pay, 0.0]), yearly, rate, 12)
    assert together.tolist() == [pounds("720"), 0]


def test_pay_given_up_bears_no_tax_and_no_national_insurance_until_the_cap_of_2029() -> None:
    cap = read_sacrifice_cap(reading(date(2029, 4, 6)))
    assert read_sacrifice_cap(reading(Y2026)) is None
    assert cap is not None
    before = after_sacrifice(pounds("40000"), pounds("3000"), None)
    later = after_sacrifice(pounds("40000"), pounds("3000"), cap.pence)
    assert (before.taxed, before.bears_national_insurance) == (pounds("37000"), pounds("37000"))
    assert (later.taxed, later.bears_national_insurance) == (pounds("37000"), pounds("38000"))


def test_giving_up_pay_saves_national_insurance_where_net_pay_does_not() -> None:
    """Ours: 4,000 of 40,000 saves 800 of tax both ways, and 320 of National Insurance one way."""
    held, pay, paid = figures(Y2026), pounds("40000"), pounds("4000")
    left = after_sacrifice(pay, paid, None)
    tax = income_tax(left.taxed, held.income_tax, Basis.ANNUAL)
    assert tax == income_tax(pay - paid, held.income_tax, Basis.ANNUAL)
    ni = national_insurance(left.bears_national_insurance, held.national_insurance)
    assert national_insurance(pay, held.national_insurance) - ni == pounds("320")


def test_what_a_contribution_costs_is_less_than_it_by_the_tax_it_saves() -> None:
    tax, pay = figures(Y2026).income_tax, pounds("40000")
    assert net_contribution(pay, pounds("4000"), tax, Basis.ANNUAL) == pounds("3200")
    assert net_contribution(pounds("12000"), pounds("600"), tax, Basis.ANNUAL) == pounds("600")


def test_sick_pay_outside_our_years_is_refused() -> None:
    with pytest.raises(OutsideOurDataError):
        read_sick_pay(reading(date(2027, 4, 6)))
