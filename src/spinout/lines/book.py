"""A book: inputs and lines in order, checked when it is built."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.lines.checking import checked
from spinout.lines.constants import CONSTANTS, LIFT_NEAREST, LIFTS, Constant
from spinout.lines.declarations import Input, Kind, Line
from spinout.lines.errors import (
    DuplicateKeyError,
    MonthOutsideBookError,
    RowsNeededError,
    UnknownLineError,
)
from spinout.lines.expressions import (
    Expression,
    InParts,
    PeriodSum,
    Reference,
    Stepped,
    ToDate,
)
from spinout.lines.order import Block, blocks
from spinout.lines.reach import nodes, reads


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Checked inputs and lines over a number of months. Made by `build_book(…)`.

    `trees` are the lines' expressions ready to work out; `blocks` the order to do it in;
    `constants` the numbers of the language that the lines use; `users` who reads each key;
    `calendars` the inputs that number the periods of a sum.
    """

    months: int
    inputs: Mapping[str, Input]
    lines: Mapping[str, Line]
    trees: Mapping[str, Expression]
    blocks: tuple[Block, ...]
    constants: tuple[Constant, ...]
    users: Mapping[str, tuple[str, ...]]
    calendars: tuple[str, ...]

    def name(self, key: str) -> str:
        """What people call a line, an input or a constant. Raises UnknownLineError."""
        for holder in (self.lines, self.inputs, CONSTANTS):
            if key in holder:
                return holder[key].name
        raise UnknownLineError(key)

    def tree(self, key: str) -> Expression:
        """The line's expression ready to work out. Raises UnknownLineError."""
        try:
            return self.trees[key]
        except KeyError:
            raise UnknownLineError(key) from None

    def month(self, month: int) -> int:
        """The month, if the book has it. Raises MonthOutsideBookError."""
        if not 0 <= month < self.months:
            raise MonthOutsideBookError(month, self.months)
        return month


def build_book(*, months: int, inputs: Iterable[Input], lines: Iterable[Line]) -> Book:
    """The book of these inputs and lines over so many months.

    Raises a LinesError naming the line for a key used twice, an unknown reference, a circle, a kind
    that does not fit or units that do not agree.
    """
    given, worked = tuple(inputs), tuple(lines)
    _check_keys([*(each.key for each in given), *(line.key for line in worked)])
    for each in given:
        if each.kind in (Kind.TABLE, Kind.BANDS) and each.rows < 1:
            raise RowsNeededError(each.key)
    declared: dict[str, Input | Line] = {
        **{each.key: each for each in given},
        **{line.key: line for line in worked},
    }
    trees = {line.key: checked(line, declared) for line in worked}
    return Book(
        months=months,
        inputs=MappingProxyType({each.key: each for each in given}),
        lines=MappingProxyType({line.key: line for line in worked}),
        trees=MappingProxyType(trees),
        blocks=blocks(trees),
        constants=_constants(trees),
        users=_users(trees),
        calendars=calendars(trees),
    )


def _check_keys(keys: list[str]) -> None:
    for key, times in Counter([*keys, *CONSTANTS]).items():
        Reference(key)
        if times > 1:
            raise DuplicateKeyError(key)


def _constants(trees: Mapping[str, Expression]) -> tuple[Constant, ...]:
    used: set[str] = set()
    for tree in trees.values():
        for node in nodes(tree):
            match node:
                case InParts(per=per):
                    used |= {per, LIFT_NEAREST.key}
                case Stepped(stepping=stepping):
                    used.add(LIFTS[stepping].key)
                case _:
                    pass
    return tuple(constant for key, constant in CONSTANTS.items() if key in used)


def calendars(trees: Mapping[str, Expression]) -> tuple[str, ...]:
    """The inputs that number the periods of a sum."""
    found = [
        node.by
        for tree in trees.values()
        for node in nodes(tree)
        if isinstance(node, ToDate | PeriodSum) and node.by is not None
    ]
    return tuple(dict.fromkeys(found))


def _users(trees: Mapping[str, Expression]) -> Mapping[str, tuple[str, ...]]:
    users: dict[str, list[str]] = {}
    for line, tree in trees.items():
        for key in dict.fromkeys(read.key for read in reads(tree)):
            users.setdefault(key, []).append(line)
    return MappingProxyType({key: tuple(lines) for key, lines in users.items()})
