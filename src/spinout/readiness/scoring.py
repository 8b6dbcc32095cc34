"""How ready a plan is, by our own method: disagreement first, then gates, areas and next steps."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from spinout.facts.readiness import Tally
from spinout.findings import Missing
from spinout.handovers.readiness import (
    AreaFinding,
    Effort,
    Gate,
    Heard,
    NextStep,
    QuestionFinding,
    ReadinessFindings,
)
from spinout.law import Reading
from spinout.law.status import Status
from spinout.readiness import may_show, notes
from spinout.readiness.adding import NO_LEVELS, added, aged
from spinout.readiness.asked import Area, ReadyQuestion, WhatWeAsk, what_we_ask
from spinout.readiness.gates import BAND_SAYS, band, gate_finding

CHEAPEST = 3
CITES = (
    "readiness-questions",
    "readiness-areas",
    "readiness-levels",
    "readiness-themes",
    "readiness-sources",
)


def score(
    tallies: Sequence[Tally], reading: Reading, *, plan_changed: date | Missing
) -> ReadinessFindings:
    """How ready the plan is on the reading's date, from the answers of one person or more.

    Answers over 90 days old, or from before `plan_changed`, count as “written down” at most.

    Law: readiness-questions, readiness-areas, readiness-levels, readiness-themes, readiness-sources
    """
    held = what_we_ask(reading)
    whole = added([aged(each, on=reading.on, plan_changed=plan_changed) for each in tallies])
    found = tuple(_finding(each, whole) for each in held.questions)
    exact = {area.key: _mean(area, found, whole) for area in held.areas}
    gates = tuple(gate_finding(gate, found, people=whole.people) for gate in Gate)
    comes_to = band([each for each in exact.values() if each is not None], gates)
    steps = _steps(held, found)
    return ReadinessFindings(
        people=whole.people,
        on=reading.on,
        differ=tuple(each.key for each in found if each.differ),
        gates=gates,
        band=comes_to,
        band_says=BAND_SAYS[comes_to],
        areas=tuple(_area(area, exact[area.key], found) for area in held.areas),
        questions=found,
        themes=tuple(
            held.themes[key] for key in may_show.themes(whole.themes, people=whole.people)
        ),
        steps=steps[:CHEAPEST],
        every_step=steps,
        notes=tuple(notes.notes(tallies, whole, on=reading.on, plan_changed=plan_changed)),
        status=Status.SUGGESTION,
        citations=CITES,
    )


def _finding(asked: ReadyQuestion, whole: Tally) -> QuestionFinding:
    counts = whole.levels.get(asked.key, NO_LEVELS)
    heard = may_show.heard(counts, whole.not_apply.get(asked.key, 0), people=whole.people)
    enough = heard is Heard.ENOUGH
    return QuestionFinding(
        key=asked.key,
        area=asked.area,
        gate=asked.gate,
        asks=asked.asks,
        proof=asked.proof,
        heard=heard,
        level=may_show.whole_level(may_show.average(counts)) if enough else None,
        least=asked.least,
        differ=may_show.differ(counts),
        rests_on=asked.rests_on,
    )


def _mean(area: Area, found: Iterable[QuestionFinding], whole: Tally) -> Fraction | None:
    """The exact average of the area's questions that enough people answered."""
    means = [
        may_show.average(whole.levels[each.key])
        for each in found
        if each.area == area.key and each.heard is Heard.ENOUGH
    ]
    return sum(means, Fraction(0)) / len(means) if means else None


def _area(area: Area, exact: Fraction | None, found: Iterable[QuestionFinding]) -> AreaFinding:
    weak = any(each.weak for each in found if each.area == area.key)
    return AreaFinding(
        key=area.key,
        title=area.title,
        average=None if exact is None else may_show.half_level(exact),
        advice=area.advice if weak else "",
    )


def _steps(held: WhatWeAsk, found: Iterable[QuestionFinding]) -> tuple[NextStep, ...]:
    """A step for each weak question: those of the first gate first, the cheapest of each first."""
    asked: Mapping[str, ReadyQuestion] = held.by_key
    weak = [asked[each.key] for each in found if each.weak]
    cost = {effort: place for place, effort in enumerate(Effort)}
    weak.sort(key=lambda each: (each.gate is not Gate.ASK, cost[each.effort]))
    return tuple(
        NextStep(question=each.key, says=each.step, who=each.who, effort=each.effort)
        for each in weak
    )
