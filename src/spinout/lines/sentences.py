"""The sentence form: what a line is, in plain English."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.lines.book import Book
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
    Stepping,
    ToDate,
)
from spinout.lines.reach import is_nought

_NUMBERS: Mapping[int, str] = MappingProxyType({-1: "minus one", 0: "nought", 1: "one"})
_SIGNS: Mapping[Sign, str] = MappingProxyType(
    {Sign.PLUS: "plus", Sign.MINUS: "less", Sign.TIMES: "times", Sign.OVER: "divided by"}
)
_SUMS = (Sign.PLUS, Sign.MINUS)
_COMPARISONS: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.LESS: "is less than",
        Comparison.AT_MOST: "is at most",
        Comparison.MORE: "is more than",
        Comparison.AT_LEAST: "is at least",
        Comparison.EQUAL: "is the same as",
        Comparison.DIFFERENT: "is not the same as",
    }
)
_AGAINST_NOUGHT: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.LESS: "is below nought",
        Comparison.AT_MOST: "is nought or below",
        Comparison.MORE: "is above nought",
        Comparison.AT_LEAST: "is nought or above",
        Comparison.EQUAL: "is nought",
        Comparison.DIFFERENT: "is not nought",
    }
)
_ENDS: Mapping[End, str] = MappingProxyType(
    {End.SMALLER: "the smaller of", End.LARGER: "the larger of"}
)
_STEPPINGS: Mapping[Stepping, str] = MappingProxyType(
    {Stepping.DOWN: "rounded down to a whole", Stepping.NEAREST: "rounded to the nearest whole"}
)
_COUNTS: Mapping[int, str] = MappingProxyType(
    {
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
    }
)


def sentence(book: Book, key: str) -> str:
    """The line in a sentence: “Surplus is contract income less pay.” Raises UnknownLineError."""
    said = _Teller(book).say(book.tree(key))
    name = book.name(key)
    return f"{name[:1].upper()}{name[1:]} is {said}."


def _is_nought(node: Expression) -> bool:
    return isinstance(node, InParts) and is_nought(node.of)


@dataclass(frozen=True, slots=True)
class _Teller:
    book: Book

    def say(self, node: Expression) -> str:  # noqa: C901 - one case for each word
        match node:
            case Number(value=value):
                return _NUMBERS[value]
            case Reference(key=key) | Flag(key=key):
                return self.book.name(key)
            case Arithmetic():
                return self.arithmetic(node)
            case Extreme(end=end):
                return f"{_ENDS[end]} {self.listed(node)}"
            case Compared(comparison=comparison, left=left, right=right):
                if _is_nought(right):
                    return f"{self.held(left)} {_AGAINST_NOUGHT[comparison]}"
                return f"{self.held(left)} {_COMPARISONS[comparison]} {self.held(right)}"
            case Joined(junction=junction, left=left, right=right):
                return f"{self.joined(left, junction)} {junction.value} {self.clause(right)}"
            case Negated(condition=condition):
                return f"it is not so that {self.clause(condition)}"
            case Chosen():
                return self.chosen(node)
            case Earlier():
                return self.earlier(node)
            case ToDate(of=of, by=by):
                since = "since the start" if by is None else f"so far this {self.book.name(by)}"
                return f"the sum of {self.book.name(of)} {since}"
            case PeriodSum(of=of, by=by):
                return f"the sum of {self.book.name(of)} over the whole {self.book.name(by)}"
            case Banded(of=of, table=table):
                return f"each part of {self.held(of)} at its rate in {self.book.name(table)}"
            case LookedUp(table=table, place=place):
                return f"{self.book.name(table)} for the {self.held(place)}"
            case Stepped(stepping=stepping, of=of, step=step):
                return f"{self.held(of)} {_STEPPINGS[stepping]} {self.held(step)}"
            case InParts(of=of):
                return self.say(of)
            case _:
                raise TypeError(node)

    def arithmetic(self, node: Arithmetic) -> str:
        if node.sign is Sign.TIMES and node.left == Number(-1):
            return f"minus {self.held(node.right)}"
        if node.sign in _SUMS:
            left, right = self.say_sum(node.left), self.held(node.right)
        else:
            left, right = self.say_product(node.left), self.held(node.right)
        return f"{left} {_SIGNS[node.sign]} {right}"

    def say_sum(self, node: Expression) -> str:
        """The left of a sum: a sum there reads on after a comma."""
        if isinstance(node, Arithmetic) and node.sign in _SUMS:
            return f"{self.say(node)},"
        return self.held(node)

    def say_product(self, node: Expression) -> str:
        """The left of a product: a product there reads on."""
        if isinstance(node, Arithmetic) and node.sign not in _SUMS:
            return self.say(node)
        return self.held(node)

    def held(self, node: Expression) -> str:
        """The node, in brackets unless it reads as one thing."""
        match node:
            case Number() | Reference() | Flag():
                return self.say(node)
            case InParts(of=of):
                return self.held(of)
            case _:
                return f"({self.say(node)})"

    def joined(self, node: Expression, junction: Junction) -> str:
        """The left of two joined conditions: the same joining word there reads on."""
        if isinstance(node, Joined) and node.junction is junction:
            return self.say(node)
        return self.clause(node)

    def clause(self, node: Expression) -> str:
        """A condition inside another."""
        match node:
            case Flag(key=key):
                return f"{self.book.name(key)} is yes"
            case Joined():
                return f"({self.say(node)})"
            case _:
                return self.say(node)

    def listed(self, node: Extreme) -> str:
        """The values chosen between, a nested choice of the same end read as one list."""
        found: list[Expression] = [node.right]
        left = node.left
        while isinstance(left, Extreme) and left.end is node.end:
            found.insert(0, left.right)
            left = left.left
        said = [self.held(each) for each in (left, *found)]
        return f"{', '.join(said[:-1])} and {said[-1]}"

    def chosen(self, node: Chosen) -> str:
        # Nothing follows but "otherwise", so a joined condition needs no brackets here.
        joined = isinstance(node.condition, Joined)
        condition = self.say(node.condition) if joined else self.clause(node.condition)
        if node.then == Number(1) and node.otherwise == Number(0):
            return f"yes where {condition}, otherwise no"
        return f"{self.held(node.then)} where {condition}, otherwise {self.held(node.otherwise)}"

    def earlier(self, node: Earlier) -> str:
        name, before = self.book.name(node.of), self.held(node.before)
        if node.months == 1:
            return f"{name} of the month before (in the first month {before})"
        count = _COUNTS.get(node.months, str(node.months))
        return f"{name} of {count} months before (in the first {count} months {before})"
