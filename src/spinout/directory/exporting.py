"""The downloads. Each column is declared once, for CSV, JSON and the data dictionary alike."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from spinout.directory.closed_lists import Listed
from spinout.directory.entry import Entry, Reply, Report, Source
from spinout.directory.statistics import Figure

Cell: TypeAlias = str | int | bool | list[str] | None
Held = TypeVar("Held")

OPENERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet read a cell as a formula."""
GUARD = "'"
BETWEEN = " | "


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Held]):
    """One column: its name, what it holds, and where a row's value comes from."""

    name: str
    says: str
    of: Callable[[Held], Cell]


def _column(name: str, says: str, of: Callable[[Held], Cell]) -> Column[Held]:
    return Column(name=name, says=says, of=of)


ENTRY_COLUMNS: tuple[Column[Entry], ...] = (
    _column("slug", "The short name in its address. It never changes.", lambda e: e.slug),
    _column(
        "page", "The address of its page, after this site’s.", lambda e: f"/directory/{e.slug}/"
    ),
    _column("name", "Its name.", lambda e: e.name),
    _column("also_known_as", "Other names it has had.", lambda e: list(e.also_known_as)),
    _column(
        "parent_body", "The public body the service came from, as given.", lambda e: e.parent_body
    ),
    _column(
        "parents",
        "The kinds of public body, from a closed list of ours.",
        lambda e: _codes(e.parents),
    ),
    _column("sectors", "The kinds of service, from a closed list.", lambda e: _codes(e.sectors)),
    _column("sector_words", "The service, as given.", lambda e: e.sector_words),
    _column("regions", "Where it works, from a closed list.", lambda e: _codes(e.regions)),
    _column("region_words", "Where it works, as given.", lambda e: e.region_words),
    _column("form", "Its legal form, from a closed list.", lambda e: e.form.code),
    _column("form_words", "Its legal form, as given.", lambda e: e.form_words),
    _column(
        "company_number",
        "Its number in the companies register. We hold none yet.",
        lambda e: e.company_number,
    ),
    _column("started", "The day, month or year it left the public sector.", lambda e: e.started),
    _column("started_note", "What to know about that date.", lambda e: e.started_note),
    _column(
        "staff_at_launch",
        "A whole number of staff at the start. Read the next column before you use it.",
        lambda e: e.staff_at_launch,
    ),
    _column("staff_words", "Staff at the start, as given.", lambda e: e.staff_words),
    _column("contract_words", "The contract and its value, as given.", lambda e: e.contract_words),
    _column("ownership_words", "Who owns it, as given.", lambda e: e.ownership_words),
    _column(
        "pathfinder",
        "The wave of pathfinders it was in, from a closed list.",
        lambda e: e.pathfinder.code,
    ),
    _column(
        "pathfinder_as", "The name it had as a pathfinder, if another.", lambda e: e.pathfinder_as
    ),
    _column("status", "What became of it, from a closed list.", lambda e: e.status.code),
    _column("ended", "True for a status that we count as an end.", lambda e: e.status.ended),
    _column(
        "last_known",
        "The day, month or year of that news. Of a year such as 2023-24 it is the first.",
        lambda e: e.last_known,
    ),
    _column("status_words", "What the source says of it, in our words.", lambda e: e.status_words),
    _column(
        "causes",
        "A cause of what happened, only as given by the source named.",
        lambda e: [_told(each) for each in e.causes],
    ),
    _column(
        "events",
        "What else is reported, by the source named.",
        lambda e: [_told(each) for each in e.events],
    ),
    _column(
        "replies",
        "What the body itself says of this row, in its own words. We hold none yet.",
        lambda e: [_replied(each) for each in e.replies],
    ),
    _column("website", "Its website, if our sources give one.", lambda e: e.website),
    _column("notes", "What else to know, in our words.", lambda e: e.notes),
    _column(
        "sources",
        "Where we found the row: title, publisher, date, address.",
        lambda e: [_source(each) for each in e.sources],
    ),
    _column("checked", "The month we last read the sources.", lambda e: e.checked),
)

FIGURE_COLUMNS: tuple[Column[Figure], ...] = (
    _column("key", "The short name of the figure. It never changes.", lambda f: f.key),
    _column("question", "What it answers, from a closed list.", lambda f: f.question.code),
    _column("measure", "What was counted, as published.", lambda f: f.measure),
    _column("since", "The day, month or year it speaks of, or the first.", lambda f: f.since),
    _column("until", "The last year, where it speaks of a span.", lambda f: f.until),
    _column("date_note", "What to know about that date.", lambda f: f.date_note),
    _column("value_words", "The figure, as published.", lambda f: f.value_words),
    _column("unit", "Its unit, as published.", lambda f: f.unit),
    _column("low", "The least it can mean, in the unit of the question.", lambda f: str(f.low)),
    _column(
        "high",
        "The most it can mean. Empty where the source says “over” or “more than”.",
        lambda f: "" if f.high is None else str(f.high),
    ),
    _column("question_unit", "The unit of the two columns before.", lambda f: f.question.unit),
    _column("nearness", "How exactly it is given, from a closed list.", lambda f: f.nearness.value),
    _column("scope", "Where and whom it covers, as published.", lambda f: f.scope),
    _column("note", "What else to know, in our words.", lambda f: f.note),
    _column(
        "source",
        "Where we found it: title, publisher, date, address.",
        lambda f: _source(f.source),
    ),
    _column("checked", "The month we last read the source.", lambda f: f.checked),
)


def as_csv(rows: Iterable[Held], columns: Iterable[Column[Held]]) -> str:
    """A CSV file with a heading line. No cell can be read as a formula; lists have | between."""
    written = io.StringIO()
    out = csv.writer(written)
    held = tuple(columns)
    out.writerow(each.name for each in held)
    out.writerows([_guarded(_flat(each.of(row))) for each in held] for row in rows)
    return written.getvalue()


def as_json(rows: Iterable[Held], columns: Iterable[Column[Held]]) -> str:
    """The rows as JSON: lists stay lists, and what is not stated is an empty text or null."""
    return json.dumps(as_data(rows, columns), ensure_ascii=False, indent=1) + "\n"


def as_data(rows: Iterable[Held], columns: Iterable[Column[Held]]) -> list[dict[str, Cell]]:
    """The rows as plain data, the columns in order."""
    held = tuple(columns)
    return [{each.name: each.of(row) for each in held} for row in rows]


def _guarded(text: str) -> str:
    return f"{GUARD}{text}" if text.startswith(OPENERS) else text


def _flat(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case list():
            return BETWEEN.join(map(str, cell))
        case _:
            return str(cell)


def _codes(places: Iterable[Listed]) -> list[str]:
    return [each.code for each in places]


def _told(report: Report) -> str:
    return f"{report.words} (as given by {report.given_by})"


def _replied(reply: Reply) -> str:
    said = "; ".join(each.name for each in reply.sources)
    return f"{reply.words} (its own words: {said})"


def _source(source: Source) -> str:
    return f"{source.name}, {source.address}" if source.address else source.name
