"""What a book declares: inputs, which are given, and lines, which are worked out."""

from dataclasses import dataclass
from enum import Enum

from spinout.lines.expressions import Expression, Operand, Reference, Term
from spinout.lines.units import NUMBER, Unit


class Kind(Enum):
    """The shape of an input."""

    SCALAR = "one value"
    SERIES = "a value for each month"
    TABLE = "a value for each place, such as a plan year"
    BANDS = "rows of (from, rate)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input(Operand):
    """A value given from outside.

    `unit` is the unit of the value, of each value, or of a band table's rates. `rows` is how many
    rows a table or band table has. `from_unit` is the unit of a band table's thresholds.
    """

    key: str
    name: str
    unit: Unit
    kind: Kind
    rows: int = 0
    from_unit: Unit = NUMBER

    def as_expression(self) -> Expression:
        """A reference to the input."""
        return Reference(self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Operand):
    """A value worked out each month: its name in plain words, unit, expression and provenance."""

    key: str
    name: str
    unit: Unit
    expression: Term
    note: str
    statement: str

    def as_expression(self) -> Expression:
        """A reference to the line."""
        return Reference(self.key)


PLAN_YEAR = Input(key="plan_year", name="plan year", unit=NUMBER, kind=Kind.SERIES)
"""The number of the plan year a month is in, from nought."""

PLAN_QUARTER = Input(key="plan_quarter", name="plan quarter", unit=NUMBER, kind=Kind.SERIES)
"""The number of the plan quarter a month is in, from nought."""


def plan_calendar(months: int) -> dict[str, list[float]]:
    """Values for PLAN_YEAR and PLAN_QUARTER where the first month is the month of going live."""
    return {
        PLAN_YEAR.key: [float(month // 12) for month in range(months)],
        PLAN_QUARTER.key: [float(month // 3) for month in range(months)],
    }
