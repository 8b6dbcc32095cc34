"""The changes a team asks for, taken or refused one by one, each with a sentence that says why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from spinout.facts.timetable import Change
from spinout.handovers.timetable import JudgedChange
from spinout.timetable.longest import longest, plan_of
from spinout.timetable.network import GoesInACircleError, Network
from spinout.timetable.periods import HeldPeriod, Lock
from spinout.timetable.spans import DAYS_A_WEEK
from spinout.timetable.tasks import Task, Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The tasks with every change that was taken, the waits still held, and each verdict."""

    tasks: Tasks
    periods: tuple[HeldPeriod, ...]
    verdicts: tuple[JudgedChange, ...]


class _NotTakenError(ValueError):
    """A change is not taken; the sentence says why and what to do."""

    def __init__(self, says: str, *citations: str) -> None:
        self.says = says
        self.citations = citations
        super().__init__(says)


def judged(
    tasks: Tasks,
    changes: Iterable[Change],
    periods: tuple[HeldPeriod, ...],
    locks: tuple[Lock, ...],
) -> Judged:
    """Each change judged in turn, upon those taken before it."""
    verdicts: list[JudgedChange] = []
    for change in changes:
        try:
            changed = _with(tasks, change, periods, locks)
        except _NotTakenError as stop:
            verdicts.append(_verdict(tasks, change, stop.says, *stop.citations, taken=False))
            continue
        verdicts.append(_verdict(tasks, change, _says_taken(change), taken=True))
        periods = tuple(each for each in periods if not _set_aside(each, change))
        tasks = changed
    return Judged(tasks=tasks, periods=periods, verdicts=tuple(verdicts))


def _with(
    tasks: Tasks, change: Change, periods: tuple[HeldPeriod, ...], locks: tuple[Lock, ...]
) -> Tasks:
    task = tasks.get(change.task)
    if task is None:
        raise _NotTakenError(_no_task(change.task, tasks))
    _refuse_unowned(change)
    changed = {**tasks, task.key: _changed(task, change, tasks, locks)}
    if change.wait_for:
        _refuse_circle(changed)
    elif change.weeks is None or change.weeks < task.weeks:
        _refuse_too_short(plan_of(tasks), plan_of(changed), change, periods)
    return changed


def _changed(task: Task, change: Change, tasks: Tasks, locks: tuple[Lock, ...]) -> Task:
    if change.weeks is not None:
        return replace(task, weeks=change.weeks, weeks_by=change.post)
    other = change.wait_for or change.not_wait_for
    if other not in tasks:
        raise _NotTakenError(_no_task(other, tasks))
    if change.wait_for:
        if other in task.after:
            raise _NotTakenError(f"{task.key} waits for {other} as it is. Take this change out.")
        return replace(task, after=(*task.after, other))
    if other not in task.after:
        raise _NotTakenError(f"{task.key} does not wait for {other}. Take this change out.")
    for lock in locks:
        if (lock.task, lock.after) == (task.key, other):
            said = f"{task.key} must wait for {other}, and no one may change that."
            said = f"{said} {lock.says} ({lock.law}.)"
            raise _NotTakenError(said, *lock.citations)
    return replace(task, after=tuple(each for each in task.after if each != other))


def _refuse_unowned(change: Change) -> None:
    if not change.post:
        raise _NotTakenError("No post asks for this. Enter the post that does, and no one’s name.")
    if not change.reason:
        raise _NotTakenError("No reason is given. Enter why, in a sentence.")


def _refuse_circle(tasks: Tasks) -> None:
    try:
        plan_of(tasks)
    except GoesInACircleError as circle:
        raise _NotTakenError(str(circle)) from None


def _refuse_too_short(
    before: Network, after: Network, change: Change, periods: tuple[HeldPeriod, ...]
) -> None:
    """Refuses a change that leaves less time between two points than the law does."""
    for each in periods:
        if _set_aside(each, change):
            continue
        ends = (each.link.earlier, each.link.later)
        left = longest(after, *ends)
        if (left is None or left < each.link.span.least) and left != longest(before, *ends):
            raise _NotTakenError(_too_short(each, left), *each.citations)


def _set_aside(period: HeldPeriod, change: Change) -> bool:
    """Whether the change takes away a wait that need not be there at all."""
    return period.may_be_none and change.weeks == 0 and period.tasks == (change.task,)


def _too_short(period: HeldPeriod, left: int | None) -> str:
    where = " and ".join(period.tasks)
    if left is None:
        said = f"This would let {period.tasks[-1]} begin without {period.tasks[0]}."
    else:
        said = f"This would leave {_in_weeks(left)} for {where}."
    none = " If there is to be no wait at all, enter 0 weeks." if period.may_be_none else ""
    may = "" if not period.missing else " It may hold here, so we keep to it until we know."
    return (
        f"{said} The law gives at least {period.amount}, and no one may make it shorter: "
        f"{period.name[:1].lower()}{period.name[1:]} ({period.law}).{may}{none}"
    )


def _in_weeks(days: int) -> str:
    weeks = days // DAYS_A_WEEK
    return "1 week" if weeks == 1 else f"{weeks} weeks"


def _no_task(entered: str, tasks: Tasks) -> str:
    keys = list(tasks)
    shown = entered if len(entered) <= 20 else f"{entered[:20]}…"
    said = f"There is no task “{shown}”." if entered else "No task is named."
    return f"{said} Enter one of {keys[0]} to {keys[-1]}."


def _says_taken(change: Change) -> str:
    return f"Taken: {change.post} asks for it. {_sentence(change.reason)}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _verdict(tasks: Tasks, change: Change, says: str, *citations: str, taken: bool) -> JudgedChange:
    return JudgedChange(
        task=change.task[:20],
        asks=_asks(tasks, change),
        post=change.post,
        reason=change.reason,
        on=change.on if isinstance(change.on, date) else None,
        taken=taken,
        says=says,
        citations=citations,
    )


def _asks(tasks: Mapping[str, Task], change: Change) -> str:
    task = tasks.get(change.task)
    name = "A task we do not know" if task is None else task.in_words
    if change.weeks is not None:
        now = "" if task is None else f", not {task.weeks}"
        return f"{name}: weeks to be {change.weeks}{now}"
    if change.wait_for:
        return f"{name}: wait for {change.wait_for[:20]}"
    return f"{name}: do not wait for {change.not_wait_for[:20]}"
