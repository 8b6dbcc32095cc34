"""The words of the pages on the law: each from the data, with its dates and its source."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import groupby

from spinout import law
from spinout.law import FigureEntry, ProvisionEntry, Status, day_in_words
from spinout.law import unit as units
from spinout.law.changes import Change, What, changes, moment_in_words
from spinout.law.entry import Entry, TableEntry
from spinout.law.record import Record
from spinout.law.rights_pages import Right, entries_of
from spinout.web.asking.declared import Asked, Takes
from spinout.web.asking.entered import Entered, shown_again
from spinout.web.guidance.present import HOW_WE_KNOW

A_YEAR = timedelta(days=365)
BETWEEN = (
    Asked(name="from", takes=Takes.DAY, label="From which day?", first=date(2000, 1, 1)),
    Asked(name="to", takes=Takes.DAY, label="To which day?", first=date(2000, 1, 1)),
)
ENDS_FIRST = "The last day must not be before the first. Change one of them."
SAYS = {
    What.BEGINS: "Begins",
    What.CHANGES: "Changes",
    What.STAYS: "Stays as it was",
    What.ENDS: "Ends, or our data end",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One rule or figure, in words, with its dates and how we know it."""

    title: str
    says: str
    dates: str
    how: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RightPage:
    """One right and the law it rests on."""

    title: str
    says: str
    nations: str
    checked: str
    rules: tuple[Told, ...]
    figures: tuple[Told, ...]
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeShown:
    """One change in words."""

    label: str
    what: str
    was: str
    now: str
    how: str
    source: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The changes of one day, month or year."""

    when: str
    changes: tuple[ChangeShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """What changed between two days, and the form to ask about others."""

    since: str
    until: str
    days: tuple[Day, ...]
    asked: tuple[Asked, ...]
    entered: Entered


@cache
def right_page(right: Right) -> RightPage:
    """The page of a right, the same on every day."""
    entries = entries_of(right, law.load())
    checked = max(record.checked for entry in entries for record in entry.records)
    return RightPage(
        title=right.title,
        says=right.says,
        nations=right.nations,
        checked=day_in_words(checked),
        rules=tuple(_rules(entries)),
        figures=tuple(_figures(entries)),
        lists=tuple(_lists(entries)),
    )


def _lists(entries: tuple[Entry, ...]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, TableEntry):
            yield f"{entry.label}: {len(entry.rows)} lines"


def _rules(entries: tuple[Entry, ...]) -> Iterator[Told]:
    for entry in entries:
        if isinstance(entry, ProvisionEntry):
            yield from (_told(entry.label, record.body, record) for record in entry.records)


def _figures(entries: tuple[Entry, ...]) -> Iterator[Told]:
    for entry in entries:
        if isinstance(entry, FigureEntry):
            for record in entry.records:
                yield _told(entry.label, units.in_words(entry.unit, record.body), record)


def _told(title: str, says: str, record: Record[str]) -> Told:
    began = moment_in_words(record.since)
    ended = "" if record.until is None else f" to {moment_in_words(record.until)}"
    address = record.source.address
    return Told(
        title=title,
        says=says,
        dates=f"{began}{ended or ' on'}",
        how=_how(record.status, record.note),
        address=address if address.startswith("http") else "",
    )


def _how(status: Status, note: str) -> str:
    return f"{HOW_WE_KNOW[status]} {note}".strip()


def changes_page(sent: Entered, *, today: date) -> ChangesPage:
    """What changed between the days sent, or a year each side of `today`."""
    since = _day(sent, "from", usual=today - A_YEAR)
    until = _day(sent, "to", usual=today + A_YEAR)
    errors = dict(sent.errors)
    if not errors and until < since:
        errors[BETWEEN[1].anchor] = ENDS_FIRST
    found = () if errors else changes(law.load(), law.processes(), since=since, until=until)
    filled = sent if errors else shown_again(BETWEEN, {"from": since, "to": until})
    return ChangesPage(
        since=day_in_words(since),
        until=day_in_words(until),
        days=tuple(_days(found)),
        asked=BETWEEN,
        entered=replace(filled, errors=errors),
    )


def _day(sent: Entered, name: str, *, usual: date) -> date:
    found = sent.answers.get(name)
    return found if isinstance(found, date) else usual


def _days(found: tuple[Change, ...]) -> Iterator[Day]:
    in_order = sorted(found, key=lambda each: (each.day, each.when))
    for when, alike in groupby(in_order, key=lambda each: each.when):
        yield Day(when=when, changes=tuple(map(_shown, alike)))


def _shown(each: Change) -> ChangeShown:
    address = each.source.address
    return ChangeShown(
        label=each.label,
        what=SAYS[each.what],
        was=each.was,
        now=each.now,
        how=_how(each.status, each.note),
        source=each.source.title,
        address=address if address.startswith("http") else "",
    )
