"""Reads the six data files. A row it cannot read raises DirectoryDataError, which names it."""

import csv
import hashlib
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TypeVar

from spinout.directory.closed_lists import Form, Parent, Region, Sector, Status, Wave, listed
from spinout.directory.entry import Entry, Kind, Reply, Report, Source
from spinout.directory.searching import plain, searchable
from spinout.directory.statistics import Figure, Nearness, Question
from spinout.law.moment import moment

FILES = ("sources", "reports", "replies", "entries", "statistics", "pathfinders")
OF_A_BODY = ("reports", "replies")
NAMED_BY = {"sources": "id", "entries": "slug", "statistics": "key"}
SEARCHED = (
    "name",
    "also_known_as",
    "parent_body",
    "sector_words",
    "region_words",
    "form_words",
    "notes",
)

Row = Mapping[str, str]
Sources = Mapping[str, Source]
Made = TypeVar("Made")


class DirectoryDataError(ValueError):
    """A data file of the directory cannot be read; the sentence names the file and the row."""

    def __init__(self, file: str, row: int, problem: str) -> None:
        super().__init__(f"{file}.csv, row {row}: {problem}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Every body, by name, and every figure, with a version that changes when any of it does."""

    version: str
    entries: tuple[Entry, ...]
    figures: tuple[Figure, ...]
    pathfinder_history: tuple[Report, ...]
    sources: Sources
    by_slug: Mapping[str, Entry]


@cache
def load() -> Directory:
    """The directory we ship, read once a process."""
    return load_from(files("spinout.directory") / "data")


def load_from(folder: Traversable) -> Directory:
    """The directory in `folder`. Raises DirectoryDataError for the first row it cannot read."""
    texts = {name: (folder / f"{name}.csv").read_text("utf-8") for name in FILES}
    for name, column in NAMED_BY.items():
        _apart(name, texts, column)
    sources = {each.id: each for each in _rows("sources", texts, _source)}
    reports = _by_slug("reports", texts, lambda row: _report(row, sources))
    replies = _by_slug("replies", texts, lambda row: _reply(row, sources))
    entries = _rows("entries", texts, lambda row: _entry(row, sources, reports, replies))
    held = {each.slug: each for each in entries}
    _of_a_body(texts, held)
    return Directory(
        version=hashlib.sha256("\0".join(texts[name] for name in FILES).encode()).hexdigest()[:12],
        entries=tuple(sorted(entries, key=lambda each: plain(each.name))),
        figures=tuple(_rows("statistics", texts, lambda row: _figure(row, sources))),
        pathfinder_history=tuple(_rows("pathfinders", texts, lambda row: _event(row, sources))),
        sources=MappingProxyType(sources),
        by_slug=MappingProxyType(held),
    )


def _lines(name: str, texts: Mapping[str, str]) -> Iterator[tuple[int, Row]]:
    yield from enumerate(csv.DictReader(io.StringIO(texts[name], newline=""), strict=True), start=2)


def _rows(name: str, texts: Mapping[str, str], make: Callable[[Row], Made]) -> list[Made]:
    made = []
    for number, row in _lines(name, texts):
        try:
            made.append(make(row))
        except KeyError as problem:
            raise DirectoryDataError(name, number, f"we hold no {problem}.") from problem
        except ValueError as problem:
            raise DirectoryDataError(name, number, f"{problem}.") from problem
    return made


def _apart(name: str, texts: Mapping[str, str], column: str) -> None:
    seen: set[str] = set()
    for number, row in _lines(name, texts):
        if row[column] in seen:
            raise DirectoryDataError(name, number, f"“{row[column]}” is there twice.")
        seen.add(row[column])


def _of_a_body(texts: Mapping[str, str], held: Mapping[str, Entry]) -> None:
    for name in OF_A_BODY:
        for number, row in _lines(name, texts):
            if row["slug"] not in held:
                raise DirectoryDataError(name, number, f"no body is called “{row['slug']}”.")


def _source(row: Row) -> Source:
    return Source(
        id=row["id"],
        title=row["title"],
        publisher=row["publisher"],
        date=_dated(row["date"]),
        address=row["address"],
    )


def _by_slug(
    name: str, texts: Mapping[str, str], make: Callable[[Row], Made]
) -> dict[str, tuple[Made, ...]]:
    held: dict[str, tuple[Made, ...]] = {}
    for slug, made in _rows(name, texts, lambda row: (row["slug"], make(row))):
        held[slug] = (*held.get(slug, ()), made)
    return held


def _reply(row: Row, sources: Sources) -> Reply:
    return Reply(
        date=_dated(row["date"]), words=row["words"], sources=_cited(row["sources"], sources)
    )


def _report(row: Row, sources: Sources) -> Report:
    return replace(_event(row, sources), kind=Kind(row["kind"]))


def _event(row: Row, sources: Sources) -> Report:
    return Report(
        kind=Kind.EVENT,
        date=_dated(row["date"]),
        words=row["words"],
        sources=_cited(row["sources"], sources),
    )


def _entry(
    row: Row,
    sources: Sources,
    reports: Mapping[str, tuple[Report, ...]],
    replies: Mapping[str, tuple[Reply, ...]],
) -> Entry:
    return Entry(
        slug=row["slug"],
        name=row["name"],
        also_known_as=_split(row["also_known_as"]),
        parent_body=row["parent_body"],
        parents=tuple(listed(Parent, each) for each in _split(row["parent_kinds"])),
        sectors=tuple(listed(Sector, each) for each in _split(row["sectors"])),
        sector_words=row["sector_words"],
        regions=tuple(listed(Region, each) for each in _split(row["regions"])),
        region_words=row["region_words"],
        form=listed(Form, row["form"]),
        form_words=row["form_words"],
        company_number=row["company_number"],
        started=_dated(row["started"]),
        started_note=row["started_note"],
        staff_at_launch=int(row["staff_at_launch"]) if row["staff_at_launch"] else None,
        staff_words=row["staff_words"],
        contract_words=row["contract_words"],
        ownership_words=row["ownership_words"],
        pathfinder=listed(Wave, row["pathfinder"]),
        pathfinder_as=row["pathfinder_as"],
        status=listed(Status, row["status"]),
        last_known=_dated(row["last_known"]),
        status_words=row["status_words"],
        website=row["website"],
        notes=row["notes"],
        sources=_cited(row["sources"], sources),
        checked=_dated(row["checked"]),
        reports=reports.get(row["slug"], ()),
        replies=replies.get(row["slug"], ()),
        searched=searchable(*(row[column] for column in SEARCHED)),
    )


def _figure(row: Row, sources: Sources) -> Figure:
    return Figure(
        key=row["key"],
        question=listed(Question, row["question"]),
        measure=row["measure"],
        label=row["label"],
        since=_dated(row["since"]),
        until=_dated(row["until"]),
        date_note=row["date_note"],
        value_words=row["value_words"],
        low=_number(row["low"]),
        high=_number(row["high"]) if row["high"] else None,
        nearness=Nearness(row["nearness"]),
        unit=row["unit"],
        scope=row["scope"],
        note=row["note"],
        source=sources[row["source"]],
        checked=_dated(row["checked"]),
    )


def _dated(text: str) -> str:
    try:
        moment(text or "2000")
    except ValueError:
        raise ValueError(f"“{text}” is not a date like 2015-07-02, 2015-07 or 2015") from None
    return text


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except ArithmeticError:
        raise ValueError(f"“{text}” is not a number") from None


def _split(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(";") if each.strip())


def _cited(text: str, sources: Sources) -> tuple[Source, ...]:
    return tuple(sources[each] for each in _split(text))
