"""A span of days with its working shown, and the rules that count whole calendar days."""

from dataclasses import dataclass
from datetime import date, timedelta

from spinout.clocks.words import counted, weekday_in_words


class NothingToCountError(ValueError):
    """A clock was asked to count fewer than one day."""

    def __init__(self, n: int) -> None:
        super().__init__(f"A clock counts 1 day or more, not {n}. Enter a whole number from 1.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The first and last day that count, and the sentence that shows how they were found."""

    first: date
    last: date
    working: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeBefore:
    """The latest day to give notice before an event, and the day from which to warn.

    “Not less than” can be read as whole days between the two, so the warning is a day earlier.
    """

    latest: date
    warn_from: date
    working: str


def refuse_nothing(n: int) -> None:
    """Raises NothingToCountError for fewer than one day."""
    if n < 1:
        raise NothingToCountError(n)


def days_beginning_with(first: date, n: int) -> Window:
    """`n` calendar days of which `first` is day 1. Raises NothingToCountError."""
    refuse_nothing(n)
    last = first + timedelta(days=n - 1)
    return Window(
        first=first,
        last=last,
        working=f"{counted(n, 'day')} beginning with {weekday_in_words(first)}: "
        f"last day {weekday_in_words(last)}",
    )


def days_after(day: date, n: int) -> Window:
    """`n` calendar days of which the day after `day` is day 1. Raises NothingToCountError."""
    refuse_nothing(n)
    first = day + timedelta(days=1)
    last = day + timedelta(days=n)
    return Window(
        first=first,
        last=last,
        working=f"{counted(n, 'day')} after {weekday_in_words(day)}, "
        f"the first being {weekday_in_words(first)}: last day {weekday_in_words(last)}",
    )


def not_less_than_days_before(event: date, n: int) -> NoticeBefore:
    """Notice of not less than `n` calendar days before `event`. Raises NothingToCountError."""
    refuse_nothing(n)
    latest = event - timedelta(days=n)
    warn_from = latest - timedelta(days=1)
    return NoticeBefore(
        latest=latest,
        warn_from=warn_from,
        working=f"not less than {counted(n, 'day')} before {weekday_in_words(event)}: "
        f"latest {weekday_in_words(latest)}; with {counted(n, 'whole day')} between, "
        f"{weekday_in_words(warn_from)}",
    )
