"""Pay month by month for five years after the move, by cohort, summed post by post."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from spinout.employment.carried_forward import carried_forward
from spinout.employment.errors import PlanNeedsGoLiveError, PlanNeedsPensionError, need_posts
from spinout.employment.figures import NationalInsuranceFigures
from spinout.employment.from_law import read_national_insurance
from spinout.employment.placing import Placed, by_grade, placed
from spinout.employment.post_cost import PostCost, post_cost
from spinout.employment.sides import Sides, sides_by_scheme
from spinout.employment.spine import read_scales
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter, Post
from spinout.findings import Missing
from spinout.handovers.pay import Cohort, PayPlan
from spinout.handovers.showing import Kind
from spinout.law import Reading
from spinout.money import Rate, Rounding, times

YEARS = 5
MONTHS_A_YEAR = 12

Pay = npt.NDArray[np.float64]
Pence = npt.NDArray[np.int64]
CohortKey = tuple[Kind, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Yearly:
    """Whole pence by cohort and year, shape (cohorts, 5)."""

    gross: Pence
    employer_ni: Pence
    employer_pension: Pence

    @property
    def months(self) -> Pence:
        """Whole pence of the whole cost by cohort and month, shape (cohorts, 60)."""
        pay, tax = months_of(self.gross), months_of(self.employer_ni)
        return pay + tax + months_of(self.employer_pension)


def _key(post: Placed) -> CohortKey:
    return post.kind, post.high.hours, post.high.full_time_hours


def _growth(award: str | Missing) -> Rate:
    if isinstance(award, Missing):
        return Rate(1, 1)
    rise = Rate.percent(award)
    return Rate(rise.denominator + rise.numerator, rise.denominator)


def _pay_by_year(first: Pay, growth: Rate) -> list[Pay]:
    """Each post's pay in each year: last year's pay with the award, to the penny every year."""
    years = [first]
    while len(years) < YEARS:
        years.append(times(years[-1], growth, Rounding.NEAREST_PENNY))
    return years


def _year_cost(
    pay: Pay,
    posts: Sequence[Post],
    sides: Mapping[str, Sides],
    figures: NationalInsuranceFigures,
) -> PostCost[Pay]:
    """One year's cost of each post, in the order of `posts`."""
    kinds = [(post.ni_category.value, post.scheme) for post in posts]
    employer_ni, pension = np.zeros_like(pay), np.zeros_like(pay)
    for letter, scheme in sorted(set(kinds)):
        chosen = np.array([kind == (letter, scheme) for kind in kinds])
        cost = post_cost(pay[chosen], letter, sides[scheme].go, figures)
        employer_ni[chosen], pension[chosen] = cost.employer_ni, cost.employer_pension
    return PostCost(gross=pay, employer_ni=employer_ni, employer_pension=pension)


def _by_cohort(amounts: Pay, cohort_of: npt.NDArray[np.intp], cohorts: int) -> Pence:
    summed = np.zeros(cohorts, dtype=np.int64)
    np.add.at(summed, cohort_of, amounts.astype(np.int64))
    return summed


def _yearly(costs: Sequence[PostCost[Pay]], keys: Sequence[CohortKey]) -> _Yearly:
    place = {key: at for at, key in enumerate(sorted(set(keys)))}
    cohort_of = np.array([place[key] for key in keys], dtype=np.intp)

    def stacked(amounts: list[Pay]) -> Pence:
        columns = [_by_cohort(each, cohort_of, len(place)) for each in amounts]
        return np.stack(columns, axis=1)

    return _Yearly(
        gross=stacked([cost.gross for cost in costs]),
        employer_ni=stacked([cost.employer_ni for cost in costs]),
        employer_pension=stacked([cost.employer_pension for cost in costs]),
    )


def months_of(yearly: Pence) -> Pence:
    """Whole pence by month, shape (cohorts, 12 x years), from shape (cohorts, years).

    Month m takes what a year has come to by then, rounded down, less what it had come to by the
    month before: so twelve months always add up to their year.
    """
    ends = np.arange(MONTHS_A_YEAR + 1, dtype=np.int64)
    reached = yearly[:, :, np.newaxis] * ends // MONTHS_A_YEAR
    cohorts, years = yearly.shape
    months: Pence = np.diff(reached, axis=2).reshape(cohorts, years * MONTHS_A_YEAR)
    return months


def _cohorts(keys: Sequence[CohortKey]) -> tuple[Cohort, ...]:
    return tuple(
        Cohort(
            group=kind.group,
            scheme=kind.scheme,
            point=kind.point or None,
            pay=kind.pay or None,
            hours=hours,
            full_time_hours=full_time,
            ni_category=kind.ni_category,
            heads=heads,
            point_to=kind.point_to or None,
            pay_to=kind.pay_to or None,
        )
        for (kind, hours, full_time), heads in sorted(Counter(keys).items())
    )


def pay_plan(facts: CaseFacts, reading: Reading) -> PayPlan:
    """Every post inside the service for 60 months from the move, on the terms on offer.

    Pay and thresholds are held at the reading's date until the move, and the case's award is
    added at the start of each plan year after the first. The first year's total is the sum of
    each compared post's employer cost if it moves, to the penny. A post known by its grade alone
    is at the highest pay of it, and `lowest` has the whole cost at the lowest.
    Raises PostsNotKnownError, PlanNeedsGoLiveError, PlanNeedsPensionError, OutsideOurDataError,
    PayNotKnownError and NiCategoryNotHeldError.
    """
    need_posts(facts)
    if isinstance(facts.go_live, Missing):
        raise PlanNeedsGoLiveError
    posts = tuple(post for post in facts.posts if post.perimeter is Perimeter.IN)
    scales = read_scales(posts, reading)
    figures = read_national_insurance(reading).figures
    sides = sides_by_scheme(posts, facts.terms, reading)
    needs = [side.go.need for side in sides.values() if side.go.need]
    if needs:
        raise PlanNeedsPensionError(needs)
    each, growth = placed(posts, scales), _growth(facts.terms.pay_award)
    keys, grades = [_key(post) for post in each], by_grade(each)

    def from_pay(pence: Iterable[int]) -> _Yearly:
        pays = _pay_by_year(np.array(list(pence), dtype=np.float64), growth)
        return _yearly([_year_cost(pay, posts, sides, figures) for pay in pays], keys)

    yearly = from_pay(post.highest.pay for post in each)
    lowest = from_pay(post.lowest.pay for post in each).months if grades else None
    return PayPlan(
        first_month=date(facts.go_live.year, facts.go_live.month, 1),
        cohorts=_cohorts(keys),
        gross=months_of(yearly.gross),
        employer_ni=months_of(yearly.employer_ni),
        employer_pension=months_of(yearly.employer_pension),
        carried_forward=carried_forward(posts, facts.terms, sides.values(), reading),
        by_grade=grades,
        lowest=lowest,
    )
