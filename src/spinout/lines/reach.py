"""What an expression reads, and from which months."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from spinout.lines.declarations import Line
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
    Stepped,
    ToDate,
    expression,
)


class Reach(Enum):
    """Which months of another value an expression needs."""

    SO_FAR = "this month or the months up to it"
    EARLIER = "earlier months only"
    WHOLE_PERIOD = "the whole period, later months included"
    FIXED = "a table, the same in every month"


@dataclass(frozen=True, slots=True)
class Read:
    """One value an expression reads."""

    key: str
    reach: Reach


def parts(node: Expression) -> tuple[Expression, ...]:
    """The node's own parts, in the order they are worked out."""
    match node:
        case Arithmetic() | Extreme() | Compared() | Joined():
            return node.left, node.right
        case Chosen(condition=condition, then=then, otherwise=otherwise):
            return condition, then, otherwise
        case Negated(condition=condition):
            return (condition,)
        case Earlier(before=before):
            return (before,)
        case Banded(of=of) | InParts(of=of):
            return (of,)
        case LookedUp(place=place):
            return (place,)
        case Stepped(of=of, step=step):
            return of, step
        case _:
            return ()


def _own_reads(node: Expression) -> tuple[Read, ...]:
    match node:
        case Reference(key=key) | Flag(key=key):
            return (Read(key, Reach.SO_FAR),)
        case Earlier(of=of):
            return (Read(of, Reach.EARLIER),)
        case ToDate(of=of, by=by):
            calendar = () if by is None else (Read(by, Reach.SO_FAR),)
            return (Read(of, Reach.SO_FAR), *calendar)
        case PeriodSum(of=of, by=by):
            return Read(of, Reach.WHOLE_PERIOD), Read(by, Reach.WHOLE_PERIOD)
        case Banded(table=table) | LookedUp(table=table):
            return (Read(table, Reach.FIXED),)
        case _:
            return ()


def nodes(node: Expression) -> Iterator[Expression]:
    """Every node of the tree, each before its parts."""
    yield node
    for part in parts(node):
        yield from nodes(part)


def reads(node: Expression) -> tuple[Read, ...]:
    """Every value the tree reads, in order, without repeats."""
    return tuple(dict.fromkeys(read for each in nodes(node) for read in _own_reads(each)))


def is_nought(node: Expression) -> bool:
    """Whether the node is the number nought."""
    return isinstance(node, Number) and node.value == 0


def reads_of(line: Line) -> tuple[str, ...]:
    """The keys of every line and input that a declared line reads, in order, without repeats."""
    return tuple(dict.fromkeys(read.key for read in reads(expression(line.expression))))
