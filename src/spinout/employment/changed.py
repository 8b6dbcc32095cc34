"""Other terms in the place of those on offer, for a pay plan of the same posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from spinout.employment.cohort_costs import Pay
from spinout.employment.post_cost import PostCost
from spinout.facts.posts import Post


class Change(Protocol):
    """Terms that change what posts cost."""

    def posts(self, posts: Sequence[Post]) -> list[Post]:
        """The posts where pay on their scale is to be taken from, in the same order."""

    def cost(self, pay: Pay, posts: Sequence[Post]) -> PostCost[Pay]:
        """A year’s cost of each post that would be on that pay without the change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What changes for those who moved, and for those who start later; None where nothing does."""

    moved: Change | None = None
    from_month: int = 0
    """The month of the plan, counted from nought, in which it changes for those who moved."""
    started: Change | None = None


AS_OFFERED = Changed()
"""Nothing changes."""
