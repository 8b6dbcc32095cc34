"""The timetable as bars along a line of time: in one picture, or in parts that fit a page."""

from collections.abc import Iterator, Sequence
from datetime import date

from spinout.documents import Bar, BarGroup, Column, Gantt, Row, row, text_column
from spinout.handovers.timetable import DatedTask, Timetable
from spinout.law import day_in_words, month_in_words

TITLE = "The plan of work"
PARTS = (("A", "B", "C"), ("D", "E"), ("F", "G", "H"), ("I",))
"""The stages that share a picture on paper."""
_MOST_TICKS = 6
_WEEKS_A_TICK = (4, 13, 26, 52, 104, 520, 2600)
_MONTHS_A_TICK = (1, 3, 6, 12, 24, 120, 600)
_MONTHS_A_YEAR = 12
_DAYS_A_MONTH = 30


def whole_picture(found: Timetable) -> Gantt:
    """Every task in one picture."""
    return _picture(found, found.tasks, TITLE)


def pictures(found: Timetable) -> tuple[Gantt, ...]:
    """The tasks in pictures that each fit a page, part by part."""
    made = []
    for stages in PARTS:
        tasks = [each for each in found.tasks if each.stage in stages]
        names = [each.name for each in found.stages if each.key in stages]
        if tasks:
            made.append(_picture(found, tasks, f"{TITLE}: {', '.join(names).lower()}"))
    return tuple(made)


def columns(*, dated: bool) -> tuple[Column, ...]:
    """The columns of the table behind a picture."""
    when = ("First and last day", "No later than") if dated else ("Weeks of the plan",)
    return (
        text_column("Task", weight=6),
        text_column("Who", weight=3),
        text_column("How long", weight=2),
        *(text_column(name, weight=3) for name in when),
    )


def row_of(each: DatedTask, *, dated: bool) -> Row:
    """One task as a row of that table."""
    when = _dated(each) if dated else (f"{each.start_week} to {each.end_week}",)
    return row(marked_name(each), "; ".join(each.who), how_long(each), *when)


def marked_name(each: DatedTask) -> str:
    """The task, and whether it is a decision and sets the date."""
    marks = [
        name for name, yes in (("decision", each.gate), ("sets the date", each.critical)) if yes
    ]
    return f"{each.key} {each.name} ({', '.join(marks)})" if marks else f"{each.key} {each.name}"


def how_long(each: DatedTask) -> str:
    """“6 weeks”, and which post said so where one did."""
    weeks = "1 week" if each.weeks == 1 else f"{each.weeks} weeks"
    return f"{weeks}, set by {each.weeks_by}" if each.weeks_by else weeks


def _dated(each: DatedTask) -> tuple[str, str]:
    if each.done is not None:
        return f"Done{'' if each.done_is_known else ' by'} {day_in_words(each.done)}", ""
    if each.earliest is None or each.latest is None:
        return "", ""
    first, last = day_in_words(each.earliest.first), day_in_words(each.earliest.last)
    return f"{first} to {last}", day_in_words(each.latest.last)


def _picture(found: Timetable, tasks: Sequence[DatedTask], title: str) -> Gantt:
    dated = found.start is not None
    bars = {each.key: _bar(each, dated=dated) for each in tasks}
    first = min(each.begins for each in bars.values())
    last = max(*(max(each.ends, each.late_to) for each in bars.values()), first + 1)
    ticks = _of_months(first, last) if dated else _of_weeks(first, last)
    return Gantt(
        title=title,
        description=_describes(found, tasks),
        first=first,
        last=last,
        ticks=tuple(ticks),
        groups=tuple(
            BarGroup(
                name=f"{stage.key}. {stage.name}",
                bars=tuple(bars[each.key] for each in tasks if each.stage == stage.key),
            )
            for stage in found.stages
            if any(each.stage == stage.key for each in tasks)
        ),
        columns=columns(dated=dated),
        marked=_move(found, first, last),
    )


def _move(found: Timetable, first: int, last: int) -> int | None:
    """The day or the week of the move, where it is on the line of time."""
    at = found.weeks
    if found.reaches is not None:
        at = max(found.reaches, found.go_live or found.reaches).toordinal()
    return at if first <= at <= last else None


def _bar(each: DatedTask, *, dated: bool) -> Bar:
    begins, ends, late_to = _places(each) if dated else (each.start_week, each.end_week, 0)
    return Bar(
        name=f"{each.key} {each.name}",
        begins=begins,
        ends=ends,
        late_to=late_to,
        sets_the_date=each.critical,
        gate=each.gate,
        done=each.done is not None,
        cells=row_of(each, dated=dated),
    )


def _places(each: DatedTask) -> tuple[int, int, int]:
    """The days of a bar. Of work that is done only its last day is known."""
    if each.earliest is None or each.latest is None:
        day = (each.done or date.min).toordinal()
        return day, day + 1, 0
    begins, ends = each.earliest.first.toordinal(), each.earliest.last.toordinal() + 1
    return begins, ends, each.latest.last.toordinal() + 1


def _describes(found: Timetable, tasks: Sequence[DatedTask]) -> str:
    sets = [each.key for each in tasks if each.critical]
    count = "1 task" if len(tasks) == 1 else f"{len(tasks)} tasks"
    chain = f" These set the date: {', '.join(sets)}." if sets else " None of them sets the date."
    if found.start is None or found.reaches is None:
        return f"{count} in weeks from the start of the plan.{chain}"
    days = f"from {day_in_words(found.start)}; the move at the earliest on "
    return f"{count} {days}{day_in_words(found.reaches)}.{chain}"


def _of_weeks(first: int, last: int) -> Iterator[tuple[int, str]]:
    step = next(
        (each for each in _WEEKS_A_TICK if (last - first) // each < _MOST_TICKS), _WEEKS_A_TICK[-1]
    )
    for week in range(first // step * step, last + 1, step):
        if week >= first:
            yield week, f"Week {week}"


def _of_months(first: int, last: int) -> Iterator[tuple[int, str]]:
    months = (last - first) // _DAYS_A_MONTH
    step = next((each for each in _MONTHS_A_TICK if months // each < _MOST_TICKS), 600)
    day = date.fromordinal(first)
    month = -(-(day.year * _MONTHS_A_YEAR + day.month - 1) // step) * step
    while (at := date(month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1)).toordinal() <= last:
        if at.toordinal() >= first:
            yield at.toordinal(), _short_month(at)
        month += step


def _short_month(day: date) -> str:
    name, year = month_in_words(day).split()
    return f"{name[:3]} {year}"
