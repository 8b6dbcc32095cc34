"""What is done already: signed off by a post, told by the facts, or before something done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from spinout.facts.plan import CaseFacts
from spinout.facts.timetable import SignedOff, Way
from spinout.handovers.timetable import Gate
from spinout.timetable.tasks import Task, Tasks

SENT, ANSWERED = "T27", "T29"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The day each task was done. One in `presumed` only comes before a task that is done."""

    known: Mapping[str, date]
    presumed: Mapping[str, date]
    problems: tuple[str, ...]

    @property
    def days(self) -> dict[str, date]:
        """Every task that counts as done."""
        return {**self.presumed, **self.known}


def done_in(facts: CaseFacts, way: Way, tasks: Tasks) -> Done:
    """What is done, with a sentence for each sign-off that does not count yet."""
    known = dict(_told(facts, way))
    problems: list[str] = []
    for each in facts.timetable.signed:
        says = _does_not_count(each, tasks)
        if says:
            problems.append(says)
        elif isinstance(each.on, date):
            known[each.task] = each.on
    return Done(known=known, presumed=_before(known, tasks), problems=tuple(problems))


def gates_of(facts: CaseFacts, tasks: Tasks, done: Done) -> tuple[Gate, ...]:
    """Where each gate stands."""
    signed = {each.task: each for each in facts.timetable.signed}
    return tuple(
        _gate(each, signed.get(each.key), done.known.get(each.key))
        for each in tasks.values()
        if each.gate
    )


def _told(facts: CaseFacts, way: Way) -> Iterator[tuple[str, date]]:
    """What the answers on the right to challenge say is done."""
    if way is Way.CHALLENGE:
        if isinstance(facts.expression.received, date):
            yield SENT, facts.expression.received
        if isinstance(facts.authority.accepted, date):
            yield ANSWERED, facts.authority.accepted


def _does_not_count(signed: SignedOff, tasks: Tasks) -> str:
    task = tasks.get(signed.task)
    if task is None:
        return f"“{signed.task[:20]}” is signed off, but there is no such task."
    if not isinstance(signed.on, date):
        return f"{task.key} is signed off, but with no day. Enter the day it was done."
    if not signed.post:
        return f"{task.key} is signed off, but by no post. Enter the post, and no one’s name."
    if task.gate and not signed.notice:
        return f"{task.key} is a decision, so it needs its notice. Enter its name and where it is."
    return ""


def _before(known: Mapping[str, date], tasks: Tasks) -> dict[str, date]:
    """The tasks that come before a task that is done, each with the first such day."""
    found: dict[str, date] = {}
    for task, day in sorted(known.items(), key=lambda each: each[1]):
        reached = list(tasks[task].after) if task in tasks else []
        while reached:
            earlier = reached.pop()
            if earlier not in found and earlier not in known:
                found[earlier] = day
                reached += tasks[earlier].after
    return found


def _gate(task: Task, signed: SignedOff | None, on: date | None) -> Gate:
    post = signed.post if signed else ""
    notice = signed.notice if signed else ""
    if on is None:
        says = "Not signed off. It needs a day, a post and the notice."
    elif notice:
        says = f"Signed off by {post}. Notice: {notice}."
    else:
        says = "Your answers give the day of the yes."
    return Gate(task=task.key, name=task.name, signed=on, post=post, notice=notice, says=says)
