"""A timetable of the museum, or of a plan of which nothing is known, with some facts changed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from spinout import law, ownership, routes
from spinout.facts.service import ParentKind
from spinout.facts.timetable import Change, TimetableFacts
from spinout.findings import UNKNOWN
from spinout.handovers.timetable import DatedTask, LegalPeriod, Timetable
from spinout.timetable import timetable
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having

ON = date(2026, 11, 23)
MOVE_DAY = date(2028, 4, 1)
NURSES: Mapping[str, object] = {
    "parent.kind": ParentKind.NHS_TRUST,
    "service.cpv": "85141200",
    "contract.value": 3_000_000_000,
}
MANY_REDUNDANCIES: Mapping[str, object] = {"transfer.redundancies": 120}
NOT_SENT = having(MUSEUM, {"expression.received": UNKNOWN})
"""The museum before its letter is sent, so that nothing is done."""
POST, WHY = "Head of museums", "The board agreed it"


def asked(
    facts: Mapping[str, object] | None = None,
    *,
    on: date = ON,
    known: bool = True,
    go_live: date | None = None,
    **settled: Any,
) -> Timetable:
    """The timetable; `settled` is what the case holds under [timetable]."""
    case = having(NOT_SENT if known else NOTHING_KNOWN, facts or {})
    case = replace(case, timetable=TimetableFacts(**settled), go_live=go_live or UNKNOWN)
    library = law.load()
    structure = ownership.examine(case, library.read(on))
    found = routes.check(case, structure, library.read(on))
    return timetable(case, found, library.read(on))


def weeks(task: str, number: int) -> Change:
    """A change of the weeks of a task, with a post and a reason."""
    return Change(task=task, weeks=number, post=POST, reason=WHY)


def task(found: Timetable, key: str) -> DatedTask:
    """One task by its key."""
    return next(each for each in found.tasks if each.key == key)


def period(found: Timetable, key: str) -> LegalPeriod:
    """One least time by its key."""
    return next(each for each in found.periods if each.key == key)
