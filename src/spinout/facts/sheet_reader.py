"""Reads a plan from its spreadsheet, noting every problem with its sheet, row and column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import iterparse

from spinout.facts import problems
from spinout.facts.answer import UnfitAnswerError, check, missing_word, number
from spinout.facts.days import day_said
from spinout.facts.kinds_of_service import UnsureKindError, code_meant
from spinout.facts.post_kinds import Labels, text_of
from spinout.facts.posts_columns import COLUMNS, refused_heading
from spinout.facts.posts_file import ROWS_LIMIT
from spinout.facts.problems import CASE_FILE, Problem
from spinout.facts.questions import BY_KEY, Kind, Question
from spinout.facts.questions.on_screen import HOW_MANY_POSTS, choice_meant, choices_meant
from spinout.facts.sheet_layout import (
    ANSWER_HEADINGS,
    ANSWERS,
    HEADINGS_OF_POSTS,
    MORE,
    MORE_HEADINGS,
    NUMBER,
    POSTS,
    Step,
    column_headed,
    gathered,
    name_of,
    steps_of,
)
from spinout.facts.sheet_numbers import from_a_cell

ANSWER_ROWS = 2_000
WIDEST = 40
_WORDS_PART = "xl/sharedStrings.xml"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NAME_HEADING = ANSWER_HEADINGS[-1]
_ANSWER_HEADING = ANSWER_HEADINGS[2]
_TRUTHS = {"=TRUE()": True, "=FALSE()": False}
"""How LibreOffice saves true and false: as formulas, though nothing is worked out."""

Cell = tuple[int, object, bool]
"""A cell’s column from 0, its value, and whether it is a formula."""


class NotASheetError(ValueError):
    """The bytes are not a spreadsheet that we can read; the sentence says what to do."""

    def __init__(self) -> None:
        super().__init__(
            "We could not read this as a spreadsheet. Save it again as an Excel workbook (.xlsx), "
            "or download a new one from us."
        )


@dataclass(slots=True, kw_only=True)
class SheetRead:
    """What a spreadsheet holds: the two files it makes, and each place’s sheet and row."""

    tables: Mapping[str, object] = field(default_factory=dict)
    rows: list[dict[str, str]] = field(default_factory=list)
    """The cells of each post, as they stand."""
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, tuple[str, int]] = field(default_factory=dict)
    post_rows: list[int] = field(default_factory=list)
    labels: Labels = field(default_factory=lambda: Labels(()))

    @property
    def posts(self) -> str:
        """posts.csv."""
        return text_of(self.rows)

    def note(self, sheet: str, row: int | None, column: str | None, sentence: str) -> None:
        """Adds a problem."""
        self.problems.append(_problem(sheet, row, column, sentence))

    def placed(self, problem: Problem) -> Problem:
        """A problem with the case’s files, told by its place in the spreadsheet."""
        if problem.file == CASE_FILE:
            sheet, row = self._place(problem.column or "")
            return _problem(sheet, row, problem.column, problem.sentence)
        known = problem.row is not None and 0 <= problem.row - 2 < len(self.post_rows)
        row = self.post_rows[problem.row - 2] if known and problem.row is not None else None
        return _problem(POSTS, row, problem.column, problem.sentence)

    def _place(self, name: str) -> tuple[str, int | None]:
        """The row of the name, of what holds it, or of the first thing it holds."""
        inside = (each for each in self.places if each.startswith((f"{name}.", f"{name}[")))
        if name not in self.places and (first := next(inside, None)) is not None:
            return self.places[first]
        while name and name not in self.places:
            name = name[: max(name.rfind("."), name.rfind("["), 0)]
        return self.places.get(name, (ANSWERS, None))


def _problem(sheet: str, row: int | None, column: str | None, sentence: str) -> Problem:
    return Problem(file=f"sheet “{sheet}”", row=row, column=column, sentence=sentence, sheet=sheet)


def read_workbook(content: bytes) -> SheetRead:
    """The plan in the spreadsheet, and every problem with its cells. Raises NotASheetError.

    The bytes must already have been found safe to unpack.
    """
    try:
        return _read(_opened(content))
    except Exception as fault:
        # A workbook can be broken in more ways than its reader has names for.
        raise NotASheetError from fault


def rows_of_first_sheet(content: bytes, *, most: int, wide: int) -> list[tuple[int, list[str]]]:
    """Each row that holds anything, with its number, as texts: to `most` rows and `wide` columns.

    A formula stays a formula. Raises NotASheetError.
    """
    try:
        sheet = _opened(content).worksheets[0]
        rows = enumerate(sheet.iter_rows(max_row=most, max_col=wide), start=1)
        found = ((row, [_cell_text(cell) for cell in cells]) for row, cells in rows)
        return [(row, cells) for row, cells in found if any(each.strip() for each in cells)]
    except Exception as fault:
        raise NotASheetError from fault


def _cell_text(cell: Any) -> str:
    return "" if cell.value is None else _as_text(_plain(cell))


def _opened(content: bytes) -> Any:
    # Only those who bring back a spreadsheet need it, so the command line does without.
    from openpyxl.reader.excel import ExcelReader  # type: ignore[import-untyped]

    reader = ExcelReader(BytesIO(content), read_only=True, keep_links=False)
    # Its own reader of words undoes only half of how a sheet writes odd letters.
    reader.read_strings = lambda: _read_words(reader)
    reader.read()
    return reader.wb


def _read_words(reader: Any) -> None:
    """Fills in the words that the cells point at, each letter as it was meant."""
    if _WORDS_PART not in reader.valid_files:
        return
    with reader.archive.open(_WORDS_PART) as part:
        for _, node in iterparse(part):  # noqa: S314 - the caller found the bytes safe
            if node.tag == f"{_MAIN}si":
                pieces = (*node.findall(f"{_MAIN}t"), *node.findall(f"{_MAIN}r/{_MAIN}t"))
                said = "".join(piece.text or "" for piece in pieces)
                reader.shared_strings.append(
                    _ESCAPED.sub(lambda found: chr(int(found[1], 16)), said)
                )
                node.clear()


def _read(book: Any) -> SheetRead:
    read = SheetRead()
    if ANSWERS not in book.sheetnames:
        read.note(ANSWERS, None, None, problems.no_such_sheet(ANSWERS))
        return read
    found: dict[tuple[Step, ...], object] = {}
    _answers(book[ANSWERS], ANSWERS, ANSWER_HEADINGS, read, found)
    if MORE in book.sheetnames:
        _answers(book[MORE], MORE, MORE_HEADINGS, read, found)
    read.tables = gathered({_in_one(steps, found): value for steps, value in found.items()})
    read.rows = _posts(book[POSTS], read) if POSTS in book.sheetnames else []
    return read


def _in_one(steps: tuple[Step, ...], found: Mapping[tuple[Step, ...], object]) -> tuple[Step, ...]:
    """The place of a value; one given for the first year alone stands for every year."""
    *most, last = steps
    alone = last == 1 and (*most, 2) not in found
    asked = BY_KEY.get(".".join(str(step) for step in most if step != "value"))
    return tuple(most) if alone and asked is not None and asked.years else steps


def _rows(sheet: Any, most: int) -> Iterator[tuple[int, list[Cell]]]:
    """Each row that holds anything, with its number, to one past the most."""
    for row, cells in enumerate(sheet.iter_rows(max_row=most + 1, max_col=WIDEST), start=1):
        held = [
            (place, _plain(cell), _is_formula(cell))
            for place, cell in enumerate(cells)
            if cell.value is not None
        ]
        if any(value != "" for _, value, _ in held):
            yield row, held


def _is_formula(cell: Any) -> bool:
    return cell.data_type == "f" and cell.value not in _TRUTHS


def _plain(cell: Any) -> object:
    """A cell’s value as a case holds it: no clock times, and numbers to their last digit."""
    value = cell.value
    match value:
        case bool():
            return value
        case str() if value in _TRUTHS:
            return _TRUTHS[value]
        case int() | float():
            return from_a_cell(value, cell.number_format)
        case datetime():
            return value.date() if not any((value.hour, value.minute, value.second)) else str(value)
        case date():
            return value
        case _:
            return str(value)


def _answers(
    sheet: Any,
    title: str,
    headings: Sequence[str],
    read: SheetRead,
    found: dict[tuple[Step, ...], object],
) -> None:
    name_at, answer_at = headings.index(_NAME_HEADING), headings.index(_ANSWER_HEADING)
    for row, cells in _rows(sheet, ANSWER_ROWS):
        if row == 1:
            continue
        if row > ANSWER_ROWS:
            read.note(title, row, None, problems.too_many_rows(ANSWER_ROWS))
            return
        _formulas(cells, title, row, read)
        held = {place: value for place, value, _ in cells}
        name, value = str(held.get(name_at, "")).strip(), held.get(answer_at, "")
        if name:
            _take(name, value, title, row, read, found)
        elif value != "":
            read.note(title, row, _ANSWER_HEADING, problems.row_without_name())


def _take(
    name: str,
    value: object,
    title: str,
    row: int,
    read: SheetRead,
    found: dict[tuple[Step, ...], object],
) -> None:
    if value == "" or (isinstance(value, str) and not value.strip()):
        return
    steps = steps_of(name)
    if steps is None or not isinstance(steps[0], str):
        known = tuple(BY_KEY)
        read.note(title, row, _NAME_HEADING, problems.unknown_key(name, known))
        return
    if name_of(steps) in read.places:
        read.note(title, row, _NAME_HEADING, problems.row_twice())
        return
    read.places[name_of(steps)] = (title, row)
    found[steps] = _meant(steps, value)


def _meant(steps: tuple[Step, ...], value: object) -> object:
    """The value as case.toml would hold it: plain words turned back into ours."""
    words = [step for step in steps if isinstance(step, str)]
    if words[-1:] == ["value"]:
        words = words[:2]
    asked = BY_KEY.get(".".join(words))
    if words[-1:] == ["at_most"] or (asked is not None and asked.kind is Kind.YES_NO):
        return _yes_or_no(value)
    if asked is None:
        return value if isinstance(value, str | bool) else _as_text(value)
    if asked.kind is Kind.CHOICE:
        return choice_meant(asked, _as_text(value))
    if asked.kind is Kind.CHOICES:
        return _several(asked, _as_text(value))
    if asked.key == "service.cpv":
        return _code(_as_text(value))
    if asked.kind in (Kind.TEXT, Kind.PARAGRAPHS):
        return _as_text(value)
    return _number_or_day(asked, value) if isinstance(value, str) else value


def _code(said: str) -> str:
    """The code that the words stand for; the words where we are not sure."""
    try:
        return code_meant(said)
    except UnsureKindError:
        return said


def _yes_or_no(value: object) -> object:
    said = value.strip().casefold() if isinstance(value, str) else ""
    return said == "yes" if said in ("yes", "no") else value


def _number_or_day(asked: Question, said: str) -> object:
    """The number or the day that these words stand for; the words where they stand for none."""
    if asked.kind is Kind.DATE:
        return day_said(said) or said
    try:
        found = number(asked, said)
    except UnfitAnswerError:
        return said
    return int(found) if found.as_tuple().exponent == 0 else found


def _several(asked: Question, said: str) -> object:
    """The list that the words stand for, or the words where they say there is none."""
    return said if missing_word(said) else choices_meant(asked, said)


def _as_text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case _:
            return str(value)


def _formulas(cells: Sequence[Cell], title: str, row: int, read: SheetRead) -> None:
    for place, _, is_formula in cells:
        if is_formula:
            read.note(title, row, f"column {_letter(place)}", problems.formula())


def _posts(sheet: Any, read: SheetRead) -> list[dict[str, str]]:
    lines = _rows(sheet, ROWS_LIMIT + 1)
    row, cells = next(lines, (1, []))
    _formulas(cells, POSTS, row, read)
    headings = {place: column_headed(str(value)) for place, value, _ in cells}
    if not _headings_fit(cells, row, read):
        return []
    posts: list[dict[str, str]] = []
    for row, cells in lines:
        if row > ROWS_LIMIT + 1 or len(posts) > ROWS_LIMIT:
            read.note(POSTS, row, None, problems.too_many_rows(ROWS_LIMIT))
            break
        _formulas(cells, POSTS, row, read)
        held = {headings.get(place, ""): _as_text(value).strip() for place, value, _ in cells}
        posts.extend(_alike(held, row, read, len(posts)))
    return posts


def _headings_fit(cells: Sequence[Cell], row: int, read: SheetRead) -> bool:
    before = len(read.problems)
    for _, value, _ in cells:
        heading = str(value).strip()
        if column_headed(heading) in HEADINGS_OF_POSTS:
            continue
        about = refused_heading(heading)
        known = (*HEADINGS_OF_POSTS, *HEADINGS_OF_POSTS.values())
        said = problems.refused_column(heading, about) if about else ""
        read.note(POSTS, row, heading, said or problems.unknown_column(heading, known))
    return len(read.problems) == before


def _alike(
    held: Mapping[str, str], row: int, read: SheetRead, reached: int
) -> Iterator[dict[str, str]]:
    """The posts one row stands for: itself, or as many as its number says, each with a label."""
    cells = {name: _choice(name, held.get(name, "")) for name in COLUMNS}
    copies = 1
    if held.get(NUMBER):
        try:
            copies = int(str(check(HOW_MANY_POSTS, held[NUMBER])))
        except (UnfitAnswerError, ValueError) as unfit:
            read.note(POSTS, row, NUMBER, str(unfit))
            return
    for place in range(min(copies, ROWS_LIMIT - reached + 1)):
        own = cells["id"] if place == 0 else ""
        label = read.labels.take(own) if own else read.labels.new(cells["group"])
        read.post_rows.append(row)
        yield cells | {"id": label}


def _choice(column: str, text: str) -> str:
    asked: Question = BY_KEY[f"posts.{column}"]
    return choice_meant(asked, text) if asked.kind is Kind.CHOICE and text else text


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < 26 else f"A{chr(ord('A') + place - 26)}"
