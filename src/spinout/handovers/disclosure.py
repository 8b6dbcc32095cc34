"""Whether figures may be told together, so that no group of under ten posts can be had from them.

A reader may add, take away and multiply everything told so far: each screen, paper and copy. So a
figure is told only if every mix of all that is told, whatever its weights, still rests on ten posts
or more. The test is one-sided: it may keep back a figure that was safe, and never tells one that
was not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.handovers.showing import FEWEST_SHOWN

Whole = npt.NDArray[np.int64]
Chosen = npt.NDArray[np.bool_]

_PRIME = 2_097_143
"""Sums of up to 2,000 products of two remainders by it are exact in floating point."""
_AT_ONCE = 128
"""Rows looked at together: most add nothing, and are passed over at little cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A sum over posts of one column of values; `members` holds True for each post in the sum."""

    members: Chosen
    column: int


class Ledger:
    """Every figure told of the same posts, and the one place that lets another be told.

    `values` has shape (posts, columns) and whole numbers, such as pence: a column for each design
    and each copy of the plan. Where a post has the same value in two columns, a reader may take
    one from the other and be rid of it; where its value is nought it adds nothing.
    """

    def __init__(self, values: Whole, *, fewest: int = FEWEST_SHOWN) -> None:
        self._labels = _labels(values)
        self._fewest = fewest
        self._told: list[Figure] = []

    @property
    def told(self) -> tuple[Figure, ...]:
        """The figures told so far, in the order in which they were let in."""
        return tuple(self._told)

    def admit(self, figures: Sequence[Figure]) -> bool:
        """Whether all of these may be told beside what is told; if so they now are."""
        trial = [*self._told, *figures]
        if any(0 < each < self._fewest for each in map(self._rests_on, figures)):
            return False
        if not _holds(*_classes(self._labels, trial), self._fewest):
            return False
        self._told = trial
        return True

    def _rests_on(self, figure: Figure) -> int:
        return int((figure.members & (self._labels[:, figure.column] > 0)).sum())


def _labels(values: Whole) -> npt.NDArray[np.int8]:
    """For each post, the same number for columns of the same value; 0 where the value is 0."""
    posts, columns = values.shape
    labels = np.zeros((posts, columns), dtype=np.int8)
    for column in range(columns):
        labels[:, column] = column + 1
        for earlier in range(column - 1, -1, -1):
            same = values[:, earlier] == values[:, column]
            labels[same, column] = labels[same, earlier]
        labels[values[:, column] == 0, column] = 0
    return labels


def _classes(labels: npt.NDArray[np.int8], figures: Sequence[Figure]) -> tuple[Whole, Whole, Whole]:
    """What tells posts apart in the figures: rows of weights, the class of each, posts in each.

    Posts of a class stand in the same figures in the same way, so one of them says as much of the
    figures as all. A row says in which figures one unknown value of a post stands, shape
    (rows, figures).
    """
    if not figures:
        return np.zeros((0, 0), np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64)
    stands = np.stack([labels[:, each.column] * each.members for each in figures], axis=1)
    patterns, posts = np.unique(stands, axis=0, return_counts=True)
    rows, owners = [], []
    for owner, pattern in enumerate(patterns):
        for label in np.unique(pattern[pattern > 0]):
            rows.append(pattern == label)
            owners.append(owner)
    shape = (len(rows), len(figures))
    return np.array(rows, np.int64).reshape(shape), np.array(owners, np.int64), posts


def _holds(rows: Whole, owners: Whole, posts: Whole, fewest: int) -> bool:
    """Whether `fewest` sets of posts can be found, none sharing a post, each as telling as all.

    Then taking any fewer posts away leaves one set whole. So no mix of the figures rests on fewer.
    """
    plenty = posts[owners] >= fewest
    found = _Span(rows.shape[1])
    found.take_all(np.unique(rows[plenty], axis=0))
    left, owners = found.beyond(rows[~plenty]), owners[~plenty]
    whole = _Span(rows.shape[1])
    whole.take_all(np.unique(left, axis=0))
    # Only these columns are needed to tell what is left apart.
    return whole.size == 0 or _shared_out(left[:, whole.leads], owners, posts.copy(), fewest)


def _shared_out(rows: Whole, owners: Whole, room: Whole, fewest: int) -> bool:
    for _ in range(fewest):
        # Most posts first, so that the scarce ones are saved.
        order = np.lexsort((owners, -room[owners]))
        order = order[room[owners[order]] > 0]
        found = _Span(rows.shape[1])
        used = {int(owners[order[at]]) for at in found.take_all(rows[order])}
        if found.size < rows.shape[1]:
            return False
        room[list(used)] -= 1
    return True


class _Span:
    """Everything that can be mixed from some rows, counted in remainders by one large prime."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._rows = np.zeros((0, width), dtype=np.float64)
        self.leads: list[int] = []
        """The columns that each row needed begins with."""

    @property
    def size(self) -> int:
        """How many rows are needed to mix all of it."""
        return len(self.leads)

    def beyond(self, rows: Whole) -> Whole:
        """The rows with all that can be mixed already taken away."""
        mixed = rows[:, self.leads].astype(np.float64) @ self._rows
        return (rows - mixed.astype(np.int64)) % _PRIME

    def take_all(self, rows: Whole) -> list[int]:
        """Takes each row in turn; the places of those that could not be mixed from the others."""
        taken: list[int] = []
        for start in range(0, len(rows), _AT_ONCE):
            if self.size == self._width:
                break
            some = rows[start : start + _AT_ONCE]
            new = np.flatnonzero(self.beyond(some).any(axis=1)).tolist()
            taken.extend(start + at for at in new if self._take(some[at]))
        return taken

    def _take(self, row: Whole) -> bool:
        rest = self.beyond(row[np.newaxis])[0]
        if not rest.any():
            return False
        lead = int(np.flatnonzero(rest)[0])
        rest = rest * pow(int(rest[lead]), -1, _PRIME) % _PRIME
        kept = (self._rows - np.outer(self._rows[:, lead], rest)) % _PRIME
        self._rows = np.vstack([kept, rest])
        self.leads.append(lead)
        return True
