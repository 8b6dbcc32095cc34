"""How ready a plan is, on paper: what is weak, what would fix it, who, and what it costs in kind.

It can go with a request for support: it says what help is for.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from spinout.documents import (
    Block,
    Document,
    Row,
    Table,
    bullets,
    heading,
    paragraph,
    row,
    strong,
    text_column,
)
from spinout.handovers.readiness import Gate, Heard, NextStep, QuestionFinding, ReadinessFindings
from spinout.law import day_in_words
from spinout.proposals.papers import sheet

PLACE = "are-you-ready"
"""The name of the file, without its ending."""

GATES = {Gate.ASK: "Before you ask", Gate.DECIDE: "Before a final decision"}
LEVELS = ("not thought about", "an idea", "written down", "with proof", "checked by others")
HEARD = {
    Heard.NONE: "not answered",
    Heard.TOO_FEW: "too few answered to show it",
    Heard.DOES_NOT_APPLY: "does not apply",
}


def level_words(each: QuestionFinding) -> str:
    """How far along a question is, as people read it."""
    return HEARD[each.heard] if each.level is None else LEVELS[each.level]


def people_words(found: ReadinessFindings) -> str:
    """How many people answered."""
    return "One person answered" if found.people == 1 else f"{found.people:,} people answered"


def readiness_report(found: ReadinessFindings, *, name: str, made_on: date) -> Document:
    """What is weak and what would fix it, for the team and for whoever may help it.

    `name` is the plan’s, and may be blank. It holds no one person’s answer among several.
    """
    whose = f"{name}. " if name else ""
    return sheet(
        title="Are you ready?",
        subtitle=f"{whose}{people_words(found)}. As at {day_in_words(found.on)}.",
        made_on=made_on,
        running_note="Our own method, and no law asks for it. Information, not advice.",
        body=tuple(_body(found)),
    )


def _body(found: ReadinessFindings) -> Iterator[Block]:
    if found.differ:
        yield heading(1, "Where you see it differently")
        yield paragraph("Talk about these first. Some of you are two levels or more apart.")
        yield bullets(*(found.question(key).asks for key in found.differ))
    yield heading(1, "Where you stand")
    for gate in found.gates:
        yield paragraph(strong(GATES[gate.gate]), ": ", gate.says)
    yield paragraph(found.band_says)
    if found.every_step:
        yield heading(1, "What is weak, and what would fix it")
        yield _steps(found, found.every_step)
    yield heading(1, "Area by area")
    yield _areas(found)
    if found.themes:
        yield heading(1, "What colleagues say, by theme")
        yield bullets(*found.themes)
    yield heading(1, "How to read this")
    yield bullets(*found.notes)


def _steps(found: ReadinessFindings, steps: Iterable[NextStep]) -> Table:
    return Table(
        caption="Next steps: those to take before you ask come first, the cheapest of each first",
        columns=(
            text_column("What is weak", weight=5),
            text_column("What would fix it", weight=5),
            text_column("Who", weight=2),
            text_column("It takes", weight=2),
        ),
        rows=tuple(_step(found.question(each.question), each) for each in steps),
        note=paragraph("Fees are not given: ask for a price before you buy help.").spans,
    )


def _step(asked: QuestionFinding, each: NextStep) -> Row:
    return row(
        f"{asked.asks} ({level_words(asked)})",
        each.says,
        each.who,
        each.effort.words,
    )


def _areas(found: ReadinessFindings) -> Table:
    return Table(
        caption="Each area from 0 to 4, rounded down to a half",
        columns=(
            text_column("Area", weight=3),
            text_column("Level", weight=1),
            text_column("What to do", weight=7),
        ),
        rows=tuple(
            row(
                strong(each.title),
                "not known" if each.average is None else f"{float(each.average):.1f}",
                each.advice or "–",
            )
            for each in found.areas
        ),
    )
