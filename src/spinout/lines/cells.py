"""The spreadsheet form: a line's formula in a month as cell text, for Excel 2013 and later.

Only IF, MIN, MAX, AND, OR, NOT, SUM, SUMPRODUCT, INDEX and INT appear, and only the numbers −1, 0
and 1. Every other number is a cell.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from spinout.lines.book import Book
from spinout.lines.constants import LIFT_NEAREST, LIFTS
from spinout.lines.declarations import Kind
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
from spinout.lines.reach import is_nought


class Sheet(Protocol):
    """Where a workbook keeps things. Every answer is a cell or range address, absolute or not."""

    def cell(self, key: str, month: int) -> str:
        """The cell of a line or per-month input in a month."""

    def span(self, key: str, first: int, last: int) -> str:
        """The range of a line or per-month input over months, first and last included."""

    def value(self, key: str) -> str:
        """The cell of a single input or of a constant (`book.constants`)."""

    def table(self, key: str) -> str:
        """The range, one row or column, of a table's values in order."""

    def band(self, key: str, row: int) -> tuple[str, str]:
        """The cells of a band table's threshold and rate in a row counted from nought."""


_COMPARISONS: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.LESS: "<",
        Comparison.AT_MOST: "<=",
        Comparison.MORE: ">",
        Comparison.AT_LEAST: ">=",
        Comparison.EQUAL: "=",
        Comparison.DIFFERENT: "<>",
    }
)
_JUNCTIONS: Mapping[Junction, str] = MappingProxyType({Junction.BOTH: "AND", Junction.EITHER: "OR"})
_ENDS: Mapping[End, str] = MappingProxyType({End.SMALLER: "MIN", End.LARGER: "MAX"})

# How tightly a piece of text holds together: a sum, a product, anything in one piece.
_SUM, _PRODUCT, _ONE_PIECE = 1, 2, 3
_TIGHTNESS: Mapping[Sign, int] = MappingProxyType(
    {Sign.PLUS: _SUM, Sign.MINUS: _SUM, Sign.TIMES: _PRODUCT, Sign.OVER: _PRODUCT}
)


def formula(book: Book, key: str, month: int, sheet: Sheet) -> str:
    """The line's formula in the month, beginning with “=”.

    Raises UnknownLineError or MonthOutsideBookError.
    """
    writer = _Writer(book, book.month(month), sheet)
    return "=" + writer.text(book.tree(key))


@dataclass(frozen=True, slots=True)
class _Writer:
    book: Book
    month: int
    sheet: Sheet

    def text(self, node: Expression) -> str:  # noqa: C901 - one case for each word
        match node:
            case Number(value=value):
                return str(value)
            case Reference(key=key):
                return self.reference(key)
            case Flag(key=key):
                return f"{self.reference(key)}=1"
            case Arithmetic():
                return self.arithmetic(node)
            case Extreme(end=end, left=left, right=right):
                return f"{_ENDS[end]}({self.text(left)},{self.text(right)})"
            case Compared(comparison=comparison, left=left, right=right):
                return f"{self.text(left)}{_COMPARISONS[comparison]}{self.text(right)}"
            case Joined(junction=junction, left=left, right=right):
                return f"{_JUNCTIONS[junction]}({self.text(left)},{self.text(right)})"
            case Negated(condition=condition):
                return f"NOT({self.text(condition)})"
            case Chosen(condition=condition, then=then, otherwise=otherwise):
                return f"IF({self.text(condition)},{self.text(then)},{self.text(otherwise)})"
            case Earlier(of=of, months=months, before=before):
                if self.month < months:
                    return self.text(before)
                return self.sheet.cell(of, self.month - months)
            case ToDate(of=of, by=by):
                return self.period_sum(of, by, self.month)
            case PeriodSum(of=of, by=by):
                return self.period_sum(of, by, self.book.months - 1)
            case Banded():
                return self.banded(node)
            case LookedUp(table=table, place=place):
                return f"INDEX({self.sheet.table(table)},{self.text(place)}+1)"
            case Stepped(stepping=stepping, of=of, step=step):
                lift, size = self.sheet.value(LIFTS[stepping].key), self.tight(step, _ONE_PIECE)
                return f"INT({self.tight(of, _PRODUCT)}/{size}+{lift})*{size}"
            case InParts(of=of, per=per):
                return self.in_parts(of, per)
            case _:
                raise TypeError(node)

    def reference(self, key: str) -> str:
        declared = self.book.inputs.get(key)
        if declared is not None and declared.kind is Kind.SCALAR:
            return self.sheet.value(key)
        return self.sheet.cell(key, self.month)

    def tight(self, node: Expression, least: int) -> str:
        """The text, in brackets unless it holds together at least so tightly."""
        held = _ONE_PIECE
        match node:
            case Arithmetic(sign=sign):
                held = _TIGHTNESS[sign]
            case Number(value=-1):
                held = _SUM
            case Stepped():
                held = _PRODUCT
            case Banded():
                held = _SUM
            case Earlier(months=months, before=before) if self.month < months:
                return self.tight(before, least)
            case _:
                pass
        return self.text(node) if held >= least else f"({self.text(node)})"

    def arithmetic(self, node: Arithmetic) -> str:
        held = _TIGHTNESS[node.sign]
        # One step tighter on the right: a−(b+c) and a+(b+c) keep the order they are worked out in.
        left, right = self.tight(node.left, held), self.tight(node.right, held + 1)
        return f"{left}{node.sign.value}{right}"

    def period_sum(self, of: str, by: str | None, last: int) -> str:
        span = self.sheet.span(of, 0, last)
        if by is None:
            return f"SUM({span})"
        periods = self.sheet.span(by, 0, last)
        return f"SUMPRODUCT(({periods}={self.sheet.cell(by, self.month)})*{span})"

    def banded(self, node: Banded) -> str:
        rows = self.book.inputs[node.table].rows
        value = self.text(node.of)
        cells = [self.sheet.band(node.table, row) for row in range(rows)]
        pieces = []
        for row, (start, rate) in enumerate(cells):
            top = value if row + 1 == rows else f"MIN({value},{cells[row + 1][0]})"
            pieces.append(f"MAX(0,{top}-{start})*{rate}")
        return "+".join(pieces)

    def in_parts(self, of: Expression, per: str) -> str:
        if is_nought(of):
            return "0"
        lift = self.sheet.value(LIFT_NEAREST.key)
        return f"INT({self.tight(of, _PRODUCT)}*{self.sheet.value(per)}+{lift})"
