"""Office hours: on which day a message counts as received, and by when it is to be answered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from spinout.clocks.bank_holidays import is_bank_holiday, our_corrections
from spinout.clocks.nations import Nation
from spinout.clocks.window import Window, refuse_nothing
from spinout.clocks.words import DAYS, counted, weekday_in_words
from spinout.clocks.working_days import days_from

_TIME = r"([01]\d|2[0-3]):([0-5]\d)"
_HOURS = re.compile(rf"(\w+)(?: to (\w+))?, {_TIME} to {_TIME}")
_NOON = 12


class UnreadableHoursError(ValueError):
    """Hours that are not written as we read them."""

    def __init__(self) -> None:
        super().__init__(
            "enter days and times such as “Monday to Friday, 09:00 to 17:00”, the first before "
            "the last."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHours:
    """The days of the week (Monday is 0) and the times when people answer, but not bank holidays.

    A message that comes at the very time of closing comes too late for that day.
    """

    first_day: int
    last_day: int
    opens: time
    closes: time
    nation: Nation

    @property
    def words(self) -> str:
        """The hours as people read them: “Monday to Friday, 9am to 5.30pm”."""
        days = DAYS[self.first_day]
        if self.last_day != self.first_day:
            days = f"{days} to {DAYS[self.last_day]}"
        return f"{days}, {_clock(self.opens)} to {_clock(self.closes)}"


def office_hours(written: str, nation: Nation) -> OfficeHours:
    """The hours written as “Monday to Friday, 09:00 to 17:00”. Raises UnreadableHoursError."""
    found = _HOURS.fullmatch(written.strip())
    if found is None or not {found[1], found[2] or found[1]} <= set(DAYS):
        raise UnreadableHoursError
    hours = OfficeHours(
        first_day=DAYS.index(found[1]),
        last_day=DAYS.index(found[2] or found[1]),
        opens=time(int(found[3]), int(found[4])),
        closes=time(int(found[5]), int(found[6])),
        nation=nation,
    )
    if hours.last_day < hours.first_day or hours.closes <= hours.opens:
        raise UnreadableHoursError
    return hours


def is_office_day(day: date, hours: OfficeHours) -> bool:
    """Whether people answer on `day`. Raises CalendarNotKnownError past the known days."""
    holiday = is_bank_holiday(day, hours.nation, our_corrections())
    return hours.first_day <= day.weekday() <= hours.last_day and not holiday


def received_on(came: datetime, hours: OfficeHours) -> date:
    """The day a message counts as received: the day it came, or the next one people work.

    `came` is in the time of the place. Raises CalendarNotKnownError past the known days.
    """
    in_time = came.time() < hours.closes
    first = came.date() if in_time else came.date() + timedelta(days=1)
    return next(_office_days(first, hours))


def answer_by(came: datetime, n: int, hours: OfficeHours) -> Window:
    """`n` office days after the day a message counts as received; the last is the day to answer by.

    Raises NothingToCountError, or CalendarNotKnownError past the known bank holidays.
    """
    refuse_nothing(n)
    received = received_on(came, hours)
    days = tuple(islice(_office_days(received + timedelta(days=1), hours), n))
    return Window(
        first=days[0],
        last=days[-1],
        working=f"{counted(n, 'working day')} after {weekday_in_words(received)}: "
        f"last day {weekday_in_words(days[-1])}",
    )


def _office_days(first: date, hours: OfficeHours) -> Iterator[date]:
    return (day for day in days_from(first) if is_office_day(day, hours))


def _clock(at: time) -> str:
    hour = at.hour % _NOON or _NOON
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < _NOON else 'pm'}"
