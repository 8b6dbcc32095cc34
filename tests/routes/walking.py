"""Walking a rule over all it may be told, each fact known or not, and comparing with brute force.

Nothing here uses the code's own idea of what matters. At each point every way of completing it is
looked up; a fact matters where two completions that differ only in it are told differently.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType
from typing import Protocol

from spinout.facts.plan import CaseFacts
from spinout.findings import UNKNOWN, Finding, Outcome
from spinout.handovers.award_findings import Limb
from spinout.handovers.clock import Clock
from spinout.handovers.structure import Structure
from spinout.law import Reading
from spinout.ownership import s33_control, s33_main, s33_profit
from tests.ownership.plans import MUSEUM, having

Point = tuple[object, ...]
Facts = Mapping[str, object]
Values = Mapping[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a rule tells at one point: the answer, and the facts it names as missing."""

    says: Hashable
    missing: frozenset[str]


Tell = Callable[[Facts], Told]


def anything(_: Facts) -> bool:
    """Every case can be."""
    return True


NO_MORE: Values = MappingProxyType({})


def wrong(
    values: Values,
    tell: Tell,
    can_be: Callable[[Facts], bool] = anything,
    more: Values = NO_MORE,
) -> Iterator[str]:
    """Every point at which `tell` is not honest, in words; nothing where it is everywhere.

    At each point what is named missing is what matters. Where all completions agree the answer
    is theirs; so one that waits for nothing never changes as facts become known. A complete case
    that cannot be, such as an award before bids are sought, is no completion of any. `more` are
    values at which a fact is tried only where it is not known, such as a board of any size.
    """
    keys = tuple(values)
    tried = {key: (*held, *more.get(key, ())) for key, held in values.items()}
    ends: dict[Point, frozenset[Hashable]] = {}
    turns: dict[Point, frozenset[str]] = {}
    for point in sorted(product(*((*each, UNKNOWN) for each in tried.values())), key=_unknowns):
        given = dict(zip(keys, point, strict=True))
        open_places = [place for place, value in enumerate(point) if value is UNKNOWN]
        if open_places:
            ends[point], turns[point] = _completed(point, open_places, tried, keys, ends, turns)
        else:
            ends[point] = frozenset({tell(given).says} if can_be(given) else ())
            turns[point] = frozenset()
        if not ends[point] or any(given[key] in held for key, held in more.items()):
            continue
        told = tell(given)
        if told.missing != turns[point]:
            yield _line(keys, point, f"names {_set(told.missing)}, not {_set(turns[point])}")
        if len(ends[point]) == 1 and {told.says} != ends[point]:
            yield _line(keys, point, f"says {told.says}, not {set(ends[point])}")


def _unknowns(point: Point) -> int:
    return sum(value is UNKNOWN for value in point)


def _completed(
    point: Point,
    open_places: list[int],
    values: Values,
    keys: tuple[str, ...],
    ends: Mapping[Point, frozenset[Hashable]],
    turns: Mapping[Point, frozenset[str]],
) -> tuple[frozenset[Hashable], frozenset[str]]:
    """Every answer that the point may end in, and the facts on which that turns."""

    def filled(place: int) -> list[Point]:
        return [(*point[:place], each, *point[place + 1 :]) for each in values[keys[place]]]

    first, *others = open_places
    nearer = filled(first)
    reached = frozenset[Hashable]().union(*(ends[each] for each in nearer))
    if not others:
        return reached, frozenset({keys[first]} if len(reached) > 1 else ())
    turning = frozenset[str]().union(*(turns[each] for each in nearer))
    if any(keys[first] in turns[each] for each in filled(others[0])):
        turning |= {keys[first]}
    return reached, turning


def _line(keys: tuple[str, ...], point: Point, problem: str) -> str:
    given = ", ".join(f"{key}={value}" for key, value in zip(keys, point, strict=True))
    return f"{given}: {problem}"


def _set(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys)) or "nothing"


def of_findings(found: tuple[Finding, ...]) -> Told:
    """What findings on one question come to: whose rules they speak of, and their one outcome.

    For the right and for a contract kept for mutuals, another nation’s law is a no.
    """
    (outcome,) = {each.outcome for each in found}
    code = found[0].code
    if outcome is Outcome.OTHER_NATION and not code.startswith("AWARD"):
        outcome = Outcome.NO
    return Told(says=(WHOSE.get(code, ""), outcome), missing=_named(found))


WHOSE = {"PSR": "the NHS rules", "AWARD_NO(nation)": "Scotland", "OUTSIDE_OUR_DATA": "before"}
"""The rules that an answer about the award speaks of, where they are not those of the Act."""


def of_a_test(limb: Limb | None) -> Told:
    """What one test comes to; nothing where it is not asked."""
    if limb is None:
        return Told(says=None, missing=frozenset())
    return Told(says=limb.outcome, missing=_named((limb,)))


def of_a_clock(clock: Clock | None) -> Told:
    """The days of a clock; nothing where it does not run."""
    if clock is None:
        return Told(says=None, missing=frozenset())
    days = (clock.start, clock.first, clock.last, clock.earliest)
    return Told(says=days, missing=_named((clock,)))


class Waits(Protocol):
    """Anything that names the facts it waits for."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of those facts."""
        ...


def _named(found: Iterable[Waits]) -> frozenset[str]:
    """The facts named, the two ends of a window being one fact."""
    keys = (key for each in found for key in each.missing)
    return frozenset(key.removesuffix(".first").removesuffix(".last") for key in keys)


def museum(changes: Facts) -> CaseFacts:
    """The museum with those facts changed."""
    return having(MUSEUM, changes)


def examined(facts: CaseFacts, reading: Reading) -> Structure:
    """The structure with its three tests under section 33 and no forms weighed, which is quick."""
    return Structure(
        options=(),
        chosen=None,
        tests=tuple(each.test(facts, reading) for each in (s33_control, s33_profit, s33_main)),
        tax_exempt=False,
        findings=(),
    )
