"""Expressions: immutable trees built with Python's operators on lines and inputs.

No Python callables, loops, text, dates or draws enter a tree, and no number but −1, 0 and 1.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Union

from spinout.lines.errors import KeyFormError, NoSingleTruthError, NumberNeedsANameError

Term = Union["Operand", int]
"""What may stand on either side of an operator: a line, an input, an expression, −1, 0 or 1."""

_KEY = re.compile(r"[a-z][a-z0-9_]*")


class Sign(Enum):
    """The four operations."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"


class End(Enum):
    """Which of two values to take."""

    SMALLER = "smaller"
    LARGER = "larger"


class Comparison(Enum):
    """How two values compare."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "=="
    DIFFERENT = "!="


class Junction(Enum):
    """How two conditions are joined."""

    BOTH = "and"
    EITHER = "or"


class Stepping(Enum):
    """The two named ways of going to a whole step."""

    DOWN = "down to the step"
    """Towards minus infinity; a value within a millionth of a step below a step counts as on it."""

    NEAREST = "nearest step, halves up"
    """Halves go towards plus infinity; within a millionth of a step below a half counts as half."""


class Operand:
    """Anything Python's operators may join into an expression."""

    __slots__ = ()

    def __add__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.PLUS, expression(self), expression(other))

    def __radd__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.PLUS, expression(other), expression(self))

    def __sub__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.MINUS, expression(self), expression(other))

    def __rsub__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.MINUS, expression(other), expression(self))

    def __mul__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.TIMES, expression(self), expression(other))

    def __rmul__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.TIMES, expression(other), expression(self))

    def __truediv__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.OVER, expression(self), expression(other))

    def __rtruediv__(self, other: Term) -> "Expression":
        return Arithmetic(Sign.OVER, expression(other), expression(self))

    def __neg__(self) -> "Expression":
        return Arithmetic(Sign.TIMES, Number(-1), expression(self))

    def __lt__(self, other: Term) -> "Expression":
        return Compared(Comparison.LESS, expression(self), expression(other))

    def __le__(self, other: Term) -> "Expression":
        return Compared(Comparison.AT_MOST, expression(self), expression(other))

    def __gt__(self, other: Term) -> "Expression":
        return Compared(Comparison.MORE, expression(self), expression(other))

    def __ge__(self, other: Term) -> "Expression":
        return Compared(Comparison.AT_LEAST, expression(self), expression(other))

    def __and__(self, other: Term) -> "Expression":
        return Joined(Junction.BOTH, expression(self), expression(other))

    def __or__(self, other: Term) -> "Expression":
        return Joined(Junction.EITHER, expression(self), expression(other))

    def __invert__(self) -> "Expression":
        return Negated(expression(self))

    def __bool__(self) -> bool:
        raise NoSingleTruthError

    def as_expression(self) -> "Expression":
        """The operand as a node of a tree."""
        raise NotImplementedError


class Expression(Operand):
    """A node of a tree."""

    __slots__ = ()

    def as_expression(self) -> "Expression":
        """The node itself."""
        return self


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """−1, 0 or 1. Nought fits any unit."""

    value: int


@dataclass(frozen=True, slots=True)
class Reference(Expression):
    """The value of a line, a per-month input or a single input, in the same month."""

    key: str

    def __post_init__(self) -> None:
        """Refuses a key that could not be a name in generated code."""
        if not _KEY.fullmatch(self.key):
            raise KeyFormError(self.key)


@dataclass(frozen=True, slots=True)
class Arithmetic(Expression):
    """left ± × ÷ right."""

    sign: Sign
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Extreme(Expression):
    """The smaller or the larger of two values; the left where they are equal."""

    end: End
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Compared(Expression):
    """A comparison of two values in the same unit."""

    comparison: Comparison
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Joined(Expression):
    """Two conditions joined. Both are always worked out, as spreadsheets do."""

    junction: Junction
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Negated(Expression):
    """The opposite of a condition."""

    condition: Expression


@dataclass(frozen=True, slots=True)
class Chosen(Expression):
    """`then` where the condition holds, else `otherwise`; only the one chosen is worked out."""

    condition: Expression
    then: Expression
    otherwise: Expression


@dataclass(frozen=True, slots=True)
class Earlier(Expression):
    """A value of `months` months before; in the first months, `before`."""

    of: str
    months: int
    before: Expression


@dataclass(frozen=True, slots=True)
class ToDate(Expression):
    """The sum so far of the period a month is in; `by` is None for the sum since the first month.

    Added from the period's first month on, in order.
    """

    of: str
    by: str | None


@dataclass(frozen=True, slots=True)
class PeriodSum(Expression):
    """The sum over the whole period a month is in, later months included."""

    of: str
    by: str


@dataclass(frozen=True, slots=True)
class Banded(Expression):
    """The sum over a band table's rows of the part of a value in each band times its rate."""

    of: Expression
    table: str


@dataclass(frozen=True, slots=True)
class LookedUp(Expression):
    """The value at a place of a table; places count from nought."""

    table: str
    place: Expression


@dataclass(frozen=True, slots=True)
class Stepped(Expression):
    """A value taken to a whole number of steps by a named rule."""

    stepping: Stepping
    of: Expression
    step: Expression


@dataclass(frozen=True, slots=True)
class Flag(Expression):
    """Whether a yes-or-no line or input says yes. Made when a book is built, never by hand."""

    key: str


@dataclass(frozen=True, slots=True)
class InParts(Expression):
    """A value as a whole number of parts, halves up: pence, or millionths where it is not money.

    Made when a book is built, never by hand: comparisons compare these. `per` is a constant's key.
    """

    of: Expression
    per: str


def expression(term: Term) -> Expression:
    """The term as a tree. Raises NumberNeedsANameError for any number but −1, 0 and 1."""
    if isinstance(term, Operand):
        return term.as_expression()
    if isinstance(term, bool) or not isinstance(term, int) or term not in (-1, 0, 1):
        raise NumberNeedsANameError(term)
    return Number(term)
