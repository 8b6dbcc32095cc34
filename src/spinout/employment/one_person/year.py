"""One person’s year on one side, in whole pence."""

from dataclasses import dataclass

from spinout.employment.figures import Basis
from spinout.employment.income_tax import income_tax
from spinout.employment.national_insurance import national_insurance
from spinout.employment.one_person.held import Law, Trace, joined
from spinout.employment.one_person.sides import Pension
from spinout.employment.pension_built_up import pension_built_up
from spinout.employment.pension_contribution import pension_contribution
from spinout.employment.salary_sacrifice import after_sacrifice
from spinout.employment.student_loan import student_loan
from spinout.employment.take_home import take_home
from spinout.money import Rounding, times

MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class OneYear:
    """A year in whole pence, from gross pay to take-home, and what goes towards a pension."""

    gross_pay: int
    given_up: int
    """Pay given up for a pension before any tax."""
    income_tax: int
    national_insurance: int
    pension_contribution: int
    student_loan: int
    take_home: int
    pension_earned: int
    """Yearly pension built up in the year; nought where money goes into a pot instead."""
    pension_pot: int
    """Money paid into a pot by both sides in the year; nought in a public scheme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """Whole pence a year: all of it, the part that counts for the pension, and what is given up."""

    gross: int
    counts: int
    given_up: int


def one_year(pay: Pay, pension: Pension, law: Law) -> OneYear | None:
    """The year at this pay; None where the pension is not known.

    The floor is worked out for someone who pays the most that the new body must match.
    """
    counts = pay.counts
    match pension:
        case Pension.SCHEME if law.rules:
            paid = pension_contribution(counts, law.rules.care)
            earned, pot = pension_built_up(counts, law.rules.care.accrual), 0
        case Pension.FLOOR:
            paid = times(counts, law.matched, Rounding.NEAREST_PENNY)
            earned, pot = 0, 2 * paid
        case Pension.NONE:
            paid = earned = pot = 0
        case _:
            return None
    left = after_sacrifice(pay.gross, pay.given_up, law.sacrifice_cap)
    tax = income_tax(left.taxed - paid, law.tax, Basis.ANNUAL)
    insurance = national_insurance(left.bears_national_insurance, law.insurance)
    bears = left.bears_national_insurance
    loan = sum(student_loan(bears, each.threshold, each.rate) for each in law.loans)
    return OneYear(
        gross_pay=pay.gross,
        given_up=pay.given_up,
        income_tax=tax,
        national_insurance=insurance,
        pension_contribution=paid,
        student_loan=loan,
        take_home=take_home(left.taxed, tax, insurance, paid, loan),
        pension_earned=earned,
        pension_pot=pot,
    )


def traces(pension: Pension, law: Law) -> dict[str, Trace]:
    """What each figure of a year on such a pension rests on, by the name of the figure."""
    paid = {Pension.SCHEME: law.tiers_trace, Pension.FLOOR: law.floor_trace}.get(
        pension, Trace(cited=())
    )
    earned = law.accrual_trace if pension is Pension.SCHEME else paid
    tax = joined(law.tax_trace, paid)
    return {
        "gross_pay": Trace(cited=()),
        "given_up": Trace(cited=()),
        "income_tax": tax,
        "national_insurance": law.insurance_trace,
        "pension_contribution": paid,
        "student_loan": law.loans_trace,
        "take_home": joined(tax, law.insurance_trace, law.loans_trace),
        "pension_earned": earned,
        "pension_pot": paid,
    }
