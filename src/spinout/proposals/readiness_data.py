"""How ready a plan is, as plain data: no more than may be shown."""

from typing import Any

from spinout.handovers.readiness import (
    AreaFinding,
    GateFinding,
    NextStep,
    QuestionFinding,
    ReadinessFindings,
)

Data = dict[str, Any]


def readiness(found: ReadinessFindings | None) -> Data | None:
    """Disagreement first, then the gates, the areas and what to do next; None where none answered.

    Averages are rounded down, to a half for an area and to a whole level for a question.
    """
    if found is None:
        return None
    return {
        "status": found.status.value,
        "people": found.people,
        "differ": list(found.differ),
        "gates": [_gate(each) for each in found.gates],
        "band": found.band.value,
        "band_says": found.band_says,
        "areas": [_area(each) for each in found.areas],
        "themes": list(found.themes),
        "next_steps": [_step(each) for each in found.steps],
        "every_step": [_step(each) for each in found.every_step],
        "questions": [_question(each) for each in found.questions],
        "notes": list(found.notes),
        "citations": list(found.citations),
    }


def _gate(each: GateFinding) -> Data:
    return {
        "gate": each.gate.value,
        "state": each.state.value,
        "says": each.says,
        "below": list(each.below),
        "waits": list(each.waits),
    }


def _area(each: AreaFinding) -> Data:
    average = None if each.average is None else float(each.average)
    return {"area": each.key, "title": each.title, "average": average, "advice": each.advice}


def _step(each: NextStep) -> Data:
    return {
        "question": each.question,
        "says": each.says,
        "who": each.who,
        "effort": each.effort.value,
        "costs": each.effort.words,
    }


def _question(each: QuestionFinding) -> Data:
    return {
        "question": each.key,
        "area": each.area,
        "gate": None if each.gate is None else each.gate.value,
        "asks": each.asks,
        "proof": each.proof,
        "heard": each.heard.value,
        "level": each.level,
        "least": each.least,
        "differ": each.differ,
        "rests_on": list(each.rests_on),
    }
