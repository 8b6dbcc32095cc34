"""Units checked through a tree, and the tree made ready to work out.

Checking finds every unit, puts both sides of each comparison in whole pence (or millionths), and
marks where a yes-or-no value is read as a condition. The five forms need no units after that.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.lines.constants import MILLIONTHS, PENCE
from spinout.lines.declarations import Input, Kind, Line
from spinout.lines.errors import (
    DivisionByNoughtError,
    NotANumberUnitError,
    NotYesOrNoError,
    UnitsDifferError,
    UnknownReferenceError,
    WrongKindError,
    WrongUnitError,
)
from spinout.lines.expressions import (
    Arithmetic,
    Banded,
    Chosen,
    Compared,
    Earlier,
    Expression,
    Extreme,
    Flag,
    InParts,
    Joined,
    LookedUp,
    Negated,
    Number,
    PeriodSum,
    Reference,
    Sign,
    Stepped,
    ToDate,
    expression,
)
from spinout.lines.units import NUMBER, YES_NO, Unit

Declared = Mapping[str, Input | Line]
Measured = tuple[Expression, Unit | None]
"""A tree ready to work out and its unit; None for nought, which fits any unit."""


def checked(line: Line, declared: Declared) -> Expression:
    """The line's tree ready to work out.

    Raises a LinesError naming the line for an unknown reference, a kind that does not fit or units
    that do not agree.
    """
    check = _Check(line.key, declared)
    tree = expression(line.expression)
    if line.unit.alike(YES_NO):
        return Chosen(check.condition(tree), Number(1), Number(0))
    ready, unit = check.amount(tree)
    if unit is not None and not unit.alike(line.unit):
        raise WrongUnitError(line.key, str(line.unit), str(unit))
    return ready


@dataclass(frozen=True, slots=True)
class _Check:
    line: str
    declared: Declared

    def found(self, key: str) -> Input | Line:
        try:
            return self.declared[key]
        except KeyError:
            raise UnknownReferenceError(self.line, key) from None

    def monthly(self, key: str) -> Unit:
        """The unit of a line or per-month input, which alone may be looked at over months."""
        found = self.found(key)
        if isinstance(found, Input) and found.kind is not Kind.SERIES:
            raise WrongKindError(self.line, key, "a line or a per-month input")
        return self.number_unit(found)

    def listed(self, key: str, kind: Kind) -> Input:
        found = self.found(key)
        if not isinstance(found, Input) or found.kind is not kind:
            raise WrongKindError(self.line, key, f"an input with {kind.value}")
        return found

    def number_unit(self, found: Input | Line) -> Unit:
        if found.unit.alike(YES_NO):
            raise NotANumberUnitError(self.line)
        return found.unit

    def simple(self, key: str) -> Input | Line:
        found = self.found(key)
        if isinstance(found, Input) and found.kind not in (Kind.SCALAR, Kind.SERIES):
            raise WrongKindError(self.line, key, "a line, a per-month input or a single value")
        return found

    def together(self, doing: str, left: Unit | None, right: Unit | None) -> Unit | None:
        """The unit two values share."""
        if left is None or right is None:
            return right if left is None else left
        if not left.alike(right):
            raise UnitsDifferError(self.line, doing, str(left), str(right))
        return left

    def amount(self, node: Expression) -> Measured:  # noqa: C901 - one case for each word
        """The tree and unit of a number."""
        match node:
            case Number(value=value):
                return node, NUMBER if value else None
            case Reference(key=key):
                return node, self.number_unit(self.simple(key))
            case Arithmetic():
                return self.arithmetic(node)
            case Extreme(end=end, left=left, right=right):
                first, one = self.amount(left)
                second, other = self.amount(right)
                return Extreme(end, first, second), self.together("choose between", one, other)
            case Chosen():
                return self.chosen(node)
            case Earlier(of=of, months=months, before=before):
                ready, unit = self.amount(before)
                shared = self.together("carry on from", unit, self.monthly(of))
                return Earlier(of, months, ready), shared
            case ToDate(of=of, by=by):
                self.calendar(by)
                return node, self.monthly(of)
            case PeriodSum(of=of, by=by):
                self.calendar(by)
                return node, self.monthly(of)
            case Banded():
                return self.banded(node)
            case LookedUp(table=table, place=place):
                ready, unit = self.amount(place)
                self.together("look up a place by", unit, NUMBER)
                return LookedUp(table, ready), self.number_unit(self.listed(table, Kind.TABLE))
            case Stepped(stepping=stepping, of=of, step=step):
                first, one = self.amount(of)
                second, other = self.amount(step)
                return Stepped(stepping, first, second), self.together("round", one, other)
            case _:
                raise NotANumberUnitError(self.line)

    def calendar(self, by: str | None) -> None:
        if by is not None:
            self.listed(by, Kind.SERIES)

    def arithmetic(self, node: Arithmetic) -> Measured:
        left, one = self.amount(node.left)
        right, other = self.amount(node.right)
        ready = Arithmetic(node.sign, left, right)
        match node.sign:
            case Sign.PLUS:
                return ready, self.together("add", one, other)
            case Sign.MINUS:
                return ready, self.together("subtract", one, other)
            case Sign.TIMES:
                return ready, one * other if one and other else None
            case Sign.OVER:
                if other is None:
                    raise DivisionByNoughtError(self.line, 0)
                return ready, one / other if one else None

    def chosen(self, node: Chosen) -> Measured:
        condition = self.condition(node.condition)
        then, one = self.amount(node.then)
        otherwise, other = self.amount(node.otherwise)
        return Chosen(condition, then, otherwise), self.together("choose between", one, other)

    def banded(self, node: Banded) -> Measured:
        table = self.listed(node.table, Kind.BANDS)
        ready, unit = self.amount(node.of)
        self.together("put in bands", unit, table.from_unit)
        return Banded(ready, node.table), table.from_unit * table.unit

    def condition(self, node: Expression) -> Expression:
        """The tree of a condition."""
        match node:
            case Reference(key=key) if self.simple(key).unit.alike(YES_NO):
                return Flag(key)
            case Compared(comparison=comparison, left=left, right=right):
                first, one = self.amount(left)
                second, other = self.amount(right)
                shared = self.together("compare", one, other)
                per = PENCE.key if shared is not None and shared.is_money else MILLIONTHS.key
                return Compared(comparison, InParts(first, per), InParts(second, per))
            case Joined(junction=junction, left=left, right=right):
                return Joined(junction, self.condition(left), self.condition(right))
            case Negated(condition=condition):
                return Negated(self.condition(condition))
            case _:
                raise NotYesOrNoError(self.line)
