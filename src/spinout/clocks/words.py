"""Days and counts as people read them."""

from datetime import date

from spinout.law import day_in_words

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week in English, whatever the language of the machine."""


def weekday_in_words(day: date) -> str:
    """The date with its day of the week: “Monday 2 November 2026”."""
    return f"{DAYS[day.weekday()]} {day_in_words(day)}"


def counted(number: int, what: str) -> str:
    """A count with its noun: “1 day”, “30 days”, “8 working days”."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
