"""A department’s own process and another nation’s law as plain data, for --json."""

from typing import Any

from spinout.handovers.departments import (
    DepartmentProcess,
    GuideFound,
    NationAnswer,
    OtherNation,
    PastEvent,
    ProcessFindings,
    Told,
)
from spinout.proposals.plain_data import standing

Data = dict[str, Any]


def process(found: ProcessFindings | None) -> Data | None:
    """What was found of a process of the department’s own; None before any stage looked."""
    if found is None:
        return None
    return {
        "status": found.status and found.status.value,
        "says": found.says,
        "who_decides": found.who_decides,
        "records": [_record(each) for each in found.records],
        "history": [_event(each) for each in found.history],
        "our_suggestion": {
            "steps": [each.says for each in found.steps],
            "paper": [each.says for each in found.paper],
        },
        "standing": standing(found.standing),
        "missing": list(found.missing),
        "citations": list(found.citations),
    }


def other_nation(found: OtherNation | None) -> Data | None:
    """What another nation’s law answers; None in England and while the nation is not known."""
    if found is None:
        return None
    return {
        "nation": found.nation,
        "name": found.name,
        "says": found.says,
        "answers": [_answer(each) for each in found.answers],
    }


def _answer(each: NationAnswer) -> Data:
    return {
        "key": each.key,
        "asks": each.asks,
        "outcome": each.outcome.value,
        "standing": standing(each.standing),
        "says": each.says,
        "citations": list(each.citations),
        "missing": list(each.missing),
    }


def _record(each: DepartmentProcess) -> Data:
    return {
        "key": each.key,
        "department": each.department,
        "name": each.name,
        "status": each.status.value,
        "over": each.over,
        "says": each.says,
        "who_decides": each.who_decides,
        "window": each.window,
        "form": each.form,
        "clock": each.clock,
        "steps": [_told(step, "who") for step in each.steps],
        "contents": [_told(part, "about") for part in each.contents],
        "left_out": [_told(part, "reason") for part in each.left_out],
        "guidance": [_guide(guide) for guide in each.guidance],
        "reviewed": each.reviewed.isoformat(),
        "standing": standing(each.standing),
        "citations": list(each.citations),
    }


def _told(each: Told, about: str) -> Data:
    return {
        "says": each.says,
        about: each.about,
        "standing": standing(each.standing),
        "citation": each.citation,
    }


def _guide(each: GuideFound) -> Data:
    return {
        "title": each.title,
        "date": each.date,
        "state": each.state,
        "address": each.address,
        "citation": each.citation,
    }


def _event(each: PastEvent) -> Data:
    return {
        "when": each.when,
        "says": each.says,
        "standing": standing(each.standing),
        "citation": each.citation,
    }
