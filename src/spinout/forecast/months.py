"""Sixty months from going live, and how each month and year is named."""

from datetime import date

MONTHS = 60
MONTHS_IN_YEAR = 12
YEARS = MONTHS // MONTHS_IN_YEAR

_APRIL = 4


def first_of_month(day: date) -> date:
    """The first day of the month a day is in."""
    return day.replace(day=1)


def month_on(first: date, months: int) -> date:
    """The first day of the month `months` after the month of `first`."""
    years, month = divmod(first.month - 1 + months, MONTHS_IN_YEAR)
    return date(first.year + years, month + 1, 1)


def year_label(first: date, number: int) -> str:
    """Plan year `number` (from 1): “2028-29”, or its months where it does not begin in April."""
    begins = month_on(first, (number - 1) * MONTHS_IN_YEAR)
    if begins.month == _APRIL:
        return f"{begins.year}-{(begins.year + 1) % 100:02d}"
    ends = month_on(begins, MONTHS_IN_YEAR - 1)
    return f"{begins:%b} {begins.year} to {ends:%b} {ends.year}"
