"""Reads a list of posts from the first sheet of a workbook."""

from spinout.facts.post_list.reading import MOST_COLUMNS, PostList, from_rows
from spinout.facts.posts_file import ROWS_LIMIT
from spinout.facts.sheet_reader import rows_of_first_sheet


def from_workbook(content: bytes) -> PostList:
    """The list in the first sheet. Raises NotASheetError and ListRefusedError.

    The bytes must already have been found safe to unpack.
    """
    # One row and one column past the most, so that more than we take is told.
    rows = rows_of_first_sheet(content, most=ROWS_LIMIT + 2, wide=MOST_COLUMNS + 1)
    return from_rows(_without_blank_columns(rows))


def _without_blank_columns(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The rows cut after the last column that holds anything."""
    last = max(
        (at for _, cells in rows for at, cell in enumerate(cells, start=1) if cell.strip()),
        default=0,
    )
    return [(row, cells[:last]) for row, cells in rows]
