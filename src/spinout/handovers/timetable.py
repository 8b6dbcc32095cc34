"""What the timetable stage hands on: each task with its dates, what the law holds, and the odds."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Outcome, Standing

MOVE = "T64"
"""The task that ends on the day of the move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and the last working day of a task."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedTask:
    """One task: what it waits for, its weeks, and its days where the plan has a date.

    `start_week` and `end_week` count whole weeks from the start of the plan. `earliest` and
    `latest` are None where no day is known, and for a task that is done. `spare_days` is how many
    days it may slip before the move does; below nought, how many it is late by.
    """

    key: str
    name: str
    stage: str
    weeks: int
    base_weeks: int
    weeks_by: str
    """The post that changed the weeks, or blank where they are our suggestion."""
    after: tuple[str, ...]
    who: tuple[str, ...]
    gate: bool
    start_week: int
    end_week: int
    critical: bool
    earliest: Days | None
    latest: Days | None
    spare_days: int | None
    done: date | None
    done_is_known: bool
    """Whether the day it was done is given; False where it only comes before a task that is."""
    slip_days: int | None
    """Days later than in the first approved version; None where it was not in one."""
    says: str
    """Why this way of asking differs here and what its process says, or blank."""
    citations: tuple[str, ...]
    merged: tuple[str, ...] = ()
    """The tasks that a small team takes as one under this key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalPeriod:
    """One least time that the law sets between two points of the plan.

    `holds` is yes, or it depends on `missing`. Days are None where the plan has no date.
    """

    key: str
    name: str
    amount: str
    tasks: tuple[str, ...]
    holds: Outcome
    standing: Standing
    citations: tuple[str, ...]
    says: str
    """What is held and why, in a sentence."""
    begins: date | None
    ends: date | None
    """The first day on which what waits for it may be done."""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedChange:
    """One change someone asked for: what it is, whether the plan takes it, and why not."""

    task: str
    asks: str
    post: str
    reason: str
    on: date | None
    taken: bool
    says: str
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One gate: whether it is signed off, on what day, by which post and on what notice."""

    task: str
    name: str
    signed: date | None
    post: str
    notice: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedVersion:
    """One approved version: its name, the post, the day, and the move it promised."""

    name: str
    post: str
    on: date | None
    go_live: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """How far the plan has moved since its first approved version."""

    against: str
    go_live_days: int | None
    """Days by which the move is later; below nought where it is earlier."""
    later: int
    """How many tasks are later."""
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How often the date was met in the runs, as a whole percent, and what that rests on."""

    percent: int
    met: int
    runs: int
    seed: int
    drawn: int
    """How many tasks were drawn."""
    ours: int
    """How many of the assumptions are our own suggestions."""
    assumptions: int
    says: str

    @property
    def words(self) -> str:
        """The share as people read it; under 1% and over 99% where it is neither none nor all."""
        if 0 < self.met * 100 < self.runs:
            return "Under 1%"
        if self.runs * 99 < self.met * 100 < self.runs * 100:
            return "Over 99%"
        return f"{self.percent}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """One part of a shorter order of the same work that we suggest, with its days."""

    when: str
    says: str
    first: date | None
    last: date | None
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """How long it took someone else, as a source reports it."""

    who: str
    began: str
    ended: str
    took: str
    source: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StageOfWork:
    """One stage: its letter, name and aim, the weeks we assume, and what went wrong for others."""

    key: str
    name: str
    goal: str
    weeks: str
    watch_for: str
    source: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The whole timetable of a case. Dates are None where no start and no go-live is known."""

    way: str
    way_name: str
    why_this_way: str
    weeks: int
    base_weeks: int
    path: tuple[str, ...]
    """The longest chain of tasks to the move, whatever is done already."""
    driving: tuple[str, ...]
    """The chain of tasks that sets the earliest day of the move now."""
    tasks: tuple[DatedTask, ...]
    stages: tuple[StageOfWork, ...]
    periods: tuple[LegalPeriod, ...]
    changes: tuple[JudgedChange, ...]
    gates: tuple[Gate, ...]
    start: date | None
    """The day the dates run from."""
    go_live: date | None
    """The day chosen for the move."""
    reaches: date | None
    """The earliest day the plan gets to the move."""
    spare_days: int | None
    """Days between the two; below nought where the plan gets there late."""
    says: tuple[str, ...]
    """The answer in sentences, the main one first."""
    approved: tuple[ApprovedVersion, ...]
    slip: Slip | None
    chance: Chance | None
    offsets: tuple[Offset, ...]
    observed: tuple[Observed, ...]
    missing: tuple[str, ...]
