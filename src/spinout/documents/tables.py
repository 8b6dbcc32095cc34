"""Tables: columns with a kind and a weight, rows of runs, a caption and a note."""

from dataclasses import dataclass
from enum import Enum

from spinout.documents.legible import needed
from spinout.documents.spans import Cite, Spans, Words, spans

_ROWS_ON_ONE_PAGE = 14
_LETTERS_OF_A_SHORT_CELL = 150


class Kind(Enum):
    """What a column holds, which settles its alignment."""

    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading, what it holds, and its share of the width beside the others."""

    heading: str
    kind: Kind
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. Its first cell names it; `total` rows are set strong under a rule."""

    cells: tuple[Spans, ...]
    total: bool


class TableShapeError(ValueError):
    """A row has more or fewer cells than the table has columns."""

    def __init__(self, caption: str, number: int, cells: int, columns: int) -> None:
        super().__init__(
            f"Row {number} of the table “{caption}” has {cells} cells, but the table has "
            f"{columns} columns. Give each row one cell for each column."
        )


class NoColumnsError(ValueError):
    """A table was given no columns, or a column no width."""

    def __init__(self, caption: str) -> None:
        super().__init__(
            f"The table “{caption}” needs at least one column, each with a weight of 1 or more."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A captioned table. It may have no rows, which it then says; `note` may be empty."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Spans = ()

    def __post_init__(self) -> None:
        """Raises BlankTextError, NoColumnsError or TableShapeError if no one could read it."""
        needed(self.caption, "a caption for the table")
        if not self.columns or any(column.weight < 1 for column in self.columns):
            raise NoColumnsError(self.caption)
        for number, line in enumerate(self.rows, start=1):
            if len(line.cells) != len(self.columns):
                raise TableShapeError(self.caption, number, len(line.cells), len(self.columns))

    @property
    def short(self) -> bool:
        """The table has few enough rows, and few enough words in them, to be kept on one page.

        The words of a source are not counted: they stand elsewhere.
        """
        return len(self.rows) <= _ROWS_ON_ONE_PAGE and all(
            _letters(cell) <= _LETTERS_OF_A_SHORT_CELL for line in self.rows for cell in line.cells
        )


def _letters(cell: Spans) -> int:
    return sum(len(span.text) for span in cell if not isinstance(span, Cite))


NOTHING_TO_SHOW = "Nothing to show."


def text_column(heading: str, *, weight: int = 2) -> Column:
    """A column of words, set to the left."""
    return Column(heading=heading, kind=Kind.TEXT, weight=weight)


def number_column(heading: str, *, weight: int = 1) -> Column:
    """A column of figures, set to the right so that digits line up."""
    return Column(heading=heading, kind=Kind.NUMBER, weight=weight)


def row(*cells: Words) -> Row:
    """An ordinary row."""
    return Row(cells=tuple(spans(cell) for cell in cells), total=False)


def total_row(*cells: Words) -> Row:
    """A row that sums those above it."""
    return Row(cells=tuple(spans(cell) for cell in cells), total=True)
