"""One year of pay, from gross pay to what the employer pays, for a person or for an array."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Generic

import numpy as np
import numpy.typing as npt

from spinout.employment.arrangements import Arrangement
from spinout.employment.auto_enrolment import auto_enrolment
from spinout.employment.employer_cost import employer_cost, employer_pension
from spinout.employment.figures import Basis, Figures
from spinout.employment.income_tax import income_tax
from spinout.employment.month_figures import MONTHS, in_a_month
from spinout.employment.national_insurance import employer_national_insurance, national_insurance
from spinout.employment.pension_built_up import pension_built_up
from spinout.employment.pension_contribution import pension_contribution
from spinout.employment.sides import Side
from spinout.employment.slices import nothing
from spinout.employment.take_home import take_home
from spinout.handovers.pay import Year
from spinout.money import Pence, nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning(Generic[Pence]):
    """One year in whole pence, each field an int or a float64 array of one shape."""

    gross_pay: Pence
    income_tax: Pence
    national_insurance: Pence
    pension_contribution: Pence
    take_home: Pence
    pension_earned: Pence
    pension_pot: Pence
    employer_national_insurance: Pence
    employer_pension: Pence
    employer_cost: Pence


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionYear(Generic[Pence]):
    """What goes into a pension in the year and what it builds up, in whole pence."""

    contribution: Pence
    employer: Pence
    earned: Pence
    pot: Pence


def pension_year(pay: Pence, side: Side, figures: Figures) -> PensionYear[Pence]:
    """The year's pension. A rate or an arrangement that is not known adds nothing: say so."""
    none = nothing(pay)
    match side.arrangement:
        case (
            Arrangement.LGPS
            | Arrangement.NHS
            | Arrangement.LGPS_SCOTLAND
            | Arrangement.TEACHERS
            | Arrangement.ALPHA
        ):
            care = figures.care[side.arrangement]
            return PensionYear(
                contribution=pension_contribution(pay, care),
                employer=employer_pension(pay, side),
                earned=pension_built_up(pay, care.accrual),
                pot=none,
            )
        case Arrangement.AUTO_ENROLMENT:
            person, employer = auto_enrolment(pay, figures.auto_enrolment)
            return PensionYear(
                contribution=person, employer=employer, earned=none, pot=person + employer
            )
        case Arrangement.NO_SCHEME | Arrangement.NOT_KNOWN:
            return PensionYear(contribution=none, employer=none, earned=none, pot=none)


def reckon(pay: Pence, letter: str, side: Side, figures: Figures, basis: Basis) -> Reckoning[Pence]:
    """One year at gross pay of `pay` pence in National Insurance category `letter`.

    No student loan and no other deduction: a team's file holds neither. On `paye_month` a month is
    worked out and every line is twelve of it, gross pay too; yearly pension is earned on that pay.
    Raises NiCategoryNotHeldError for a category we hold no rules for.
    """
    if basis is not Basis.PAYE_MONTH:
        return _period(pay, letter, side, figures, basis)
    month = _period(nearest(pay, MONTHS), letter, side, in_a_month(figures), basis)
    lines = {each.name: MONTHS * getattr(month, each.name) for each in fields(month)}
    earned = pension_year(lines["gross_pay"], side, figures).earned
    return Reckoning(**(lines | {"pension_earned": earned}))


def _period(
    pay: Pence, letter: str, side: Side, figures: Figures, basis: Basis
) -> Reckoning[Pence]:
    pension = pension_year(pay, side, figures)
    tax = income_tax(pay - pension.contribution, figures.income_tax, basis)
    person_ni = national_insurance(pay, figures.national_insurance)
    employer_ni = employer_national_insurance(pay, letter, figures.national_insurance)
    return Reckoning(
        gross_pay=pay,
        income_tax=tax,
        national_insurance=person_ni,
        pension_contribution=pension.contribution,
        take_home=take_home(pay, tax, person_ni, pension.contribution, nothing(pay)),
        pension_earned=pension.earned,
        pension_pot=pension.pot,
        employer_national_insurance=employer_ni,
        employer_pension=pension.employer,
        employer_cost=employer_cost(pay, employer_ni, pension.employer),
    )


def as_years(reckoning: Reckoning[npt.NDArray[np.float64]]) -> Iterator[Year]:
    """One Year for each element of a one-dimensional reckoning, in order, in whole pence.

    A team's file holds no student loan and no other deduction: both are nought.
    """
    none = nothing(reckoning.gross_pay)
    columns = (
        reckoning.gross_pay,
        reckoning.income_tax,
        reckoning.national_insurance,
        reckoning.pension_contribution,
        none,
        none,
        reckoning.take_home,
        reckoning.pension_earned,
        reckoning.pension_pot,
        reckoning.employer_national_insurance,
        reckoning.employer_pension,
        reckoning.employer_cost,
    )
    rows = zip(*(column.astype(np.int64).tolist() for column in columns), strict=True)
    return map(Year._make, rows)
