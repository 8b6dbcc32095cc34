"""Parts of expressions that no moving value reaches, taken out to be worked out once."""

from dataclasses import dataclass, field, replace
from typing import TypeVar

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
    Reference,
    Sign,
    Stepped,
)
from spinout.lines.reach import nodes, reads
from spinout.lines.units import NUMBER, YES_NO

Node = TypeVar("Node", bound=Expression)


@dataclass(slots=True)
class Once:
    """Collects what can be worked out once beside the values that move, each part a line."""

    moving: frozenset[str]
    trees: dict[str, Expression] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    _keys: dict[Expression, str] = field(default_factory=dict)

    def left(self, tree: Expression) -> Expression:
        """The tree with each such part in it turned into a reading of its line."""
        return self._left(tree, guarded=False)

    def _left(self, node: Node, *, guarded: bool) -> Expression:
        if isinstance(node, Number | Reference | Flag):
            return node
        if self._is_still(node) and not (guarded and _may_fault(node)):
            return self._taken(node)
        return self._inside(node, guarded=guarded)

    def _inside(self, node: Expression, *, guarded: bool) -> Expression:
        def left(part: Expression) -> Expression:
            return self._left(part, guarded=guarded)

        match node:
            case Arithmetic() | Extreme() | Compared() | Joined():
                return replace(node, left=left(node.left), right=left(node.right))
            case Negated(condition=condition):
                return replace(node, condition=left(condition))
            case Chosen(condition=condition, then=then, otherwise=otherwise):
                return Chosen(
                    left(condition),
                    self._left(then, guarded=True),
                    self._left(otherwise, guarded=True),
                )
            case Earlier(before=before):
                return replace(node, before=self._left(before, guarded=True))
            case Banded(of=of) | InParts(of=of):
                return replace(node, of=left(of))
            case LookedUp(place=place):
                return replace(node, place=left(place))
            case Stepped(of=of, step=step):
                return replace(node, of=left(of), step=left(step))
            case _:
                return node

    def _is_still(self, node: Expression) -> bool:
        return all(read.key not in self.moving for read in reads(node))

    def _taken(self, node: Expression) -> Expression:
        says = isinstance(node, Compared | Joined | Negated)
        if node not in self._keys:
            key = self._keys[node] = f"once_{len(self._keys)}"
            self.trees[key] = Chosen(node, Number(1), Number(0)) if says else node
            self.lines[key] = Line(
                key=key,
                name=f"part {len(self._keys)} worked out once",
                unit=YES_NO if says else NUMBER,
                expression=node,
                note="",
                statement="",
            )
        return Flag(self._keys[node]) if says else Reference(self._keys[node])


def _may_fault(node: Expression) -> bool:
    """Whether the node may have no value where nobody asked for it."""
    return any(
        isinstance(each, LookedUp | Stepped)
        or (isinstance(each, Arithmetic) and each.sign is Sign.OVER)
        for each in nodes(node)
    )
