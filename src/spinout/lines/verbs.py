"""The words expressions are built with, beside Python's + − * / < <= > >= & | ~."""

from spinout.lines.declarations import PLAN_QUARTER, PLAN_YEAR, Input
from spinout.lines.errors import LookBackError, NeedsALineError
from spinout.lines.expressions import (
    Arithmetic,
    Banded,
    Chosen,
    Compared,
    Comparison,
    Earlier,
    End,
    Expression,
    Extreme,
    LookedUp,
    Operand,
    PeriodSum,
    Reference,
    Sign,
    Stepped,
    Stepping,
    Term,
    ToDate,
    expression,
)


def _key(of: Operand | str, doing: str) -> str:
    node = Reference(of) if isinstance(of, str) else expression(of)
    if not isinstance(node, Reference):
        raise NeedsALineError(doing)
    return node.key


def value_of(key: str) -> Expression:
    """The value of a line that is declared further down."""
    return Reference(key)


def total(first: Term, *others: Term) -> Expression:
    """The terms added from left to right."""
    whole = expression(first)
    for term in others:
        whole = Arithmetic(Sign.PLUS, whole, expression(term))
    return whole


def minimum(first: Term, *others: Term) -> Expression:
    """The smallest of the terms."""
    least = expression(first)
    for term in others:
        least = Extreme(End.SMALLER, least, expression(term))
    return least


def maximum(first: Term, *others: Term) -> Expression:
    """The largest of the terms."""
    most = expression(first)
    for term in others:
        most = Extreme(End.LARGER, most, expression(term))
    return most


def is_equal(left: Term, right: Term) -> Expression:
    """Whether two values are equal: to the penny where they are money."""
    return Compared(Comparison.EQUAL, expression(left), expression(right))


def is_different(left: Term, right: Term) -> Expression:
    """Whether two values differ: by a penny or more where they are money."""
    return Compared(Comparison.DIFFERENT, expression(left), expression(right))


def choose(condition: Term, then: Term, otherwise: Term) -> Expression:
    """`then` in the months where the condition holds, else `otherwise`."""
    return Chosen(expression(condition), expression(then), expression(otherwise))


def previous(of: Operand | str, months: int, *, before: Term) -> Expression:
    """The value `months` months before, and `before` in the first `months` months.

    The one way to look back, so the one way a line may lead to itself. Raises LookBackError for
    less than one month.
    """
    if months < 1:
        raise LookBackError(months)
    return Earlier(_key(of, "previous"), months, expression(before))


def to_date(of: Operand | str, *, by: Input) -> Expression:
    """The sum so far of the period a month is in; `by` numbers the periods, a series."""
    return ToDate(_key(of, "to_date"), by.key)


def sum_of(of: Operand | str, *, by: Input) -> Expression:
    """The sum of the whole period a month is in, later months included; `by` numbers periods."""
    return PeriodSum(_key(of, "sum_of"), by.key)


def total_to_date(of: Operand | str) -> Expression:
    """The sum since the first month."""
    return ToDate(_key(of, "total_to_date"), None)


def year_to_date(of: Operand | str) -> Expression:
    """The sum so far of the plan year."""
    return to_date(of, by=PLAN_YEAR)


def quarter_to_date(of: Operand | str) -> Expression:
    """The sum so far of the plan quarter."""
    return to_date(of, by=PLAN_QUARTER)


def sum_of_year(of: Operand | str) -> Expression:
    """The sum of the whole plan year, the same in each of its months."""
    return sum_of(of, by=PLAN_YEAR)


def sum_of_quarter(of: Operand | str) -> Expression:
    """The sum of the whole plan quarter, the same in each of its months."""
    return sum_of(of, by=PLAN_QUARTER)


def bands(of: Term, table: Input) -> Expression:
    """Each part of a value at the rate of the band it falls in, added; nothing below the first."""
    return Banded(expression(of), table.key)


def at(table: Input, place: Term) -> Expression:
    """The table's value at a place counted from nought: at(prices, PLAN_YEAR)."""
    return LookedUp(table.key, expression(place))


def floor_to(of: Term, step: Term) -> Expression:
    """The value down to a whole number of steps."""
    return Stepped(Stepping.DOWN, expression(of), expression(step))


def round_to(of: Term, step: Term) -> Expression:
    """The value to the nearest whole number of steps, halves up."""
    return Stepped(Stepping.NEAREST, expression(of), expression(step))
