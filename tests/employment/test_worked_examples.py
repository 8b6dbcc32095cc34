"""Published examples with known answers, to the penny. Each names its row and its source."""

from datetime import date

import pytest

from spinout.employment.arrangements import Arrangement
from spinout.employment.commutation import commute
from spinout.employment.early_payment import pension_drawn_early
from spinout.employment.figures import Basis, Region
from spinout.employment.from_law import Section
from spinout.employment.income_tax import income_tax
from spinout.employment.national_insurance import (
    NiCategoryNotHeldError,
    employer_national_insurance,
    national_insurance,
)
from spinout.employment.part_time_pay import WHOLE_YEAR, part_time_pay
from spinout.employment.pension_built_up import care_account, pension_built_up
from spinout.employment.pension_contribution import contribution_rate, pension_contribution
from spinout.employment.pensions.scheme import Scheme
from spinout.employment.pensions.scheme_rules import read_scheme_care
from spinout.employment.reckoning import reckon
from spinout.employment.student_loan import student_loan
from spinout.employment.take_home import take_home
from spinout.money import Rate, pounds
from tests.employment.a_case import care, figures, reading, side

Y2023, Y2024, Y2025, Y2026 = (date(year, 6, 1) for year in (2023, 2024, 2025, 2026))


def paye(on, pay, *, contribution="0", loan="0", region=Region.REST_OF_UK):
    """Income tax, National Insurance and take-home of a PAYE year, in pounds as text."""
    held, gross, paid_in = figures(on, region), pounds(pay), pounds(contribution)
    tax = income_tax(gross - paid_in, held.income_tax, Basis.PAYE_YEAR)
    ni = national_insurance(gross, held.national_insurance)
    home = take_home(gross, tax, ni, paid_in, pounds(loan))
    return tuple(f"{amount / 100:.2f}" for amount in (tax, ni, home))


def lgps(on):
    """Main section figures on a date."""
    return care(on=on)


def test_px_01_lgps_account_over_five_years_one_of_them_a_cut() -> None:
    """LGPS member site, how is your pension calculated. Year 2 is 1,009.99, not 1,099.99."""
    pays = [pounds(each) for each in ("24500", "24745", "24992.45", "25242.37", "25494.79")]
    rises = [Rate.percent(each) for each in ("1.2", "-0.1", "1", "2", "2")]
    accrual = lgps(Y2026).accrual
    built_up = [pension_built_up(pay, accrual) for pay in pays]
    assert built_up == [pounds(each) for each in ("500", "505", "510.05", "515.15", "520.30")]
    assert care_account(zip(pays, rises, strict=True), accrual) == tuple(
        pounds(each) for each in ("506", "1009.99", "1535.24", "2091.40", "2663.93")
    )


def test_px_07_lgps_band_is_six_and_a_half_percent_at_thirty_thousand_in_2025_26() -> None:
    """Kent Pension Fund, cost of joining."""
    assert contribution_rate(pounds("30000"), lgps(Y2025)) == Rate.percent("6.5")
    assert pension_contribution(pounds("30000"), lgps(Y2025)) == pounds("1950")


def test_px_08_lgps_band_follows_actual_part_time_pay() -> None:
    """Kent Pension Fund, cost of joining: 30,000 whole time, 25 hours of 37."""
    actual = part_time_pay(pounds("30000"), 2500, 3700, WHOLE_YEAR)
    assert actual == pounds("20270.27")
    assert contribution_rate(actual, lgps(Y2025)) == Rate.percent("5.8")


def test_px_10_lgps_pension_given_up_for_a_lump_sum() -> None:
    """Kent Pension Fund, converting pension to a lump sum."""
    rate = reading(Y2026).figure("lgps/commutation-rate").whole
    left = commute(pounds("2500"), pounds("6000"), pounds("500"), rate)
    assert (left.pension, left.lump_sum) == (pounds("2000"), pounds("12000"))


@pytest.mark.parametrize(
    ("row", "on", "pay", "expected"),
    [
        ("PX-16", Y2024, "20000", ("1484.20", "594.40", "17921.40")),
        ("PX-17", Y2024, "60000", ("11428.40", "3210.60", "45361.00")),
        ("PX-19", Y2025, "80000", ("19428.40", "3610.60", "56961.00")),
        ("PX-20", Y2026, "40000", ("5484.20", "2194.40", "32321.40")),
        ("PX-26", Y2025, "150000", ("53703.00", "5010.60", "91286.40")),
    ],
)
def test_px_paye_year_with_code_1257l(row, on, pay, expected) -> None:
    """HMRC tax-kalculator v2.16.0 test data; PX-26 is the file with tapering."""
    assert paye(on, pay) == expected, row


@pytest.mark.parametrize(
    ("row", "on", "pay", "expected"),
    [
        ("PX-18", Y2024, "60000", ("13224.53", "3210.60", "43564.87")),
        ("PX-21", Y2026, "40000", ("5549.18", "2194.40", "32256.42")),
    ],
)
def test_px_paye_year_with_scottish_bands(row, on, pay, expected) -> None:
    """HMRC tax-kalculator v2.16.0 test data, code S1257L."""
    assert paye(on, pay, region=Region.SCOTLAND) == expected, row


@pytest.mark.parametrize(
    ("row", "pay", "contribution", "expected"),
    [
        ("PX-22", "40000", "4000", ("4684.20", "2194.40", "29121.40")),
        ("PX-23", "80000", "8000", ("16228.40", "3610.60", "52161.00")),
    ],
)
def test_px_paye_year_with_pension_by_net_pay(row, pay, contribution, expected) -> None:
    """HMRC tax-kalculator v2.16.0 test data with pension: tax falls and NI does not."""
    assert paye(Y2026, pay, contribution=contribution) == expected, row


def test_px_24_paye_year_with_student_loan_plan_1() -> None:
    """HMRC tax-kalculator v2.16.0 test data with student loan."""
    law = reading(Y2026)
    loan = student_loan(
        pounds("40000"),
        law.figure("student-loans/plan-1-threshold").pence,
        law.figure("student-loans/rate").rate,
    )
    assert loan == pounds("1179")
    assert paye(Y2026, "40000", loan="1179") == ("5484.20", "2194.40", "31142.40")


def test_px_25_paye_year_with_postgraduate_loan() -> None:
    """HMRC tax-kalculator v2.16.0 test data with student loan."""
    law = reading(Y2026)
    loan = student_loan(
        pounds("60000"),
        law.figure("student-loans/postgraduate-threshold").pence,
        law.figure("student-loans/postgraduate-rate").rate,
    )
    assert loan == pounds("2340")
    assert paye(Y2026, "60000", loan="2340") == ("11428.40", "3210.60", "43021.00")


def test_px_27_employer_national_insurance_in_2023_24() -> None:
    """HMRC tax-kalculator v2.16.0, January 2024 data: 13.8% over 9,100."""
    held = figures(Y2023).national_insurance
    assert employer_national_insurance(pounds("40000"), "A", held) == pounds("4264.20")


def test_a_category_we_hold_no_rules_for_is_refused_with_what_to_enter() -> None:
    held = figures(Y2026).national_insurance
    with pytest.raises(NiCategoryNotHeldError, match=r"category “J”\. Enter one of A, H, M"):
        employer_national_insurance(pounds("40000"), "J", held)


@pytest.mark.parametrize(
    ("row", "pay", "threshold", "repaid"),
    [
        ("PX-28", "2750", "2082", "60"),
        ("PX-29", "2750", "2172", "52"),
        ("PX-30", "2000", "1577", "38"),
        ("PX-30", "2250", "1577", "60"),
    ],
)
def test_px_student_loan_in_a_month_is_rounded_down_to_the_pound(
    row, pay, threshold, repaid
) -> None:
    """GOV.UK, repaying your student loan, what you pay."""
    found = student_loan(pounds(pay), pounds(threshold), Rate.percent("9"))
    assert found == pounds(repaid), row


def test_px_46_lgps_pension_drawn_five_years_early() -> None:
    """Tyne and Wear Pension Fund factors from 3 July 2023: 20.9% off."""
    row = reading(Y2026).row("lgps-early-retirement", years_early="5")
    assert pension_drawn_early(pounds("10000"), row.rate("pension_reduction")) == pounds("7910")


def test_the_half_section_takes_half_and_builds_up_half() -> None:
    """Kent Pension Fund: the 50/50 section, 30,000 in 2025-26."""
    half = read_scheme_care(
        reading(Y2025), Scheme.LGPS_EW, section=Section.HALF, known_on=None
    ).figures
    assert pension_contribution(pounds("30000"), half) == pounds("975")
    assert pension_built_up(pounds("30000"), half.accrual) == pounds("306.12")


def test_automatic_enrolment_takes_eight_percent_of_the_pay_that_counts() -> None:
    """Ours: 25,000 less 6,240 is 18,760; 8% is 1,500.80, of which the employer 3%, 562.80."""
    year = reckon(
        pounds("25000"),
        "A",
        side(Arrangement.AUTO_ENROLMENT),
        figures(Y2026),
        Basis.ANNUAL,
    )
    assert year.pension_contribution == pounds("938")
    assert year.employer_pension == pounds("562.80")
    assert year.pension_pot == pounds("1500.80")


def test_nobody_is_enrolled_automatically_until_pay_is_above_the_trigger() -> None:
    held, workplace = figures(Y2026), side(Arrangement.AUTO_ENROLMENT)
    at, above = (
        reckon(pounds(pay), "A", workplace, held, Basis.ANNUAL) for pay in ("10000", "10000.01")
    )
    assert (at.pension_pot, at.employer_pension) == (0, 0)
    assert above.pension_pot > 0
