"""Writes a plan as one spreadsheet: a sheet of questions, a sheet of posts, and the rest.

No cell can become a formula: words are written as words, and marked so for the program.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from spinout.facts.about import about
from spinout.facts.case_writer import Tables
from spinout.facts.entry_parts import ENTRIES
from spinout.facts.post_kinds import rows_of, says_something
from spinout.facts.posts_columns import COLUMNS
from spinout.facts.questions import BY_KEY, SECTIONS, Kind, Question
from spinout.facts.questions.on_screen import (
    FIRST_QUESTIONS,
    HOW_MANY_POSTS,
    choice_on_screen,
    choices_on_screen,
    hint_on_screen,
    label_on_screen,
)
from spinout.facts.sheet_layout import (
    ANSWER_HEADINGS,
    ANSWERS,
    BLANK_ENTRIES,
    HEADINGS_OF_POSTS,
    LISTS,
    MORE,
    MORE_HEADINGS,
    NUMBER,
    POSTS,
    YEARS,
    Leaf,
    Step,
    leaves,
    name_of,
    sheet_questions,
    steps_of,
)
from spinout.facts.sheet_numbers import COUNTED, format_of, in_a_cell

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "d mmmm yyyy",
}
_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - fixed, so that the same plan gives the same bytes
_WARNING = (
    "Do not use your employer’s records without its agreement in writing. Enter kinds of job and "
    "how many there are, never a name."
)
LONGEST_CELL = 32_767
_WIDTHS = (46, 52, 40, 34)
_LINE, _MOST_LINES = 15, 12
"""The height of a line, and the most lines a row shows."""
_LONGEST_LIST = 200
"""Rows of the sheet of posts whose cells offer a list to choose from."""


class TooLongForASheetError(ValueError):
    """A text that no cell of a spreadsheet can hold."""

    def __init__(self) -> None:
        super().__init__(
            "One of your answers is too long for a spreadsheet. "
            "Save your plan as one file (my-plan.spinout) instead."
        )


def workbook(tables: Tables, posts: str) -> bytes:
    """The spreadsheet of the plan; a blank one to fill in where both are empty.

    Reading it back gives the same facts. Raises TooLongForASheetError.
    """
    held = BytesIO()
    with Workbook(held, _OPTIONS) as book:
        book.set_properties({"title": "Your plan", "created": _MADE})
        _Sheets(book).write(tables, posts)
    return held.getvalue()


class _Sheets:
    """The sheets of one book and the looks their cells share."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        wrapped = {"text_wrap": True, "valign": "top"}
        self.words = book.add_format({**wrapped, "num_format": "@", "quote_prefix": True})
        self.plain = book.add_format(wrapped)
        self.entry = book.add_format({**wrapped, "bg_color": "#fff7e3", "border": 1})
        self.entry_words = book.add_format(
            {**wrapped, "num_format": "@", "quote_prefix": True, "bg_color": "#fff7e3", "border": 1}
        )
        self.entry_date = book.add_format(
            {**wrapped, "num_format": "d mmmm yyyy", "bg_color": "#fff7e3", "border": 1}
        )
        self.heading = book.add_format({**wrapped, "bold": True, "bottom": 2})
        self.title = book.add_format({**wrapped, "bold": True, "bg_color": "#eef4f3"})
        self.quiet = book.add_format({**wrapped, "font_color": "#465660"})
        self._numbers: dict[str, Format] = {}

    def write(self, tables: Tables, posts: str) -> None:
        values = dict(_year_by_year(_on_one_line(leaves(tables))))
        lists = self._places_of_lists()
        answers = self.book.add_worksheet(ANSWERS)
        shown = self._answers(answers, values, lists)
        self._posts(self.book.add_worksheet(POSTS), posts, lists)
        rest = {steps: value for steps, value in values.items() if steps not in shown}
        self._more(self.book.add_worksheet(MORE), rest, blank=not tables)
        self._lists(self.book.add_worksheet(LISTS))

    def _places_of_lists(self) -> Mapping[str, str]:
        """Where in the sheet of lists the choices of each question are."""
        chosen = [each for each in BY_KEY.values() if each.kind in (Kind.CHOICE, Kind.YES_NO)]
        return {
            each.key: f"={LISTS}!${_letters(place)}$1:${_letters(place)}${len(_choices(each))}"
            for place, each in enumerate(chosen)
        }

    def _answers(
        self, sheet: Worksheet, values: Mapping[tuple[Step, ...], Leaf], lists: Mapping[str, str]
    ) -> set[tuple[Step, ...]]:
        self._columns(sheet, _WIDTHS)
        # The names tell us which question a row answers; people have no need to see them.
        sheet.set_column(3, 3, _WIDTHS[3], None, {"hidden": True})
        self._headings(sheet, ANSWER_HEADINGS)
        shown: set[tuple[Step, ...]] = set()
        row = 1
        for title, asked in _titled(sheet_questions()):
            if title:
                for column in range(len(ANSWER_HEADINGS)):
                    sheet.write_string(row, column, title if column == 0 else "", self.title)
                row += 1
            for label, steps in _places(asked, values):
                sheet.write_string(row, 0, label, self.plain)
                sheet.write_string(row, 1, hint_on_screen(asked), self.quiet)
                self._value(sheet, row, 2, asked, values.get(steps))
                sheet.set_row(row, _LINE * _lines(label, hint_on_screen(asked), values.get(steps)))
                sheet.write_string(row, 3, name_of(steps), self.quiet)
                if asked.key in lists:
                    _offer(sheet, (row, 2, row, 2), lists[asked.key])
                shown.add(steps)
                row += 1
        return shown

    def _posts(self, sheet: Worksheet, posts: str, lists: Mapping[str, str]) -> None:
        columns = (*COLUMNS, NUMBER)
        sheet.set_row(0, 3 * _LINE)
        self._columns(sheet, [18] * len(columns))
        for place, column in enumerate(columns):
            sheet.write_string(0, place, HEADINGS_OF_POSTS[column], self.heading)
            asked = HOW_MANY_POSTS if column == NUMBER else BY_KEY[f"posts.{column}"]
            sheet.write_comment(0, place, f"{label_on_screen(asked)}. {hint_on_screen(asked)}")
            if asked.kind in (Kind.TEXT, Kind.CHOICE):
                sheet.set_column(place, place, 18, self.words)
            if asked.key in lists:
                _offer(sheet, (1, place, _LONGEST_LIST, place), lists[asked.key])
        rows = rows_of(posts) if says_something(posts) else []
        for at, row in enumerate(rows, start=1):
            for place, column in enumerate(COLUMNS):
                asked = BY_KEY[f"posts.{column}"]
                self._cell(sheet, at, place, _shown(asked, row[column]), asked.kind)

    def _more(
        self, sheet: Worksheet, rest: Mapping[tuple[Step, ...], Leaf], *, blank: bool
    ) -> None:
        self._columns(sheet, (44, 44, 60))
        sheet.set_column(0, 0, 44, None, {"hidden": True})
        self._headings(sheet, MORE_HEADINGS)
        listed = {**dict.fromkeys(_blank_entries(), None), **rest} if blank else rest
        for row, (steps, value) in enumerate(listed.items(), start=1):
            sheet.write_string(row, 0, name_of(steps), self.quiet)
            sheet.write_string(row, 1, about(name_of(steps)).words, self.plain)
            # A number told of another number is of its kind; all else that stands here is words.
            told = Kind.WHOLE if isinstance(value, int | Decimal) else Kind.TEXT
            self._cell(sheet, row, 2, value, told)

    def _lists(self, sheet: Worksheet) -> None:
        place = 0
        for asked in BY_KEY.values():
            if asked.kind in (Kind.CHOICE, Kind.YES_NO):
                for row, words in enumerate(_choices(asked)):
                    sheet.write_string(row, place, words)
                place += 1
        sheet.hide()

    def _columns(self, sheet: Worksheet, widths: tuple[int, ...] | list[int]) -> None:
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_header("&C" + _WARNING)

    def _headings(self, sheet: Worksheet, headings: tuple[str, ...]) -> None:
        for place, words in enumerate(headings):
            sheet.write_string(0, place, words, self.heading)

    def _value(
        self, sheet: Worksheet, row: int, column: int, asked: Question, value: Leaf | None
    ) -> None:
        if isinstance(value, str):
            value = _shown(asked, value)
        self._cell(sheet, row, column, value, asked.kind)

    def _cell(
        self, sheet: Worksheet, row: int, column: int, value: Leaf | None, kind: Kind
    ) -> None:
        if isinstance(value, bool):
            value = "Yes" if value else "No"
        if value is None or value == "":
            sheet.write_blank(row, column, None, self._look(kind))
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self.entry_date)
        elif len(str(value)) > LONGEST_CELL:
            raise TooLongForASheetError
        elif kind in COUNTED and (held := in_a_cell(value)) is not None:
            number, decimals = held
            sheet.write_number(row, column, number, self._number(format_of(kind, decimals)))
        else:
            text = format(value, "f") if isinstance(value, Decimal) else str(value)
            sheet.write_string(row, column, text, self.entry_words)

    def _number(self, shown_as: str) -> Format:
        if shown_as not in self._numbers:
            look = {"valign": "top", "bg_color": "#fff7e3", "border": 1, "num_format": shown_as}
            self._numbers[shown_as] = self.book.add_format(look)
        return self._numbers[shown_as]

    def _look(self, kind: Kind) -> Format:
        match kind:
            case Kind.DATE:
                return self.entry_date
            case Kind.TEXT | Kind.PARAGRAPHS | Kind.CHOICE | Kind.CHOICES | Kind.YES_NO:
                return self.entry_words
            case _:
                return self.entry


def _titled(asked: tuple[Question, ...]) -> Iterator[tuple[str, Question]]:
    """Each question, with a title before the first of each part of the sheet."""
    titles = {each.key: each.title for each in SECTIONS}
    last = ""
    for each in asked:
        title = "Start here" if each.key in FIRST_QUESTIONS else titles[each.section]
        yield ("" if title == last else title), each
        last = title


def _places(
    asked: Question, values: Mapping[tuple[Step, ...], Leaf]
) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Each cell a question has in the sheet: its label and where its value belongs."""
    steps = steps_of(asked.key) or ()
    if (*steps, "value") in values or (*steps, "value", 1) in values:
        steps = (*steps, "value")
    if not asked.years:
        yield label_on_screen(asked), steps
        return
    for year in range(1, YEARS + 1):
        yield f"{label_on_screen(asked)} Year {year}", (*steps, year)


def _year_by_year(
    found: Iterable[tuple[tuple[Step, ...], Leaf]],
) -> Iterator[tuple[tuple[Step, ...], Leaf]]:
    """The values, one that stands for every year put in the first year’s place."""
    yearly = {steps_of(each.key) for each in BY_KEY.values() if each.years}
    for steps, value in found:
        of = steps[:-1] if steps[-1] == "value" else steps
        yield ((*steps, 1) if of in yearly else steps), value


def _on_one_line(
    found: Iterable[tuple[tuple[Step, ...], Leaf]],
) -> Iterator[tuple[tuple[Step, ...], Leaf]]:
    """The values, the choices of each list that is chosen from put together in one cell."""
    lists = {steps_of(each.key): each for each in BY_KEY.values() if each.kind is Kind.CHOICES}
    together: dict[tuple[Step, ...], list[str]] = {}
    for steps, value in found:
        if steps[:-1] in lists:
            together.setdefault(steps[:-1], []).append(str(value))
        else:
            yield steps, value
    for steps, choices in together.items():
        yield steps, choices_on_screen(lists[steps], choices)


def _blank_entries() -> Iterator[tuple[Step, ...]]:
    for key, parts in ENTRIES.items():
        for place in range(1, BLANK_ENTRIES + 1):
            for part in parts:
                yield (*(steps_of(key) or ()), place, part)


def _lines(*cells: Leaf | None) -> int:
    """How many lines the longest of a row’s cells takes in its column."""
    texts = ("" if each is None else str(each) for each in cells)
    taken = (
        sum(-(-max(len(line), 1) // (width - 4)) for line in text.split("\n"))
        for text, width in zip(texts, _WIDTHS, strict=False)
    )
    return min(max(taken), _MOST_LINES)


def _choices(asked: Question) -> tuple[str, ...]:
    if asked.kind is Kind.YES_NO:
        return ("Yes", "No")
    return tuple(choice_on_screen(asked, each) for each in asked.choices)


def _shown(asked: Question, text: str) -> str:
    return choice_on_screen(asked, text) if asked.kind is Kind.CHOICE else text


def _offer(sheet: Worksheet, cells: tuple[int, int, int, int], source: str) -> None:
    words = "Choose from the list, or leave it blank."
    rule = {"validate": "list", "source": source, "error_type": "warning", "error_message": words}
    sheet.data_validation(*cells, rule)


def _letters(place: int) -> str:
    first, second = divmod(place, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + second)
