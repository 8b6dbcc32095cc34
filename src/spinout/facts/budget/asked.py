"""What one input of the budget is: its name, what it counts and the line it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from spinout.facts.questions import Kind, Question

MOST_POUNDS = Decimal(10_000_000_000)
MONTHS_OF_PLAN = 60


class Counts(Enum):
    """What the value of an input counts, in the words of its unit."""

    POUNDS = "pounds"
    POUNDS_A_YEAR = "pounds a year"
    SIGNED_A_YEAR = "pounds a year, up or down"
    PERCENT = "percent"
    PERCENT_A_YEAR = "percent a year"
    MONTHS = "months"
    MONTH = "month of the plan"
    YEARS = "years"
    NUMBER = "number"
    YES_OR_NO = "yes or no"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bounds:
    kind: Kind
    unit: str
    low: int
    high: int


_BOUNDS: Mapping[Counts, _Bounds] = MappingProxyType(
    {
        Counts.POUNDS: _Bounds(kind=Kind.MONEY, unit="pounds", low=0, high=int(MOST_POUNDS)),
        Counts.POUNDS_A_YEAR: _Bounds(
            kind=Kind.MONEY, unit="pounds a year", low=0, high=int(MOST_POUNDS)
        ),
        Counts.SIGNED_A_YEAR: _Bounds(
            kind=Kind.MONEY, unit="pounds a year", low=-int(MOST_POUNDS), high=int(MOST_POUNDS)
        ),
        Counts.PERCENT: _Bounds(kind=Kind.PERCENT, unit="percent", low=0, high=1000),
        Counts.PERCENT_A_YEAR: _Bounds(
            kind=Kind.PERCENT, unit="percent a year", low=-90, high=1000
        ),
        Counts.MONTHS: _Bounds(kind=Kind.WHOLE, unit="months", low=0, high=600),
        Counts.MONTH: _Bounds(kind=Kind.WHOLE, unit="months", low=0, high=MONTHS_OF_PLAN),
        Counts.YEARS: _Bounds(kind=Kind.WHOLE, unit="years", low=1, high=100),
        Counts.NUMBER: _Bounds(kind=Kind.MONEY, unit="number", low=0, high=1_000_000_000),
        Counts.YES_OR_NO: _Bounds(kind=Kind.YES_NO, unit="yes or no", low=0, high=1),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One input of the budget. `line` is the line of the model it feeds, as M01 to M46.

    `topic` gathers inputs that stand or fall together: where a case gives one of them, the others
    take `absent`. `years` lets it hold a value for each of five years.
    """

    name: str
    says: str
    counts: Counts
    line: str
    topic: str = ""
    years: bool = False
    absent: str = "0"
    most: int | None = None

    def question(self, key: str, label: str) -> Question:
        """The input as a question, which its answer is checked against."""
        bounds = _BOUNDS[self.counts]
        high = bounds.high if self.most is None else self.most
        return Question(
            key=key,
            kind=bounds.kind,
            label=label,
            hint="",
            error=_enter(bounds, high, years=self.years),
            why=f"It is part of line {self.line}.",
            years=self.years,
            unit=bounds.unit,
            low=Decimal(bounds.low),
            high=Decimal(high),
        )

    @property
    def label(self) -> str:
        """Its name as a list of inputs shows it."""
        return self.says[:1].upper() + self.says[1:]

    @property
    def unit(self) -> str:
        """What the value counts, in words."""
        return _BOUNDS[self.counts].unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of rows, each with a name and inputs of its own; `words` are other texts it may hold.

    `one` names one row in a line’s name, such as “loan”.
    """

    key: str
    one: str
    says: str
    inputs: tuple[Asked, ...]
    words: tuple[str, ...] = ()


def _enter(bounds: _Bounds, high: int, *, years: bool) -> str:
    if bounds.kind is Kind.YES_NO:
        return "Enter true or false."
    each = " Enter one value, or five: one for each year." if years else ""
    return f"Enter a number of {bounds.unit} from {bounds.low:,} to {high:,}.{each}".replace(
        "a number of number", "a number"
    )
