"""The answer of the timetable in sentences, the main one first."""

from collections.abc import Iterator
from datetime import date

from spinout.clocks import weekday_in_words
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.handovers.timetable import MOVE
from spinout.law import day_in_words
from spinout.timetable.network import start
from spinout.timetable.rows import Placed
from spinout.timetable.schedule import Schedule
from spinout.timetable.slip import in_days

NO_START = (
    "We cannot tell the chance of the date yet. Enter the day work began, or sign off a task that "
    "is done."
)


def sentences(
    facts: CaseFacts, placed: Placed, *, way_name: str, small: bool | None
) -> tuple[str, ...]:
    """The answer in sentences."""
    return tuple(_sentences(facts, placed, way_name, small))


def _sentences(
    facts: CaseFacts, placed: Placed, way_name: str, small: bool | None
) -> Iterator[str]:
    found = placed.schedule
    yield from [_no_dates(placed)] if found is None else _dates(facts, placed, found)
    yield (
        f"It follows {way_name}. The weeks of each task are our suggestion unless a post has "
        "changed them. A week is seven days."
    )
    if small:
        yield (
            "Your team is small, so some tasks are shown as one piece of work. That saves people’s "
            "time. We found nothing that says it saves weeks."
        )
    yield from placed.done.problems
    if placed.done.presumed:
        yield (
            f"{len(placed.done.presumed)} tasks come before one that is done, so we take them as "
            "done. Sign off each with its day to show when."
        )
    if found is not None:
        yield from _window(facts, found)
        yield from _bank_holidays(facts, placed, found)


def _no_dates(placed: Placed) -> str:
    return (
        f"From a first idea to the move takes {in_weeks_words(placed.weeks.weeks)}. We cannot give "
        "days until we know the day you choose for the move, or the day work began."
    )


def _dates(facts: CaseFacts, placed: Placed, found: Schedule) -> Iterator[str]:
    target, reaches = date.fromordinal(found.target), date.fromordinal(found.reaches)
    if MOVE in placed.done.days:
        yield f"The move is done: {weekday_in_words(placed.done.days[MOVE])}."
        return
    known = not isinstance(facts.timetable.start, Missing) or placed.done.known
    if not known:
        yield (
            f"To move on {weekday_in_words(target)}, begin by "
            f"{weekday_in_words(date.fromordinal(found.begins))}. The plan takes "
            f"{in_weeks_words(placed.weeks.weeks)}."
        )
        yield NO_START
        return
    yield f"As it stands, the plan gets to the move on {weekday_in_words(reaches)} at the earliest."
    if isinstance(facts.go_live, Missing):
        yield "You have not chosen the day of the move yet."
    elif found.target >= found.reaches:
        spare = found.target - found.reaches
        room = "with no day to spare" if spare == 0 else f"with {in_days(spare)} to spare"
        yield f"The day you chose is {weekday_in_words(target)}, {room}."
    else:
        yield (
            f"The day you chose is {weekday_in_words(target)}. The plan is "
            f"{in_days(found.reaches - found.target)} too long for it. Choose a later day, or "
            "change a task on the longest chain."
        )


def _window(facts: CaseFacts, found: Schedule) -> Iterator[str]:
    window = facts.expression.window
    if isinstance(window, Missing) or start("T27") not in found.not_before:
        return
    if found.earliest[start("T27")] > window.last.toordinal():
        yield (
            f"The window closes on {day_in_words(window.last)}. The plan sends the letter on "
            f"{day_in_words(date.fromordinal(found.earliest[start('T27')]))} at the earliest, so "
            "it misses it."
        )


def _bank_holidays(facts: CaseFacts, placed: Placed, found: Schedule) -> Iterator[str]:
    if isinstance(facts.parent.nation, Missing):
        yield (
            "We do not know the nation, so a day that is a bank holiday in any of the four does "
            "not count as a working day."
        )
    if max(found.reaches, found.target) > placed.work.known_to.toordinal():
        yield (
            f"We know the bank holidays up to {day_in_words(placed.work.known_to)}. After that we "
            "leave out weekends alone."
        )


def in_weeks_words(weeks: int) -> str:
    """“1 week”, “104 weeks”."""
    return "1 week" if weeks == 1 else f"{weeks:,} weeks"
