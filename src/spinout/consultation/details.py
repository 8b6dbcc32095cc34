"""The details of each colleague that the new employer must be given before the move."""

from dataclasses import replace
from datetime import date, timedelta

from spinout.clocks import weekday_in_words
from spinout.clocks.keyed import answer
from spinout.clocks.keyed_clock import KeyedClock
from spinout.completions import Part, combine
from spinout.consultation.owing import EMPLOYER, MUTUAL, TIME_TO_CLAIM, Answer, Rule, items
from spinout.consultation.the_move import Move
from spinout.findings import CONFIRM, Outcome
from spinout.law import Reading


def details_given(move: Move, reading: Reading) -> Answer:
    """The last day to give the details: 28 days before in Great Britain, 14 in Northern Ireland.

    Law: tupe-2006/reg11, tupe/eli-days, tupe/eli-days-northern-ireland, tupe/eli-age-days
    """
    clock = _clock(move, reading)
    found = clock.value if clock.settled else None
    latest = found.last if found else None
    return Answer(
        owed=Outcome.YES,
        says="Give the mutual set details of each colleague who moves, and tell it of any change. "
        f"{_fresh(latest, reading)}",
        to=MUTUAL,
        latest=latest,
        warn_from=found.warn_from if found else None,
        working=found.working if found else _either(clock),
        cites=(
            "tupe-2006/reg11",
            "tupe-2006/reg12",
            *(("tupe-ni/not-changed",) if move.northern else ()),
        ),
        standing=CONFIRM if found and not found.firm else None,
        missing=(*move.waits_for_day, *clock.waits_for),
        holds=items(reading, "details"),
        if_not=_if_not(reading),
    )


def _clock(move: Move, reading: Reading) -> Part[KeyedClock]:
    """The clock in each nation it may be; while there is no day, each nation still matters."""
    clocks = combine(
        lambda nation: answer("tupe.eli", start=move.day, reading=reading, nation=nation),
        move.nation,
    )
    return clocks if move.day else replace(clocks, waits_for=move.nation.waits_for)


def _either(clock: Part[KeyedClock]) -> str:
    """The working in each part of the country it may be."""
    return "; or ".join(each.working for each in clock.possible)


def _fresh(latest: date | None, reading: Reading) -> str:
    age = reading.figure("tupe/eli-age-days")
    said = f"They may be no more than {age.words} old."
    if latest is None:
        return said
    oldest = weekday_in_words(latest - timedelta(days=age.whole))
    return f"{said} If given on that last day, they must be as at {oldest} or later."


def _if_not(reading: Reading) -> str:
    """What the mutual may claim.

    Law: tupe/eli-award-min, tupe/claim-months
    """
    least, months = reading.figure("tupe/eli-award-min"), reading.figure("tupe/claim-months")
    return (
        f"The mutual may claim within {months.words}. A tribunal may award it at least "
        f"{least.words} for each colleague, unless that would be unjust. {TIME_TO_CLAIM}"
    )


DETAILS = Rule(
    key="tupe.eli",
    name="Give details of each colleague",
    who=EMPLOYER,
    answers=details_given,
)
