"""The timetable as plain data."""

from typing import Any

from spinout.handovers.timetable import DatedTask, Days, LegalPeriod, Timetable
from spinout.proposals.plain_data import day, told

Data = dict[str, Any]


def timetable(found: Timetable | None) -> Data:
    """The weeks to the move, the longest chain, each task with its days, and the odds last."""
    if found is None:
        return {"weeks": None, "base_weeks": None, "path": [], "tasks": []}
    return {
        **told(found, "weeks", "base_weeks", "path"),
        "tasks": [_task(each) for each in found.tasks],
        **told(found, "driving", "way", "way_name", "why_this_way"),
        **{name: day(getattr(found, name)) for name in ("start", "go_live", "reaches")},
        **told(found, "spare_days", "says"),
        "periods": [_period(each) for each in found.periods],
        "changes": [
            told(each, "task", "asks", "post", "reason", "on", "taken", "says", "citations")
            for each in found.changes
        ],
        "gates": [
            told(each, "task", "name", "signed", "post", "notice", "says") for each in found.gates
        ],
        "approved": [told(each, "name", "post", "on", "go_live") for each in found.approved],
        "slip": told(found.slip, "against", "go_live_days", "later", "says")
        if found.slip
        else None,
        "shorter_order": [
            told(each, "when", "says", "first", "last", "citation") for each in found.offsets
        ],
        "others": [
            told(each, "who", "began", "ended", "took", "source", "address")
            for each in found.observed
        ],
        "missing": list(found.missing),
        "chance": told(
            found.chance, "percent", "met", "runs", "seed", "drawn", "ours", "assumptions", "says"
        )
        if found.chance
        else None,
    }


def _task(each: DatedTask) -> Data:
    return {
        **told(each, "key", "name", "stage", "weeks", "base_weeks", "weeks_by", "after", "who"),
        **told(each, "gate", "start_week", "end_week", "critical"),
        "earliest": _days(each.earliest),
        "latest": _days(each.latest),
        **told(each, "spare_days", "done", "done_is_known", "slip_days", "says"),
        **told(each, "citations", "merged"),
    }


def _days(found: Days | None) -> Data | None:
    return None if found is None else told(found, "first", "last")


def _period(each: LegalPeriod) -> Data:
    return told(
        each, "key", "name", "amount", "tasks", "holds", "standing", "citations", "says", "begins"
    ) | told(each, "ends", "missing")
