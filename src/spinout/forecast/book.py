"""The forecast's book: every line declared once, over sixty months from go-live."""

from functools import lru_cache

from spinout.facts.plan import PayFrom
from spinout.forecast.cash_lines import (
    balance_lines,
    cash_lines,
    result_lines,
    timing_lines,
    working_capital_lines,
)
from spinout.forecast.income_lines import income_and_cost, yearly_lines
from spinout.forecast.inputs import inputs_for
from spinout.forecast.months import MONTHS
from spinout.forecast.tax_lines import tax_lines
from spinout.lines import Book, build_book


@lru_cache(maxsize=4)
def book(pay_from: PayFrom, *, taxed: bool) -> Book:
    """The book of sixty months, with pay assumed or from the posts, taxed or exempt."""
    return build_book(
        months=MONTHS,
        inputs=inputs_for(pay_from, taxed=taxed),
        lines=(
            *yearly_lines(pay_from),
            *income_and_cost(pay_from),
            *(tax_lines() if taxed else ()),
            *result_lines(taxed=taxed),
            *timing_lines(),
            *cash_lines(taxed=taxed),
            *working_capital_lines(),
            *balance_lines(taxed=taxed),
        ),
    )
