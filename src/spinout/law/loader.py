"""Reads the data files into a library. A file it cannot read raises LawDataError, naming it."""

import csv
import hashlib
import io
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar

from spinout.law import unit as units
from spinout.law.answers import Column
from spinout.law.collection import LawLibrary
from spinout.law.entry import Entry, FigureEntry, ProvisionEntry, TableEntry
from spinout.law.errors import LawDataError
from spinout.law.moment import Moment, moment
from spinout.law.processes_read import as_provisions
from spinout.law.record import Body, Record, Source, chained
from spinout.law.status import Status
from spinout.law.unit import Unit

DATING = ("from", "to", "published", "superseded_by", "source", "status", "checked", "note", "gap")
"""The columns and keys that date and source a value; no table may use them for anything else."""

Settings = Mapping[str, Any]
Made = TypeVar("Made")


@cache
def load() -> LawLibrary:
    """The library we ship, read once a process."""
    return load_from(files("spinout.law"))


def load_from(folder: Traversable) -> LawLibrary:
    """The library in `folder`. Raises LawDataError for the first file it cannot read."""
    texts = {name: item.read_text("utf-8") for name, item in _data_files(folder)}
    digest = hashlib.sha256("\0".join(f"{n}\0{t}" for n, t in sorted(texts.items())).encode())
    sources = _sources(texts["sources.toml"])
    entries: dict[str, Entry] = {}
    for name, text in sorted(texts.items()):
        for entry in _entries(name, text, texts, sources):
            if entry.key in entries:
                raise LawDataError(name, f"“{entry.key}” is already in use. Choose another key.")
            entries[entry.key] = entry
    return LawLibrary(
        version=digest.hexdigest()[:12],
        sources=MappingProxyType(sources),
        entries=MappingProxyType(entries),
    )


def _data_files(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    yield "sources.toml", folder / "sources.toml"
    for kind in ("figures", "instruments", "processes", "tables"):
        for item in (folder / kind).iterdir():
            if item.name.endswith((".toml", ".csv")):
                yield f"{kind}/{item.name}", item


def _entries(
    name: str, text: str, texts: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[Entry]:
    kind, _, file = name.partition("/")
    stem = file.rpartition(".")[0]
    match kind:
        case "figures":
            yield from _figures(name, stem, _toml(name, text), sources)
        case "instruments":
            yield from _provisions(name, stem, _toml(name, text), sources)
        case "processes":
            held = _made(name, stem, lambda: as_provisions(_toml(name, text), sources))
            yield from _provisions(name, f"processes/{stem}", held, sources)
        case "tables" if file.endswith(".csv"):
            described = _toml("tables/tables.toml", texts["tables/tables.toml"])
            if stem not in described:
                raise LawDataError(name, "The table is not described in tables/tables.toml.")
            yield _table(name, stem, described[stem], text, sources)


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        # Decimals stay as written: a rate must not pass through binary floating point.
        return tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as problem:
        raise LawDataError(name, f"The file is not valid TOML: {problem}") from problem


def _sources(text: str) -> dict[str, Source]:
    return {
        key: Source(id=key, title=held["title"], address=held["address"], date=str(held["date"]))
        for key, held in _toml("sources.toml", text).items()
    }


def _made(name: str, key: str, make: Callable[[], Made]) -> Made:
    try:
        return make()
    except KeyError as problem:
        raise LawDataError(
            name, f"“{key}” lacks {problem}, or names one we do not hold."
        ) from problem
    except ValueError as problem:
        raise LawDataError(name, f"“{key}”: {problem}") from problem


def _day(held: Any) -> date | None:
    if not held:
        return None
    return held if isinstance(held, date) else date.fromisoformat(held)


def _moment(held: Any) -> Moment | None:
    return moment(held) if held else None


def _record(body: Body, place: int, held: Settings, sources: Mapping[str, Source]) -> Record[Body]:
    checked = _day(held["checked"])
    if checked is None:
        raise ValueError("Enter the day it was checked.")
    return Record(
        body=body,
        place=place,
        since=moment(held["from"]),
        until=_moment(held.get("to")),
        published=_day(held.get("published")),
        superseded_by=_day(held.get("superseded_by")),
        source=sources[held["source"]],
        status=Status(held["status"]),
        checked=checked,
        note=held.get("note") or "",
    )


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _value(unit: Unit, place: int, held: Settings, sources: Mapping[str, Source]) -> Record[str]:
    value = _written(held["value"])
    units.check(unit, value)
    return _record(value, place, held, sources)


def _figures(
    name: str, stem: str, data: Settings, sources: Mapping[str, Source]
) -> Iterator[FigureEntry]:
    for short, held in data.items():
        key = f"{stem}/{short}"

        def make(key: str = key, held: Settings = held) -> FigureEntry:
            unit = Unit(held["unit"])
            note = {"note": held.get("note", "")}
            return FigureEntry(
                key=key,
                label=held["label"],
                unit=unit,
                review_months=held.get("review_months"),
                records=chained(
                    [
                        _value(unit, place, note | each, sources)
                        for place, each in enumerate(held["values"])
                    ]
                ),
            )

        yield _made(name, key, make)


def _provisions(
    name: str, stem: str, data: Settings, sources: Mapping[str, Source]
) -> Iterator[ProvisionEntry]:
    instrument = {key: held for key, held in data.items() if not isinstance(held, dict)}
    for short, own in data.items():
        if not isinstance(own, dict):
            continue
        key = f"{stem}/{short}"
        held = instrument | own

        def make(key: str = key, held: Settings = held) -> ProvisionEntry:
            return ProvisionEntry(
                key=key,
                label=f"{held['title']}, {held['pinpoint']}",
                address=held["address"] + held.get("at", ""),
                review_months=held.get("review_months"),
                records=(_record(held["says"], 0, held, sources),),
            )

        yield _made(name, key, make)


def _table(
    name: str, stem: str, described: Settings, text: str, sources: Mapping[str, Source]
) -> TableEntry:
    def make() -> TableEntry:
        columns = tuple(
            Column(name=column, unit=Unit(held["unit"]), says=held["says"])
            for column, held in described["columns"].items()
        )
        return TableEntry(
            key=stem,
            label=described["label"],
            says=described["says"],
            columns=columns,
            review_months=described.get("review_months"),
            rows=_rows(stem, described, columns, text, sources),
        )

    return _made(name, stem, make)


def _rows(
    stem: str,
    described: Settings,
    columns: tuple[Column, ...],
    text: str,
    sources: Mapping[str, Source],
) -> Mapping[str, tuple[Record[tuple[str, ...]], ...]]:
    lines = csv.DictReader(io.StringIO(text), strict=True)
    unknown = set(lines.fieldnames or ()) - {column.name for column in columns} - set(DATING)
    if unknown:
        raise ValueError(f"These columns are not described: {', '.join(sorted(unknown))}.")
    found: dict[str, list[Record[tuple[str, ...]]]] = {}
    for place, line in enumerate(lines):
        dated = described.get("every_row", {}) | {k: v for k, v in line.items() if v}
        cells = tuple(_cell(column, line[column.name]) for column in columns)
        named = "-".join(line[column] for column in described["identity"])
        found.setdefault(f"{stem}/{named}", []).append(_record(cells, place, dated, sources))
    return MappingProxyType({key: chained(records) for key, records in found.items()})


def _cell(column: Column, value: str) -> str:
    if value:
        units.check(column.unit, value)
    return value
