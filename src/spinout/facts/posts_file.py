"""Reads posts.csv row by row, noting every problem with its row and column."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from spinout.facts import file_problems, problems
from spinout.facts.post_cells import read_cell
from spinout.facts.post_row import CellReader, post, read_row
from spinout.facts.posts import Post, UnfinishedPost
from spinout.facts.posts_columns import (
    COLUMNS,
    FEWEST_BROKEN_DOWN,
    NEEDED,
    ONLY_FOR_A_BREAKDOWN,
    plain_heading,
    refused_heading,
)
from spinout.facts.problems import POSTS_FILE, Problem

ROWS_LIMIT = 50_000
COLUMNS_LIMIT = 40
PLAIN_LINE = 10_000
"""Characters. A line up to here with no quote in it is parted at its commas, as csv would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts:
    """What the file holds: whole posts, those with a fact unknown, and the problems found."""

    whole: tuple[Post, ...] = ()
    unfinished: tuple[UnfinishedPost, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What has been read so far."""

    columns: tuple[str, ...]
    cell: CellReader = field(default_factory=lambda: cache(read_cell))
    """Each text of a column is checked once in a file, and forgotten with this reading."""
    heading: Callable[[str], str] = field(default_factory=lambda: cache(plain_heading))
    first_rows: dict[str, int] = field(default_factory=dict)
    whole: list[Post] = field(default_factory=list)
    unfinished: list[UnfinishedPost] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def note(self, row: int, column: str | None, sentence: str) -> None:
        self.problems.append(Problem(file=POSTS_FILE, row=row, column=column, sentence=sentence))


def read_posts(text: str) -> Posts:
    """Every post in the text and every problem with it; nothing past a refused heading."""
    lines = _rows(text)
    header_row, headings = next(lines, (1, []))
    at_header = _header_problems(header_row, headings)
    if at_header:
        return Posts(problems=tuple(at_header))
    reading = _Reading(columns=tuple(plain_heading(each) for each in headings or []))
    for row, cells in lines:
        _read_row(reading, row, cells)
        if row - header_row > ROWS_LIMIT:
            reading.note(row, None, problems.too_many_rows(ROWS_LIMIT))
            break
    if not (reading.whole or reading.unfinished or reading.problems):
        reading.note(header_row, None, problems.header_only())
    if not reading.problems:
        _refuse_needless(reading, header_row)
    return Posts(
        whole=tuple(reading.whole),
        unfinished=tuple(reading.unfinished),
        problems=tuple(reading.problems),
    )


def _refuse_needless(reading: _Reading, row: int) -> None:
    """Notes what is recorded of too few posts for any breakdown to use it."""
    if len(reading.whole) + len(reading.unfinished) >= FEWEST_BROKEN_DOWN:
        return
    for column in ONLY_FOR_A_BREAKDOWN:
        if any(getattr(post, column) for post in reading.whole):
            reading.note(row, column, problems.needless_column(column, FEWEST_BROKEN_DOWN))


def _rows(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Each line that is not blank with its number; None where a quote stays open.

    A line is a row: a quote left open spoils its own row and not all those after it.
    """
    for row, line in enumerate(text.split("\n"), start=1):
        if not line.strip(" ,"):
            continue
        if len(line) <= PLAIN_LINE and '"' not in line and "\r" not in line:
            yield row, line.split(",")
            continue
        try:
            yield row, next(csv.reader([line], strict=True))
        except csv.Error:
            yield row, None


def _header_problems(row: int, headings: list[str] | None) -> list[Problem]:
    """What is wrong with the headings; a refused one is all that is said, and nothing is read."""
    if headings is None:
        return [_at(row, None, problems.quote_left_open())]
    if not headings:
        return [_at(row, None, file_problems.empty_file(POSTS_FILE))]
    if len(headings) > COLUMNS_LIMIT:
        return [_at(row, None, problems.too_many_columns(len(headings), COLUMNS_LIMIT))]
    refused = [(each, about) for each in headings if (about := refused_heading(each))]
    if refused:
        return [_at(row, each, problems.refused_column(each, about)) for each, about in refused]
    if len(headings) == 1 and any(mark in headings[0] for mark in ";\t|"):
        return [_at(row, None, problems.wrong_separator())]
    plain = [plain_heading(each) for each in headings]
    return [*_odd_columns(row, headings, plain), *_absent_columns(row, plain)]


def _odd_columns(row: int, headings: list[str], plain: list[str]) -> Iterator[Problem]:
    for place, (heading, name) in enumerate(zip(headings, plain, strict=True), start=1):
        if not name:
            yield _at(row, f"column {place}", problems.blank_column(place))
        elif name not in COLUMNS:
            yield _at(row, heading.strip(), problems.unknown_column(heading.strip(), COLUMNS))
        elif name in plain[: place - 1]:
            yield _at(row, name, problems.column_twice(name))


def _absent_columns(row: int, plain: list[str]) -> Iterator[Problem]:
    for name in NEEDED:
        if name not in plain:
            yield _at(row, name, problems.no_column(name))
    if not {"point", "pay"} & set(plain) and not {"spine", "grade"} <= set(plain):
        yield _at(row, "point", problems.no_pay_columns())


def _at(row: int, column: str | None, sentence: str) -> Problem:
    return Problem(file=POSTS_FILE, row=row, column=column, sentence=sentence)


def _read_row(reading: _Reading, row: int, cells: list[str] | None) -> None:
    wanted = len(reading.columns)
    if cells is None:
        reading.note(row, None, problems.quote_left_open())
    elif _is_header(cells, reading):
        reading.note(row, None, problems.header_again())
    elif len(cells) < wanted:
        reading.note(row, None, problems.too_few_cells(len(cells), wanted))
    elif any(each.strip() for each in cells[wanted:]):
        reading.note(row, None, problems.too_many_cells(len(cells), wanted))
    else:
        _read_post(reading, row, dict(zip(reading.columns, cells, strict=False)))


def _is_header(cells: list[str], reading: _Reading) -> bool:
    if len(cells) < len(reading.columns):
        return False
    # From the end, as the label in front is another in each row.
    last = len(reading.columns) - 1
    return all(reading.heading(cells[at]) == reading.columns[at] for at in range(last, -1, -1))


def _read_post(reading: _Reading, row: int, cells: dict[str, str]) -> None:
    read = read_row(row, cells, reading.cell)
    for column, sentence in read.problems:
        reading.note(row, column, sentence)
    label = read.text("id")
    if label in reading.first_rows:
        reading.note(row, "id", problems.id_twice(label, reading.first_rows[label]))
    elif label:
        reading.first_rows[label] = row
    if read.problems:
        return
    match post(read):
        case Post() as whole:
            reading.whole.append(whole)
        case unfinished:
            reading.unfinished.append(unfinished)
