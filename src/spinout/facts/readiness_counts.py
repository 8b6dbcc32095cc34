"""Reads the [readiness] section: how many people chose each level, and never who."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from spinout.facts import problems
from spinout.facts.case_toml import Notes
from spinout.facts.days import day_said
from spinout.facts.questions.question import FIRST_DAY, LAST_DAY
from spinout.facts.readiness import (
    CODES,
    LEVELS,
    NOBODY_ANSWERED,
    THEMES,
    Counts,
    Readiness,
    Tally,
)
from spinout.facts.sentence import joined
from spinout.findings import UNKNOWN, Missing

SECTION = "readiness"
PARTS = ("people", "oldest", "plan_changed", "levels", "not_apply", "themes")
MOST_PEOPLE = 1_000
ENTER_PEOPLE = f"Enter how many people answered, from 1 to {MOST_PEOPLE:,}."
ENTER_DAY = "Enter a date like 2026-11-23."
ENTER_COUNTS = "Enter how many people chose each level, 0 to 4, like [0, 1, 2, 0, 0]."
ENTER_COUNT = "Enter how many people said so."


def readiness(section: object, notes: Notes) -> Readiness:
    """What the section holds, or nobody’s answers where it is absent; notes what does not fit."""
    if section is None:
        return NOBODY_ANSWERED
    table = notes.table(section, SECTION)
    for name in table:
        if name not in PARTS:
            notes.note(f"{SECTION}.{name}", problems.unknown_key(name, PARTS))
    changed = _day(table.get("plan_changed", UNKNOWN.value), "plan_changed", notes)
    if not {"people", "oldest", "levels"} & set(table):
        return Readiness(plan_changed=changed)
    people = _people(_plain(table.get("people")), notes)
    oldest = _day(table.get("oldest", UNKNOWN.value), "oldest", notes)
    levels = _levels(table, people, notes)
    counted = {
        name: _counts(table, name, known, people, notes)
        for name, known in (("not_apply", CODES), ("themes", THEMES))
    }
    if isinstance(oldest, Missing):
        if levels and table.get("oldest", UNKNOWN.value) == UNKNOWN.value:
            notes.note(f"{SECTION}.oldest", joined("The day of the answers is missing.", ENTER_DAY))
        return Readiness(plan_changed=changed)
    tally = Tally(people=people, oldest=oldest, levels=levels, **counted)
    return Readiness(tally=tally, plan_changed=changed)


def _people(entered: object, notes: Notes) -> int:
    if type(entered) is int and 1 <= entered <= MOST_PEOPLE:
        return entered
    said = "This is missing." if entered is None else problems.not_whole(entered)
    if type(entered) is int:
        said = problems.out_of_bounds(entered, 1, f"{MOST_PEOPLE:,}")
    notes.note(f"{SECTION}.people", joined(said, ENTER_PEOPLE))
    return MOST_PEOPLE


def _day(entered: object, name: str, notes: Notes) -> date | Missing:
    if entered == UNKNOWN.value:
        return UNKNOWN
    if isinstance(entered, str):
        entered = day_said(entered) or entered
    if type(entered) is not date:
        notes.note(f"{SECTION}.{name}", joined(problems.not_a_date(entered), ENTER_DAY))
        return UNKNOWN
    if not FIRST_DAY <= entered <= LAST_DAY:
        said = problems.outside_our_dates(entered, FIRST_DAY, LAST_DAY)
        notes.note(f"{SECTION}.{name}", joined(said, ENTER_DAY))
        return UNKNOWN
    return entered


def _levels(table: Mapping[str, object], people: int, notes: Notes) -> Mapping[str, Counts]:
    read: dict[str, Counts] = {}
    for code, entered in _known(table, "levels", CODES, notes):
        if (
            not isinstance(entered, list)
            or len(entered) != len(LEVELS)
            or not all(_is_count(each, people) for each in entered)
        ):
            notes.note(f"{SECTION}.levels.{code}", ENTER_COUNTS)
        elif sum(entered) > people:
            notes.note(f"{SECTION}.levels.{code}", _more_than(people))
        else:
            read[code] = tuple(entered)
    return MappingProxyType(read)


def _counts(
    table: Mapping[str, object], name: str, known: Iterable[str], people: int, notes: Notes
) -> Mapping[str, int]:
    read: dict[str, int] = {}
    for code, entered in _known(table, name, known, notes):
        if isinstance(entered, int) and _is_count(entered, people):
            read[code] = entered
        else:
            notes.note(f"{SECTION}.{name}.{code}", joined(_more_than(people), ENTER_COUNT))
    return MappingProxyType(read)


def _known(
    table: Mapping[str, object], name: str, known: Iterable[str], notes: Notes
) -> Iterable[tuple[str, object]]:
    """Each code that we ask of, with what was entered; notes any other."""
    codes = tuple(known)
    for code, entered in notes.table(table.get(name, {}), f"{SECTION}.{name}").items():
        if code in codes:
            yield code, _plain(entered)
        else:
            notes.note(f"{SECTION}.{name}.{code}", problems.unknown_key(code, codes))


def _plain(entered: object) -> object:
    """Whole numbers that a spreadsheet gave back as text, as numbers again."""
    if isinstance(entered, list):
        return [_plain(each) for each in entered]
    if isinstance(entered, str) and entered.isascii() and entered.isdigit() and len(entered) < 5:
        return int(entered)
    return entered


def _is_count(entered: object, people: int) -> bool:
    return type(entered) is int and 0 <= entered <= people


def _more_than(people: int) -> str:
    return f"This does not fit with the {people:,} people who answered."
