"""The calendar the lines run on, and the numbers that belong to it and not to the plan."""

from collections.abc import Mapping
from datetime import date

import numpy as np
import numpy.typing as npt

from spinout.forecast.inputs import (
    CALENDAR_MONTH,
    FIRST_CALENDAR_MONTH,
    LAST_YEAR,
    LEVY_MONTH,
    MONTH_IN_YEAR,
    MONTH_NUMBER,
    MONTHS_IN_PLAN,
    MONTHS_IN_QUARTER,
    MONTHS_IN_YEAR,
    NEW_YEAR,
    PENNY,
    QUARTER_ENDS,
    TAX_YEAR,
    YEAR_ENDS,
)
from spinout.forecast.months import MONTHS, YEARS
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.lines import PLAN_QUARTER, PLAN_YEAR, Book

THREE = 3
_APRIL = 4
SERIES = (
    PLAN_YEAR,
    PLAN_QUARTER,
    MONTH_NUMBER,
    MONTH_IN_YEAR,
    NEW_YEAR,
    YEAR_ENDS,
    QUARTER_ENDS,
    CALENDAR_MONTH,
    TAX_YEAR,
    LEVY_MONTH,
)
"""Every calendar a line may use, in the order the workbook shows them."""

SCALARS = (
    MONTHS_IN_YEAR,
    MONTHS_IN_PLAN,
    MONTHS_IN_QUARTER,
    LAST_YEAR,
    FIRST_CALENDAR_MONTH,
    PENNY,
)
"""Numbers of the calendar and of arithmetic."""


def calendar(book: Book, first_month: date) -> Mapping[str, npt.NDArray[np.float64]]:
    """The calendars the book uses, 60 values each."""
    months = np.arange(MONTHS)
    in_year, since = months % TWELVE, first_month.month - 1 + months
    in_tax_year = (since - (_APRIL - 1)) % TWELVE
    series = {
        PLAN_YEAR.key: months // TWELVE,
        PLAN_QUARTER.key: months // THREE,
        MONTH_NUMBER.key: months + 1,
        MONTH_IN_YEAR.key: in_year + 1,
        NEW_YEAR.key: (in_year == 0) & (months > 0),
        YEAR_ENDS.key: in_year == TWELVE - 1,
        QUARTER_ENDS.key: months % THREE == THREE - 1,
        CALENDAR_MONTH.key: since % TWELVE + 1,
        TAX_YEAR.key: (since + TWELVE - (_APRIL - 1)) // TWELVE,
        LEVY_MONTH.key: np.minimum(in_tax_year, months) + 1,
    }
    return {key: each.astype(np.float64) for key, each in series.items() if key in book.inputs}


def steady(book: Book, first_month: date) -> Mapping[str, float]:
    """The numbers of the calendar and of arithmetic that the book uses."""
    numbers = {
        MONTHS_IN_YEAR.key: float(TWELVE),
        MONTHS_IN_PLAN.key: float(MONTHS),
        MONTHS_IN_QUARTER.key: float(THREE),
        LAST_YEAR.key: float(YEARS - 1),
        FIRST_CALENDAR_MONTH.key: float(first_month.month),
        PENNY.key: 0.01,
    }
    return {key: value for key, value in numbers.items() if key in book.inputs}
