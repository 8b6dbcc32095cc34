"""The order in which lines are worked out, and the circles that have none."""

from collections.abc import Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from spinout.lines.errors import CircularError
from spinout.lines.expressions import Expression
from spinout.lines.reach import Reach, reads

Reaches = Mapping[str, Mapping[str, frozenset[Reach]]]
"""Line, then each line it reads, then how it reaches it."""

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines worked out together: one line, or lines that lead back to each other by previous(…).

    `monthly` says that the block must go month by month.
    """

    lines: Lines
    monthly: bool


def reaches(trees: Mapping[str, Expression]) -> Reaches:
    """How each line reaches each other line it reads."""
    found: dict[str, dict[str, frozenset[Reach]]] = {}
    for line, tree in trees.items():
        own: dict[str, frozenset[Reach]] = {}
        for read in reads(tree):
            if read.key in trees:
                own[read.key] = own.get(read.key, frozenset()) | {read.reach}
        found[line] = own
    return found


def blocks(trees: Mapping[str, Expression]) -> tuple[Block, ...]:
    """The lines in an order in which each has what it reads.

    Raises CircularError where a line needs its own value of the same month or a later one.
    """
    graph = reaches(trees)
    within_month = _order_within_month(graph)
    rank = {line: place for place, line in enumerate(within_month)}
    return tuple(_block(group, graph, rank) for group in _groups(graph, within_month))


def _order_within_month(graph: Reaches) -> Lines:
    now = {
        line: [other for other, how in own.items() if how != {Reach.EARLIER}]
        for line, own in graph.items()
    }
    try:
        return tuple(TopologicalSorter(now).static_order())
    except CycleError as error:
        raise CircularError(tuple(error.args[1])) from None


def _block(group: frozenset[str], graph: Reaches, rank: Mapping[str, int]) -> Block:
    lines = tuple(sorted(group, key=rank.__getitem__))
    inside = [(line, other) for line in lines for other in graph[line] if other in group]
    for line, other in inside:
        if Reach.WHOLE_PERIOD in graph[line][other]:
            raise CircularError((line, other, line))
    return Block(lines, monthly=bool(inside))


def _groups(graph: Reaches, lines: tuple[str, ...]) -> list[frozenset[str]]:
    """The strongly connected groups, each after those it reads (Tarjan's method)."""
    index: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    groups: list[frozenset[str]] = []

    def visit(line: str) -> None:
        index[line] = lowest[line] = len(index)
        waiting.append(line)
        for other in graph[line]:
            if other not in index:
                visit(other)
                lowest[line] = min(lowest[line], lowest[other])
            elif other in waiting:
                lowest[line] = min(lowest[line], index[other])
        if lowest[line] == index[line]:
            place = waiting.index(line)
            groups.append(frozenset(waiting[place:]))
            del waiting[place:]

    for line in lines:
        if line not in index:
            visit(line)
    return groups


def passes(trees: Mapping[str, Expression], ordered: tuple[Block, ...]) -> tuple[Lines, ...]:
    """The lines in as few passes over the months as will do, each in the order within a month.

    A line that sums a whole period, later months included, waits for the pass after its summand's.
    """
    graph = reaches(trees)
    depth: dict[str, int] = {}
    for block in ordered:
        needed = [
            depth[other] + (Reach.WHOLE_PERIOD in how)
            for line in block.lines
            for other, how in graph[line].items()
            if other in depth
        ]
        depth.update(dict.fromkeys(block.lines, max(needed, default=0)))
    return tuple(
        tuple(line for line, own in depth.items() if own == each)
        for each in range(max(depth.values(), default=-1) + 1)
    )
