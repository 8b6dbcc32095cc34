"""Clocks that count a number of days set by law, from one day, and may be paused."""

from collections.abc import Callable
from datetime import date, timedelta

from spinout.clocks.keyed_clock import Asked, Counted, figure_on
from spinout.clocks.pauses import Counts, Rule, Starts, due_date
from spinout.clocks.words import weekday_in_words
from spinout.law import Figure

NO_PAUSE_IN_LAW = (
    "We found no law that pauses this clock. Without the pauses its last day is {day}."
)
THEIRS_TO_PAUSE = (
    "Whether it pauses is for the authority to say. Without the pauses its last day is {day}."
)


def set_by_law(
    figure: str,
    *,
    counts: Counts,
    starts: Starts,
    waits: bool = False,
    notes: tuple[str, ...] = (),
) -> Callable[[Asked], Counted]:
    """A clock of as many days as the figure says; `waits` where something must wait for its end."""

    def count(asked: Asked) -> Counted:
        days = figure_on(asked.reading, figure, asked.start)
        return counted_from(
            asked.start,
            asked,
            days.whole,
            counts,
            starts,
            waits=waits,
            notes=notes,
            figures=(days,),
        )

    return count


def counted_from(
    start: date,
    asked: Asked,
    n: int,
    counts: Counts,
    starts: Starts,
    *,
    waits: bool = False,
    notes: tuple[str, ...] = (),
    figures: tuple[Figure, ...] = (),
) -> Counted:
    """`n` days from `start`, the days of any pause left out."""
    rule = Rule(n=n, counts=counts, starts=starts, nation=asked.nation)
    due = due_date(start, asked.pauses, rule)
    original = due.original
    return Counted(
        working=due.working,
        first=original.first,
        last=due.due,
        earliest=due.due + timedelta(days=1) if waits and due.due else None,
        without_pauses=original.last if asked.pauses else None,
        notes=(*notes, _on_pauses(original.last, figures)) if asked.pauses else notes,
        figures=figures,
    )


def _on_pauses(last: date, figures: tuple[Figure, ...]) -> str:
    said = NO_PAUSE_IN_LAW if figures else THEIRS_TO_PAUSE
    return said.format(day=weekday_in_words(last))
