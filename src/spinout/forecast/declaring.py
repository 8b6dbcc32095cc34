"""Words for declaring the forecast's lines: statements, growth, spreading, what is still unpaid."""

from spinout.forecast.inputs import (
    MONTH_IN_YEAR,
    MONTH_NUMBER,
    MONTHS_IN_YEAR,
    NEW_YEAR,
    PENNY,
)
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.lines import POUNDS, Expression, Input, Line, Term, minimum, previous, round_to
from spinout.lines import value_of as value_of

YEARLY = "Yearly amounts in force"
INCOME_AND_COST = "Income and cost"
TAX = "Corporation tax"
TIMING = "Timing of payments"
CASH = "Cash"
BALANCES = "Balance sheet"


def pounds(key: str, name: str, expression: Term, note: str, statement: str) -> Line:
    """A line in pounds."""
    return Line(
        key=key, name=name, unit=POUNDS, expression=expression, note=note, statement=statement
    )


def grown(key: str, first: Term, rate: Input) -> Expression:
    """A yearly amount that rises at the start of each plan year after the first."""
    return previous(key, 1, before=first) * (1 + rate * NEW_YEAR)


def spread(yearly: str) -> Expression:
    """This month's part of a yearly amount: what is due by now less what was due a month ago."""
    whole = value_of(yearly)
    due = round_to(whole * MONTH_IN_YEAR / MONTHS_IN_YEAR, PENNY)
    return due - round_to(whole * (MONTH_IN_YEAR - 1) / MONTHS_IN_YEAR, PENNY)


def months_unpaid(months_late: Input) -> Expression:
    """How many months, this one the last, are not yet paid; no month before the first counts."""
    return minimum(months_late, MONTH_NUMBER)


def unpaid(yearly: str, months: str) -> Expression:
    """What is unpaid of a yearly amount paid evenly, for the last `months` months, at most twelve.

    The months of this plan year stand at this year's amount and the others at last year's.
    """
    late, this_year = value_of(months), minimum(value_of(months), MONTH_IN_YEAR)
    last_years = previous(yearly, TWELVE, before=0)
    owed = value_of(yearly) * this_year + last_years * (late - this_year)
    return round_to(owed / MONTHS_IN_YEAR, PENNY)


def rise(balance: str) -> Expression:
    """How much a balance has risen since the month before; it is nought before the first."""
    return value_of(balance) - previous(balance, 1, before=0)
