"""What brings each rule into play, and what just misses it: one edge to a rule, by name.

An edge reads one thing from an answer. On one side the rule bites; on the other, a day, a penny, a
year or a word away, it does not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from spinout import law, ownership, routes
from spinout.handovers.route_findings import RouteFindings
from spinout.law import LawLibrary
from tests.ownership.plans import MUSEUM, having

Changes = Mapping[str, object]
CHECKED = date(2026, 11, 23)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A case, the date whose law is asked, and what is read from the answer."""

    changes: Changes
    told: object
    on: date = CHECKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One rule by its name in the notes, what to read, and the two sides of it."""

    rule: str
    reads: str
    bites: Side
    misses: Side


def edge(
    rule: str,
    reads: str,
    bites: tuple[Changes, object],
    misses: tuple[Changes, object],
    *,
    on: date = CHECKED,
    but_on: date | None = None,
) -> Edge:
    """An edge between two cases, or between two dates for one."""
    return Edge(
        rule=rule,
        reads=reads,
        bites=Side(changes=bites[0], told=bites[1], on=on),
        misses=Side(changes=misses[0], told=misses[1], on=but_on or on),
    )


def given(code: str, bites: Changes, misses: Changes, *, rule: str = "", **days: date) -> Edge:
    """An edge at which a code is given on one side alone."""
    return edge(rule or code, f"code {code}", (bites, True), (misses, False), **days)


def answer(side: Side, library: LawLibrary | None = None) -> RouteFindings:
    """The whole answer to one side, under that library or the one we ship."""
    facts, reading = having(MUSEUM, side.changes), (library or law.load()).read(side.on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


def read(found: RouteFindings, reads: str) -> object:
    """What is read: a code, a ground, a test, a kind of work, a way, a clock, a step, an answer."""
    what, _, name = reads.partition(" ")
    return READS[what](found, name)


def _tests(found: RouteFindings) -> dict[str, object]:
    award = found.award
    if award is None:
        return {}
    change = (award.change,) if award.change else ()
    tests = (*award.scope, *award.limbs, award.supported, *award.older, *change, *award.beyond)
    return {each.key: each.outcome.value for each in tests}


READS: Mapping[str, Callable[[RouteFindings, str], object]] = {
    "code": lambda found, name: name in found.codes,
    "outside": lambda found, _: any(each.code == "OUTSIDE_OUR_DATA" for each in found.findings[:1]),
    "lacking": lambda found, name: name in found.contents_missing,
    "asked": lambda found, name: name in {each.code for each in found.contents},
    "ground": lambda found, name: found.grounds[int(name) - 1].applies,
    "test": lambda found, name: _tests(found).get(name),
    "work": lambda found, name: {each.kind: each.code for each in found.functions}[name],
    "way": lambda found, name: next(
        (each.opening.value for each in found.processes if each.key == name), None
    ),
    "why": lambda found, name: next(each.why for each in found.processes if each.key == name),
    "clock": lambda found, name: next(
        (each.last for each in found.every_clock if each.key == name), None
    ),
    "earliest": lambda found, name: next(
        (each.earliest for each in found.every_clock if each.key == name), None
    ),
    "first": lambda found, name: name in {each.key for each in found.first_steps},
    "next": lambda found, name: name in {each.key for each in found.afterwards},
    "nation": lambda found, name: next(
        (
            each.outcome.value
            for each in (found.other_nation.answers if found.other_nation else ())
            if each.key == name
        ),
        None,
    ),
    "process": lambda found, _: (
        found.process and found.process.status and found.process.status.value
    ),
    "cites": lambda found, name: name in {key for each in found.findings for key in each.citations},
    "cure": lambda found, words: any(words in each.cure for each in found.findings),
    "tests": lambda found, name: any(key.startswith(name) for key in _tests(found)),
}
"""How each kind of thing is read from an answer."""
