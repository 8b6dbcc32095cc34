"""A page for each right, made from the data: docs/reference/rights/*.md.

Write them again with: python -m spinout.law.rights_pages
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from spinout.law import unit as units
from spinout.law.changes import FEW_ROWS, PART_OF_A_PROCESS, Change, What, changes, moment_in_words
from spinout.law.collection import LawLibrary
from spinout.law.entry import Entry, FigureEntry, ProvisionEntry, TableEntry
from spinout.law.loader import load
from spinout.law.moment import day_in_words
from spinout.law.processes_read import processes
from spinout.law.record import Record
from spinout.law.status import Status

WHERE = Path("docs") / "reference" / "rights"
MADE = "Made from the data by `python -m spinout.law.rights_pages`. Do not change it by hand."
LONG_TABLE = 20
"""A table with more rows than this is named, not printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """A right or a way to ask that has a page: its words and the law it rests on."""

    key: str
    title: str
    says: str
    nations: str
    law: tuple[str, ...]


def rights() -> tuple[Right, ...]:
    """Every right with a page, in the order of the file that lists them."""
    text = (files("spinout.law") / "rights.toml").read_text("utf-8")
    return tuple(
        Right(
            key=key,
            title=held["title"],
            says=held["says"],
            nations=held["nations"],
            law=tuple(held["law"]),
        )
        for key, held in tomllib.loads(text).items()
    )


def entries_of(right: Right, library: LawLibrary) -> tuple[Entry, ...]:
    """The law the right rests on, in the order it names them; a name stands for all below it."""
    in_order = sorted(library.entries.items(), key=lambda held: _as_numbered(held[0]))
    return tuple(
        entry
        for name in right.law
        for key, entry in in_order
        if key == name or (key.startswith(f"{name}/") and _near(key, name))
    )


def _as_numbered(key: str) -> tuple[str | int, ...]:
    """What sorts a key as the law numbers it: section 83(2) before 83(11)."""
    return tuple(int(part) if part.isdigit() else part for part in re.split(r"(\d+)", key))


def _near(key: str, name: str) -> bool:
    """Whether the key is of the law named, and not a step of one process among all of them."""
    return key.count("/") - name.count("/") < PART_OF_A_PROCESS


def pages() -> Mapping[str, str]:
    """The whole of each page by its file name, with one that lists the others."""
    library = load()
    found = {f"{right.key}.md": page(right, library) for right in rights()}
    return {"README.md": _contents(), **found}


def page(right: Right, library: LawLibrary) -> str:
    """One right: what it is, what the law says, the figures, the lists, and what changed."""
    entries = entries_of(right, library)
    parts = [
        f"# {right.title}\n\n{MADE}\n",
        f"{right.says}\n\nWhere: {right.nations}. Last checked: "
        f"{day_in_words(max(_checked(entries)))}. Information, not advice.\n",
        *_provisions(entry for entry in entries if isinstance(entry, ProvisionEntry)),
        *_figures(entry for entry in entries if isinstance(entry, FigureEntry)),
        *(_table(entry) for entry in entries if isinstance(entry, TableEntry)),
        *_changed(entries, library),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _contents() -> str:
    lines = [f"- [{right.title}]({right.key}.md)" for right in rights()]
    return "\n".join(["# Rights and ways to ask", "", MADE, "", *lines, ""])


def _checked(entries: Iterable[Entry]) -> list[date]:
    return [record.checked for entry in entries for record in entry.records]


def _provisions(entries: Iterable[ProvisionEntry]) -> Iterator[str]:
    lines = [
        f"| {_cell(entry.label)} | {_cell(record.body)} | {_dates(record)} | {_known(record)} |"
        for entry in entries
        for record in entry.records
    ]
    if lines:
        yield _titled(
            "What it says", "| provision | in our words | in force | how we know |", lines
        )


def _figures(entries: Iterable[FigureEntry]) -> Iterator[str]:
    lines = [
        f"| {_cell(entry.label)} | {units.in_words(entry.unit, record.body)} | {_dates(record)} "
        f"| {_known(record)} |"
        for entry in entries
        for record in entry.records
    ]
    if lines:
        yield _titled("Figures", "| what | value | in force | how we know |", lines)


def _table(entry: TableEntry) -> str:
    if len(entry.records) > LONG_TABLE:
        return (
            f"## {entry.label}\n\n{entry.says} See `spinout law show {entry.key}`: "
            f"{len(entry.rows)} rows.\n"
        )
    names = [column.name for column in entry.columns]
    lines = [
        f"| {' | '.join(_cell(cell) for cell in record.body)} | {_dates(record)} |"
        for record in sorted(entry.records, key=lambda record: record.place)
    ]
    head = f"| {' | '.join(names)} | in force |"
    return _titled(entry.label, head, lines)


def _changed(entries: tuple[Entry, ...], library: LawLibrary) -> Iterator[str]:
    """Every change to the law the right rests on, oldest first."""
    keys = {key for entry in entries for key in _keys(entry)}
    days = [record.since.earliest for entry in entries for record in entry.records]
    last = max(
        [record.last or record.since.latest for entry in entries for record in entry.records]
    )
    found = changes(library, processes(), since=min(days), until=max(last, max(days)))
    mine = [each for each in found if each.key in keys]
    lines = [line for _, day in groupby(mine, key=attrgetter("when")) for line in _day(list(day))]
    if lines:
        yield "## What changed and when\n\n" + "\n".join(lines) + "\n"


def _day(found: list[Change]) -> Iterator[str]:
    """The changes of one day; many that begin together are counted."""
    begun = [each for each in found if each.what is What.BEGINS]
    if len(begun) > FEW_ROWS:
        yield f"- {begun[0].when}: {len(begun)} of the rules above begin"
        found = [each for each in found if each.what is not What.BEGINS]
    for each in found:
        yield f"- {each.when}: {each.label}: {_what(each)}"


def _keys(entry: Entry) -> Iterator[str]:
    yield entry.key
    if isinstance(entry, TableEntry):
        yield from entry.rows


def _what(each: Change) -> str:
    match each.what:
        case What.CHANGES:
            return each.from_and_to
        case What.STAYS:
            return f"stays {each.now}"
        case _:
            return f"{each.what.value}"


def _titled(title: str, head: str, lines: list[str]) -> str:
    rule = "|" + " --- |" * (head.count("|") - 1)
    return "\n".join([f"## {title}", "", head, rule, *lines, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _dates(record: Record[object]) -> str:
    until = "" if record.until is None else f" to {moment_in_words(record.until)}"
    return f"{moment_in_words(record.since)}{until or ' on'}"


def _known(record: Record[object]) -> str:
    address = record.source.address
    title = f"[{record.source.title}]({address})" if address else record.source.title
    how = "" if record.status is Status.LAW else f" ({record.status.value.replace('_', ' ')})"
    note = f" {record.note}" if record.note else ""
    return _cell(f"{title}{how}.{note}")


if __name__ == "__main__":
    WHERE.mkdir(exist_ok=True)
    for name, text in pages().items():
        (WHERE / name).write_text(text, encoding="utf-8")
