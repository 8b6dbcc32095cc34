"""The part of a book that moves when some of its inputs do: the rest need be worked out only once.

A forecast has hundreds of lines, and most stay as they are from one scenario to the next.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy.typing as npt

from spinout.lines.arrays import evaluate
from spinout.lines.book import Book, calendars
from spinout.lines.declarations import Input, Kind, Line
from spinout.lines.errors import UnknownInputsError, UnknownLineError
from spinout.lines.expressions import Expression
from spinout.lines.given import Values
from spinout.lines.once import Once
from spinout.lines.order import blocks
from spinout.lines.reach import reads


@dataclass(frozen=True, slots=True, kw_only=True)
class MovingPart:
    """A smaller book that gives the same values, to the bit, for the lines that move.

    `book` has those of the wanted lines, and of what they rest on, that move. `still` holds every
    value it needs that does not: what moves is to be given beside it. `wanted_still` are the wanted
    lines that no moving input reaches, (months,) each.
    """

    book: Book
    still: Mapping[str, npt.ArrayLike]
    moving: frozenset[str]
    wanted_still: Mapping[str, npt.ArrayLike]


def moving_part(
    book: Book, values: Values, *, moving: Iterable[str], wanted: Iterable[str]
) -> MovingPart:
    """The part of the book that the moving inputs reach and the wanted lines need.

    Raises UnknownInputsError, UnknownLineError, a CalculationError where a line has no value, and
    what `given` raises.
    """
    movers, asked = frozenset(moving), tuple(dict.fromkeys(wanted))
    if strangers := tuple(sorted(movers - set(book.inputs))):
        raise UnknownInputsError(strangers)
    for line in asked:
        if line not in book.lines:
            raise UnknownLineError(line)
    read_by = {line: tuple(read.key for read in reads(tree)) for line, tree in book.trees.items()}
    kept = _needed(read_by, asked) & _moved(read_by, movers)
    once = Once(movers | kept)
    trees = {line: once.left(book.trees[line]) for line in book.lines if line in kept}
    extended = _with(book, {**book.trees, **once.trees}, {**book.lines, **once.lines})
    found = evaluate(extended, values)
    read = dict.fromkeys(read.key for tree in trees.values() for read in reads(tree))
    inputs = {key: _as_input(extended, key) for key in read if key not in trees}
    return MovingPart(
        book=replace(
            _with(book, trees, {line: book.lines[line] for line in trees}),
            inputs=MappingProxyType(inputs),
        ),
        still={
            key: values[key] if key in book.inputs else found[key]
            for key in inputs
            if key not in movers
        },
        moving=movers & set(inputs),
        wanted_still={line: found[line] for line in asked if line not in kept},
    )


def _with(book: Book, trees: Mapping[str, Expression], lines: Mapping[str, Line]) -> Book:
    return replace(
        book,
        trees=MappingProxyType(trees),
        lines=MappingProxyType(lines),
        blocks=blocks(trees),
        calendars=calendars(trees),
    )


def _as_input(book: Book, key: str) -> Input:
    """An input of the book, or a line that does not move as the series it is."""
    if key in book.inputs:
        return book.inputs[key]
    line = book.lines[key]
    return Input(key=key, name=line.name, unit=line.unit, kind=Kind.SERIES)


def _moved(read_by: Mapping[str, tuple[str, ...]], movers: frozenset[str]) -> frozenset[str]:
    """Every line that reads a mover, or a line that does."""
    users: dict[str, list[str]] = {}
    for line, keys in read_by.items():
        for key in keys:
            users.setdefault(key, []).append(line)
    return _spread(users, movers) - movers


def _needed(read_by: Mapping[str, tuple[str, ...]], wanted: tuple[str, ...]) -> frozenset[str]:
    """The wanted lines and every key they rest on."""
    return _spread(read_by, frozenset(wanted))


def _spread(leads_to: Mapping[str, Iterable[str]], starts: frozenset[str]) -> frozenset[str]:
    found, waiting = set(starts), list(starts)
    while waiting:
        for key in leads_to.get(waiting.pop(), ()):
            if key not in found:
                found.add(key)
                waiting.append(key)
    return frozenset(found)
