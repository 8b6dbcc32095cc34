"""The tasks of a plan of work, as our data hold them and as one way of asking changes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from spinout.facts.timetable import Way
from spinout.law import OutsideOurDataError, Reading, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task: what it waits for, how many weeks it takes and who says so."""

    key: str
    name: str
    stage: str
    after: tuple[str, ...]
    weeks: int
    base_weeks: int
    who: tuple[str, ...]
    gate: bool
    provisions: tuple[str, ...]
    weeks_by: str = ""
    says: str = ""

    @property
    def in_words(self) -> str:
        """The task as a sentence names it."""
        return f"{self.key} ({self.name})"


Tasks = Mapping[str, Task]


def base_tasks(reading: Reading) -> dict[str, Task]:
    """The 70 tasks as our data hold them, by key, in file order.

    Law: timetable-tasks
    """
    return {row["task"]: _task(row) for row in reading.table("timetable-tasks")}


def tasks_of(way: Way, reading: Reading) -> dict[str, Task]:
    """The tasks as that way of asking changes them.

    Law: timetable-tasks, timetable-ways
    """
    found = base_tasks(reading)
    for row in reading.table("timetable-ways"):
        if row["way"] == way.value:
            found[row["task"]] = _changed(found[row["task"]], row)
    return found


def in_force(keys: Iterable[str], reading: Reading) -> tuple[str, ...]:
    """Those of the provisions that we hold for the reading’s date, each cited."""
    return tuple(key for key in keys if _holds(key, reading))


def _task(row: Row) -> Task:
    return Task(
        key=row["task"],
        name=row["name"],
        stage=row["stage"],
        after=tuple(row["after"].split()),
        weeks=row.whole("weeks"),
        base_weeks=row.whole("weeks"),
        who=tuple(each.strip() for each in row["who"].split(";")),
        gate=row["gate"] == "yes",
        provisions=tuple(row["provisions"].split()),
    )


def _changed(task: Task, row: Row) -> Task:
    return replace(
        task,
        name=row["name"] or task.name,
        after=tuple(row["after"].split()) or task.after,
        who=tuple(each.strip() for each in row["who"].split(";")) if row["who"] else task.who,
        provisions=tuple(row["provisions"].split()) or task.provisions,
        says=row["says"],
    )


def _holds(key: str, reading: Reading) -> bool:
    try:
        reading.provision(key)
    except OutsideOurDataError:
        return False
    return True
