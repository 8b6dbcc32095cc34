"""How far the plan has moved since the first version that was approved."""

from collections.abc import Iterable, Mapping
from datetime import date

from spinout.facts.timetable import Approved
from spinout.handovers.timetable import MOVE, ApprovedVersion, Slip


def versions(approved: Iterable[Approved]) -> tuple[ApprovedVersion, ...]:
    """The approved versions, first day first; those with no day last."""
    return tuple(
        ApprovedVersion(
            name=each.name,
            post=each.post,
            on=each.on if isinstance(each.on, date) else None,
            go_live=each.finish.get(MOVE),
        )
        for each in _in_order(approved)
    )


def first_of(approved: Iterable[Approved]) -> Approved | None:
    """The version that slip is counted against."""
    return next(iter(_in_order(approved)), None)


def days_late(first: Approved | None, ends: Mapping[str, date]) -> dict[str, int]:
    """Days by which each task ends later than in that version; below nought where earlier."""
    if first is None:
        return {}
    return {
        task: (ends[task] - promised).days
        for task, promised in first.finish.items()
        if task in ends
    }


def slip_of(first: Approved | None, late: Mapping[str, int]) -> Slip | None:
    """The slip against that version; None where there is no version."""
    if first is None:
        return None
    name = first.name or "the first version"
    move = late.get(MOVE)
    later = sum(days > 0 for days in late.values())
    return Slip(
        against=name,
        go_live_days=move,
        later=later,
        says=f"{_of_the_move(move, name)} {_of_tasks(later)}",
    )


def _in_order(approved: Iterable[Approved]) -> list[Approved]:
    return sorted(approved, key=lambda each: each.on if isinstance(each.on, date) else date.max)


def _of_the_move(days: int | None, name: str) -> str:
    if days is None:
        return f"We cannot compare the move with “{name}”: one of the two has no day for it."
    if days == 0:
        return f"The move has not slipped since “{name}”."
    word = "later" if days > 0 else "earlier"
    return f"The move is {in_days(abs(days))} {word} than in “{name}”."


def _of_tasks(later: int) -> str:
    if later == 0:
        return "No task ends later."
    return "1 task ends later." if later == 1 else f"{later} tasks end later."


def in_days(days: int) -> str:
    """“1 day”, “40 days”."""
    return "1 day" if days == 1 else f"{days:,} days"
