"""Working days: Monday to Friday, but not bank holidays."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, takewhile

from spinout.clocks.bank_holidays import is_bank_holiday, our_corrections
from spinout.clocks.nations import Nation
from spinout.clocks.window import Window, refuse_nothing
from spinout.clocks.words import counted, weekday_in_words

_SATURDAY = 5


def is_working_day(day: date, nation: Nation) -> bool:
    """Whether people work on `day` there. Raises CalendarNotKnownError past the known days."""
    holiday = is_bank_holiday(day, nation, our_corrections())
    return day.weekday() < _SATURDAY and not holiday


def days_from(first: date) -> Iterator[date]:
    """Every day from `first` on, without end."""
    day = first
    while True:
        yield day
        day += timedelta(days=1)


def _counted_days(first: date, n: int, nation: Nation) -> tuple[date, ...]:
    working = (day for day in days_from(first) if is_working_day(day, nation))
    return tuple(islice(working, n))


def _left_out(first: date, last: date, nation: Nation) -> str:
    skipped = [
        weekday_in_words(day)
        for day in takewhile(lambda day: day <= last, days_from(first))
        if day.weekday() < _SATURDAY and not is_working_day(day, nation)
    ]
    return f" (bank holidays left out: {', '.join(skipped)})" if skipped else ""


def working_days_beginning_with(first: date, n: int, nation: Nation) -> Window:
    """`n` working days of which `first` is day 1, or the next working day where it is not one.

    Raises NothingToCountError, or CalendarNotKnownError past the known bank holidays.
    """
    refuse_nothing(n)
    days = _counted_days(first, n, nation)
    return Window(
        first=days[0],
        last=days[-1],
        working=f"{counted(n, 'working day')} beginning with {weekday_in_words(first)}: "
        f"last day {weekday_in_words(days[-1])}{_left_out(first, days[-1], nation)}",
    )


def working_days_after(day: date, n: int, nation: Nation) -> Window:
    """`n` working days of which the first working day after `day` is day 1.

    Raises NothingToCountError, or CalendarNotKnownError past the known bank holidays.
    """
    refuse_nothing(n)
    following = day + timedelta(days=1)
    days = _counted_days(following, n, nation)
    return Window(
        first=days[0],
        last=days[-1],
        working=f"{counted(n, 'working day')} after {weekday_in_words(day)}: "
        f"last day {weekday_in_words(days[-1])}{_left_out(following, days[-1], nation)}",
    )
