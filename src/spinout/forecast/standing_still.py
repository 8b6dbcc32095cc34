"""Figures a reader can check by hand: what standing still takes, and what broke bodies like it."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from spinout.forecast.given import Given
from spinout.forecast.months import MONTHS_IN_YEAR
from spinout.forecast.pence import in_pence, pounds_of
from spinout.forecast.wording import as_entered, percent
from spinout.forecast.years import Monthly, total_cost, turnover
from spinout.handovers.money_plan import Check, PlanYear
from spinout.money import whole_pounds

Years = tuple[PlanYear, ...]

DAYS_IN_YEAR = 365
HALF_MONTH_DAYS = 15
"""Work is done all through a month, so on its last day half a month's work is owed on average."""
PERCENT = "percent of cost"


def savings_needed(year: PlanYear) -> Fraction:
    """The share of the year's cost that must be saved by then for income to cover cost."""
    cost = total_cost(year)
    return max(Fraction(0), Fraction(cost - turnover(year), cost)) if cost else Fraction(0)


def _savings(year: PlanYear) -> Check:
    share = savings_needed(year)
    enough = f"Income of {whole_pounds(turnover(year))} covers cost, so none is needed."
    working = (
        f"Cost {whole_pounds(total_cost(year))} less income {whole_pounds(turnover(year))}, "
        "divided by cost. The plan counts no savings."
    )
    return Check(
        key=f"savings_needed_y{year.number}",
        label=f"Savings needed by {year.label}, as a share of cost",
        value=float(share * 100),
        unit=PERCENT,
        working=working if share else enough,
    )


def _new_savings(years: Years) -> Check:
    shares = [savings_needed(year) for year in years]
    steps = [shares[0], *(later - before for before, later in pairwise(shares))]
    return Check(
        key="savings_each_year",
        label="Most new savings that one year needs, as a share of cost",
        value=float(max(steps) * 100),
        unit=PERCENT,
        working=(
            "The largest rise from one year to the next in the line above. Each year’s savings "
            "must last, and more must be found, only to stand still."
        ),
    )


def _margin_left(given: Given, years: Years) -> Check:
    income, margin = turnover(years[0]), given.one("thin_margin")
    return Check(
        key="margin_left",
        label="What the thinnest margin would leave",
        value=pounds_of(income * margin / 100),
        unit="pounds",
        working=f"{as_entered(margin)}% of income of {whole_pounds(income)} in the first year.",
    )


def _monthly_pay(years: Years) -> Check:
    pay = years[0].pay_cost
    return Check(
        key="monthly_pay_bill",
        label="Pay to find each month",
        value=pounds_of(Fraction(pay, MONTHS_IN_YEAR)),
        unit="pounds",
        working=f"Pay of {whole_pounds(pay)} in the first year, divided by 12.",
    )


def _cash_paid_late(given: Given, years: Years) -> Check:
    income, late = years[0].contract_income, given.one("late_payment_days")
    days = late + HALF_MONTH_DAYS
    return Check(
        key="cash_need_paid_late",
        label=f"Cash needed if the contract is paid {as_entered(late)} days after each month ends",
        value=pounds_of(income * days / DAYS_IN_YEAR),
        unit="pounds",
        working=(
            f"{as_entered(days)} days of the contract’s {whole_pounds(income)}: half a month, "
            f"{HALF_MONTH_DAYS} days, and {as_entered(late)} more. Pay and bills go out meanwhile."
        ),
    )


def _cash_as_planned(monthly: Monthly) -> Check:
    lowest = int(in_pence(monthly["cash"][:MONTHS_IN_YEAR]).min())
    return Check(
        key="cash_need_as_planned",
        label="Cash needed in the first year, paid as planned",
        value=max(0, -lowest) / 100,
        unit="pounds",
        working=f"The lowest cash at the end of a month in the first year is "
        f"{whole_pounds(lowest)}.",
    )


def _inherited(given: Given, years: Years) -> tuple[Check, ...]:
    debt, income = given.one("like_deficit"), given.one("like_deficit_income")
    surplus, own = given.one("like_surplus"), turnover(years[0])
    if not income:
        return ()
    scaled = debt / income * own
    check = Check(
        key="inherited_deficit",
        label="Debt on the first day, if the mutual began as that body did",
        value=pounds_of(scaled),
        unit="pounds",
        working=(
            f"{whole_pounds(_pence(debt))} on income of {whole_pounds(_pence(income))} is "
            f"{percent(debt / income)}; here, on income of {whole_pounds(own)}."
        ),
    )
    return (check,) if not surplus else (check, _years_to_clear(scaled, surplus))


def _years_to_clear(debt: Fraction, surplus: Fraction) -> Check:
    return Check(
        key="inherited_deficit_years",
        label="Years to clear that debt at the surplus of a body like this one",
        value=float(debt / (surplus * 100)),
        unit="years",
        working=f"The debt divided by a surplus of {whole_pounds(_pence(surplus))} a year.",
    )


def _pence(pounds: Fraction) -> int:
    return int((pounds * 100 + Fraction(1, 2)) // 1)


def _one_customer(years: Years) -> Check:
    first = years[0]
    income = turnover(first)
    share = Fraction(first.contract_income, income) if income else Fraction(0)
    return Check(
        key="one_customer_share_y1",
        label="Share of the first year’s income from one customer",
        value=float(share * 100),
        unit="percent of income",
        working=f"{whole_pounds(first.contract_income)} of {whole_pounds(income)}.",
    )


def _made(given: Given, years: Years, monthly: Monthly) -> Iterator[Check]:
    yield from (_savings(year) for year in years)
    yield _new_savings(years)
    yield _margin_left(given, years)
    yield _monthly_pay(years)
    yield _cash_paid_late(given, years)
    yield _cash_as_planned(monthly)
    yield from _inherited(given, years)
    yield _one_customer(years)


def checks(given: Given, years: Years, monthly: Monthly) -> tuple[Check, ...]:
    """Every check of the list, each with its working."""
    return tuple(_made(given, years, monthly))
