"""One person’s own result, or what several come to."""

from dataclasses import dataclass

from spinout.handovers.readiness import QuestionFinding, ReadinessFindings
from spinout.law import day_in_words
from spinout.proposals.readiness_report import GATES, level_words
from spinout.web.asking.gate_tags import TAGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One question as the result lists it; `why` names what shows that it matters."""

    asks: str
    level: str
    proof: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateShown:
    """One gate: its name, its state in a word, the sentence, and the questions behind it."""

    title: str
    tag: str
    colour: str
    says: str
    below: tuple[Shown, ...]
    waits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do next."""

    says: str
    who: str
    costs: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPage:
    """The whole result. `state` carries one person’s own answers; it is blank for several."""

    title: str
    on: str
    alone: bool
    people: int
    notes: tuple[str, ...]
    differ: tuple[Shown, ...]
    gates: tuple[GateShown, ...]
    band_says: str
    steps: tuple[Step, ...]
    more_steps: tuple[Step, ...]
    areas: tuple[tuple[str, str, str], ...]
    themes: tuple[str, ...]
    state: str
    mark: str


def result_page(found: ReadinessFindings, *, state: str, mark: str) -> ResultPage:
    """The result as the page shows it: disagreement first, then gates, steps and areas."""
    alone = bool(state)
    steps = tuple(
        Step(
            says=each.says,
            who=each.who,
            costs=each.effort.words,
            about=found.question(each.question).asks,
        )
        for each in found.every_step
    )
    shown = len(found.steps)
    return ResultPage(
        title="Where you stand, by your own answers" if alone else "Where your team stands",
        on=day_in_words(found.on),
        alone=alone,
        people=found.people,
        notes=found.notes,
        differ=tuple(_shown(found.question(key)) for key in found.differ),
        gates=tuple(_gates(found)),
        band_says=found.band_says,
        steps=steps[:shown],
        more_steps=steps[shown:],
        areas=tuple(
            (
                each.title,
                "Not known" if each.average is None else f"{float(each.average):.1f}",
                each.advice,
            )
            for each in found.areas
        ),
        themes=found.themes,
        state=state,
        mark=mark,
    )


def _gates(found: ReadinessFindings) -> list[GateShown]:
    held = []
    for each in found.gates:
        tag, colour = TAGS[each.state]
        held.append(
            GateShown(
                title=GATES[each.gate],
                tag=tag,
                colour=colour,
                says=each.says,
                below=tuple(_shown(found.question(key)) for key in each.below),
                waits=tuple(found.question(key).asks for key in each.waits),
            )
        )
    return held


def _shown(each: QuestionFinding) -> Shown:
    return Shown(
        asks=each.asks,
        level=level_words(each),
        proof=each.proof,
        why="; ".join(each.rests_on),
    )
