"""What a clock asked for by its key answers, and what it may be told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from spinout.clocks.nations import Nation
from spinout.clocks.pauses import Pause
from spinout.clocks.words import weekday_in_words
from spinout.law import Figure, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyedClock:
    """One clock with its working shown. Dates are None where something is missing.

    `first` and `last` are the days that count. `earliest` is the first day on which what waits
    may be done; `warn_from` the day from which to warn; `without_pauses` the last day had there
    been no pause. `missing` names the facts it waits for and `needs` says them in words. `firm`
    is False where a figure it rests on could not be checked.
    """

    key: str
    name: str
    start: date | None
    first: date | None
    last: date | None
    working: str
    citations: tuple[str, ...]
    earliest: date | None = None
    warn_from: date | None = None
    without_pauses: date | None = None
    missing: tuple[str, ...] = ()
    needs: str = ""
    notes: tuple[str, ...] = ()
    firm: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a clock is told: the day it starts from, the law, and any figure that is not law's."""

    start: date
    reading: Reading
    nation: Nation
    window_end: date | None = None
    pauses: Sequence[Pause] = ()
    days: int | None = None
    """The authority's own number of days; for a gap, the least."""
    most_days: int | None = None
    further_decision: date | None = None
    """The day of the last further decision, where others have objected."""
    posts: int | None = None
    """How many posts may go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a clock came to: the days, how they were found, and what it rests on."""

    working: str
    first: date | None = None
    last: date | None = None
    earliest: date | None = None
    warn_from: date | None = None
    without_pauses: date | None = None
    missing: tuple[str, ...] = ()
    needs: str = ""
    notes: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    cites: tuple[str, ...] = ()
    """What it rests on where that is not what the clock itself cites, as in another nation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """One clock: its name, what it runs from, where it is law, and how it counts."""

    name: str
    runs_from: str
    """What the first day is, in words that follow “We need to know”."""
    start_fact: str
    nations: frozenset[Nation]
    cites: tuple[str, ...]
    counts: Callable[[Asked], Counted]
    pauses: bool = True
    """Whether days of a pause may be left out; no, where it counts back or between two days."""


class StartsBeforeTheLawError(LookupError):
    """A clock was asked to start before the law that sets it."""

    def __init__(self, start: date, figure: Figure) -> None:
        when = weekday_in_words(figure.since)
        why = (
            f"This clock starts with {when}, when the law that sets it did."
            if figure.status.plain
            else f"We hold the days for this clock from {when} on. The law may be older."
        )
        super().__init__(f"{why} You gave {weekday_in_words(start)}. Enter a later day.")


def figure_on(reading: Reading, key: str, day: date) -> Figure:
    """The figure that governs a clock that starts on `day`, of those known by the reading's date.

    Raises StartsBeforeTheLawError for a day before the first value held.
    """
    figures = reading.figures_so_far(key)
    begun = [figure for figure in figures if figure.since <= day]
    if not begun:
        raise StartsBeforeTheLawError(day, figures[0])
    return begun[-1]
