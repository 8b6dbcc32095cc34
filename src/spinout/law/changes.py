"""What changed in the law and the figures between two dates, from the data alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from itertools import groupby

from spinout.law import unit as units
from spinout.law.collection import LawLibrary
from spinout.law.entry import Entry, FigureEntry, ProvisionEntry, TableEntry
from spinout.law.moment import Moment, day_in_words, month_in_words
from spinout.law.process import Process
from spinout.law.record import Record, Source
from spinout.law.status import Status

FEW_ROWS = 6
"""Up to this many rows of a table that change on one day are told one by one."""

PART_OF_A_PROCESS = 3
"""The key of a step of a process has this many strokes; the process itself is told instead."""


class What(Enum):
    """What happened to a rule or a figure on a day."""

    BEGINS = "begins"
    CHANGES = "changes"
    STAYS = "stays as it was"
    ENDS = "ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: the first day it may mean, that day in words, and what was and is.

    A rule that ends is told on the first day on which it no longer stands. `was` is blank where
    we hold nothing from before, and `now` where nothing follows.
    """

    day: date
    when: str
    key: str
    label: str
    what: What
    was: str
    now: str
    status: Status
    source: Source
    note: str

    @property
    def from_and_to(self) -> str:
        """What was and what is: “from £214,904 to £207,720”, with sentences in quotation marks."""
        return f"from {_quoted(self.was)} to {_quoted(self.now)}"


def _quoted(said: str) -> str:
    return f"“{said}”" if said.endswith(".") else said


def changes(
    library: LawLibrary, processes: Sequence[Process], *, since: date, until: date
) -> tuple[Change, ...]:
    """Every change from `since` to `until`, both counted, by day and then by key.

    What a month or a year names is told on its first day. Our own suggestions are not law and
    are left out.
    """
    found = [
        *(each for entry in library.entries.values() for each in _of_entry(entry)),
        *(each for process in processes for each in _of_process(process, library)),
    ]
    told = [
        each
        for each in found
        if since <= each.day <= until and each.status is not Status.SUGGESTION
    ]
    return tuple(sorted(told, key=lambda each: (each.day, each.key)))


def moment_in_words(found: Moment) -> str:
    """The day, the month or the year, as it was read: “June 2008”."""
    if found.earliest == found.latest:
        return day_in_words(found.earliest)
    if found.earliest.month == found.latest.month:
        return month_in_words(found.earliest)
    return str(found.earliest.year)


def _of_entry(entry: Entry) -> Iterator[Change]:
    match entry:
        case FigureEntry():
            words = [units.in_words(entry.unit, each.body) for each in entry.records]
            yield from _of_records(entry.key, entry.label, entry.records, words)
        case ProvisionEntry():
            if entry.key.count("/") < PART_OF_A_PROCESS:
                says = [each.body for each in entry.records]
                yield from _of_records(entry.key, entry.label, entry.records, says)
        case TableEntry():
            yield from _few([each for key in entry.rows for each in _of_row(entry, key)])


def _of_row(table: TableEntry, key: str) -> Iterator[Change]:
    versions = table.rows[key]
    yield from _of_records(key, table.label, versions, [_cells(table, each) for each in versions])


def _cells(table: TableEntry, record: Record[tuple[str, ...]]) -> str:
    """The row in words: what it asks and says, where it does, or else every cell by its name."""
    cells = {column.name: cell for column, cell in zip(table.columns, record.body, strict=True)}
    if "says" in cells:
        return f"{cells.get('asks', '')} {cells['says']}".strip()
    return "; ".join(f"{name} {cell}" for name, cell in cells.items() if cell)


def _of_records(
    key: str, label: str, records: Sequence[Record[object]], words: Sequence[str]
) -> Iterator[Change]:
    """Each beginning and each end among the versions that were not replaced."""
    held = [
        (record, said)
        for record, said in zip(records, words, strict=True)
        if record.superseded_by is None
    ]
    before: tuple[Record[object], str] | None = None
    for record, said in held:
        follows = before is not None and _touch(before[0], record)
        was = before[1] if before is not None and follows else ""
        if before is not None and not follows:
            yield from _end(key, label, *before)
        yield _change(key, label, record, record.since, was=was, now=said)
        before = record, said
    if before is not None:
        yield from _end(key, label, *before)


def _touch(earlier: Record[object], later: Record[object]) -> bool:
    last = earlier.last
    return last is None or last + timedelta(days=1) >= later.since.earliest


def _end(key: str, label: str, record: Record[object], said: str) -> Iterator[Change]:
    if record.until is not None:
        yield _change(key, label, record, _after(record.until), was=said, now="")


def _after(ends: Moment) -> Moment:
    """The day after a day; a month or a year stays itself, for the day in it was not read."""
    if ends.earliest != ends.latest:
        return ends
    following = ends.latest + timedelta(days=1)
    return Moment(earliest=following, latest=following)


def _change(
    key: str, label: str, record: Record[object], on: Moment, *, was: str, now: str
) -> Change:
    return Change(
        day=on.earliest,
        when=moment_in_words(on),
        key=key,
        label=label,
        what=_what(was, now),
        was=was,
        now=now,
        status=record.status,
        source=record.source,
        note=record.note,
    )


def _what(was: str, now: str) -> What:
    if not now:
        return What.ENDS
    if not was:
        return What.BEGINS
    return What.STAYS if was == now else What.CHANGES


def _of_process(process: Process, library: LawLibrary) -> Iterator[Change]:
    """The end of a process; its beginning is told with the rest of the law."""
    if process.closed is not None:
        (record,) = library.entry(process.key).records
        ended = replace(record, until=process.closed)
        yield from _end(process.key, process.name, ended, process.says)


def _few(told: Sequence[Change]) -> Iterator[Change]:
    """The changes of one table, with many on one day told as one."""
    in_order = sorted(told, key=_together)
    for _, group in groupby(in_order, key=_together):
        alike = list(group)
        yield from [_as_one(alike)] if len(alike) > FEW_ROWS else alike


def _together(each: Change) -> tuple[date, str, str]:
    return each.day, each.what.value, each.status.value


def _as_one(alike: Sequence[Change]) -> Change:
    first = alike[0]
    rows = f"{len(alike)} rows"
    return Change(
        day=first.day,
        when=first.when,
        key=first.key.partition("/")[0],
        label=first.label,
        what=first.what,
        was=rows if first.was else "",
        now=rows if first.now else "",
        status=first.status,
        source=first.source,
        note=first.note,
    )
