"""The numpy form: every scenario at once, and every month at once where a line does not recur.

Inside, arrays are months by scenarios, so that a month is one run of memory. The order of
operations is that of the scalar form, so the two agree to the last bit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from spinout.lines.book import Book
from spinout.lines.constants import CONSTANTS, LIFT_NEAREST, LIFTS
from spinout.lines.errors import (
    DivisionByNoughtError,
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
from spinout.lines.given import Array, Given, Values, given
from spinout.lines.relations import RELATIONS
from spinout.lines.results import Results, results

Flags = npt.NDArray[np.bool_]
Refusal = type[DivisionByNoughtError] | type[StepNotAboveNoughtError] | type[OutsideTableError]


def evaluate(book: Book, values: Values) -> Results:
    """Every line for every scenario and month.

    Raises a CalculationError where a line has no value, and what `given` raises.
    """
    return evaluate_given(book, given(book, values))


def evaluate_given(book: Book, taken: Given) -> Results:
    """The same of values that are checked and laid out."""
    rows: dict[str, Array] = {}
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for block in book.blocks:
            if block.monthly:
                _month_by_month(book, taken, rows, block.lines)
            else:
                _whole_row(book, taken, rows, block.lines[0])
    return results(book, taken, rows)


def _whole_row(book: Book, taken: Given, rows: dict[str, Array], line: str) -> None:
    frame = Frame(book, taken, rows, line)
    found = worth(book.trees[line], frame, None)
    rows[line] = np.broadcast_to(found, (book.months, found.shape[1] if found.ndim else 1))
    _check_finite(line, rows[line])


def _month_by_month(
    book: Book, taken: Given, rows: dict[str, Array], lines: tuple[str, ...]
) -> None:
    width = taken.scenarios or 1
    frames = {line: Frame(book, taken, rows, line) for line in lines}
    for line in lines:
        rows[line] = np.empty((book.months, width))
    for month in range(book.months):
        for line in lines:
            frames[line].month = month
            rows[line][month] = worth(book.trees[line], frames[line], None)
    for line in lines:
        _check_finite(line, rows[line])


def _check_finite(line: str, row: Array) -> None:
    if not np.isfinite(row).all():
        raise TooLargeError(line)


@dataclass(slots=True)
class Frame:
    """Where a line stands: over all months at once, or in one month of a block that recurs."""

    book: Book
    taken: Given
    rows: Mapping[str, Array]
    line: str
    month: int | None = None
    running: dict[ToDate, tuple[int, Array]] = field(default_factory=dict)

    def row(self, key: str) -> Array:
        """All months of a value: (months or 1, scenarios or 1)."""
        return self.rows[key] if key in self.rows else self.taken.arrays[key]

    def number(self, value: float) -> Array:
        """The same value everywhere."""
        return np.full((1, 1) if self.month is None else 1, value)

    def now(self, key: str) -> Array:
        """The value over all months, or in this month: (scenarios or 1)."""
        row = self.row(key)
        if self.month is None:
            return row
        month: Array = row[self.month] if len(row) > 1 else row[0]
        return month

    def starts(self, by: str | None, month: int) -> bool:
        """Whether a period starts in the month, which is not the first."""
        if by is None:
            return False
        period = self.row(by)
        return bool(period[month, 0] != period[month - 1, 0])

    def refuse(self, wrong: Flags, error: Refusal) -> None:
        """Raises the error, naming line and month, if anything is wrong."""
        if wrong.any():
            where = np.argwhere(wrong)[0]
            raise error(self.line, int(where[0]) if self.month is None else self.month)


def worth(  # noqa: C901 - one case for each word of the language
    node: Expression, frame: Frame, live: Flags | None
) -> Array:
    """A number's values; `live` marks where they will be used (None: everywhere)."""
    match node:
        case Number(value=value):
            return frame.number(float(value))
        case Reference(key=key):
            return frame.now(key)
        case Arithmetic(sign=sign, left=left, right=right):
            one, other = worth(left, frame, live), worth(right, frame, live)
            return _arithmetic(sign, one, other, frame, live)
        case Extreme(end=end, left=left, right=right):
            return _extreme(end, worth(left, frame, live), worth(right, frame, live))
        case Chosen():
            return _chosen(node, frame, live)
        case Earlier():
            return _earlier(node, frame, live)
        case ToDate():
            return _to_date(node, frame)
        case PeriodSum():
            return _period_sum(node, frame)
        case Banded(of=of, table=table):
            return _banded(worth(of, frame, live), frame.taken.arrays[table])
        case LookedUp(table=table, place=place):
            return _looked_up(table, worth(place, frame, live), frame, live)
        case Stepped(stepping=stepping, of=of, step=step):
            one, other = worth(of, frame, live), worth(step, frame, live)
            frame.refuse(_where(other <= 0.0, live), StepNotAboveNoughtError)
            return np.floor(one / other + LIFTS[stepping].value) * other
        case InParts(of=of, per=per):
            parts = worth(of, frame, live) * CONSTANTS[per].value
            return np.asarray(np.floor(parts + LIFT_NEAREST.value))
        case _:
            raise TypeError(node)


def holds(node: Expression, frame: Frame, live: Flags | None) -> Flags:
    """Where a condition holds."""
    match node:
        case Flag(key=key):
            return np.equal(frame.now(key), 1.0)
        case Compared(comparison=comparison, left=left, right=right):
            one, other = worth(left, frame, live), worth(right, frame, live)
            return np.asarray(RELATIONS[comparison](one, other))
        case Joined(junction=junction, left=left, right=right):
            first, second = holds(left, frame, live), holds(right, frame, live)
            return first & second if junction is Junction.BOTH else first | second
        case Negated(condition=condition):
            return ~holds(condition, frame, live)
        case _:
            raise TypeError(node)


def _where(wrong: Flags, live: Flags | None) -> Flags:
    return wrong if live is None else wrong & live


def _arithmetic(sign: Sign, left: Array, right: Array, frame: Frame, live: Flags | None) -> Array:
    match sign:
        case Sign.PLUS:
            return left + right
        case Sign.MINUS:
            return left - right
        case Sign.TIMES:
            return left * right
        case Sign.OVER:
            frame.refuse(_where(right == 0.0, live), DivisionByNoughtError)
            return left / right


def _extreme(end: End, left: Array, right: Array) -> Array:
    # Not np.minimum: it may pick either of 0.0 and −0.0, and the forms must agree to the last bit.
    if end is End.SMALLER:
        return np.where(right < left, right, left)
    return np.where(right > left, right, left)


def _chosen(node: Chosen, frame: Frame, live: Flags | None) -> Array:
    condition = holds(node.condition, frame, live)
    if condition.size == 1:
        # The same everywhere, as in a month that a calendar picks: the other arm is not needed.
        return worth(node.then if condition.item() else node.otherwise, frame, live)
    then = worth(node.then, frame, _where(condition, live))
    otherwise = worth(node.otherwise, frame, _where(~condition, live))
    return np.where(condition, then, otherwise)


def _earlier(node: Earlier, frame: Frame, live: Flags | None) -> Array:
    if frame.month is not None:
        if frame.month < node.months:
            return worth(node.before, frame, live)
        then: Array = frame.row(node.of)[frame.month - node.months]
        return then
    months = frame.book.months
    first = np.arange(months)[:, None] < node.months
    before = worth(node.before, frame, _where(first, live))
    row = frame.row(node.of)
    moved = np.concatenate((row[: node.months], row[: max(months - node.months, 0)]))[:months]
    return np.where(first, before, moved)


def _to_date(node: ToDate, frame: Frame) -> Array:
    row = frame.row(node.of)
    if frame.month is None:
        return _running(row, node.by, frame)
    # An arm of a choice may not have been asked for in the months before, so those are caught up.
    month, total = frame.running.get(node, (-1, np.zeros(())))
    for each in range(month + 1, frame.month + 1):
        fresh = each == 0 or frame.starts(node.by, each)
        total = row[each].copy() if fresh else total + row[each]
    frame.running[node] = (frame.month, total)
    return total


def _running(row: Array, by: str | None, frame: Frame) -> Array:
    total = np.array(row)
    for month in range(1, len(total)):
        if not frame.starts(by, month):
            total[month] = total[month - 1] + row[month]
    return total


def _period_sum(node: PeriodSum, frame: Frame) -> Array:
    total = _running(frame.row(node.of), node.by, frame)
    for month in range(len(total) - 2, -1, -1):
        if not frame.starts(node.by, month + 1):
            total[month] = total[month + 1]
    return total if frame.month is None else total[frame.month]


def _banded(value: Array, rows: Array) -> Array:
    total = np.zeros(())
    for place, (start, rate) in enumerate(rows):
        top = value
        if place + 1 < len(rows):
            top = _extreme(End.SMALLER, value, rows[place + 1, 0])
        total = total + _extreme(End.LARGER, np.zeros(()), top - start) * rate
    return total


def _looked_up(table: str, place: Array, frame: Frame, live: Flags | None) -> Array:
    rows = frame.taken.arrays[table]
    inside = (place >= 0.0) & (place < len(rows)) & (place == np.floor(place))
    frame.refuse(_where(~inside, live), OutsideTableError)
    places = np.where(inside, place, 0.0).astype(np.intp)
    columns = np.arange(rows.shape[1]) if rows.shape[1] > 1 else 0
    found: Array = rows[places, columns]
    return found
