"""The forecast's book: every line declared once, over sixty months from go-live."""

from collections.abc import Iterable
from functools import lru_cache

from spinout.facts.plan import PayFrom
from spinout.forecast.calendars import SCALARS, SERIES
from spinout.forecast.cash_lines import (
    balance_lines,
    cash_lines,
    first_day_lines,
    result_lines,
    timing_lines,
    working_capital_lines,
)
from spinout.forecast.given import Given
from spinout.forecast.income_lines import income_and_cost, totals, yearly_lines
from spinout.forecast.inputs import LAW_INPUTS, PAY_SERIES, TAX_BANDS, input_for, line_needs
from spinout.forecast.months import MONTHS
from spinout.forecast.parts.all_parts import all_parts
from spinout.forecast.parts.chosen import NO_PARTS, Parts
from spinout.forecast.parts.part import Part, Shape
from spinout.forecast.tax_lines import tax_lines
from spinout.lines import Book, Input, Line, build_book, reads_of


@lru_cache(maxsize=32)
def book(pay_from: PayFrom, *, taxed: bool, parts: Parts = NO_PARTS) -> Book:
    """The book of sixty months, with pay assumed or from the posts, taxed or exempt.

    `parts` are the finer lines the case gives; `book_of` is the book of one run.
    """
    shape = Shape(pay_from=pay_from, taxed=taxed, parts=parts)
    lines = _lines(shape, all_parts(shape))
    return build_book(months=MONTHS, inputs=_used(lines, shape), lines=lines)


def book_of(given: Given) -> Book:
    """The book that one run of the forecast stands on."""
    return book(given.pay_from, taxed=given.bands is not None, parts=given.parts)


def part_of(given: Given) -> Part:
    """What the finer lines of one run add: which of them are income, cost, cash and balances."""
    return all_parts(
        Shape(pay_from=given.pay_from, taxed=given.bands is not None, parts=given.parts)
    )


def _lines(shape: Shape, part: Part) -> tuple[Line, ...]:
    return (
        *yearly_lines(shape),
        *income_and_cost(shape, part),
        *part.lines,
        *totals(part),
        *(tax_lines(shape) if shape.taxed else ()),
        *first_day_lines(shape, part),
        *result_lines(part, taxed=shape.taxed),
        *timing_lines(),
        *cash_lines(shape, part),
        *working_capital_lines(shape),
        *balance_lines(part, taxed=shape.taxed),
    )


def _used(lines: Iterable[Line], shape: Shape) -> tuple[Input, ...]:
    """The inputs that some line reads, in the order people meet them."""
    read = {key for line in lines for key in reads_of(line)}
    offered = (
        *(input_for(each.key) for each in line_needs(shape.pay_from)),
        *shape.inputs.values(),
        *PAY_SERIES,
        TAX_BANDS,
        *LAW_INPUTS.values(),
        *SERIES,
        *SCALARS,
    )
    return tuple(each for each in offered if each.key in read)
