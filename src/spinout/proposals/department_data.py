"""A department’s own process and another nation’s law as plain data, for --json."""

from typing import Any

from spinout.handovers.departments import DepartmentProcess, OtherNation, ProcessFindings, Told
from spinout.proposals.plain_data import told

Data = dict[str, Any]


def process(found: ProcessFindings | None) -> Data | None:
    """What was found of a process of the department’s own; None before any stage looked."""
    if found is None:
        return None
    return {
        **told(found, "status", "says", "who_decides"),
        "records": [_record(each) for each in found.records],
        "history": [told(each, "when", "says", "standing", "citation") for each in found.history],
        "our_suggestion": {
            "steps": [each.says for each in found.steps],
            "paper": [each.says for each in found.paper],
        },
        **told(found, "standing", "missing", "citations"),
    }


def other_nation(found: OtherNation | None) -> Data | None:
    """What another nation’s law answers; None in England and while the nation is not known."""
    if found is None:
        return None
    names = ("key", "asks", "outcome", "standing", "says", "citations", "missing")
    return {
        **told(found, "nation", "name", "says"),
        "answers": [told(each, *names) for each in found.answers],
    }


def _record(each: DepartmentProcess) -> Data:
    return {
        **told(each, "key", "department", "name", "status", "over", "says"),
        **told(each, "who_decides", "window", "form", "clock"),
        "steps": [_part(step, "who") for step in each.steps],
        "contents": [_part(part, "about") for part in each.contents],
        "left_out": [_part(part, "reason") for part in each.left_out],
        "guidance": [
            told(guide, "title", "date", "state", "address", "citation") for guide in each.guidance
        ],
        **told(each, "reviewed", "standing", "citations"),
    }


def _part(each: Told, about: str) -> Data:
    return {about: each.about, **told(each, "says", "standing", "citation")}
