"""Days and counts as people read them."""

from datetime import date

from spinout.law import day_in_words


def weekday_in_words(day: date) -> str:
    """The date with its day of the week: “Monday 2 November 2026”."""
    return f"{day:%A} {day_in_words(day)}"


def counted(number: int, what: str) -> str:
    """A count with its noun: “1 day”, “30 days”, “8 working days”."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
