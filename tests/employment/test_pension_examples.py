"""Published pension examples with known answers. Each names its row and its source."""

from datetime import date

import pytest

from spinout.employment.commutation import commute
from spinout.employment.figures import Basis, CareFigures, Tier
from spinout.employment.from_law import Section
from spinout.employment.income_tax import income_tax
from spinout.employment.pension_built_up import pension_built_up
from spinout.employment.pension_contribution import (
    contribution_in_period,
    contribution_rate,
    pension_contribution,
)
from spinout.employment.pensions import (
    Scheme,
    final_salary_benefit,
    largest_lump_sum,
    read_lump_sum,
    read_scheme,
    read_state_pension,
    service,
    state_pension_day,
    yearly_rise,
)
from spinout.money import Rate, pounds
from tests.employment.a_case import figures, reading

Y2024, Y2026 = date(2024, 6, 1), date(2026, 6, 1)


def rules(scheme: Scheme, on: date = Y2026):
    """A scheme’s rules on a date."""
    return read_scheme(reading(on), scheme, section=Section.MAIN, known_on=None)


def test_px_02_alpha_contribution_and_pension_added_in_2020_21() -> None:
    """Civil Service Pensions, annual benefit statements: 16,000 at 4.60%."""
    own = CareFigures(
        tiers=(Tier(pay_from=0, rate=Rate.percent("4.60")),),
        accrual=rules(Scheme.ALPHA).care.accrual,
    )
    assert pension_contribution(pounds("16000"), own) == pounds("736")
    assert pension_built_up(pounds("16000"), own.accrual) == pounds("371.20")


@pytest.mark.parametrize(("pay", "added"), [("30000", "696"), ("40000", "928")])
def test_px_03_alpha_pension_added_in_a_year(pay, added) -> None:
    """A third party’s page: https://cal18.calculator.city/alpha-pension-scheme-calculator/."""
    assert pension_built_up(pounds(pay), rules(Scheme.ALPHA).care.accrual) == pounds(added)


@pytest.mark.parametrize(
    ("scheme", "addition", "measure", "expected"),
    [
        ("police-2015", "police-and-fire/police-addition", "cpi", "7.95"),
        ("nhs-2015", "nhs-pension/addition", "cpi", "8.2"),
        ("tps-2015", "teachers-pension/addition", "cpi", "8.3"),
        ("alpha", "alpha/addition", "cpi", "6.7"),
        ("lgps-ew", "lgps/addition", "cpi", "6.7"),
        ("fire-2015-england", None, "earnings", "7.7"),
    ],
)
def test_px_04_each_scheme_adds_its_own_to_the_measure(scheme, addition, measure, expected) -> None:
    """Treasury statement of January 2024, and every other year whose measure we hold."""
    for year in (2023, 2024, 2025):
        law = reading(date(year, 4, 30))
        rise = yearly_rise(
            law.figure(f"prices/{measure}-before-april").rate,
            law.figure(addition).rate if addition else Rate(0, 1),
        )
        assert rise == law.row("revaluation", scheme=scheme).rate("rate")
        assert year != 2024 or rise == Rate.percent(expected)


def test_px_05_teachers_contribution_in_a_month() -> None:
    """Teachers’ Pensions, tiered contributions: 3,000 a month on the bands of 2015."""
    bands = (("0", "7.4"), ("26000", "8.6"), ("35000", "9.6"), ("41500", "10.2"))
    own = CareFigures(
        tiers=tuple(Tier(pay_from=pounds(low), rate=Rate.percent(each)) for low, each in bands),
        accrual=Rate(1, 57),
    )
    assert contribution_in_period(pounds("3000"), 12, own) == pounds("288")


@pytest.mark.parametrize(
    ("pay", "was", "now", "net"), [("40000", "8.6", "8.9", "96"), ("65000", "10.2", "10.5", "117")]
)
def test_px_06_teachers_rate_rise_of_2025_net_of_tax(pay, was, now, net) -> None:
    """Teachers’ Pensions, changes to member contribution tiers: 0.3 points, less tax relief."""
    tax, gross = figures(date(2025, 6, 1)).income_tax, pounds(pay)
    assert contribution_rate(gross, rules(Scheme.TEACHERS, Y2024).care) == Rate.percent(was)
    assert contribution_rate(gross, rules(Scheme.TEACHERS, date(2025, 6, 1)).care) == Rate.percent(
        now
    )
    before, after = (
        gross * Rate.percent(rate).numerator // Rate.percent(rate).denominator
        for rate in (was, now)
    )
    saved = income_tax(gross - before, tax, Basis.ANNUAL) - income_tax(
        gross - after, tax, Basis.ANNUAL
    )
    assert after - before - saved == pounds(net)


@pytest.mark.parametrize(
    ("pay", "percent", "next_percent"),
    [("29338", "5.5", "5.6"), ("49578", "6.6", "6.7"), ("64688", "7.3", "7.4")],
)
def test_px_09_lgps_scotland_one_rate_from_its_slices(pay, percent, next_percent) -> None:
    """Highland Pension Fund, member contribution rates 2026/27: the last pay at each rate."""
    care = rules(Scheme.LGPS_SCOTLAND).care
    assert contribution_rate(pounds(pay), care) == Rate.percent(percent)
    assert contribution_rate(pounds(pay) + 100, care) == Rate.percent(next_percent)
    assert pension_contribution(pounds(pay), care) == (
        pounds(pay) * Rate.percent(percent).numerator * 2 + Rate.percent(percent).denominator
    ) // (2 * Rate.percent(percent).denominator)


def test_px_11_largest_lump_sum_with_savings_taken_as_cash() -> None:
    """Swansea Pension Fund, councillors: cut down to the penny."""
    found = largest_lump_sum(
        pounds("2812.50"), pounds("8437.50") + pounds("5000"), 12, read_lump_sum(reading(Y2026))
    )
    assert found.capital == pounds("67410.71")
    assert found.lump_sum == pounds("16852.67")
    assert pounds("2812.50") - found.pension == pounds("284.60")
    assert found.pension == pounds("2527.90")


def test_px_12_lgps_final_salary_to_2008_and_to_2014() -> None:
    """West Northants pensions, example of final salary benefits."""
    law = reading(Y2026)
    older = final_salary_benefit(
        pounds("28000"),
        service(7, 0),
        law.figure("lgps/final-salary-accrual-to-2008").rate,
        law.figure("lgps/lump-sum-accrual-to-2008").rate,
    )
    newer = final_salary_benefit(
        pounds("28000"),
        service(6, 0),
        law.figure("lgps/final-salary-accrual-to-2014").rate,
        None,
    )
    assert (older.pension, newer.pension) == (pounds("2450"), pounds("2800"))
    assert (older.lump_sum, newer.lump_sum) == (pounds("7350"), 0)


@pytest.mark.parametrize(
    ("years", "pension", "given_up", "left", "lump_sum"),
    [(20, "5000", "1000", "4000", "12000"), (10, "2500", "500", "2000", "6000")],
)
def test_px_13_lgps_2008_scheme_with_pension_given_up(
    years, pension, given_up, left, lump_sum
) -> None:
    """A fund’s guide to the 2008 scheme: 15,000 final pay; half time counts half the years."""
    accrual = reading(Y2026).figure("lgps/final-salary-accrual-to-2014").rate
    found = final_salary_benefit(pounds("15000"), service(years, 0), accrual, None)
    assert found.pension == pounds(pension)
    after = commute(found.pension, found.lump_sum, pounds(given_up), 12)
    assert (after.pension, after.lump_sum) == (pounds(left), pounds(lump_sum))


def test_px_14_firefighters_2006_special_member() -> None:
    """FPS member site: 15 years and 28 days at 1/45 of 32,000."""
    found = final_salary_benefit(pounds("32000"), service(15, 28), Rate(1, 45), None)
    assert found.pension == pounds("10721.22")


@pytest.mark.parametrize(
    ("born", "begins"),
    [
        (date(1960, 4, 6), date(2026, 5, 6)),
        (date(1960, 7, 1), date(2026, 10, 1)),
    ],
)
def test_px_40_state_pension_age_by_day_of_birth(born, begins) -> None:
    """GOV.UK state pension age calculator test."""
    assert state_pension_day(born, read_state_pension(reading(Y2026)).ages) == begins
