"""A book in which some lines are multiplied by a factor of each month: 1 where all goes to plan."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from spinout.lines.book import Book
from spinout.lines.declarations import Input, Kind, Line
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
)
from spinout.lines.order import blocks
from spinout.lines.units import NUMBER

Node = TypeVar("Node", bound=Expression)


def factor_on(line: str) -> str:
    """The key of the input that a factored line is multiplied by."""
    return f"factor_on_{line}"


def planned(line: str) -> str:
    """The key under which a factored line is kept as it was."""
    return f"planned_{line}"


def factored(book: Book, lines: Iterable[str]) -> Book:
    """The book with a factor on each of the lines, an input for each month.

    What a line says of its own past is of its plan, so a factor is never taken twice. Every other
    line reads the factored value. Raises UnknownLineError.
    """
    chosen = tuple(dict.fromkeys(lines))
    trees = {key: book.tree(key) for key in chosen}
    inputs = {factor_on(key): _factor(book.lines[key]) for key in chosen}
    whole = dict(book.trees)
    declared = dict(book.lines)
    for key, tree in trees.items():
        whole[planned(key)] = _renamed(tree, key)
        whole[key] = Arithmetic(Sign.TIMES, Reference(planned(key)), Reference(factor_on(key)))
        declared[planned(key)] = replace(book.lines[key], key=planned(key))
    return Book(
        months=book.months,
        inputs=MappingProxyType({**book.inputs, **inputs}),
        lines=MappingProxyType(declared),
        trees=MappingProxyType(whole),
        blocks=blocks(whole),
        constants=book.constants,
        users=book.users,
        calendars=book.calendars,
    )


def unmoved(book: Book) -> Mapping[str, list[float]]:
    """The factors of a factored book where all goes to plan."""
    keys = (factor_on(line) for line in book.lines if planned(line) in book.lines)
    return {key: [1.0] * book.months for key in keys}


def _factor(line: Line) -> Input:
    return Input(
        key=factor_on(line.key), name=f"factor on {line.name}", unit=NUMBER, kind=Kind.SERIES
    )


def _renamed(node: Node, line: str) -> Node:  # noqa: C901 - one case for each word
    """The node with every reading of the line turned to its plan."""

    def own(key: str) -> str:
        return planned(line) if key == line else key

    match node:
        case Reference(key=key) | Flag(key=key):
            return replace(node, key=own(key))
        case Arithmetic() | Extreme() | Compared() | Joined():
            return replace(node, left=_renamed(node.left, line), right=_renamed(node.right, line))
        case Negated(condition=condition):
            return replace(node, condition=_renamed(condition, line))
        case Chosen(condition=condition, then=then, otherwise=otherwise):
            return replace(
                node,
                condition=_renamed(condition, line),
                then=_renamed(then, line),
                otherwise=_renamed(otherwise, line),
            )
        case Earlier(of=of, before=before):
            return replace(node, of=own(of), before=_renamed(before, line))
        case ToDate(of=of) | PeriodSum(of=of):
            return replace(node, of=own(of))
        case Banded(of=inner) | InParts(of=inner):
            return replace(node, of=_renamed(inner, line))
        case LookedUp(place=place):
            return replace(node, place=_renamed(place, line))
        case Stepped(of=inner, step=step):
            return replace(node, of=_renamed(inner, line), step=_renamed(step, line))
        case Number():
            return node
        case _:
            raise TypeError(node)
