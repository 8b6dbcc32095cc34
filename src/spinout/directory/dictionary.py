"""The data dictionary: a page for the documentation, and its parts for the site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spinout.directory.closed_lists import Form, Listed, Parent, Region, Sector, Status, Wave
from spinout.directory.exporting import ENTRY_COLUMNS, FIGURE_COLUMNS
from spinout.directory.statistics import Nearness, Question

NOTICES = (
    "Every value is as reported by the source named with it. We have not checked it with the "
    "body itself.",
    "An empty cell is a fact that our sources do not state. It is never a nought and never a no.",
    "The status is what we last heard, on the date given. It is not what is true today. A cause "
    "is only what the source named gives as one.",
    "The list is of what was published and what we found. Do not work out a rate of survival "
    "from it: bodies that left no news are in it as not known, and others are not in it at all.",
    "The CSV files are in UTF-8, with commas between cells. Where one cell holds more than one "
    "value, there is a bar between them: |",
    "No cell of a CSV file can start a formula in a spreadsheet. Where a value begins with =, +, "
    "-, @, a tab or a new line, we put ' before it. The JSON files hold the value as it is.",
    "A date is a day (2015-07-02), a month (2015-07) or a year (2015): as much as the source "
    "gives.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One file: its name, what a row is, and what each column holds."""

    name: str
    row: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedList:
    """One closed list: the column that uses it, and each code with its words."""

    column: str
    places: tuple[tuple[str, str], ...]


FILES = (
    Described(
        name="entries",
        row="One row for each body.",
        columns=tuple((each.name, each.says) for each in ENTRY_COLUMNS),
    ),
    Described(
        name="statistics",
        row="One row for each published figure.",
        columns=tuple((each.name, each.says) for each in FIGURE_COLUMNS),
    ),
)


def _places(members: Iterable[Listed]) -> tuple[tuple[str, str], ...]:
    return tuple((each.code, each.words) for each in members)


_NEARNESS_WORDS = {
    Nearness.EXACT: "As a plain number",
    Nearness.ABOUT: "About the number",
    Nearness.OVER: "Over the number, or more than it",
    Nearness.NEARLY: "Nearly the number",
    Nearness.UNDER: "Just under the number",
    Nearness.RANGE: "Between two numbers",
}

CLOSED_LISTS = (
    ClosedList(column="status", places=_places(Status)),
    ClosedList(column="parents", places=_places(Parent)),
    ClosedList(column="sectors", places=_places(Sector)),
    ClosedList(column="regions", places=_places(Region)),
    ClosedList(column="form", places=_places(Form)),
    ClosedList(column="pathfinder", places=_places(Wave)),
    ClosedList(column="question", places=_places(Question)),
    ClosedList(
        column="nearness",
        places=tuple((each.value, _NEARNESS_WORDS[each]) for each in Nearness),
    ),
)


def page() -> str:
    """The reference page, in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The directory’s data"
    yield ""
    yield "This page is made from the columns themselves. Do not change it by hand."
    yield ""
    yield "The site gives the same data at `/directory/entries.csv`, `/directory/entries.json`,"
    yield "`/directory/statistics.csv` and `/directory/statistics.json`."
    for notice in NOTICES:
        yield ""
        yield f"- {notice}"
    for file in FILES:
        yield from _table(f"`{file.name}`: {file.row}", ("column", "what it holds"), file.columns)
    for each in CLOSED_LISTS:
        yield from _table(f"The list for `{each.column}`", ("code", "words"), each.places)


def _table(title: str, heads: tuple[str, str], rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from ("", f"## {title}", "", f"| {heads[0]} | {heads[1]} |", "|---|---|")
    yield from (f"| `{name}` | {says} |" for name, says in rows)
