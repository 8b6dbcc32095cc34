"""Five years of money from go-live: statements, cash, warnings in words, and the workbook.

`project` gives the plan, `workbook` writes it with live formulas, `difference` sets two runs side
by side, `yearly_series` and `monthly_series` give what charts draw.
"""

from spinout.forecast.differences import DifferentYearsError, difference
from spinout.forecast.errors import (
    MissingAssumptionError,
    PayPlanOutOfStepError,
    TooFewPostsToShowError,
    UnusableAssumptionError,
)
from spinout.forecast.projection import DoesNotBalanceError, project
from spinout.forecast.reasons import MonthOutsidePlanError, UnknownLineOfPlanError, why
from spinout.forecast.series import NamedSeries, Picture, monthly_series, yearly_series
from spinout.forecast.workbook import workbook
from spinout.handovers.money_plan import DifferenceRow

__all__ = [
    "DifferenceRow",
    "DifferentYearsError",
    "DoesNotBalanceError",
    "MissingAssumptionError",
    "MonthOutsidePlanError",
    "NamedSeries",
    "PayPlanOutOfStepError",
    "Picture",
    "TooFewPostsToShowError",
    "UnknownLineOfPlanError",
    "UnusableAssumptionError",
    "difference",
    "monthly_series",
    "project",
    "why",
    "workbook",
    "yearly_series",
]
