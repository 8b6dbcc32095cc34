"""Cost as a range, where some posts are known by their grade alone."""

from dataclasses import dataclass

from spinout.handovers.showing import FEWEST_SHOWN
from spinout.money import whole_pounds

NOT_KNOWN = "an amount we cannot work out yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ByGrade:
    """How many of the posts that move are known by their grade alone.

    Each is costed at the lowest and at the highest pay of its grade. The highest feeds every
    other figure: a plan that can bear it can bear the truth.
    """

    posts: int
    of: int

    @property
    def may_be_told(self) -> bool:
        """Whether both ends may be shown: neither these posts nor the others are under ten."""
        others = self.of - self.posts
        return self.posts >= FEWEST_SHOWN and (others == 0 or others >= FEWEST_SHOWN)

    @property
    def counted(self) -> str:
        """How many they are, told so that no small group shows: “12 of the 30 posts that move”."""
        if self.posts < FEWEST_SHOWN:
            return f"Fewer than {FEWEST_SHOWN} of the posts that move are"
        if not self.may_be_told:
            return f"{FEWEST_SHOWN} or more of the posts that move are"
        if self.posts == self.of:
            return f"All {self.of:,} posts that move are"
        return f"{self.posts:,} of the {self.of:,} posts that move are"

    def amount(self, low: int | None, high: int | None) -> str:
        """The amount in words: “between £1 and £2”, or “at most £2” where one end is kept back."""
        if low is None or high is None:
            return NOT_KNOWN
        if not self.may_be_told:
            return f"at most {whole_pounds(high)}"
        if low == high:
            return whole_pounds(high)
        return f"between {whole_pounds(low)} and {whole_pounds(high)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRange:
    """What pay costs in each plan year at the bottom and the top of grades, in whole pence."""

    by_grade: ByGrade
    low: tuple[int, ...]
    high: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """What the first year's pay could cost, and which end the figures use.

        No amount where under ten posts move: it would tell one person's pay.
        """
        known, until = f"{self.by_grade.counted} known by grade only.", "until each pay is known"
        if self.by_grade.of < FEWEST_SHOWN:
            return f"{known} We use the highest pay of the grade {until}."
        low, high = self.low[0], self.high[0]
        cost = f"{known} Pay would cost {self.by_grade.amount(low, high)} in year 1."
        if self.by_grade.may_be_told:
            return f"{cost} We use the higher, {whole_pounds(high)}, {until}."
        return f"{cost} We use that {until}."
