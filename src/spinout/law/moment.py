"""Dates: as we read them, perhaps only a month or year; as people write them; months later."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in English, whatever the language of the machine."""


def day_in_words(day: date) -> str:
    """The date as people write it: “6 April 2026”."""
    return f"{day.day} {month_in_words(day)}"


def month_in_words(day: date) -> str:
    """The month and year as people write them: “April 2026”."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def months_on(day: date, months: int) -> date:
    """The same day `months` later, or the first of the next month where that month is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return date(day.year + years, month + 1, day.day)
    except ValueError:
        return date(day.year + years, month + 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The earliest and latest day a written date could mean; equal when the day was read."""

    earliest: date
    latest: date


def moment(written: date | str) -> Moment:
    """The moment meant by a date, “YYYY-MM-DD”, “YYYY-MM” or “YYYY”.

    Raises ValueError for anything else.
    """
    if isinstance(written, date):
        return Moment(earliest=written, latest=written)
    if _YEAR.fullmatch(written):
        year = int(written)
        return Moment(earliest=date(year, 1, 1), latest=date(year, 12, 31))
    if found := _MONTH.fullmatch(written):
        year, month = int(found[1]), int(found[2])
        following = date(year + month // 12, month % 12 + 1, 1)
        return Moment(earliest=date(year, month, 1), latest=following - timedelta(days=1))
    day = date.fromisoformat(written)
    return Moment(earliest=day, latest=day)
