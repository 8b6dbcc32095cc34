"""Reads a list of posts from text or from a sheet: its headings, and every row with its line."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spinout.facts import problems
from spinout.facts.about_people import refused_value
from spinout.facts.hidden_characters import shown
from spinout.facts.posts_columns import refused_heading
from spinout.facts.posts_file import ROWS_LIMIT

MOST_COLUMNS = 60
SEPARATORS = ("\t", ";", ",")
ENOUGH = 20
"""So many reasons to refuse a list are told; more would help nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One row as it stands: its line in the list, its cells, and why it cannot be parted if so."""

    line: int
    cells: tuple[str, ...]
    broken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostList:
    """A list with a heading for each column, and rows of as many cells."""

    headings: tuple[str, ...]
    rows: tuple[ListRow, ...]


class ListRefusedError(ValueError):
    """A list that may not be read at all; each reason says what to do. Nothing of it is kept."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reasons))


NOTHING_THERE = "There is nothing in the list. Give a row of headings, and a row for each post."
NO_POSTS = "There are headings but no posts. Add a row for each post."


def from_text(text: str) -> PostList:
    """The list in a text whose cells are parted by tabs, semicolons or commas.

    A line is a row: a quote left open spoils its own row and no other. Raises ListRefusedError.
    """
    lines = ((at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip(" ,;\t"))
    first = next(lines, None)
    if first is None:
        raise ListRefusedError(NOTHING_THERE)
    separator = _separator(first[1])
    headings, broken = _cells(first[1], separator)
    if broken:
        raise ListRefusedError(broken)
    return _list(headings, ((at, *_cells(line, separator)) for at, line in lines))


def from_rows(rows: Iterable[tuple[int, Sequence[str]]]) -> PostList:
    """The list in the rows of a sheet, each with its number. Raises ListRefusedError."""
    held = iter(rows)
    first = next(held, None)
    if first is None:
        raise ListRefusedError(NOTHING_THERE)
    wide = len(first[1])
    return _list(list(first[1]), ((at, _as_wide(cells, wide), "") for at, cells in held))


def _as_wide(cells: Sequence[str], wide: int) -> list[str]:
    """A sheet leaves out the blanks at the end of a row."""
    return [*cells, *[""] * (wide - len(cells))]


def _separator(line: str) -> str:
    """What parts the headings: whichever mark there is most of, as no heading needs many."""
    return max(SEPARATORS, key=line.count)


def _cells(line: str, separator: str) -> tuple[list[str], str]:
    """The cells of a line, and why they may not be as they were meant."""
    if '"' not in line:
        return line.split(separator), ""
    try:
        return next(csv.reader([line], delimiter=separator, strict=True)), ""
    except csv.Error:
        return line.replace('"', "").split(separator), problems.quote_left_open()


def _list(headings: Sequence[str], rows: Iterable[tuple[int, list[str], str]]) -> PostList:
    while headings and not headings[-1].strip():
        headings = headings[:-1]
    if len(headings) > MOST_COLUMNS:
        raise ListRefusedError(problems.too_many_columns(len(headings), MOST_COLUMNS))
    _refuse_people(headings)
    taken: list[ListRow] = []
    for line, cells, broken in rows:
        if len(taken) == ROWS_LIMIT:
            raise ListRefusedError(problems.too_many_rows(ROWS_LIMIT))
        taken.append(_row(line, cells, len(headings), broken))
    if not taken:
        raise ListRefusedError(NO_POSTS)
    _refuse_personal_cells(headings, taken)
    plain = tuple(_heading(at, each) for at, each in enumerate(headings, start=1))
    return PostList(headings=plain, rows=tuple(taken))


def _heading(place: int, heading: str) -> str:
    said = " ".join(shown(heading).split())[:60]
    return said or f"Column {place}"


def _row(line: int, cells: list[str], wide: int, broken: str) -> ListRow:
    if any(each.strip() for each in cells[wide:]):
        broken = broken or problems.too_many_cells(len(cells), wide)
    elif len(cells) < wide:
        broken = broken or problems.too_few_cells(len(cells), wide)
    return ListRow(line=line, cells=tuple(each.strip() for each in cells[:wide]), broken=broken)


def _refuse_people(headings: Sequence[str]) -> None:
    refused = [
        problems.refused_column(shown(each), about)
        for each in headings
        if (about := refused_heading(each))
    ]
    if refused:
        raise ListRefusedError(*refused[:ENOUGH])


def _refuse_personal_cells(headings: Sequence[str], rows: Sequence[ListRow]) -> None:
    """A column is refused for what is in it too, whatever its heading says."""
    found = list(_personal(headings, rows))
    if found:
        raise ListRefusedError(*found)


def _personal(headings: Sequence[str], rows: Sequence[ListRow]) -> Iterator[str]:
    looks = cache(refused_value)
    for at, heading in enumerate(headings):
        for row in rows:
            about = looks(row.cells[at]) if at < len(row.cells) else None
            if about:
                said = _heading(at + 1, heading)
                yield (
                    f"Row {row.line:,} of the column “{said}” looks like {about}. We hold posts, "
                    "never people, so we have kept none of the list. Take it out."
                )
                break
