"""The value of every input of the book, as the lines take it."""

import numpy.typing as npt

from spinout.forecast.book import book_of
from spinout.forecast.calendars import calendar, steady
from spinout.forecast.given import Given, as_number
from spinout.forecast.inputs import (
    LAW_INPUTS,
    PAY_SERIES,
    TAX_BANDS,
    input_key,
    law_input_key,
    line_needs,
)
from spinout.forecast.parts.chosen import needed_by_parts


def values_of(given: Given) -> dict[str, npt.ArrayLike]:
    """The value of every input of the book of `given`, by its key there."""
    ledger = book_of(given)
    values: dict[str, npt.ArrayLike] = {}
    for each in (*line_needs(given.pay_from), *needed_by_parts(given.parts)):
        numbers = [as_number(each.kind, value) for value in given.numbers[each.key]]
        values[input_key(each.key)] = numbers if each.count > 1 else numbers[0]
    if given.pay is not None:
        values |= dict(zip((each.key for each in PAY_SERIES), given.pay, strict=True))
    if given.bands is not None:
        values[TAX_BANDS.key] = [(float(start), float(rate)) for start, rate in given.bands.rows]
    for key in LAW_INPUTS:
        if key in given.law:
            values[law_input_key(key)] = float(given.law[key])
    wanted = {key: value for key, value in values.items() if key in ledger.inputs}
    return {**wanted, **calendar(ledger, given.first_month), **steady(ledger, given.first_month)}
