"""What posts cost, year by year and month by month, summed into cohorts of like posts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.employment.in_post import InPost
from spinout.employment.months import months_of, months_with_back_pay
from spinout.employment.placing import Placed
from spinout.employment.post_cost import PostCost
from spinout.facts.posts import Post
from spinout.handovers.showing import Kind

Pay = npt.NDArray[np.float64]
Pence = npt.NDArray[np.int64]
CohortKey = tuple[Kind, int, int]
CostOf = Callable[[Pay, str, str], PostCost[Pay]]
"""The year's cost of posts on that pay, in a National Insurance category and a scheme."""
Costing = Callable[[Pay, Sequence[Post]], PostCost[Pay]]
"""The year's cost of each post on its pay, in the order of the posts."""


def cohort_key(post: Placed) -> CohortKey:
    """What posts of one cohort share."""
    return post.kind, post.high.hours, post.high.full_time_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortCosts:
    """Whole pence by cohort and year, or by cohort and month."""

    gross: Pence
    employer_ni: Pence
    employer_pension: Pence

    @property
    def whole(self) -> Pence:
        """The whole cost."""
        return self.gross + self.employer_ni + self.employer_pension

    def _with(self, other: "CohortCosts", change: Callable[[Pence, Pence], Pence]) -> "CohortCosts":
        return CohortCosts(
            gross=change(self.gross, other.gross),
            employer_ni=change(self.employer_ni, other.employer_ni),
            employer_pension=change(self.employer_pension, other.employer_pension),
        )

    def by_month(self, before: "CohortCosts", late: int) -> "CohortCosts":
        """These years by month; `before` is the same without each year's own award."""
        if late == 0:
            return self._with(before, lambda year, _: months_of(year))
        return self._with(before, lambda year, old: months_with_back_pay(year, old, late))

    def until(self, month: int, after: "CohortCosts") -> "CohortCosts":
        """These months up to `month`, counted from nought, and those of `after` from then on."""
        if month == 0:
            return after
        return self._with(after, lambda old, new: np.hstack((old[:, :month], new[:, month:])))

    def as_held(self, started: "CohortCosts", held: InPost) -> "CohortCosts":
        """These months, of posts held by those who moved, with new colleagues and empty posts."""
        return self._with(started, held.cost)


def yearly_costs(
    pays: Sequence[Pay], posts: Sequence[Post], keys: Sequence[CohortKey], costing: Costing
) -> CohortCosts:
    """The cost of each year's pay by cohort, from each post's pay in the order of `posts`."""
    place = {key: at for at, key in enumerate(sorted(set(keys)))}
    cohort_of = np.array([place[key] for key in keys], dtype=np.intp)
    costs = [costing(pay, posts) for pay in pays]

    def stacked(amounts: Iterator[Pay]) -> Pence:
        return np.stack([_by_cohort(each, cohort_of, len(place)) for each in amounts], axis=1)

    return CohortCosts(
        gross=stacked(cost.gross for cost in costs),
        employer_ni=stacked(cost.employer_ni for cost in costs),
        employer_pension=stacked(cost.employer_pension for cost in costs),
    )


def by_kind(cost_of: CostOf) -> Costing:
    """The costing of posts whose cost turns on their pay, their category and their scheme alone."""
    return lambda pay, posts: _year_cost(pay, posts, cost_of)


def _year_cost(pay: Pay, posts: Sequence[Post], cost_of: CostOf) -> PostCost[Pay]:
    kinds = [(post.ni_category.value, post.scheme) for post in posts]
    employer_ni, pension = np.zeros_like(pay), np.zeros_like(pay)
    for letter, scheme in sorted(set(kinds)):
        chosen = np.array([kind == (letter, scheme) for kind in kinds])
        cost = cost_of(pay[chosen], letter, scheme)
        employer_ni[chosen], pension[chosen] = cost.employer_ni, cost.employer_pension
    return PostCost(gross=pay, employer_ni=employer_ni, employer_pension=pension)


def _by_cohort(amounts: Pay, cohort_of: npt.NDArray[np.intp], cohorts: int) -> Pence:
    summed = np.zeros(cohorts, dtype=np.int64)
    np.add.at(summed, cohort_of, amounts.astype(np.int64))
    return summed
