"""The page on which every score is given at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spinout.facts.appraisal import WAY_NAMES, Way
from spinout.facts.case_writer import entered as entered_value
from spinout.facts.list_parts import CRITERIA, SCORES, WAYS
from spinout.facts.questions import BY_KEY
from spinout.web.plans.lists import FIX_FIRST, FIXED, choices_of, entries_in
from spinout.web.plans.plan import Plan
from spinout.web.plans.scoring import EnteredScores, field_of

NO_TESTS = "First enter what the options are judged by."


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The two fields for one way on one test."""

    way: str
    score: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """One thing the ways are judged by, with the fields of each way."""

    name: str
    says: str
    weight: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringPage:
    """Every test with its fields; `waits` says what has to come first, and is blank otherwise."""

    name: str
    waits: str
    ways: tuple[tuple[str, str], ...]
    tests: tuple[Test, ...]
    choices: tuple[tuple[str, str], ...]
    entered: EnteredScores
    errors: tuple[tuple[str, str], ...]


def scoring_page(plan: Plan, entered: EnteredScores) -> ScoringPage:
    """The page with what the plan holds, or what was sent."""
    listed = entries_in(plan, BY_KEY[CRITERIA])
    return ScoringPage(
        name=plan.name,
        waits=waits(plan),
        ways=_ways(plan),
        tests=tuple(
            Test(
                name=each.get("name", ""),
                says=each.get("says", ""),
                weight=each.get("weight", ""),
                cells=tuple(_cell(each.get("key", ""), way) for way in Way),
            )
            for each in listed
        ),
        choices=tuple(choices_of(SCORES, "score", plan)),
        entered=entered,
        errors=tuple(each for test in listed for each in _wrong(test, entered)),
    )


def waits(plan: Plan) -> str:
    """What has to come before any score, or nothing."""
    if not entries_in(plan, BY_KEY[CRITERIA]):
        return NO_TESTS
    return "" if entered_value(plan.tables, FIXED) else FIX_FIRST


def _ways(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Each way with what it would be here, as far as the plan says."""
    said = {each.get("way"): each.get("says", "") for each in entries_in(plan, BY_KEY[WAYS])}
    return tuple((WAY_NAMES[way], said.get(way.value, "Not said yet.")) for way in Way)


def _wrong(test: Mapping[str, str], entered: EnteredScores) -> Iterator[tuple[str, str]]:
    """Each field to mend, with the way and the test it is for."""
    for way in Way:
        for part in ("score", "why"):
            name = field_of(part, test.get("key", ""), way.value)
            if name in entered.errors:
                yield name, f"{WAY_NAMES[way]}, “{test.get('name', '')}”: {entered.errors[name]}"


def _cell(criterion: str, way: Way) -> Cell:
    return Cell(
        way=WAY_NAMES[way],
        score=field_of("score", criterion, way.value),
        why=field_of("why", criterion, way.value),
    )
