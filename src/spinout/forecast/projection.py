"""Five years of money from go-live, month by month, through the forecast's lines."""

from dataclasses import replace
from datetime import date

import numpy as np

from spinout.facts.assumptions import Certainty
from spinout.facts.check_list import CheckList
from spinout.facts.plan import CaseFacts, Variant
from spinout.findings import Missing
from spinout.forecast import checks, standing_still
from spinout.forecast.book import book_of
from spinout.forecast.disputed import disputed
from spinout.forecast.given import Given, gather
from spinout.forecast.ground import Ground
from spinout.forecast.months import month_on
from spinout.forecast.notes import carried_forward, left_out
from spinout.forecast.pence import in_pence
from spinout.forecast.sides import sides
from spinout.forecast.values import values_of
from spinout.forecast.warnings import warnings
from spinout.forecast.years import Monthly, plan_years
from spinout.handovers.money_plan import Check, LowestCash, MoneyPlan, PlanYear
from spinout.handovers.pay import PayPlan
from spinout.handovers.structure import Structure
from spinout.law import Reading
from spinout.lines import evaluate
from spinout.money import whole_pounds


class DoesNotBalanceError(ArithmeticError):
    """The balance sheet does not balance: a fault in Spinout, never in the case."""

    def __init__(self, month: int) -> None:
        super().__init__(
            f"The balance sheet does not balance in month {month + 1}. This is a fault in Spinout. "
            "Report it with your case file."
        )


def _run(given: Given) -> Monthly:
    ledger = book_of(given)
    results = evaluate(ledger, values_of(given))
    monthly = {key: results[key] for key in ledger.lines}
    wrong = np.flatnonzero(in_pence(monthly["check"]))
    if wrong.size:
        raise DoesNotBalanceError(int(wrong[0]))
    return monthly


def _lowest_cash(monthly: Monthly, first_month: date) -> LowestCash:
    cash = in_pence(monthly["cash"])
    month = int(np.argmin(cash))
    return LowestCash(amount=int(cash[month]), month=month_on(first_month, month))


def _set_up_paid_by(facts: CaseFacts, given: Given) -> str:
    share = given.one("set_up_paid_by_parent")
    if share == 0:
        return "the mutual"
    name = facts.parent.name
    return "the body that runs the service now" if isinstance(name, Missing) else name


def _set_up_words(given: Given, payer: str) -> str:
    """What set-up costs and who pays, said to be assumed where the case's inputs are."""
    cost, paid = given.listed("set_up"), given.listed("set_up_paid_by_parent")
    if cost.stands_in:
        return "not counted yet"
    amount = f"{'up to ' if cost.at_most else ''}{whole_pounds(given.pence('set_up'))}"
    if given.one("set_up_paid_by_parent") == 0:
        return f"{amount}, paid by {payer}"
    if paid.certainty != Certainty.ASSUMED.value:
        return f"{amount}, to be paid by {payer}"
    return f"{amount}; we assume that {payer} pays, and it has not agreed"


def _checks(given: Given, years: tuple[PlanYear, ...], monthly: Monthly) -> tuple[Check, ...]:
    match given.check_list:
        case CheckList.AGAINST_STAYING:
            return checks.checks(given, years)
        case CheckList.STANDING_STILL:
            return standing_still.checks(given, years, monthly)


def _project(
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    structure: Structure,
    reading: Reading,
) -> MoneyPlan:
    given = gather(facts, variant, pay_plan, structure, reading)
    monthly = _run(given)
    years = plan_years(monthly, given.first_month)
    lowest = _lowest_cash(monthly, given.first_month)
    ledger = book_of(given)
    return MoneyPlan(
        variant=variant.key,
        first_month=given.first_month,
        set_up=given.pence("set_up"),
        set_up_paid_by=_set_up_paid_by(facts, given),
        set_up_words=_set_up_words(given, _set_up_paid_by(facts, given)),
        years=years,
        monthly=monthly,
        line_names={key: line.name for key, line in ledger.lines.items()},
        lowest_cash=lowest,
        flags=warnings(Ground(given=given, years=years, monthly=monthly, lowest_cash=lowest)),
        checks=_checks(given, years, monthly),
        inputs=given.used,
        carried_forward=carried_forward(given, pay_plan),
        pay_range=given.pay_range,
        left_out=left_out(given, facts),
        sides=sides(given, facts, monthly),
    )


def project(
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    structure: Structure,
    reading: Reading,
) -> MoneyPlan:
    """Sixty months from go-live: statements, cash, warnings, checks, every input, every dispute.

    Raises MissingAssumptionError naming everything not known, UnusableAssumptionError,
    PayPlanOutOfStepError; OutsideOurDataError where the law's rates are not held for the date.
    """

    def run(changed: CaseFacts) -> MoneyPlan:
        return _project(changed, variant, pay_plan, structure, reading)

    ours = run(facts)
    return replace(ours, disputes=disputed(facts, ours, run)) if facts.disputes else ours
