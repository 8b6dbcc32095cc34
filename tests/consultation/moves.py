"""Moves built in Python: one of which all is known, and ways to change or to forget it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from spinout import consultation, law
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind
from spinout.facts.transfer import Measures, Recognised
from spinout.handovers.duties import Duty
from tests.ownership.plans import NOTHING_KNOWN, having

CHECKED = date(2026, 11, 23)

KNOWN: Mapping[str, object] = {
    "parent.nation": Nation.ENGLAND,
    "parent.kind": ParentKind.COUNTY_COUNCIL,
    "transfer.day": date(2027, 4, 1),
    "transfer.colleagues": 180,
    "transfer.stay_affected": 60,
    "transfer.employer_size": 4000,
    "transfer.union_recognised": Recognised.ALL,
    "transfer.representatives": False,
    "transfer.invited": False,
    "transfer.measures": Measures.BOTH,
    "transfer.redundancies": 0,
}
"""The move of the worked case: 180 go, 60 stay but are affected, one union for all."""


def move(changes: Mapping[str, object]) -> CaseFacts:
    """The worked move with these facts changed; “case.go_live” is the plan's own day."""
    known = {**KNOWN, **changes}
    go_live = known.pop("case.go_live", NOTHING_KNOWN.go_live)
    return replace(having(NOTHING_KNOWN, known), go_live=go_live)


def told(changes: Mapping[str, object], on: date = CHECKED) -> dict[str, Duty]:
    """Each duty by its key, for the worked move with these changes."""
    found = consultation.duties(move(changes), law.load().read(on))
    return {each.key: each for each in found}
