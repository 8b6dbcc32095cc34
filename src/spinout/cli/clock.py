"""`spinout clock`: one statutory clock from a day, with its working."""

import argparse
from datetime import date
from typing import Any

from spinout import law
from spinout.cli.answering import answer_json, answer_lines, date_asked_for
from spinout.cli.asked import WrongUseError, a_date, add_on
from spinout.cli.words import bullet, wrapped
from spinout.clocks import (
    CalendarNotKnownError,
    Nation,
    NothingToCountError,
    Pause,
    PauseEndsTooSoonError,
    weekday_in_words,
)
from spinout.clocks.keyed import (
    CLOCKS,
    AnotherNationsClockError,
    NoPauseError,
    TooFarAheadError,
    UnknownClockError,
    answer,
)
from spinout.clocks.keyed_award import DecidedTooSoonError
from spinout.clocks.keyed_challenge import GapTooSmallError, WindowEndsTooSoonError
from spinout.clocks.keyed_clock import KeyedClock, StartsBeforeTheLawError
from spinout.law import OutsideOurDataError

CANNOT_COUNT = (
    AnotherNationsClockError,
    CalendarNotKnownError,
    DecidedTooSoonError,
    GapTooSmallError,
    NoPauseError,
    NothingToCountError,
    OutsideOurDataError,
    StartsBeforeTheLawError,
    TooFarAheadError,
    UnknownClockError,
    WindowEndsTooSoonError,
)
"""What a clock refuses, each with a sentence that says what to enter."""

DATES = ("start", "first", "last", "earliest", "warn_from", "without_pauses")


def a_pause(text: str) -> Pause:
    """The pause written as FIRST:LAST, or FIRST: while it goes on. Raises ArgumentTypeError."""
    first, colon, last = text.partition(":")
    if not colon:
        raise argparse.ArgumentTypeError(
            f"Enter a pause like 2026-11-09:2026-11-13, or 2026-11-09: if it goes on, not “{text}”."
        )
    try:
        return Pause(first=a_date(first), last=a_date(last) if last else None)
    except PauseEndsTooSoonError as wrong:
        raise argparse.ArgumentTypeError(str(wrong)) from None


def a_count(text: str) -> int:
    """The whole number of 0 or more that was written. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"Enter a whole number like 60, not “{text}”.")
    return int(text)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    parser = commands.add_parser("clock", help="when a clock set by law runs out, with its working")
    parser.add_argument("key", metavar="KEY", help=f"which clock: {', '.join(CLOCKS)}")
    _add_dates(parser)
    _add_figures(parser)
    parser.add_argument(
        "--nation",
        choices=[each.value for each in Nation],
        default=Nation.ENGLAND.value,
        metavar="NATION",
        help="whose law and bank holidays: england (if you leave it out), wales, scotland or "
        "northern-ireland",
    )
    add_on(parser)
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.set_defaults(run=show)


def _add_dates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from",
        dest="start",
        metavar="DATE",
        type=a_date,
        required=True,
        help="the day the clock runs from, such as the day of receipt",
    )
    parser.add_argument(
        "--window-end",
        metavar="DATE",
        type=a_date,
        help="the last day of the window published for crtc.k1 or crtc.k3",
    )
    parser.add_argument(
        "--pause",
        metavar="A:B",
        type=a_pause,
        action="append",
        default=[],
        help="days that do not count, first and last included; may be given again",
    )
    parser.add_argument(
        "--further-decision",
        metavar="DATE",
        type=a_date,
        help="the day of the last further decision, for psr.standstill where others objected",
    )


def _add_figures(parser: argparse.ArgumentParser) -> None:
    for name, says in (
        (
            "--days",
            "the days that the authority has published, for crtc.k2, crtc.k4 and the least of "
            "crtc.k5",
        ),
        ("--most-days", "the most days that the authority has published, for crtc.k5"),
        ("--posts", "how many posts may go, for red.consult"),
    ):
        parser.add_argument(name, metavar="N", type=a_count, help=says)


def show(asked: argparse.Namespace) -> int:
    """Prints the clock. Raises WrongUseError where it cannot be counted."""
    on = date_asked_for(asked)
    nation = Nation(asked.nation)
    try:
        found = answer(
            asked.key,
            start=asked.start,
            reading=law.load().read(on),
            nation=nation,
            window_end=asked.window_end,
            pauses=tuple(asked.pause),
            days=asked.days,
            most_days=asked.most_days,
            further_decision=asked.further_decision,
            posts=asked.posts,
        )
    except CANNOT_COUNT as stop:
        raise WrongUseError(str(stop)) from None
    if asked.json:
        return answer_json(_data(found, on, nation))
    return answer_lines(_lines(found, on, nation))


def _data(found: KeyedClock, on: date, nation: Nation) -> dict[str, Any]:
    days = {name: getattr(found, name) for name in DATES}
    return {
        "on": on.isoformat(),
        "nation": nation.value,
        "key": found.key,
        "name": found.name,
        "status": "missing" if found.missing else "dated",
        **{name: day and day.isoformat() for name, day in days.items()},
        "working": found.working,
        "missing": list(found.missing),
        "needs": found.needs,
        "notes": list(found.notes),
        "citations": list(found.citations),
        "firm": found.firm,
        "information_not_advice": True,
    }


WITH_PAUSES = "Last day with the pauses"

_SAID = (
    ("last", "Last day"),
    ("earliest", "Not before"),
    ("warn_from", "To be safe, act by"),
    ("without_pauses", "Last day without the pauses"),
)


def _lines(found: KeyedClock, on: date, nation: Nation) -> list[str]:
    where = nation.value.replace("-", " ").title()
    lines = [
        f"Law as at {law.day_in_words(on)}, {where}. Information, not advice.",
        wrapped(f"{found.name} ({found.key})"),
        wrapped(found.working[:1].upper() + found.working[1:], indent="  "),
    ]
    for name, label in _SAID:
        day = getattr(found, name)
        if day is not None:
            shown = WITH_PAUSES if name == "last" and found.without_pauses else label
            lines.append(f"  {shown}: {weekday_in_words(day)}")
    if found.needs:
        lines.append(wrapped(f"Missing. We need to know: {found.needs}.", indent="  "))
    lines += [bullet(note) for note in found.notes]
    if not found.firm:
        lines.append(
            wrapped(
                "We could not check all of this for the date you ask about; ask a solicitor.",
                indent="  ",
            )
        )
    return [*lines, wrapped(f"Law: {', '.join(found.citations)}", indent="  ")]
