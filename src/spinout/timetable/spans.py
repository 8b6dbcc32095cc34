"""A span between two points of a plan: so many days, counted as the law or the plan counts them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from spinout.clocks import Nation
from spinout.clocks.bank_holidays import is_bank_holiday, our_corrections
from spinout.facts.questions.question import FIRST_DAY

DAYS_A_WEEK = 7
_EPOCH = date(1970, 1, 1).toordinal()

DayNumbers = NDArray[np.int64]
"""Days as ordinals, as `date.toordinal` gives them."""


class Counts(Enum):
    """How the days of a span are counted. What the law counts from is done on a working day."""

    PLAIN = "plain"
    """So many days from the start itself, whatever day it is: a task, or its wait for another."""
    BEFORE = "before"
    """The end comes so many days after the first working day, or later: notice of an event."""
    AFTER = "after"
    """So many days after the first working day; the end is the day after them."""
    WORKING = "working"
    """So many working days, the first being the first of them; the end is the day after."""
    AFTER_NEXT_WORKING = "after-next-working"
    """So many working days after the day after the first working day; the end the day after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """So many days, counted in one of those ways."""

    days: int
    counts: Counts = Counts.PLAIN

    @property
    def least(self) -> int:
        """The fewest calendar days it can come to, whatever day it starts on."""
        return _least(self)

    @property
    def in_weeks(self) -> "Span":
        """The same in whole weeks, for a plan that has no dates yet."""
        return Span(days=-(-self.least // DAYS_A_WEEK) * DAYS_A_WEEK)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkDays:
    """Which days are worked: weekdays, less the bank holidays of every nation it may be."""

    holidays: NDArray[np.datetime64]
    known_to: date

    def end(self, span: Span, starts: DayNumbers) -> DayNumbers:
        """The end of the span from each of the starts."""
        if span.counts is Counts.PLAIN:
            return starts + span.days
        worked = self._nth(starts, 1)
        match span.counts:
            case Counts.BEFORE:
                return worked + span.days
            case Counts.AFTER:
                return worked + span.days + 1
            case Counts.WORKING:
                return self._nth(worked, span.days) + 1
            case Counts.AFTER_NEXT_WORKING:
                return self._nth(worked + 2, span.days) + 1

    def end_from(self, span: Span, day: int) -> int:
        """The end of the span from that one day."""
        return int(self.end(span, np.array([day]))[0])

    def latest_start(self, span: Span, end: int) -> int:
        """The latest start from which the span ends by `end`."""
        start = end - span.least
        while span.counts is not Counts.PLAIN and self.end_from(span, start) > end:
            start -= 1
        return start

    def first_from(self, day: int) -> date:
        """The first working day on or after the day."""
        return date.fromordinal(int(self._nth(np.array([day]), 1)[0]))

    def last_before(self, day: int) -> date:
        """The last working day before the day."""
        moved = np.busday_offset(
            _as_days(np.array([day - 1])), 0, roll="backward", holidays=self.holidays
        )
        return date.fromordinal(int(_as_numbers(moved)[0]))

    def _nth(self, starts: DayNumbers, n: int) -> DayNumbers:
        """The nth working day from each start, which is the first where it is one."""
        moved = np.busday_offset(_as_days(starts), n - 1, roll="forward", holidays=self.holidays)
        return _as_numbers(moved)


@lru_cache(maxsize=1024)
def _least(span: Span) -> int:
    plain = WorkDays(holidays=np.array([], dtype="datetime64[D]"), known_to=date.max)
    return min(plain.end_from(span, day) - day for day in range(1, DAYS_A_WEEK + 1))


@cache
def work_days(nations: tuple[Nation, ...], since: int) -> WorkDays:
    """The working days of those nations together, from the year `since` on.

    A day counts where it is worked in each. Past the last day for which bank holidays are known,
    only weekends are left out.
    """
    corrections = our_corrections()
    first = date(max(since, FIRST_DAY.year), 1, 1)
    span = range((corrections.known_to - first).days + 1)
    found = [
        day
        for day in (first + timedelta(days=each) for each in span)
        if any(is_bank_holiday(day, each, corrections) for each in nations)
    ]
    return WorkDays(holidays=np.array(found, dtype="datetime64[D]"), known_to=corrections.known_to)


def _as_days(numbers: DayNumbers) -> NDArray[np.datetime64]:
    return (numbers - _EPOCH).astype("datetime64[D]")


def _as_numbers(days: NDArray[np.datetime64]) -> DayNumbers:
    return days.astype("int64") + _EPOCH
