"""Each task with its weeks, its days and its spare time, as the timetable hands it on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from spinout.handovers.timetable import MOVE, DatedTask, Days
from spinout.law import Reading
from spinout.timetable.done import Done
from spinout.timetable.network import Point, finish, start
from spinout.timetable.schedule import InWeeks, Schedule
from spinout.timetable.spans import WorkDays
from spinout.timetable.tasks import Task, Tasks, in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A plan with its weeks and, where it has any, its days."""

    tasks: Tasks
    weeks: InWeeks
    schedule: Schedule | None
    work: WorkDays
    done: Done


def ends_of(placed: Placed) -> dict[str, date]:
    """The last day of each task as the plan now stands: for the move, the day of the move."""
    found = placed.schedule
    if found is None:
        return {}
    planned = {
        task: _days(task, found.earliest, placed.work).last
        for task in placed.tasks
        if task not in placed.done.days
    }
    if MOVE in planned:
        planned[MOVE] = date.fromordinal(max(found.reaches, found.target))
    return {**planned, **placed.done.known}


def rows_of(placed: Placed, late: Mapping[str, int], reading: Reading) -> tuple[DatedTask, ...]:
    """Every task, in the order of our data."""
    return tuple(_row(each, placed, late, reading) for each in placed.tasks.values())


def merged(
    rows: tuple[DatedTask, ...], groups: Mapping[str, tuple[str, tuple[str, ...]]]
) -> tuple[DatedTask, ...]:
    """The rows with each group of tasks as one: from its first start to its last end."""
    into = {task: group for group, (_, tasks) in groups.items() for task in tasks}
    found: list[DatedTask] = []
    for row in rows:
        if into.get(row.key) == row.key:
            name, tasks = groups[row.key]
            found.append(_as_one([each for each in rows if each.key in tasks], name))
        elif row.key not in into:
            found.append(row)
    return tuple(replace(each, after=_renamed(each, into)) for each in found)


def groups_of(reading: Reading) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The tasks a small team takes as one, by the first of them.

    Law: timetable-merges
    """
    return {
        row["group"]: (row["name"], tuple(row["tasks"].split()))
        for row in reading.table("timetable-merges")
    }


def _row(task: Task, placed: Placed, late: Mapping[str, int], reading: Reading) -> DatedTask:
    found, key = placed.schedule, task.key
    is_done = key in placed.done.days
    dated = found is not None and not is_done
    return DatedTask(
        key=key,
        name=task.name,
        stage=task.stage,
        weeks=task.weeks,
        base_weeks=task.base_weeks,
        weeks_by=task.weeks_by,
        after=task.after,
        who=task.who,
        gate=task.gate,
        start_week=placed.weeks.starts[key],
        end_week=placed.weeks.ends[key],
        critical=key in (found or placed.weeks).critical,
        earliest=_days(key, found.earliest, placed.work) if found and dated else None,
        latest=_days(key, found.latest, placed.work) if found and dated else None,
        spare_days=found.spare[key] if found and dated else None,
        done=placed.done.days.get(key),
        done_is_known=key in placed.done.known,
        slip_days=late.get(key),
        says=task.says,
        citations=in_force(task.provisions, reading),
    )


def _days(task: str, at: Mapping[Point, int], work: WorkDays) -> Days:
    """The working days of a task; the move ends on its own day, whatever day that is."""
    first = work.first_from(at[start(task)])
    if task == MOVE:
        return Days(first=first, last=max(first, date.fromordinal(at[finish(task)])))
    return Days(first=first, last=max(first, work.last_before(at[finish(task)])))


def _as_one(rows: list[DatedTask], name: str) -> DatedTask:
    keys = tuple(each.key for each in rows)
    starts, ends = min(each.start_week for each in rows), max(each.end_week for each in rows)
    left = [each for each in rows if each.done is None]
    spare = [each.spare_days for each in rows if each.spare_days is not None]
    slips = [each.slip_days for each in rows if each.slip_days is not None]
    return replace(
        rows[0],
        name=name,
        weeks=ends - starts,
        base_weeks=ends - starts if all(not each.weeks_by for each in rows) else 0,
        weeks_by="; ".join(dict.fromkeys(each.weeks_by for each in rows if each.weeks_by)),
        after=tuple(dict.fromkeys(e for row in rows for e in row.after if e not in keys)),
        who=tuple(dict.fromkeys(each for row in rows for each in row.who)),
        start_week=starts,
        end_week=ends,
        critical=any(each.critical for each in rows),
        earliest=_together([each.earliest for each in left]),
        latest=_together([each.latest for each in left]),
        spare_days=min(spare, default=None),
        done=None if left else max(each.done for each in rows if each.done),
        done_is_known=all(each.done_is_known for each in rows),
        slip_days=max(slips, default=None),
        citations=tuple(dict.fromkeys(each for row in rows for each in row.citations)),
        merged=keys,
    )


def _together(days: list[Days | None]) -> Days | None:
    known = [each for each in days if each is not None]
    if not known:
        return None
    return Days(first=min(each.first for each in known), last=max(each.last for each in known))


def _renamed(row: DatedTask, into: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(into.get(each, each) for each in row.after))
