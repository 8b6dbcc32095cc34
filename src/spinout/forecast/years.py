"""The five years from go-live, each the sum of its twelve months to the penny."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from spinout.forecast.declaring import BALANCES
from spinout.forecast.months import MONTHS_IN_YEAR, YEARS, year_label
from spinout.forecast.pence import in_pence
from spinout.handovers.money_plan import PlanYear
from spinout.lines import Book

Monthly = Mapping[str, npt.NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class _Pence:
    """The lines in whole pence; a line the form does not need is nought."""

    monthly: Monthly

    def months_of(self, key: str, number: int) -> npt.NDArray[np.int64]:
        start = (number - 1) * MONTHS_IN_YEAR
        if key not in self.monthly:
            return np.zeros(MONTHS_IN_YEAR, dtype=np.int64)
        return in_pence(self.monthly[key][start : start + MONTHS_IN_YEAR])

    def over(self, key: str, number: int) -> int:
        return int(self.months_of(key, number).sum())

    def at_end_of(self, key: str, number: int) -> int:
        return int(self.months_of(key, number)[-1])


def months_of_cost(reserve: int, year_cost: int) -> Fraction:
    """How many months of the year's cost the reserve would pay for; nought where nothing costs."""
    return Fraction(reserve * MONTHS_IN_YEAR, year_cost) if year_cost else Fraction(0)


def total_cost(year: PlanYear) -> int:
    """Core cost and the cost of other income, in pence. Tax is not a cost of the service."""
    return year.core_cost + year.other_cost


def turnover(year: PlanYear) -> int:
    """All income of the year, in pence."""
    return year.contract_income + year.other_income


def _plan_year(pence: _Pence, first_month: date, number: int) -> PlanYear:
    core, other = pence.over("core_cost", number), pence.over("other_cost", number)
    reserve = pence.at_end_of("reserve", number)
    return PlanYear(
        number=number,
        label=year_label(first_month, number),
        contract_income=pence.over("contract_income", number),
        other_income=pence.over("other_income", number),
        pay_cost=pence.over("pay_cost", number),
        core_cost=core,
        other_cost=other,
        tax=pence.over("tax", number),
        surplus=pence.over("surplus", number),
        reserve=reserve,
        reserve_months=float(months_of_cost(reserve, core + other)),
        closing_cash=pence.at_end_of("cash", number),
        debtors=pence.at_end_of("debtors", number) + pence.at_end_of("contract_owed", number),
        creditors=pence.at_end_of("creditors", number),
    )


def plan_years(monthly: Monthly, first_month: date) -> tuple[PlanYear, ...]:
    """Exactly five years from `first_month`, in whole pence."""
    pence = _Pence(monthly)
    return tuple(_plan_year(pence, first_month, number) for number in range(1, YEARS + 1))


def balances_of(ledger: Book) -> frozenset[str]:
    """Lines that a year shows as they stand at its end, not as a sum."""
    standing = {line.key for line in ledger.lines.values() if line.statement == BALANCES}
    return frozenset(standing | {"reserve", "cash", "cash_without_facility"})


def years_in_pounds(monthly: Monthly, balances: frozenset[str]) -> Mapping[str, tuple[float, ...]]:
    """Every money line by year in pounds: flows as the year's sum, balances as at its end."""
    pence = _Pence(monthly)
    return {
        key: tuple(
            (pence.at_end_of if key in balances else pence.over)(key, number) / 100
            for number in range(1, YEARS + 1)
        )
        for key in monthly
    }
