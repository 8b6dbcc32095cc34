"""The scalar form: one scenario in plain Python, the plainest statement of what each word means."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from spinout.lines.book import Book
from spinout.lines.constants import CONSTANTS, LIFT_NEAREST, LIFTS
from spinout.lines.declarations import Kind
from spinout.lines.errors import (
    DivisionByNoughtError,
    OneScenarioOnlyError,
    OutsideTableError,
    StepNotAboveNoughtError,
    TooLargeError,
)
from spinout.lines.expressions import (
    Arithmetic,
    Banded,
    Chosen,
    Compared,
    Earlier,
    End,
    Expression,
    Extreme,
    Flag,
    InParts,
    Joined,
    Junction,
    LookedUp,
    Negated,
    Number,
    PeriodSum,
    Reference,
    Sign,
    Stepped,
    ToDate,
)
from spinout.lines.given import Values, given
from spinout.lines.relations import RELATIONS


@dataclass(frozen=True, slots=True)
class Seen:
    """A value that was read: one month's, or the sum of a span of months'; of a table, rows'.

    A band table is read whole and has no one value.
    """

    key: str
    first: int
    last: int
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """One scenario worked out: for each input and line its values, one a month (a single input: one
    in all), and each band table's rows."""

    book: Book
    columns: Mapping[str, list[float]]
    bands: Mapping[str, list[tuple[float, float]]]

    def value(self, key: str, month: int) -> float:
        """The value of a line, a per-month input or a single input."""
        column = self.columns[key]
        single = key in self.book.inputs and self.book.inputs[key].kind is Kind.SCALAR
        return column[0 if single else month]


@dataclass(slots=True)
class Moment:
    """A line in a month, and what was read to work it out."""

    worked: Worked
    line: str
    month: int
    seen: list[Seen] = field(default_factory=list)

    def read(self, key: str, month: int) -> float:
        """A value of some month."""
        value = self.worked.value(key, month)
        self.seen.append(Seen(key, month, month, value))
        return value

    def add(self, key: str, first: int, last: int) -> float:
        """The sum over a span of months, added in order."""
        column = self.worked.columns[key]
        total = column[first]
        for month in range(first + 1, last + 1):
            total = total + column[month]
        self.seen.append(Seen(key, first, last, total))
        return total

    def rows(self, table: str) -> list[tuple[float, float]]:
        """A band table."""
        rows = self.worked.bands[table]
        self.seen.append(Seen(table, 0, len(rows) - 1, None))
        return rows


def work_out(book: Book, values: Values) -> Worked:
    """Every line in every month for one scenario.

    Raises OneScenarioOnlyError where values are for many, a CalculationError where a line has no
    value, and what `given` raises.
    """
    taken = given(book, values)
    if taken.scenarios is not None:
        raise OneScenarioOnlyError
    columns: dict[str, list[float]] = {line: [] for line in book.lines}
    bands: dict[str, list[tuple[float, float]]] = {}
    for key, array in taken.arrays.items():
        if book.inputs[key].kind is Kind.BANDS:
            bands[key] = [(float(start), float(rate)) for start, rate in array]
        else:
            columns[key] = [float(value) for value in array[:, 0]]
    worked = Worked(book=book, columns=columns, bands=bands)
    for block in book.blocks:
        for month in range(book.months):
            for line in block.lines:
                columns[line].append(worth_of(Moment(worked, line, month)))
    return worked


def worth_of(moment: Moment) -> float:
    """The line's value in the moment's month. Raises a CalculationError where it has none."""
    value = worth(moment.worked.book.trees[moment.line], moment)
    if not math.isfinite(value):
        raise TooLargeError(moment.line)
    return value


def worth(node: Expression, moment: Moment) -> float:  # noqa: C901 - one case for each word
    """A number's value."""
    match node:
        case Number(value=value):
            return float(value)
        case Reference(key=key):
            return moment.read(key, moment.month)
        case Arithmetic(sign=sign, left=left, right=right):
            return _arithmetic(sign, worth(left, moment), worth(right, moment), moment)
        case Extreme(end=end, left=left, right=right):
            return _extreme(end, worth(left, moment), worth(right, moment))
        case Chosen(condition=condition, then=then, otherwise=otherwise):
            return worth(then if holds(condition, moment) else otherwise, moment)
        case Earlier(of=of, months=months, before=before):
            if moment.month < months:
                return worth(before, moment)
            return moment.read(of, moment.month - months)
        case ToDate(of=of, by=by):
            return moment.add(of, _first(by, moment), moment.month)
        case PeriodSum(of=of, by=by):
            return moment.add(of, _first(by, moment), _last(by, moment))
        case Banded(of=of, table=table):
            return _banded(worth(of, moment), moment.rows(table))
        case LookedUp(table=table, place=place):
            return _looked_up(table, worth(place, moment), moment)
        case Stepped(stepping=stepping, of=of, step=step):
            lift = LIFTS[stepping].value
            return _stepped(worth(of, moment), worth(step, moment), lift, moment)
        case InParts(of=of, per=per):
            return _floor(worth(of, moment) * CONSTANTS[per].value + LIFT_NEAREST.value)
        case _:
            raise TypeError(node)


def holds(node: Expression, moment: Moment) -> bool:
    """Whether a condition holds."""
    match node:
        case Flag(key=key):
            return moment.read(key, moment.month) == 1.0
        case Compared(comparison=comparison, left=left, right=right):
            return bool(RELATIONS[comparison](worth(left, moment), worth(right, moment)))
        case Joined(junction=junction, left=left, right=right):
            first, second = holds(left, moment), holds(right, moment)
            return (first and second) if junction is Junction.BOTH else (first or second)
        case Negated(condition=condition):
            return not holds(condition, moment)
        case _:
            raise TypeError(node)


def _arithmetic(sign: Sign, left: float, right: float, moment: Moment) -> float:
    match sign:
        case Sign.PLUS:
            return left + right
        case Sign.MINUS:
            return left - right
        case Sign.TIMES:
            return left * right
        case Sign.OVER:
            if right == 0.0:
                raise DivisionByNoughtError(moment.line, moment.month)
            return left / right


def _extreme(end: End, left: float, right: float) -> float:
    if end is End.SMALLER:
        return right if right < left else left
    return right if right > left else left


def _first(by: str | None, moment: Moment) -> int:
    """The first month of the period the moment is in."""
    if by is None:
        return 0
    period = moment.worked.columns[by]
    return period.index(period[moment.month])


def _last(by: str, moment: Moment) -> int:
    period = moment.worked.columns[by]
    return _first(by, moment) + period.count(period[moment.month]) - 1


def _banded(value: float, rows: list[tuple[float, float]]) -> float:
    total = 0.0
    for place, (start, rate) in enumerate(rows):
        top = value if place + 1 == len(rows) else _extreme(End.SMALLER, value, rows[place + 1][0])
        total = total + _extreme(End.LARGER, 0.0, top - start) * rate
    return total


def _looked_up(table: str, place: float, moment: Moment) -> float:
    column = moment.worked.columns[table]
    if not (0.0 <= place < len(column) and place == math.floor(place)):
        raise OutsideTableError(moment.line, moment.month)
    moment.seen.append(Seen(table, int(place), int(place), column[int(place)]))
    return column[int(place)]


def _stepped(value: float, step: float, lift: float, moment: Moment) -> float:
    if step <= 0.0:
        raise StepNotAboveNoughtError(moment.line, moment.month)
    return _floor(value / step + lift) * step


def _floor(value: float) -> float:
    return float(math.floor(value)) if math.isfinite(value) else value
