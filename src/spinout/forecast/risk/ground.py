"""What runs of risk stand on: the plan’s lines and values, ready for assumptions to be moved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from spinout.facts.plan import CaseFacts, PayFrom, Variant
from spinout.forecast.book import book
from spinout.forecast.given import Given, gather
from spinout.forecast.inputs import input_key
from spinout.forecast.months import MONTHS_IN_YEAR, YEARS
from spinout.forecast.needed import NEEDED
from spinout.forecast.needed import Kind as Counts
from spinout.forecast.parts.chosen import NO_PARTS, Parts, needed_by_parts
from spinout.forecast.risk.measures import FLOOR, measured
from spinout.forecast.risk.uncertain import PENSION
from spinout.forecast.values import values_of
from spinout.handovers.money_plan import InputUsed
from spinout.handovers.pay import PayPlan
from spinout.handovers.structure import Structure
from spinout.law import Reading
from spinout.lines import Book, factor_on, factored, unmoved

Array = npt.NDArray[np.float64]

PAY_COST = "pay_cost"
PAY = "pay"
"""Pay itself: a factor on it moves what pay costs, and National Insurance by its own curve."""

FACTORED = (PAY_COST, "other_core_yearly", "contract_yearly", "other_income_yearly")
"""The lines that runs, tests and scenarios may multiply."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayByFactor:
    """Employer cost of a plan year in pence, apart in what a factor on pay does to each.

    `level` is what rises with pay; `insurance` is employer National Insurance, by the pay plan’s
    own curve; `pensioned` is the pay of those in a pension, part of `level`. Shapes (years,).
    """

    plan: PayPlan
    level: Array
    insurance: Array
    pensioned: Array

    def at(self, year: int, factors: Array) -> Array:
        """What the year costs at each factor on all pay, as a share of the plan’s cost.

        Raises FactorOutsideCurveError.
        """
        whole = self.level[year] + self.insurance[year]
        if whole == 0:
            return factors
        at_plan = self.plan.ni_curve.at(year, np.ones(1))[0]
        curve = self.plan.ni_curve.at(year, factors)
        moved = curve / at_plan if at_plan else factors
        share: Array = (self.level[year] * factors + self.insurance[year] * moved) / whole
        return share


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A plan’s lines with their factors and measures, every value, and the inputs behind them."""

    book: Book
    values: Mapping[str, npt.ArrayLike]
    inputs: tuple[InputUsed, ...]
    pay: PayByFactor | None
    pay_from: PayFrom
    first_month: date
    parts: Parts

    @property
    def reachable(self) -> frozenset[str]:
        """The lines and inputs that an assumption may move, and pay."""
        return frozenset((PAY, *FACTORED, *self.book.inputs))

    @property
    def percents(self) -> frozenset[str]:
        """The inputs that people write as a percentage."""
        every = (*NEEDED, *needed_by_parts(self.parts))
        return frozenset(input_key(each.key) for each in every if each.kind is Counts.PERCENT)

    def key_of(self, moves: str) -> str:
        """The key of the value that moves what is named: an input, or the factor on a line."""
        if moves in self.book.inputs:
            return moves
        return factor_on(PAY_COST if moves in (PAY, PENSION) else moves)

    def pensioned(self, year: int) -> float:
        """The pay of those in a pension as a share of what pay costs; all of it where not known."""
        if self.pay is None:
            return 1.0
        whole = self.pay.level[year] + self.pay.insurance[year]
        return float(self.pay.pensioned[year] / whole) if whole else 0.0

    def on_pay(self, year: int, factors: Array) -> Array:
        """What a factor on pay does to what pay costs in a plan year, counted from nought."""
        return factors if self.pay is None else self.pay.at(year, factors)


@lru_cache(maxsize=32)
def risk_book(pay_from: PayFrom, *, taxed: bool, parts: Parts = NO_PARTS) -> Book:
    """The forecast’s lines with a factor on each that may be moved, and what runs are judged by."""
    return factored(measured(book(pay_from, taxed=taxed, parts=parts)), FACTORED)


def ground(
    facts: CaseFacts,
    variant: Variant,
    pay_plan: PayPlan | None,
    structure: Structure,
    reading: Reading,
) -> Ground:
    """The ground of one variant of a case. Raises what `project` raises."""
    given = gather(facts, variant, pay_plan, structure, reading)
    whole = risk_book(given.pay_from, taxed=given.bands is not None, parts=given.parts)
    return Ground(
        book=whole,
        values={
            **values_of(given),
            FLOOR.key: float(given.one("reserve_floor_months")),
            **unmoved(whole),
        },
        inputs=given.used,
        pay=_pay(given, pay_plan),
        pay_from=given.pay_from,
        first_month=given.first_month,
        parts=given.parts,
    )


def _pay(given: Given, pay_plan: PayPlan | None) -> PayByFactor | None:
    if given.pay is None or pay_plan is None:
        return None
    return PayByFactor(
        plan=pay_plan,
        level=_by_year(pay_plan.gross + pay_plan.employer_pension),
        insurance=_by_year(pay_plan.employer_ni),
        pensioned=_by_year(np.where(pay_plan.employer_pension > 0, pay_plan.gross, 0)),
    )


def _by_year(pence: npt.NDArray[np.int64]) -> Array:
    months = pence.sum(axis=0).reshape(YEARS, MONTHS_IN_YEAR)
    by_year: Array = months.sum(axis=1).astype(np.float64)
    return by_year
