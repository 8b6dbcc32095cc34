"""Every worked table on the pages about schemes, worth, moves and the law’s least is true."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from spinout.employment.cannot_answer import cannot_answer
from spinout.employment.commutation import commute
from spinout.employment.early_payment import pension_drawn_early
from spinout.employment.figures import Basis
from spinout.employment.from_law import Section
from spinout.employment.income_tax import income_tax
from spinout.employment.national_insurance import national_insurance
from spinout.employment.pension_built_up import pension_built_up
from spinout.employment.pension_contribution import contribution_rate, pension_contribution
from spinout.employment.pension_price import net_contribution
from spinout.employment.pensions import (
    Scheme,
    cut_between_years,
    cut_by_days,
    final_salary_benefit,
    how_early,
    largest_lump_sum,
    normal_pension_day,
    projected_pension,
    read_cuts,
    read_lump_sum,
    read_scheme,
    read_state_pension,
    real_factor,
    service,
    yearly_rise,
)
from spinout.employment.pensions.cover import (
    Severity,
    ill_health_pension,
    read_ill_health,
)
from spinout.employment.pensions.kept_benefits import read_kept_section
from spinout.employment.pensions.scheme import OPEN
from spinout.employment.pensions.transfer_rows import transfer_rows
from spinout.employment.pensions.transfer_table import Employer
from spinout.employment.pensions.uniformed import deferred
from spinout.employment.salary_sacrifice import after_sacrifice
from spinout.employment.statutory.holiday import read_holiday, statutory_holiday
from spinout.employment.statutory.pension_floor import employer_match, read_pension_floor
from spinout.employment.statutory.redundancy_pay import read_redundancy, redundancy_pay
from spinout.employment.statutory.sick_pay import read_sick_pay, statutory_sick_pay
from spinout.employment.student_loan import student_loan, student_loan_by_period
from spinout.employment.take_home import take_home
from spinout.employment.worth import (
    lost_uprating,
    pot_factor,
    projected_pot,
    read_worth,
    worth_of_year,
)
from spinout.facts.service import PensionAccess
from spinout.findings import UNKNOWN
from spinout.forecast.levy import apprenticeship_levy
from spinout.law import day_in_words
from spinout.money import Rate, money, pounds, whole_pounds
from tests.employment.a_case import figures, reading
from tests.employment.test_explanations import PAGES, table

ON = date(2026, 11, 23)
NAMES = {
    Scheme.NHS_2015: "NHS 2015",
    Scheme.LGPS_EW: "LGPS, England and Wales",
    Scheme.LGPS_SCOTLAND: "LGPS, Scotland",
    Scheme.TEACHERS: "Teachers’",
    Scheme.ALPHA: "alpha",
}


def rules(scheme: Scheme):
    """A scheme’s main section today."""
    return read_scheme(reading(ON), scheme, section=Section.MAIN, known_on=None)


def schemes_table() -> str:
    """A year on 30,000 in each open scheme."""
    pay, tax = pounds("30000"), figures(ON).income_tax
    rows = []
    for scheme in OPEN:
        care = rules(scheme).care
        paid = pension_contribution(pay, care)
        rows.append(
            (
                NAMES[scheme],
                str(contribution_rate(pay, care)),
                money(paid),
                money(net_contribution(pay, paid, tax, Basis.ANNUAL)),
                money(pension_built_up(pay, care.accrual)),
            )
        )
    return table(*rows)


def slices_table() -> str:
    """49,578 a year in Scotland, slice by slice."""
    care, pay = rules(Scheme.LGPS_SCOTLAND).care, pounds("49578")
    ends = [tier.pay_from for tier in care.tiers[1:]]
    rows = []
    for tier, end in zip(care.tiers, [*ends, pay], strict=True):
        part = max(min(pay, end) - tier.pay_from, 0)
        share = part * tier.rate.numerator / tier.rate.denominator
        rows.append((money(part), str(tier.rate), money(int(share))))
    rows.append(
        (
            f"**{money(pay)}**",
            f"**{contribution_rate(pay, care)}**",
            f"**{money(pension_contribution(pay, care))}**",
        )
    )
    return table(*rows)


def rises_table() -> str:
    """Uprating in April 2025 from prices of 1.7%."""
    prices = reading(date(2025, 4, 30)).figure("prices/cpi-before-april").rate
    return table(
        *(
            (NAMES[scheme], str(rules(scheme).addition), str(yearly_rise(prices, held)))
            for scheme, held in ((each, rules(each).addition) for each in OPEN)
        )
    )


def ages_table() -> str:
    """The day a pension tied to State Pension age is paid in full."""
    ages = read_state_pension(reading(ON)).ages
    born = (date(1960, 7, 31), date(1965, 3, 1), date(1977, 9, 30), date(1985, 1, 10))
    return table(
        *((day_in_words(day), day_in_words(normal_pension_day(day, 65, ages))) for day in born)
    )


def early_table() -> str:
    """10,000 a year drawn early from three schemes by someone born on 1 March 1965."""
    law, pension = reading(ON), pounds("10000")
    normal = normal_pension_day(date(1965, 3, 1), 65, read_state_pension(law).ages)
    rows = []
    for drawn in (date(2027, 3, 1), date(2026, 12, 1)):
        early = how_early(drawn, normal)
        when = f"{early.years} years" + (f", {early.days} days" if early.days else "")
        ew, scot = (
            cut_by_days(early, read_cuts(law, each).cuts)
            for each in (Scheme.LGPS_EW, Scheme.LGPS_SCOTLAND)
        )
        least, most = cut_between_years(early, read_cuts(law, Scheme.NHS_2015).cuts)
        nhs = [money(pension_drawn_early(pension, each)) for each in (most, least)]
        rows.append(
            (
                when,
                money(pension_drawn_early(pension, ew)),
                money(pension_drawn_early(pension, scot)),
                " to ".join(dict.fromkeys(nhs)),
            )
        )
    return table(*rows)


def lump_table() -> str:
    """10,000 a year: nothing given up, 1,000 given up, and as much as may be."""
    pension = pounds("10000")
    some = commute(pension, 0, pounds("1000"), 12)
    most = largest_lump_sum(pension, 0, 12, read_lump_sum(reading(ON)))
    return table(
        ("none", money(pension), money(0)),
        ("£1,000.00", money(some.pension), money(some.lump_sum)),
        ("the most", money(most.pension), money(most.lump_sum)),
    )


def final_salary_table() -> str:
    """Fifteen years in each older NHS section at a final pay of 36,000."""
    rows = []
    for scheme, name in ((Scheme.NHS_1995, "1995 Section"), (Scheme.NHS_2008, "2008 Section")):
        kept = read_kept_section(reading(ON), scheme)
        found = final_salary_benefit(
            pounds("36000"), service(15, 0), kept.accrual, kept.lump_sum_accrual
        )
        rows.append((name, str(kept.pension_age), money(found.pension), money(found.lump_sum)))
    return table(*rows)


def ill_health_table() -> str:
    """30,000 with 5,000 built up and ten years to come."""
    rows = []
    for scheme in (Scheme.LGPS_EW, Scheme.NHS_2015, Scheme.TEACHERS):
        shares = [read_ill_health(reading(ON), scheme, each).share for each in Severity]
        accrual = rules(scheme).care.accrual
        found = (
            ill_health_pension(pounds("5000"), pounds("30000"), accrual, 120, share)
            for share in shares
        )
        rows.append(
            (
                NAMES[scheme],
                ", ".join(f"{float(each.share):.0%}" for each in shares),
                *map(money, found),
            )
        )
    return table(*rows)


def projection_table() -> str:
    """Someone of 45 on 35,000 with 4,000 a year so far, in today’s money at 60 and 67."""
    prices = reading(ON).figure("prices/cpi-long-run").rate
    rows = []
    for scheme in OPEN:
        held = rules(scheme)
        real = real_factor(prices, yearly_rise(prices, held.addition))
        at = [
            projected_pension(pounds("4000"), pounds("35000"), held.care.accrual, real, 12 * years)
            for years in (15, 22)
        ]
        rows.append((NAMES[scheme], *map(whole_pounds, at)))
    return table(*rows)


def worth_table() -> str:
    """A year on 35,000 at 45, paid from 67."""
    pay, held, tax = pounds("35000"), read_worth(reading(ON)), figures(ON).income_tax
    rows = []
    for scheme in OPEN:
        own = rules(scheme)
        pension = pension_built_up(pay, own.care.accrual)
        found = worth_of_year(pension, own.addition, 45, 67, held)
        paid = net_contribution(pay, pension_contribution(pay, own.care), tax, Basis.ANNUAL)
        rows.append(
            (
                NAMES[scheme],
                money(pension),
                whole_pounds(found.low),
                whole_pounds(found.middle),
                whole_pounds(found.high),
                whole_pounds(paid),
            )
        )
    return table(*rows)


def pot_table() -> str:
    """2,000 a year for 20 years at three growths, with a charge of 0.75% and prices at 2%."""
    rows = []
    for growth in ("2", "5", "8"):
        factor = pot_factor(Rate.percent(growth), Rate.percent("0.75"), Rate.percent("2"))
        rows.append((f"{growth}%", whole_pounds(projected_pot(0, pounds("2000"), factor, 240))))
    return table(*rows)


def leaving_table() -> str:
    """1,000 a year built up, left for 20 years with prices alone."""
    prices = Rate.percent("2")
    return table(
        *(
            (
                NAMES[scheme],
                whole_pounds(
                    lost_uprating(
                        pounds("1000"),
                        real_factor(prices, yearly_rise(prices, rules(scheme).addition)),
                        20,
                    )
                ),
            )
            for scheme in OPEN
        )
    )


MOVES = (
    ("council in England, LGPS", Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.OPEN),
    ("the same", Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.CLOSED),
    ("the same", Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, UNKNOWN),
    ("NHS body", Employer.NHS, Scheme.NHS_2015, PensionAccess.CLOSED),
    ("NHS body", Employer.NHS, Scheme.NHS_2015, PensionAccess.OPEN),
    ("department, alpha", Employer.CENTRAL, Scheme.ALPHA, UNKNOWN),
    ("school, Teachers’", Employer.SCHOOL, Scheme.TEACHERS, UNKNOWN),
    ("police officers", Employer.POLICE, Scheme.POLICE, UNKNOWN),
    ("outside these promises", Employer.OTHER, Scheme.LGPS_EW, UNKNOWN),
)


def moves_table() -> str:
    """Which rows bear on a move today."""
    rows = []
    for name, employer, scheme, access in MOVES:
        found = transfer_rows(employer, scheme, access, reading(ON))
        said = "not known" if access is UNKNOWN else access.value
        rows.append((name, said, "; ".join(f"{row.number}, {row.force}" for row in found)))
    return table(*rows)


def uniformed_table() -> str:
    """Someone born on 10 May 1980."""
    state = read_state_pension(reading(ON))
    born = date(1980, 5, 10)
    rows = []
    for name, scheme in (("police officer", Scheme.POLICE), ("firefighter", Scheme.FIRE)):
        found = deferred(scheme, born, state, reading(ON))
        rows.append((name, day_in_words(found.in_service), day_in_words(found.after_leaving)))
    return table(*rows)


def cannot_table() -> str:
    """Each question we leave to others."""
    return table(*((each.label, each.why, each.who) for each in cannot_answer(reading(ON))))


def redundancy_table() -> str:
    """Statutory pay at 800 a week in 2026-27."""
    held = read_redundancy(reading(ON))
    people = ((23, 3), (42, 5), (50, 12), (60, 30))
    found = ((age, years, redundancy_pay(age, years, pounds("800"), held)) for age, years in people)
    return table(
        *(
            (str(age), str(years), f"{pay.half_weeks / 2:g}", money(pay.pence))
            for age, years, pay in found
        )
    )


def sick_table() -> str:
    """Two weeks off at five days a week, by date and weekly pay."""
    rows = []
    for on in (date(2026, 4, 1), date(2026, 6, 1)):
        held = read_sick_pay(reading(on))
        rows.extend(
            (day_in_words(on), money(pay), money(statutory_sick_pay(pay, 5, [5, 5], held)))
            for pay in (pounds("100"), pounds("400"))
        )
    return table(*rows)


def holiday_table() -> str:
    """Days of holiday by days a week."""
    held = read_holiday(reading(ON))
    days = ("0.5", "2", "3.5", "5", "7")
    return table(*((each, f"{float(statutory_holiday(Fraction(each), held)):g}") for each in days))


def floor_table() -> str:
    """What the new employer must match on 25,000."""
    held, pay = read_pension_floor(reading(ON)), pounds("25000")
    return table(
        *(
            (f"{own}%", money(employer_match(pay, Rate.percent(own), held)))
            for own in ("0", "3", "6", "9")
        )
    )


def loans_table() -> str:
    """33,000 a year with plan 1 in 2026-27, as a year and by the month."""
    law, pay = reading(ON), pounds("33000")
    threshold, rate = (law.figure(f"student-loans/{key}") for key in ("plan-1-threshold", "rate"))
    return table(
        ("a year in one piece", money(student_loan(pay, threshold.pence, rate.rate))),
        ("twelve months", money(student_loan_by_period(pay, threshold.pence, rate.rate, 12))),
    )


def sacrifice_table() -> str:
    """40,000 with 4,000 into a pension: as a contribution, and as pay given up."""
    held, pay, paid = figures(ON), pounds("40000"), pounds("4000")
    left = after_sacrifice(pay, paid, None)
    rows = []
    for name, bears, contribution in (
        ("contribution", pay, paid),
        ("pay given up", left.bears_national_insurance, 0),
    ):
        tax = income_tax(left.taxed, held.income_tax, Basis.ANNUAL)
        ni = national_insurance(bears, held.national_insurance)
        home = take_home(bears, tax, ni, contribution, 0)
        rows.append((name, money(tax), money(ni), money(home)))
    return table(*rows)


def levy_table() -> str:
    """The levy on three pay bills."""
    law = reading(ON)
    rate, allowance = law.figure("levy/rate").rate, law.figure("levy/allowance").pence
    bills = map(pounds, ("2000000", "3000000", "5000000"))
    return table(
        *((money(bill), money(apprenticeship_levy(bill, rate, allowance))) for bill in bills)
    )


WORKED = [
    ("pension-schemes", schemes_table),
    ("pension-schemes", slices_table),
    ("pension-schemes", rises_table),
    ("pension-schemes", ages_table),
    ("pension-schemes", early_table),
    ("pension-schemes", lump_table),
    ("pension-schemes", final_salary_table),
    ("pension-schemes", projection_table),
    ("pension-schemes", ill_health_table),
    ("worth-of-a-pension", worth_table),
    ("worth-of-a-pension", pot_table),
    ("worth-of-a-pension", leaving_table),
    ("who-keeps-which-pension", moves_table),
    ("who-keeps-which-pension", uniformed_table),
    ("who-keeps-which-pension", cannot_table),
    ("what-the-law-gives", redundancy_table),
    ("what-the-law-gives", sick_table),
    ("what-the-law-gives", holiday_table),
    ("what-the-law-gives", floor_table),
    ("what-the-law-gives", loans_table),
    ("what-the-law-gives", sacrifice_table),
    ("what-the-law-gives", levy_table),
]


@pytest.mark.parametrize(("page", "worked"), WORKED)
def test_the_worked_tables_of_schemes_and_worth_are_what_the_code_works_out(page, worked) -> None:
    assert worked() in (PAGES / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sorted({page for page, _ in WORKED}))
def test_the_pages_about_pensions_are_information_and_not_advice(page) -> None:
    assert "information, not advice" in Path(PAGES / f"{page}.md").read_text(encoding="utf-8")
