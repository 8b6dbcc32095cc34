"""One sheet: text is always written as text, and a formula always with its true value beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from xlsxwriter.worksheet import Worksheet

from spinout.forecast.sheets.styles import PLAIN, Style, Styles

MOST_TEXT = 32_767
"""More than this a cell cannot hold."""

_A4 = 9
_ROW_HEIGHT = 17
_LINE_HEIGHT = 13
_LETTERS = 1.15
"""Letters of running text to one unit of column width; words that wrap early need some spare."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet being written. Rows and columns count from nought."""

    sheet: Worksheet
    styles: Styles

    def text(self, row: int, column: int, words: str, style: Style = Style.TEXT) -> None:
        """Words as words, even where they begin with = + - or @."""
        if not words:
            self.sheet.write_blank(row, column, None, self.styles.of(style))
            return
        kept = words if len(words) <= MOST_TEXT else words[: MOST_TEXT - 1] + "…"
        self.sheet.write_string(row, column, kept, self.styles.of(style))

    def texts(self, row: int, column: int, words: Sequence[str], style: Style = Style.TEXT) -> None:
        """Words in cells side by side."""
        for place, each in enumerate(words):
            self.text(row, column + place, each, style)

    def number(
        self, row: int, column: int, value: float, style: Style, number: str = PLAIN
    ) -> None:
        """A number typed in."""
        self.sheet.write_number(row, column, value, self.styles.of(style, number))

    def formula(
        self,
        row: int,
        column: int,
        formula: str,
        value: float | str,
        style: Style = Style.WORKED_OUT,
        number: str = PLAIN,
    ) -> None:
        """A formula, and the value that a program which does not calculate will show."""
        self.sheet.write_formula(row, column, formula, self.styles.of(style, number), value)

    def lay_out(self, *, title: str, note: str, widths: Sequence[float]) -> None:
        """The title, the note that stands on every page, column widths and how it prints."""
        self.text(0, 0, title, Style.TITLE)
        self.text(1, 0, note)
        for column, width in enumerate(widths):
            self.sheet.set_column(column, column, width)
        self.sheet.set_default_row(_ROW_HEIGHT)
        self.sheet.set_row(0, 2 * _ROW_HEIGHT)
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(1, 0)
        plain = note.replace("&", "&&")[:200]
        self.sheet.set_header(f"&L&9{plain}")
        self.sheet.set_footer("&L&9&A&R&9Page &P of &N")
        self.sheet.hide_gridlines(2)

    def make_room(self, row: int, *cells: tuple[str, float]) -> None:
        """A row tall enough for wrapped words, given each cell's words and column width."""
        lines = max(
            sum(ceil(len(part) / (width * _LETTERS)) or 1 for part in words.split("\n"))
            for words, width in cells
        )
        if lines > 1:
            self.sheet.set_row(row, _ROW_HEIGHT + (lines - 1) * _LINE_HEIGHT)

    def print_by_the_year(
        self, *, first: int, months: int, last_row: int, scale: int, apart: bool = False
    ) -> None:
        """Twelve months to a printed page; `apart` gives the columns before them a page too."""
        self.sheet.fit_page = False
        self.sheet.set_print_scale(scale)
        self.sheet.print_area(0, 0, last_row, first + months - 1)
        years = range(0 if apart else 12, months, 12)
        self.sheet.set_v_pagebreaks([first + month for month in years])
