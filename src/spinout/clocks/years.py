"""Whole years: anniversaries, and the span of years that ends with a day."""

from datetime import date, timedelta

from spinout.clocks.window import Window, refuse_nothing
from spinout.clocks.words import counted, weekday_in_words

_FEBRUARY = 2
_MARCH = 3


def anniversary(day: date, years: int) -> date:
    """The same day `years` later; 28 February where there is no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, _FEBRUARY, 28)


def _first_of(following: date, n: int) -> date:
    # A day is inside the span exactly when its own anniversary has not yet come.
    try:
        return following.replace(year=following.year - n)
    except ValueError:
        return date(following.year - n, _MARCH, 1)


def years_ending_with(last: date, n: int) -> Window:
    """The `n` years of which `last` is the last day. Raises NothingToCountError."""
    refuse_nothing(n)
    first = _first_of(last + timedelta(days=1), n)
    return Window(
        first=first,
        last=last,
        working=f"{counted(n, 'year')} ending with {weekday_in_words(last)}: "
        f"first day {weekday_in_words(first)}",
    )
