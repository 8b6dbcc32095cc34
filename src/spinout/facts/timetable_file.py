"""Reads the [timetable] section: the start, changes, what is signed off, what was approved."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from spinout.facts import problems
from spinout.facts.about_people import IN_ITS_PLACE, refused_value
from spinout.facts.answer import Answer, UnfitAnswerError, check
from spinout.facts.case_toml import Notes
from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, Kind, Question, words_of
from spinout.facts.timetable import Approved, Change, SignedOff, TimetableFacts, Way
from spinout.findings import UNKNOWN, Missing

SECTION = "timetable"
CHANGES, SIGNED, APPROVED = "changes", "signed", "approved"
MOST_ENTRIES = 200
"""As many entries as a list may hold: a timetable has 70 tasks."""
MOST_WEEKS = 520
"""Ten years for one task."""
MOST_SEED = 1_000_000_000

Made = TypeVar("Made")
Table = Mapping[str, object]


def _asked(name: str, kind: Kind, error: str, **bounds: Decimal | date) -> Question:
    return Question(
        key=f"{SECTION}.{name}",
        kind=kind,
        label=name,
        hint="",
        error=error,
        why="",
        choices=words_of(Way) if kind is Kind.CHOICE else (),
        low=bounds.get("low"),
        high=bounds.get("high"),
    )


def _day(name: str) -> Question:
    error = "Enter a date, like 2028-04-01."
    return _asked(name, Kind.DATE, error, low=FIRST_DAY, high=LAST_DAY)


def _words(name: str, error: str) -> Question:
    return _asked(name, Kind.TEXT, error)


_TASK = _words("task", "Enter the short name of a task, like T48.")
_POST = _words("post", "Enter a post, like “head of libraries”. Give no one’s name.")
PARTS: Mapping[str, Mapping[str, Question]] = MappingProxyType(
    {
        "": {
            "start": _day("start"),
            "way": _asked("way", Kind.CHOICE, f"Enter one of: {', '.join(words_of(Way))}."),
            "seed": _asked(
                "seed",
                Kind.WHOLE,
                "Enter a whole number from 0.",
                low=Decimal(0),
                high=Decimal(MOST_SEED),
            ),
        },
        CHANGES: {
            "task": _TASK,
            "weeks": _asked(
                "weeks",
                Kind.WHOLE,
                "Enter whole weeks, like 12.",
                low=Decimal(0),
                high=Decimal(MOST_WEEKS),
            ),
            "wait_for": _words("wait_for", "Enter the short name of a task, like T47."),
            "not_wait_for": _words("not_wait_for", "Enter the short name of a task, like T47."),
            "post": _POST,
            "reason": _words("reason", "Enter why, in a sentence."),
            "on": _day("on"),
        },
        SIGNED: {
            "task": _TASK,
            "on": _day("on"),
            "post": _POST,
            "notice": _words("notice", "Enter what the notice is called and where it is kept."),
        },
        APPROVED: {
            "name": _words("name", "Enter a name for the version, like “First version”."),
            "on": _day("on"),
            "post": _POST,
        },
    }
)
"""What each part of the section may hold, the entries of its lists among them."""
FINISH = "finish"
"""The table of last days in an approved version."""


def timetable(section: object, notes: Notes) -> TimetableFacts:
    """What the section holds, UNKNOWN or empty where it is absent; notes what does not fit."""
    table = notes.table(section, SECTION)
    lists = (CHANGES, SIGNED, APPROVED)
    top = _read(table, SECTION, PARTS[""], notes, also=lists)
    way = top["way"]
    return TimetableFacts(
        start=_date(top["start"]),
        way=Way(way) if isinstance(way, str) else UNKNOWN,
        seed=_whole(top["seed"]),
        changes=_entries(table, CHANGES, notes, _change),
        signed=_entries(table, SIGNED, notes, _signed),
        approved=_entries(table, APPROVED, notes, _approved),
    )


def _entries(
    table: Table, name: str, notes: Notes, make: Callable[[Table, str, Notes], Made]
) -> tuple[Made, ...]:
    held, place = table.get(name, []), f"{SECTION}.{name}"
    if not isinstance(held, list):
        notes.note(place, problems.not_entries(place))
        return ()
    if len(held) > MOST_ENTRIES:
        notes.note(place, problems.too_many_entries(len(held), MOST_ENTRIES))
        return ()
    return tuple(
        make(notes.table(each, f"{place}[{number}]"), f"{place}[{number}]", notes)
        for number, each in enumerate(held, start=1)
    )


def _change(table: Table, name: str, notes: Notes) -> Change:
    found = _read(table, name, PARTS[CHANGES], notes)
    weeks = _whole(found["weeks"])
    change = Change(
        task=_text(found["task"]),
        weeks=None if isinstance(weeks, Missing) else weeks,
        wait_for=_text(found["wait_for"]),
        not_wait_for=_text(found["not_wait_for"]),
        post=_text(found["post"]),
        reason=_text(found["reason"]),
        on=_date(found["on"]),
    )
    asked = (change.weeks is not None, bool(change.wait_for), bool(change.not_wait_for))
    if sum(asked) != 1:
        notes.note(name, problems.one_change_each())
    return change


def _signed(table: Table, name: str, notes: Notes) -> SignedOff:
    found = _read(table, name, PARTS[SIGNED], notes)
    return SignedOff(
        task=_text(found["task"]),
        on=_date(found["on"]),
        post=_text(found["post"]),
        notice=_text(found["notice"]),
    )


def _approved(table: Table, name: str, notes: Notes) -> Approved:
    found = _read(table, name, PARTS[APPROVED], notes, also=(FINISH,))
    place = f"{name}.{FINISH}"
    days = notes.table(table.get(FINISH, {}), place)
    if len(days) > MOST_ENTRIES:
        notes.note(place, problems.too_many_entries(len(days), MOST_ENTRIES))
        days = {}
    read = {task: _value(_day(FINISH), day, f"{place}.{task}", notes) for task, day in days.items()}
    return Approved(
        name=_text(found["name"]),
        on=_date(found["on"]),
        post=_text(found["post"]),
        finish=MappingProxyType({task: day for task, day in read.items() if isinstance(day, date)}),
    )


def _read(
    table: Table,
    name: str,
    parts: Mapping[str, Question],
    notes: Notes,
    *,
    also: tuple[str, ...] = (),
) -> dict[str, Answer]:
    """The checked value of each part, UNKNOWN where it is absent or does not fit."""
    for part in table:
        if part not in parts and part not in also:
            known = (*parts, *also)
            notes.note(f"{name}.{part}", problems.unknown_key(part, known))
    return {
        part: _value(asked, table[part], f"{name}.{part}", notes) if part in table else UNKNOWN
        for part, asked in parts.items()
    }


def _value(asked: Question, entered: object, name: str, notes: Notes) -> Answer:
    about = refused_value(entered) if isinstance(entered, str) else None
    if about is not None:
        notes.note(name, problems.refused_text(about, IN_ITS_PLACE[about]))
        return UNKNOWN
    try:
        return check(asked, entered)
    except UnfitAnswerError as unfit:
        notes.note(name, unfit.sentence)
        return UNKNOWN


def _text(found: Answer) -> str:
    return found if isinstance(found, str) else ""


def _date(found: Answer) -> date | Missing:
    return found if isinstance(found, date) else UNKNOWN


def _whole(found: Answer) -> int | Missing:
    return found if isinstance(found, int) else UNKNOWN
