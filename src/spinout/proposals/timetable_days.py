"""The days of the timetable for a diary: when to begin each task, gates, waits and the move."""

from collections.abc import Iterator
from datetime import date

from spinout.documents import Dated
from spinout.handovers.timetable import MOVE, DatedTask, LegalPeriod, Timetable
from spinout.law import day_in_words


def diary_days(found: Timetable | None) -> tuple[Dated, ...]:
    """Each day of the earliest plan that someone must act on, by day; none without dates."""
    if found is None:
        return ()
    days = [*_of_tasks(found), *_of_periods(found.periods)]
    return tuple(sorted(days, key=lambda each: each.day))


def _of_tasks(found: Timetable) -> Iterator[Dated]:
    for each in found.tasks:
        if each.earliest is None or each.latest is None:
            continue
        yield Dated(
            identity=f"timetable:{each.key}:begin",
            day=each.earliest.first,
            name=f"Begin {each.key}: {each.name}",
            says=_until(each, each.earliest.last, each.latest.last),
        )
        if each.gate:
            yield Dated(
                identity=f"timetable:{each.key}:end",
                day=each.earliest.last,
                name=f"{each.name}: the day to have it in writing",
            )
    move = found.go_live or found.reaches
    if move is not None and found.reaches is not None:
        yield Dated(identity="timetable:move", day=max(move, found.reaches), name="The move")


def _until(each: DatedTask, early: date, late: date) -> str:
    ours = "our suggestion" if not each.weeks_by else f"set by {each.weeks_by}"
    weeks = "1 week" if each.weeks == 1 else f"{each.weeks} weeks"
    return (
        f"{weeks} ({ours}). Done by {day_in_words(early)}; no later than {day_in_words(late)}. "
        f"Who: {', '.join(each.who)}."
    )


def _of_periods(periods: tuple[LegalPeriod, ...]) -> Iterator[Dated]:
    for each in periods:
        if each.begins is not None and each.ends is not None:
            yield Dated(
                identity=f"timetable:{each.key}:over",
                day=each.ends,
                name=f"First day after the wait set by law: {each.name}",
                says=f"At least {each.amount} from {day_in_words(each.begins)}.",
            )


def as_approved(found: Timetable) -> dict[str, date]:
    """The last day of each task as the plan now stands, as an approved version holds it."""
    ends: dict[str, date] = {}
    for each in found.tasks:
        if each.done is not None and each.done_is_known:
            ends[each.key] = each.done
        elif each.earliest is not None:
            ends[each.key] = each.earliest.last
    if found.reaches is not None and MOVE in ends:
        ends[MOVE] = max(found.reaches, found.go_live or found.reaches)
    return ends
