"""Due dates from a receipt, the pauses since, and a rule. Nothing ticks: all is worked out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import islice, takewhile

from spinout.clocks.nations import Nation
from spinout.clocks.window import Window, days_after, days_beginning_with
from spinout.clocks.words import counted, weekday_in_words
from spinout.clocks.working_days import (
    days_from,
    is_working_day,
    working_days_after,
    working_days_beginning_with,
)


class Counts(Enum):
    """Which days count."""

    CALENDAR_DAYS = "calendar days"
    WORKING_DAYS = "working days"


class Starts(Enum):
    """Which day is day 1."""

    ON_RECEIPT = "on the day of receipt"
    DAY_AFTER_RECEIPT = "the day after receipt"


class PauseEndsTooSoonError(ValueError):
    """A pause ends before it starts."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__(
            f"The pause starts on {weekday_in_words(first)} and ends on {weekday_in_words(last)}. "
            "Enter a last day on or after the first."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Days that do not count, first and last included; `last` is None while it goes on.

    Raises PauseEndsTooSoonError.
    """

    first: date
    last: date | None

    def __post_init__(self) -> None:
        """Refuses a pause that ends before it starts."""
        if self.last is not None and self.last < self.first:
            raise PauseEndsTooSoonError(self.first, self.last)

    def covers(self, day: date) -> bool:
        """Whether `day` is inside the pause."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How many days, which days count, which is day 1, and whose bank holidays."""

    n: int
    counts: Counts
    starts: Starts
    nation: Nation


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The window as it stood at receipt, and the due date now; None while a pause goes on."""

    original: Window
    due: date | None
    working: str


def _original(receipt: date, rule: Rule) -> Window:
    match rule.counts, rule.starts:
        case Counts.CALENDAR_DAYS, Starts.ON_RECEIPT:
            return days_beginning_with(receipt, rule.n)
        case Counts.CALENDAR_DAYS, Starts.DAY_AFTER_RECEIPT:
            return days_after(receipt, rule.n)
        case Counts.WORKING_DAYS, Starts.ON_RECEIPT:
            return working_days_beginning_with(receipt, rule.n, rule.nation)
        case _:
            return working_days_after(receipt, rule.n, rule.nation)


def _day_one(receipt: date, rule: Rule) -> date:
    return receipt if rule.starts is Starts.ON_RECEIPT else receipt + timedelta(days=1)


def _counts(day: date, rule: Rule) -> bool:
    return rule.counts is Counts.CALENDAR_DAYS or is_working_day(day, rule.nation)


def _due(receipt: date, pauses: Sequence[Pause], rule: Rule) -> date | None:
    stopped = min((pause.first for pause in pauses if pause.last is None), default=date.max)
    running = takewhile(lambda day: day < stopped, days_from(_day_one(receipt, rule)))
    counting = (
        day
        for day in running
        if not any(pause.covers(day) for pause in pauses) and _counts(day, rule)
    )
    return next(islice(counting, rule.n - 1, None), None)


def due_date(receipt: date, pauses: Sequence[Pause], rule: Rule) -> Due:
    """The due date when days inside a pause do not count; the original window is kept.

    Raises NothingToCountError, or CalendarNotKnownError past the known bank holidays.
    """
    original = _original(receipt, rule)
    due = _due(receipt, pauses, rule) if pauses else original.last
    if due is None:
        working = f"{original.working}; paused, so no due date until it starts again"
    elif due == original.last:
        working = original.working
    else:
        later = counted((due - original.last).days, "day")
        working = f"{original.working}; pauses move it {later} to {weekday_in_words(due)}"
    return Due(original=original, due=due, working=working)
