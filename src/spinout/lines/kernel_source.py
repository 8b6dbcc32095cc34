"""The compiled form, as source text: a loop over scenarios, and in it over months and lines.

The text holds keys, structure and the language's constants only, never a value of an input, so it
is the same for every run of the same book. It keeps the scalar form's order of operations.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from spinout.lines.book import Book
from spinout.lines.constants import CONSTANTS, LIFT_NEAREST, LIFTS
from spinout.lines.declarations import Input, Kind
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
from spinout.lines.order import Lines, passes

_HEAD = '''"""Made by spinout from the lines of a forecast. It may be deleted: it is made again."""

from math import isfinite

import numpy as np
from numba import float64, int64, njit, types, void

VALUES = types.Array(float64, 2, "A", readonly=True)


@njit
def divide(top, bottom, fault):
    if bottom == 0.0:
        fault[0] = 1
        return 0.0
    return top / bottom


@njit
def stepped(value, step, lift, fault):
    if step <= 0.0:
        fault[0] = 1
        return 0.0
    return np.floor(value / step + lift) * step


@njit
def look_up(table, scenario, place, fault):
    if not (place >= 0.0 and place < table.shape[1] and place == np.floor(place)):
        fault[0] = 1
        return 0.0
    return table[scenario, int(place)]


@njit
def look_up_still(still, first, rows, place, fault):
    if not (place >= 0.0 and place < rows and place == np.floor(place)):
        fault[0] = 1
        return 0.0
    return still[first + int(place)]


@njit
def smaller(left, right):
    return right if right < left else left


@njit
def larger(left, right):
    return right if right > left else left


@njit
def banded(value, rows):
    total = 0.0
    for place in range(rows.shape[0]):
        top = value
        if place + 1 < rows.shape[0]:
            top = smaller(value, rows[place + 1, 0])
        total = total + larger(0.0, top - rows[place, 0]) * rows[place, 1]
    return total

'''
_KEEP = (
    "        if not fine:",
    "            fault[0] = 1",
    "        for slot in range(slots.shape[0]):",
    "            kept[s, slot] = o[slots[slot, 0] * months + slots[slot, 1]]",
)
_ENDS: Mapping[End, str] = MappingProxyType({End.SMALLER: "smaller", End.LARGER: "larger"})
_JUNCTIONS: Mapping[Junction, str] = MappingProxyType({Junction.BOTH: "&", Junction.EITHER: "|"})


def kernel_source(book: Book, still: frozenset[str] = frozenset()) -> str:
    """The module's text. Its `run(*inputs, still, out, slots, kept, fault)` fills `out` and `kept`.

    Inputs are (scenarios, months or rows or 1), bands (rows, 2), in the book's order; those that
    are `still` come one after another in one array instead, as `places_of` has them. `out` is
    (scenarios, lines × months), or (1, …) to be written over by each scenario in turn.
    `kept` is (scenarios, slots): the values at `slots`, rows of a line's place and a month. Where
    any value has a fault `fault` holds 1 in the end: the arrays then say which, and why.
    """
    names = [f"i_{key}" for key in book.inputs if key not in still]
    outputs = ("float64[::1]", "float64[:, ::1]", "int64[:, ::1]", "float64[:, ::1]", "int64[::1]")
    arguments = ", ".join([*("VALUES" for _ in names), *outputs])
    text = [
        _HEAD,
        f'@njit(void({arguments}), cache=True, error_model="numpy", nogil=True)',
        f"def run({', '.join([*names, 'still', 'out', 'slots', 'kept', 'fault'])}):",
        f"    months = {book.months}",
        "    for s in range(kept.shape[0]):",
        "        o = out[s if out.shape[0] > 1 else 0]",
        "        fine = True",
    ]
    for lines in passes(book.trees, book.blocks):
        text += _pass(book, lines, places_of(book, still))
    return "\n".join([*text, *_KEEP, ""])


def places_of(book: Book, still: frozenset[str]) -> Mapping[str, int]:
    """Where each still input begins in the one array that holds them all."""
    found, place = {}, 0
    for key, declared in book.inputs.items():
        if key in still:
            found[key] = place
            place += _length(book, declared)
    return MappingProxyType(found)


def _length(book: Book, declared: Input) -> int:
    match declared.kind:
        case Kind.SCALAR:
            return 1
        case Kind.SERIES:
            return book.months
        case _:
            return declared.rows


def _pass(book: Book, lines: Lines, still: Mapping[str, int]) -> list[str]:
    writer = _Writer(book, frozenset(lines), still)
    body = [text for line in lines for text in writer.line(line)]
    starts = [f"        {name} = 0.0" for name in writer.sums.values()]
    return [*starts, "        for m in range(months):", *(f"            {text}" for text in body)]


@dataclass(frozen=True, slots=True)
class _Writer:
    book: Book
    here: frozenset[str]
    still: Mapping[str, int]
    sums: dict[tuple[str, Expression], str] = field(default_factory=dict)
    before_line: list[str] = field(default_factory=list)

    def line(self, key: str) -> list[str]:
        """The statements that work out a line in month m of scenario s."""
        self.before_line.clear()
        text = self.worth(self.book.trees[key], key)
        place = self.place(key)
        return [
            *self.before_line,
            f"v_{key} = {text}",
            f"fine &= isfinite(v_{key})",
            f"o[{place * self.book.months} + m] = v_{key}",
        ]

    def place(self, key: str) -> int:
        return list(self.book.lines).index(key)

    def read(self, key: str, month: str) -> str:
        declared = self.book.inputs.get(key)
        if declared is None:
            return f"o[{self.place(key) * self.book.months} + {month}]"
        single = declared.kind is Kind.SCALAR
        if key in self.still:
            return f"still[{self.still[key]}{'' if single else f' + {month}'}]"
        return f"i_{key}[s, {'0' if single else month}]"

    def worth(self, node: Expression, line: str) -> str:  # noqa: C901 - one case for each word
        match node:
            case Number(value=value):
                return f"({float(value)})"
            case Reference(key=key):
                return f"v_{key}" if key in self.here else self.read(key, "m")
            case Arithmetic(sign=sign, left=left, right=right):
                one, other = self.worth(left, line), self.worth(right, line)
                if sign is Sign.OVER:
                    return f"divide({one}, {other}, fault)"
                return f"({one} {sign.value} {other})"
            case Extreme(end=end, left=left, right=right):
                return f"{_ENDS[end]}({self.worth(left, line)}, {self.worth(right, line)})"
            case Chosen(condition=condition, then=then, otherwise=otherwise):
                one, other = self.worth(then, line), self.worth(otherwise, line)
                return f"({one} if {self.holds(condition, line)} else {other})"
            case Earlier(of=of, months=months, before=before):
                past = self.read(of, f"m - {months}")
                return f"({past} if m >= {months} else {self.worth(before, line)})"
            case ToDate() | PeriodSum():
                return self.sum(node, line)
            case Banded(of=of, table=table):
                return f"banded({self.worth(of, line)}, i_{table})"
            case LookedUp(table=table, place=place):
                where = self.worth(place, line)
                if table not in self.still:
                    return f"look_up(i_{table}, s, {where}, fault)"
                rows = self.book.inputs[table].rows
                return f"look_up_still(still, {self.still[table]}, {rows}, {where}, fault)"
            case Stepped(stepping=stepping, of=of, step=step):
                one, other = self.worth(of, line), self.worth(step, line)
                return f"stepped({one}, {other}, {LIFTS[stepping].value!r}, fault)"
            case InParts(of=of, per=per):
                parts = f"{self.worth(of, line)} * {CONSTANTS[per].value!r}"
                return f"np.floor({parts} + {LIFT_NEAREST.value!r})"
            case _:
                raise TypeError(node)

    def holds(self, node: Expression, line: str) -> str:
        match node:
            case Flag(key=key):
                return f"({self.worth(Reference(key), line)} == 1.0)"
            case Compared(comparison=comparison, left=left, right=right):
                return f"({self.worth(left, line)} {comparison.value} {self.worth(right, line)})"
            case Joined(junction=junction, left=left, right=right):
                joint = _JUNCTIONS[junction]
                return f"({self.holds(left, line)} {joint} {self.holds(right, line)})"
            case Negated(condition=condition):
                return f"(not {self.holds(condition, line)})"
            case _:
                raise TypeError(node)

    def sum(self, node: ToDate | PeriodSum, line: str) -> str:
        """The variable that holds the sum; the statements that keep it go before the line's."""
        if (line, node) in self.sums:
            return self.sums[line, node]
        name = self.sums[line, node] = f"t_{len(self.sums)}"
        now = self.worth(Reference(node.of), line)
        starts = "m == 0"
        if node.by is not None:
            starts += f" or {self.read(node.by, 'm')} != {self.read(node.by, 'm - 1')}"
        if isinstance(node, ToDate):
            self.before_line.append(f"{name} = {now} if {starts} else {name} + {now}")
            return name
        self.before_line.extend(
            [
                f"if {starts}:",
                f"    {name} = {now}",
                "    k = m + 1",
                f"    while k < months and {self.read(node.by, 'k')} == {self.read(node.by, 'm')}:",
                f"        {name} = {name} + {self.read(node.of, 'k')}",
                "        k += 1",
            ]
        )
        return name
