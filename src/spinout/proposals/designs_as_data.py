"""Designs of the package as plain data, the same for the command line and the pack."""

from collections.abc import Iterable
from typing import Any

from spinout.handovers.design import NO_VOTE, DesignOutcome, TermFinding

Data = dict[str, Any]


def designs_data(found: Iterable[DesignOutcome]) -> Data:
    """Every design with what the law says of it. No post is told apart."""
    return {"no_vote": NO_VOTE, "designs": [_design(each) for each in found]}


def _design(outcome: DesignOutcome) -> Data:
    design, found = outcome.design, outcome.found
    return {
        "key": design.key,
        "name": design.name,
        "says": design.says,
        "for": design.for_whom.value,
        "findings": [_finding(each) for each in found.findings],
        "two_tier": None if found.two_tier is None else _finding(found.two_tier),
        "no_vote": found.no_vote,
        "not_counted": list(found.not_counted),
        "lacks": list(found.lacks),
    }


def _finding(found: TermFinding) -> Data:
    return {
        "term": found.term.value,
        "verdict": found.verdict.value,
        "says": found.says,
        "provision": found.provision,
        "citations": list(found.citations),
        "status": found.status,
    }
