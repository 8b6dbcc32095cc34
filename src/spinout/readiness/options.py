"""The options weighed: points for each way, which comes first, and what would change that."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spinout.facts.appraisal import HIGHEST, WAY_NAMES, Appraisal, Criterion, Way
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.handovers.options import Cell, OptionsFindings, WayWeighed, Weighed
from spinout.law.status import Status
from spinout.readiness.claims import claims, claims_say

FEWEST_CRITERIA = 2
FIXED_DAY = "the day on which you fixed what you judge by"
SCORED_DAY = "the day on which you scored"


def options(facts: CaseFacts) -> OptionsFindings | None:
    """What would be better and the options weighed, or None where the case says nothing of it."""
    found = claims(facts.better.changes)
    held = facts.appraisal
    begun = held.criteria or held.scores or held.ways or held.dissent
    if not (found or begun or facts.better.unchanged or facts.better.ask):
        return None
    return OptionsFindings(
        claims=found, claims_say=claims_say(found), weighed=weighed(held) if begun else None
    )


def weighed(held: Appraisal) -> Weighed:
    """The four ways with their points. Scores count only once all is there, and the tests first."""
    ways = tuple(_way(way, held) for way in Way)
    lacks = tuple(_lacks(held, ways))
    leads = () if lacks else _first(ways, held.criteria)
    return Weighed(
        fixed_on=None if isinstance(held.fixed_on, Missing) else held.fixed_on,
        scored_on=None if isinstance(held.scored_on, Missing) else held.scored_on,
        criteria=held.criteria,
        ways=ways,
        most=HIGHEST * sum(each.weight for each in held.criteria),
        leads=leads,
        says=_says(ways, leads, HIGHEST * sum(each.weight for each in held.criteria)),
        moves=tuple(_moves(ways, leads, held.criteria)) if leads else (),
        lacks=lacks,
        scorers=held.scorers,
        dissent=held.dissent,
        status=Status.SUGGESTION,
    )


def _way(way: Way, held: Appraisal) -> WayWeighed:
    given = {each.criterion: each for each in held.scores if each.way is way}
    cells = tuple(
        Cell(
            criterion=each.key,
            score=given[each.key].score if each.key in given else None,
            why=given[each.key].why if each.key in given else "",
        )
        for each in held.criteria
    )
    return WayWeighed(
        way=way,
        name=WAY_NAMES[way],
        says=next((each.says for each in held.ways if each.way is way), ""),
        cells=cells,
        points=_points(cells, held.criteria),
    )


def _points(cells: Sequence[Cell], criteria: Sequence[Criterion]) -> int | None:
    """The scores times their weights, added up; None while one is missing."""
    weights = {each.key: each.weight for each in criteria}
    scored = [(each.score, weights[each.criterion]) for each in cells]
    if not scored or any(score is None for score, _ in scored):
        return None
    return sum(score * weight for score, weight in scored if score is not None)


def _lacks(held: Appraisal, ways: Sequence[WayWeighed]) -> Iterator[str]:
    if len(held.criteria) < FEWEST_CRITERIA:
        yield "two things or more to judge by"
    if isinstance(held.fixed_on, Missing):
        yield FIXED_DAY
    if isinstance(held.scored_on, Missing):
        yield SCORED_DAY
    if not held.scorers:
        yield "which posts scored"
    for each in ways:
        if not each.says:
            yield f"what “{each.name}” would be here"
        if each.points is None:
            yield f"every score of “{each.name}”"


def _first(ways: Sequence[WayWeighed], criteria: Sequence[Criterion]) -> tuple[Way, ...]:
    """The way or ways with most points under these weights."""
    totals = {each.way: _points(each.cells, criteria) or 0 for each in ways}
    best = max(totals.values())
    return tuple(way for way, points in totals.items() if points == best)


def _says(ways: Sequence[WayWeighed], leads: Sequence[Way], most: int) -> str:
    if not leads:
        return "The scores do not count yet."
    points = next(each.points for each in ways if each.way is leads[0])
    if len(leads) == 1:
        return f"“{WAY_NAMES[leads[0]]}” comes first, with {points} of {most} points."
    return f"{_named(leads)} come out level, with {points} of {most} points each."


def _moves(
    ways: Sequence[WayWeighed], leads: tuple[Way, ...], criteria: Sequence[Criterion]
) -> Iterator[str]:
    """Each weight that, one higher or lower, would change which way comes first."""
    for place, each in enumerate(criteria):
        for weight in (each.weight - 1, each.weight + 1):
            tried = [*criteria[:place], replace(each, weight=weight), *criteria[place + 1 :]]
            first = _first(ways, tried)
            if first != leads:
                verb = "would come first" if len(first) == 1 else "would come out level"
                yield (
                    f"If “{each.name}” weighed {weight} and not {each.weight}, {_named(first)} "
                    f"{verb}."
                )


def _named(ways: Sequence[Way]) -> str:
    names = [f"“{WAY_NAMES[each]}”" for each in ways]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
