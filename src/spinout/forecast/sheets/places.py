"""Where each thing lives in the workbook: the answers the lines' formulas ask for."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from spinout.forecast.calendars import SERIES
from spinout.forecast.inputs import PAY_SERIES
from spinout.forecast.months import MONTHS
from spinout.lines import Book

INPUTS, COHORTS, MONTHLY, YEARS = "Inputs", "Cohorts", "Monthly", "Years"
BALANCE, CHECKS, SOURCES, READ_ME = "Balance sheet", "Checks", "Sources", "Read me"

FIRST_MONTH = 2
"""The column of the first month on the Monthly sheet; names and units stand before it."""

FIRST_ROW = 5
"""The first row under the headings of the Monthly sheet."""

CALENDAR = "The plan’s calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading on the Monthly sheet and the keys under it, from its row down."""

    title: str
    row: int
    keys: tuple[str, ...]


def sections(book: Book) -> tuple[Section, ...]:
    """The Monthly sheet from top to bottom: the calendar, then each statement of lines."""
    calendar = tuple(each.key for each in SERIES if each.key in book.inputs)
    groups: dict[str, list[str]] = {CALENDAR: list(calendar)}
    pay = [each.key for each in PAY_SERIES if each.key in book.inputs]
    if pay:
        groups["From the Cohorts sheet"] = pay
    for line in book.lines.values():
        groups.setdefault(line.statement, []).append(line.key)
    made, row = [], FIRST_ROW
    for title, keys in groups.items():
        made.append(Section(title=title, row=row, keys=tuple(keys)))
        row += len(keys) + 2
    return tuple(made)


def month_rows(book: Book) -> Mapping[str, int]:
    """The row of each line and calendar series on the Monthly sheet."""
    return {
        key: section.row + 1 + place
        for section in sections(book)
        for place, key in enumerate(section.keys)
    }


class Places:
    """The addresses on the Monthly sheet, and the names of everything that is one value."""

    __slots__ = ("_rows",)

    def __init__(self, book: Book) -> None:
        self._rows = month_rows(book)

    def row(self, key: str) -> int:
        """The row of a line or series."""
        return self._rows[key]

    def cell(self, key: str, month: int) -> str:
        """The cell of a line or series in a month, as seen from the Monthly sheet."""
        return str(xl_rowcol_to_cell(self._rows[key], FIRST_MONTH + month))

    def span(self, key: str, first: int, last: int) -> str:
        """The cells of a line or series over months, as seen from the Monthly sheet."""
        row = self._rows[key] + 1
        start, end = xl_col_to_name(FIRST_MONTH + first), xl_col_to_name(FIRST_MONTH + last)
        return f"${start}${row}:{end}${row}"

    def value(self, key: str) -> str:
        """The name of a single input or constant."""
        return key

    def table(self, key: str) -> str:
        """The name of a table's cells."""
        return key

    def band(self, key: str, row: int) -> tuple[str, str]:
        """The names of a band's threshold and rate."""
        return f"{key}_from_{row + 1}", f"{key}_rate_{row + 1}"

    def elsewhere(self, key: str, first: int, last: int) -> str:
        """The cells of a line over months, as seen from another sheet."""
        row = self._rows[key] + 1
        start, end = xl_col_to_name(FIRST_MONTH + first), xl_col_to_name(FIRST_MONTH + last)
        return f"{MONTHLY}!${start}${row}:${end}${row}"

    def all_months(self, key: str) -> str:
        """The cells of a line over the whole plan, as seen from another sheet."""
        return self.elsewhere(key, 0, MONTHS - 1)

    def in_month(self, key: str, month: int) -> str:
        """The cell of a line in a month, as seen from another sheet."""
        return f"{MONTHLY}!${xl_col_to_name(FIRST_MONTH + month)}${self._rows[key] + 1}"
