"""What evaluation gives: an array for each line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from spinout.lines.book import Book
from spinout.lines.errors import UnknownLineError
from spinout.lines.given import Array, Given

Slots = Sequence[tuple[str, int]]
"""Values to keep: a line and a month each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Each line's values: (months,), or (scenarios, months) where any input has scenarios.

    Arrays are read-only. `scenarios` is None where there is one scenario and no axis for it.
    """

    months: int
    scenarios: int | None
    lines: Mapping[str, Array]

    def __getitem__(self, key: str) -> Array:
        """The line's values. Raises UnknownLineError."""
        try:
            return self.lines[key]
        except KeyError:
            raise UnknownLineError(key) from None

    def kept(self, slots: Slots) -> Array:
        """The lines' values at the slots, (scenarios, slots). Raises UnknownLineError."""
        columns = [np.atleast_2d(self[line])[:, month] for line, month in slots]
        return np.column_stack(columns) if columns else np.empty((self.scenarios or 1, 0))

    def __iter__(self) -> Iterator[str]:
        """The lines' keys, in the book's order."""
        return iter(self.lines)


def results(book: Book, taken: Given, rows: Mapping[str, Array]) -> Results:
    """The results held in rows of (months, scenarios or 1)."""
    width = taken.scenarios or 1
    lines: dict[str, Array] = {}
    for line in book.lines:
        wide = np.broadcast_to(rows[line], (book.months, width)).T
        kept = wide if taken.scenarios is not None else wide[0]
        kept.flags.writeable = False
        lines[line] = kept
    return Results(months=book.months, scenarios=taken.scenarios, lines=lines)
