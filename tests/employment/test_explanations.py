"""Every worked table in the explanation pages is what the code works out."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from spinout import employment
from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import Basis
from spinout.employment.in_post import in_post
from spinout.employment.months import months_of
from spinout.employment.pension_built_up import care_account, pension_built_up
from spinout.employment.pension_contribution import contribution_rate
from spinout.employment.reckoning import reckon
from spinout.employment.steps import steps_up
from spinout.facts.casefile import read_case
from spinout.facts.service import PensionAccess
from spinout.facts.staffing import Staffing
from spinout.findings import UNKNOWN
from spinout.money import Rate, money, pounds
from tests.employment.a_case import care, case, figures, post, reading, side, terms
from tests.employment.test_nhs_scheme import nurse, trust

PAGES = Path(__file__).parents[2] / "docs" / "explanation"
POINT_5 = post()


def table(*rows: tuple[str, ...]) -> str:
    """The rows as the page writes them."""
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def compared(access: PensionAccess = PensionAccess.CLOSED):
    """One full-time post on point 5."""
    facts = case([POINT_5], on_terms=terms(access=access))
    return employment.compare(facts, reading()).people[0]


def sides(key: str, label: str) -> tuple[str, ...]:
    """One line of the comparison as a row."""
    found = compared()
    years = (found.stay, found.go, found.new_joiner)
    return label, *(money(getattr(year, key)) for year in years)


def grades_table() -> str:
    """A council’s grade and an NHS band, each at both ends."""
    council = case([post(grade="Grade 6", point=11, point_to=17)])
    band = nurse("N-1", hours=3700, point=None)
    rows = []
    for name, facts in (("Grade 6, points 11 to 17", council), ("Band 5", trust(band))):
        (top,) = employment.compare(facts, reading()).people
        for end, found in (("lowest", top.bottom), ("highest", top)):
            year = found.go
            parts = (year.gross_pay, year.employer_national_insurance, year.employer_pension)
            rows.append((f"{name}, {end}", *map(money, (*parts, year.employer_cost))))
    return table(*rows)


def take_home_table() -> str:
    """One post, three ways."""
    return table(
        sides("gross_pay", "pay"),
        sides("pension_contribution", "paid into a pension"),
        sides("income_tax", "income tax"),
        sides("national_insurance", "National Insurance"),
        sides("take_home", "**take-home**"),
        sides("pension_earned", "yearly pension built up"),
        sides("pension_pot", "money into a pot, both sides"),
    )


def bases_table() -> str:
    """£40,000 in 2026-27 on each basis, with no pension."""
    held, pay = figures(date(2026, 6, 1)), pounds("40000")
    none = side(Arrangement.NO_SCHEME)
    years = {basis: reckon(pay, "A", none, held, basis) for basis in Basis}
    return table(
        *(
            (
                f"`{basis.value}`",
                money(year.income_tax),
                money(year.national_insurance),
                money(year.take_home),
            )
            for basis, year in years.items()
        )
    )


def account_table() -> str:
    """The published five-year account."""
    pays = [pounds(each) for each in ("24500", "24745", "24992.45", "25242.37", "25494.79")]
    rises = ["1.2", "-0.1", "1", "2", "2"]
    accrual = care().accrual
    closing = care_account(
        [(pay, Rate.percent(rise)) for pay, rise in zip(pays, rises, strict=True)], accrual
    )
    rows = zip(range(1, 6), pays, rises, closing, strict=True)
    return table(
        *(
            (str(at), money(pay), money(pension_built_up(pay, accrual)), f"{rise}%", money(end))
            for at, pay, rise, end in rows
        )
    )


def tier_table() -> str:
    """One penny either side of the start of the second tier."""
    held = care()
    pays = ("18400", "18400.50", "18400.99", "18401")
    return table(*((money(pounds(pay)), str(contribution_rate(pounds(pay), held))) for pay in pays))


def employer_table() -> str:
    """The employer's side of the same post."""
    return table(
        sides("gross_pay", "pay"),
        sides("employer_national_insurance", "employer National Insurance"),
        sides("employer_pension", "employer pension"),
        sides("employer_cost", "**cost**"),
    )


def not_known_table() -> str:
    """The same post where the fund's rate after the move is not known."""
    facts = case([POINT_5], on_terms=terms(after=UNKNOWN))
    (person,) = employment.compare(facts, reading()).people
    lines = {each.key: each for each in person.lines}
    shown = ("employer_pension", "employer_cost")
    return table(*((lines[key].label, str(lines[key].go)) for key in shown))


def nhs_tier_table() -> str:
    """One penny below the start of a tier, and at it."""
    held = care(Arrangement.NHS)
    pays = ("28853.99", "28854")
    return table(*((money(pounds(pay)), str(contribution_rate(pounds(pay), held))) for pay in pays))


def two_rates_table() -> str:
    """One nurse at the scheme's own rate and at the one where part is paid centrally."""
    found = employment.compare(trust(nurse()), reading())
    year, (other,) = found.people[0].stay, found.alternatives
    both = (
        ("pay", year.gross_pay, year.gross_pay),
        ("employer National Insurance", *(year.employer_national_insurance,) * 2),
        ("employer pension", year.employer_pension, year.employer_pension - other.go_saving),
        ("**cost**", year.employer_cost, other.stay_cost),
    )
    head = ("", f"at {other.instead_of}", f"at {other.rate}")
    rows = ((label, money(full), money(part)) for label, full, part in both)
    return table(head).replace("|  |", "| |") + "|---|---|---|\n" + table(*rows)


def plan_posts():
    """Three posts in two cohorts."""
    return [
        post("LA-1"),
        post("LA-2", hours=1850),
        post("LA-3", hours=1850),
    ]


def plan_table() -> str:
    """Five years of three posts."""
    plan = employment.pay_plan(case(plan_posts()), reading())
    parts = [plan.gross, plan.employer_ni, plan.employer_pension, plan.cost]
    years = [part.sum(axis=0).reshape(5, 12).sum(axis=1).tolist() for part in parts]
    return table(*((str(at + 1), *(money(part[at]) for part in years)) for at in range(5)))


def month_table() -> str:
    """£100.00 of a year, month by month."""
    months = months_of(np.array([[10_000]], dtype=np.int64))[0].tolist()
    return table(*((str(at + 1), money(month)) for at, month in enumerate(months)))


def steps_table() -> str:
    """Five years of one nurse in Band 6 who goes up a step each two years."""
    on = terms(scheme="nhs_2015", award="0")
    first = nurse("N-1", hours=3700, point=1, band="Band 6")
    facts = case([first], on_terms=on, staffing=Staffing(years_on_step=2))
    pays = employment.pay_plan(facts, reading()).gross.reshape(5, 12).sum(axis=1).tolist()
    reached = [1 + steps_up(year, 2) for year in range(5)]
    rows = zip(range(1, 6), reached, pays, strict=True)
    return table(*((str(year), str(step), money(pay)) for year, step, pay in rows))


def top_table() -> str:
    """Five years of one council post that goes up a step a year to the top the file gives it."""
    on, how = terms(award="0"), Staffing(years_on_step=1)
    facts = case([post(point=11, top_point=13)], on_terms=on, staffing=how)
    pays = employment.pay_plan(facts, reading()).gross.reshape(5, 12).sum(axis=1).tolist()
    points = [min(11 + steps_up(year, 1), 13) for year in range(5)]
    rows = zip(range(1, 6), points, pays, strict=True)
    return table(*((str(year), str(point), money(pay)) for year, point, pay in rows))


def in_post_table() -> str:
    """Who holds posts in the first four months."""
    held = in_post(Rate(12, 100), 2, 4)
    rows = zip(held.moved_share.tolist(), held.started_share.tolist(), strict=True)
    return table(
        *(
            (str(at), *(f"{each:.2%}" for each in (moved, started, 1 - moved - started)))
            for at, (moved, started) in enumerate(rows, start=1)
        )
    )


def curve_table() -> str:
    """The stated error of the curve in each example."""
    rows = []
    for name in ("library-service", "community-health"):
        facts = read_case(files("spinout") / "cases" / name)
        most = employment.pay_plan(facts, reading()).ni_curve.most_share
        assert most is not None
        rows.append((name.replace("-", " "), f"{most:.4%}"))
    return table(*rows)


@pytest.mark.parametrize(
    ("page", "worked"),
    [
        ("take-home-pay", take_home_table),
        ("take-home-pay", bases_table),
        ("pension-built-up", account_table),
        ("pension-built-up", tier_table),
        ("employer-cost", employer_table),
        ("employer-cost", not_known_table),
        ("the-nhs-scheme", nhs_tier_table),
        ("the-nhs-scheme", two_rates_table),
        ("the-pay-plan", plan_table),
        ("the-pay-plan", month_table),
        ("the-pay-plan", grades_table),
        ("the-pay-plan", steps_table),
        ("the-pay-plan", top_table),
        ("the-pay-plan", in_post_table),
        ("the-pay-plan", curve_table),
    ],
)
def test_the_worked_tables_are_what_the_code_works_out(page, worked) -> None:
    assert worked() in (PAGES / f"{page}.md").read_text(encoding="utf-8")
