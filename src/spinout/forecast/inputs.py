"""The inputs of the forecast's lines: the assumptions, the calendar and the law's bands."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from spinout.facts.plan import PayFrom
from spinout.forecast.given import Given, as_number
from spinout.forecast.months import MONTHS
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.forecast.needed import NEEDED, Needed
from spinout.forecast.needed import Kind as Counts
from spinout.lines import NUMBER, PLAN_YEAR, POUNDS, RATE, Input, Kind, Unit

_UNITS: Mapping[Counts, Unit] = {
    Counts.POUNDS: POUNDS,
    Counts.PERCENT: RATE,
    Counts.MONTHS: NUMBER,
    Counts.DAYS: NUMBER,
    Counts.YES_OR_NO: NUMBER,
}
_BESIDE_THE_LINES = frozenset({"reserve_floor_months", "one_customer_share_flag"})
"""Assumptions that flags use but no line does; what only checks use says so itself."""

MONTH_NUMBER = Input(key="month_number", name="month", unit=NUMBER, kind=Kind.SERIES)
MONTH_IN_YEAR = Input(key="month_in_year", name="month of the year", unit=NUMBER, kind=Kind.SERIES)
NEW_YEAR = Input(key="new_year", name="a new year begins", unit=NUMBER, kind=Kind.SERIES)
YEAR_ENDS = Input(key="year_ends", name="the year ends", unit=NUMBER, kind=Kind.SERIES)
MONTHS_IN_YEAR = Input(key="months_in_year", name="months in a year", unit=NUMBER, kind=Kind.SCALAR)
MONTHS_IN_PLAN = Input(
    key="months_in_plan", name="months in the plan", unit=NUMBER, kind=Kind.SCALAR
)
PENNY = Input(key="penny", name="penny", unit=POUNDS, kind=Kind.SCALAR)
PAY_FROM_POSTS = Input(
    key="pay_from_posts", name="pay of the posts that move", unit=POUNDS, kind=Kind.SERIES
)
TAX_BANDS = Input(
    key="tax_bands",
    name="corporation tax bands",
    unit=RATE,
    kind=Kind.BANDS,
    rows=3,
    from_unit=POUNDS,
)


def input_key(key: str) -> str:
    """The name an assumption has among the lines, apart from the line of the same name."""
    return f"input_{key}"


def _as_input(needed: Needed) -> Input:
    return Input(
        key=input_key(needed.key),
        name=needed.name,
        unit=_UNITS[needed.kind],
        kind=Kind.TABLE if needed.count > 1 else Kind.SCALAR,
        rows=needed.count if needed.count > 1 else 0,
    )


def line_needs(pay_from: PayFrom) -> tuple[Needed, ...]:
    """The assumptions that some line uses."""
    return tuple(
        each
        for each in NEEDED
        if each.only_for is None
        and each.key not in _BESIDE_THE_LINES
        and not (pay_from is PayFrom.POSTS and each.key == "pay_award")
    )


_INPUTS: Mapping[str, Input] = {each.key: _as_input(each) for each in line_needs(PayFrom.ASSUMED)}


def input_for(key: str) -> Input:
    """The input that carries the assumption."""
    return _INPUTS[key]


def calendar(*, taxed: bool) -> Mapping[str, npt.NDArray[np.float64]]:
    """The calendar series of the plan, 60 values each."""
    months = np.arange(MONTHS)
    in_year = months % TWELVE
    series = {
        PLAN_YEAR.key: months // TWELVE,
        MONTH_NUMBER.key: months + 1,
        MONTH_IN_YEAR.key: in_year + 1,
        NEW_YEAR.key: (in_year == 0) & (months > 0),
        **({YEAR_ENDS.key: in_year == TWELVE - 1} if taxed else {}),
    }
    return {key: values.astype(np.float64) for key, values in series.items()}


FIXED: Mapping[str, float] = {
    MONTHS_IN_YEAR.key: float(TWELVE),
    MONTHS_IN_PLAN.key: float(MONTHS),
    PENNY.key: 0.01,
}


def inputs_for(pay_from: PayFrom, *, taxed: bool) -> tuple[Input, ...]:
    """Every input the book declares."""
    return (
        *(input_for(each.key) for each in line_needs(pay_from)),
        *((PAY_FROM_POSTS,) if pay_from is PayFrom.POSTS else ()),
        *((YEAR_ENDS, TAX_BANDS) if taxed else ()),
        PLAN_YEAR,
        MONTH_NUMBER,
        MONTH_IN_YEAR,
        NEW_YEAR,
        MONTHS_IN_YEAR,
        MONTHS_IN_PLAN,
        PENNY,
    )


def values_of(given: Given) -> dict[str, npt.ArrayLike]:
    """The value of every input, as the lines take it."""
    values: dict[str, npt.ArrayLike] = {}
    for each in line_needs(given.pay_from):
        numbers = [as_number(each.kind, value) for value in given.numbers[each.key]]
        values[input_key(each.key)] = numbers if each.count > 1 else numbers[0]
    if given.pay is not None:
        values[PAY_FROM_POSTS.key] = given.pay
    if given.bands is not None:
        values[TAX_BANDS.key] = [(float(start), float(rate)) for start, rate in given.bands.rows]
    return {**values, **calendar(taxed=given.bands is not None), **FIXED}
