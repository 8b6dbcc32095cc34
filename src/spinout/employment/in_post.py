"""Who is in post, month by month: those who moved, those who started later, and empty posts."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.money import EXACT_BELOW, Rate, TooLargeToBeExactError, nearest

PARTS = 100_000_000
"""Shares of posts are whole parts of this, so that no sum depends on the order it is made in."""

LEAVING_MONTHS = 12

Parts = npt.NDArray[np.int64]
Pence = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class InPost:
    """The mean share of posts held in each month, in PARTS: by those who moved, and by others."""

    moved: Parts
    started: Parts

    @property
    def moved_share(self) -> npt.NDArray[np.float64]:
        """The mean share of posts held by those who moved, from nought to one, by month."""
        return self.moved / PARTS

    @property
    def started_share(self) -> npt.NDArray[np.float64]:
        """The mean share held by those who started later."""
        return self.started / PARTS

    @property
    def everyone_stays(self) -> bool:
        """Whether every post is held by whoever moved in it, all the time."""
        return bool((self.moved == PARTS).all())

    def cost(self, moved: Pence, started: Pence) -> Pence:
        """Pence by cohort and month, from what each would cost if all had moved or all started.

        Raises TooLargeToBeExactError where a whole number could not hold the product.
        """
        if self.everyone_stays:
            return moved
        largest = max(int(np.max(each, initial=0)) for each in (moved, started))
        if largest * PARTS >= EXACT_BELOW * 512:
            raise TooLargeToBeExactError
        held: Pence = (moved * self.moved + started * self.started + PARTS // 2) // PARTS
        return held


def in_post(leavers: Rate | None, empty_months: int, months: int) -> InPost:
    """The mean shares where a twelfth of the yearly rate leaves at the end of each month.

    Each post is then empty for `empty_months`, and someone new starts. They leave at the same rate.
    """
    moved, started, left = [PARTS], [0], list[int]()
    while len(moved) < months:
        gone, new_gone = _leaving(moved[-1], leavers), _leaving(started[-1], leavers)
        left.append(gone + new_gone)
        starts = left[-1 - empty_months] if len(left) > empty_months else 0
        moved.append(moved[-1] - gone)
        started.append(started[-1] - new_gone + starts)
    return InPost(moved=np.array(moved, dtype=np.int64), started=np.array(started, dtype=np.int64))


def _leaving(share: int, leavers: Rate | None) -> int:
    if leavers is None:
        return 0
    return nearest(share * leavers.numerator, leavers.denominator * LEAVING_MONTHS)
