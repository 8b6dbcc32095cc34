"""What a whole workforce comes to, added up a chunk at a time: its size changes nothing held."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.employment.workforce.columns import LINES, SIDES
from spinout.employment.workforce.streaming import Worked

Counts = npt.NDArray[np.int64]
HOME = LINES.index("take_home")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The posts of a workforce by kind, their lines added up, and how their take-home changes."""

    posts: Counts
    """Shape (kinds,): how many posts there are of each kind, in the order of the kinds."""
    lines: Counts
    """Shape (kinds, 2, 9): the sum of each line of each kind by SIDES and LINES, whole pence."""
    ends: tuple[int, ...]
    """Pence a year, rising: the ends of the bands of `changes`."""
    changes: Counts
    """Shape (ends + 1,): posts by how much more they take home a year if they move.

    A change on an end belongs to the band above it.
    """

    def plus(self, other: "Summary") -> "Summary":
        """Both together: parts of a workforce may be worked out anywhere and in any order.

        Raises ValueError for a summary of other kinds or other ends.
        """
        if self.ends != other.ends or self.posts.shape != other.posts.shape:
            raise ValueError("Both summaries must be of the same kinds and the same ends.")
        return Summary(
            posts=self.posts + other.posts,
            lines=self.lines + other.lines,
            ends=self.ends,
            changes=self.changes + other.changes,
        )


def no_posts(kinds: int, ends: Sequence[int]) -> Summary:
    """The summary of so many kinds before any post has come."""
    return Summary(
        posts=np.zeros(kinds, dtype=np.int64),
        lines=np.zeros((kinds, len(SIDES), len(LINES)), dtype=np.int64),
        ends=tuple(ends),
        changes=np.zeros(len(ends) + 1, dtype=np.int64),
    )


def summed(
    worked: Iterable[Worked], kinds: int, ends: Sequence[int], told: Callable[[int], object]
) -> Summary:
    """Every post of `worked` added up, exact to the penny.

    `told` is called after each chunk with the number of posts so far.
    """
    so_far, posts = no_posts(kinds, ends), 0
    for each in worked:
        so_far = so_far.plus(_of_chunk(each, kinds, ends))
        posts += len(each.workforce.pay)
        told(posts)
    return so_far


def _of_chunk(worked: Worked, kinds: int, ends: Sequence[int]) -> Summary:
    kind, home = worked.workforce.kind, worked.lines[:, HOME]
    bands = np.searchsorted(np.array(ends, dtype=np.int64), home[1] - home[0], side="right")
    # A chunk's sums stay far below 2**53, where float64 is exact.
    sums = [
        [np.bincount(kind, weights=line, minlength=kinds) for line in side] for side in worked.lines
    ]
    return Summary(
        posts=np.bincount(kind, minlength=kinds).astype(np.int64),
        lines=np.array(sums).astype(np.int64).transpose(2, 0, 1),
        ends=tuple(ends),
        changes=np.bincount(bands, minlength=len(ends) + 1).astype(np.int64),
    )
