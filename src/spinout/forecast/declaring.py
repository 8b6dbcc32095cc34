"""Words for declaring the forecast's lines: statements, growth, spreading, what is still unpaid."""

from spinout.forecast.inputs import (
    MONTH_IN_YEAR,
    MONTH_NUMBER,
    MONTHS_IN_YEAR,
    NEW_YEAR,
    PENNY,
)
from spinout.forecast.months import MONTHS_IN_YEAR as TWELVE
from spinout.lines import (
    NUMBER,
    POUNDS,
    Expression,
    Input,
    Line,
    Term,
    choose,
    is_equal,
    minimum,
    previous,
    round_to,
)
from spinout.lines import value_of as value_of

YEARLY = "Yearly amounts in force"
INCOME_AND_COST = "Income and cost"
TAX = "Corporation tax"
TIMING = "Timing of payments"
CASH = "Cash"
BALANCES = "Balance sheet"
EMPLOYER = "What the employer owes on pay"
VAT = "VAT"
LENDING = "Lenders"
RESERVES = "Reserves and sharing out"
PARENT = "The employer now"
VALUE = "Value for money"


def pounds(key: str, name: str, expression: Term, note: str, statement: str) -> Line:
    """A line in pounds."""
    return Line(
        key=key, name=name, unit=POUNDS, expression=expression, note=note, statement=statement
    )


def grown(key: str, first: Term, rate: Input) -> Expression:
    """A yearly amount that rises at the start of each plan year after the first."""
    return previous(key, 1, before=first) * (1 + rate * NEW_YEAR)


def in_months(key: str, name: str, expression: Expression, note: str) -> Line:
    """A line that counts months."""
    return Line(key=key, name=name, unit=NUMBER, expression=expression, note=note, statement=TIMING)


def rounded(amount: Term) -> Expression:
    """The amount to the nearest penny."""
    return round_to(amount, PENNY)


def months_to_penny(amount: Term) -> Expression:
    """A yearly amount times a number of months, brought to those months, to the penny."""
    return rounded(amount / MONTHS_IN_YEAR)


def once(month: Input, amount: Term) -> Expression:
    """The amount in its one month of the plan, and nought in every other."""
    return choose(is_equal(MONTH_NUMBER, month), amount, 0)


def spread(yearly: str) -> Expression:
    """This month's part of a yearly amount: what is due by now less what was due a month ago."""
    return spread_of(value_of(yearly))


def spread_of(whole: Expression | Input) -> Expression:
    """The same of an amount that stays as it is through each plan year."""
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
