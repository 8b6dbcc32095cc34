"""What an answer may still be while some facts are unknown, and which facts it waits for.

A part is settled when every way of completing the unknown facts gives the same value. It waits
for a fact only when changing that fact alone could change the answer.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, Generic, TypeVar

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
    part: Part[Value] = _settled(value)
    return part


@lru_cache(maxsize=4096, typed=True)
def _settled(value: Hashable) -> Part[Any]:
    # Rules settle the same few answers over and over; `typed` keeps 1 apart from True.
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


def combine(
    rule: Callable[..., Result],
    *parts: Part[Hashable],
    says: Callable[[Result], Hashable] | None = None,
) -> Part[Result]:
    """Every answer `rule` gives over what the parts may still be, and the facts it waits for.

    Two answers are different where `says` of them is, or the answers themselves without it. The
    parts must not share an unknown fact, or answers that cannot happen would be counted.
    """
    only = [part.possible[0] for part in parts if len(part.possible) == 1]
    if len(only) == len(parts):
        return settled(rule(*only))
    answers = {
        combination: rule(*combination)
        for combination in product(*(part.possible for part in parts))
    }
    possible = tuple(dict.fromkeys(answers.values()))
    said = {answer: says(answer) if says else answer for answer in possible}
    told = {combination: said[answer] for combination, answer in answers.items()}
    waits: dict[str, None] = {}
    if len(set(said.values())) > 1:
        for place, part in enumerate(parts):
            if not part.settled and _matters(told, place):
                waits.update(dict.fromkeys(part.waits_for))
    return Part(possible=possible, waits_for=tuple(waits))


def _matters(told: dict[tuple[Hashable, ...], Hashable], place: int) -> bool:
    """Whether two combinations that differ only at `place` give different answers."""
    first: dict[tuple[Hashable, ...], Hashable] = {}
    return any(
        first.setdefault(combination[:place] + combination[place + 1 :], said) != said
        for combination, said in told.items()
    )
