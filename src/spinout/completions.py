"""What an answer may still be while some facts are unknown, and which facts it waits for.

A part is settled when every way of completing the unknown facts gives the same value. It waits
for a fact only when changing that fact alone could change the answer.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import combinations, product
from operator import ne
from typing import Generic, TypeVar

from spinout.findings import NOT_APPLICABLE, Missing

Value_co = TypeVar("Value_co", bound=Hashable, covariant=True)
Value = TypeVar("Value", bound=Hashable)
Result = TypeVar("Result", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Value_co]):
    """The values something may still take, and the keys of the facts that would decide."""

    possible: tuple[Value_co, ...]
    waits_for: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether only one value is left."""
        return len(self.possible) == 1

    @property
    def value(self) -> Value_co:
        """The one value left. Raises ValueError while there is more than one."""
        (only,) = self.possible
        return only


def settled(value: Value) -> Part[Value]:
    """A part whose value is known."""
    return Part(possible=(value,), waits_for=())


def waiting(possible: Iterable[Value], *keys: str) -> Part[Value]:
    """A part that may take any of `possible` until the facts in `keys` are known."""
    return Part(possible=tuple(possible), waits_for=keys)


def yes_or_no(fact: bool | Missing, key: str) -> Part[bool]:
    """A yes-or-no fact; “not applicable” is a no, and an unknown one waits for itself."""
    if fact is NOT_APPLICABLE:
        return settled(False)
    if isinstance(fact, Missing):
        return waiting((True, False), key)
    return settled(fact)


def choice(fact: Value | Missing, key: str, possible: Iterable[Value]) -> Part[Value]:
    """A fact from the closed list `possible`; one without a value waits for itself."""
    if isinstance(fact, Missing):
        return waiting(possible, key)
    return settled(fact)


def share_nothing(one: tuple[Hashable, ...], other: tuple[Hashable, ...]) -> bool:
    """Whether two lists of codes have no code in common."""
    return set(one).isdisjoint(other)


def combine(
    rule: Callable[..., Result],
    *parts: Part[Hashable],
    differ: Callable[[Result, Result], bool] = ne,
) -> Part[Result]:
    """Every answer `rule` gives over what the parts may still be, and the facts it waits for.

    `differ` says when two answers are different answers. The parts must not share an unknown
    fact, or answers that cannot happen would be counted.
    """
    answers = {
        combination: rule(*combination)
        for combination in product(*(part.possible for part in parts))
    }
    waits: dict[str, None] = {}
    for place, part in enumerate(parts):
        if _matters(answers, place, differ):
            waits.update(dict.fromkeys(part.waits_for))
    return Part(possible=tuple(dict.fromkeys(answers.values())), waits_for=tuple(waits))


def _matters(
    answers: dict[tuple[Hashable, ...], Result],
    place: int,
    differ: Callable[[Result, Result], bool],
) -> bool:
    """Whether two combinations that differ only at `place` give different answers."""
    alike: dict[tuple[Hashable, ...], dict[Result, None]] = {}
    for combination, answer in answers.items():
        others = combination[:place] + combination[place + 1 :]
        alike.setdefault(others, {})[answer] = None
    return any(differ(*pair) for group in alike.values() for pair in combinations(group, 2))
