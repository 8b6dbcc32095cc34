"""Pay month by month for five years after the move, by cohort, summed post by post."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from spinout.employment.assumed import Assumed, assumed, staffing_said
from spinout.employment.carried_forward import carried_forward
from spinout.employment.changed import AS_OFFERED, Changed
from spinout.employment.cohort_costs import (
    CohortCosts,
    CohortKey,
    Costing,
    Pay,
    by_kind,
    cohort_key,
    yearly_costs,
)
from spinout.employment.errors import (
    OnlyOfficersError,
    PlanNeedsGoLiveError,
    PlanNeedsPensionError,
    need_posts,
)
from spinout.employment.figures import AutoEnrolmentFigures, NationalInsuranceFigures
from spinout.employment.from_law import read_auto_enrolment, read_national_insurance
from spinout.employment.in_post import in_post
from spinout.employment.months import MONTHS_A_YEAR
from spinout.employment.ni_curve import ni_curve
from spinout.employment.officers import officers_apart
from spinout.employment.pensions.uniformed import deferred_posts
from spinout.employment.placing import Placed, by_grade, placed
from spinout.employment.post_cost import PostCost, joiner_cost, post_cost
from spinout.employment.sides import Sides, sides_by_scheme
from spinout.employment.spine import Scales, read_scales
from spinout.employment.steps import (
    as_started,
    pays_by_year,
    steps_up,
    top_of_scale,
    with_awards,
)
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter, Post
from spinout.findings import Missing
from spinout.handovers.pay import Cohort, PayPlan
from spinout.law import Reading
from spinout.money import Rate

YEARS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Everything the years are worked out from. `posts` are in the order of `each`."""

    each: tuple[Placed, ...]
    keys: tuple[CohortKey, ...]
    scales: Scales
    sides: Mapping[str, Sides]
    figures: NationalInsuranceFigures
    workplace: AutoEnrolmentFigures | None
    """Figures for a new colleague’s pension; None where nobody starts."""
    growth: Rate
    assumed: Assumed

    def months(self, posts: Sequence[Post], changed: Changed) -> CohortCosts:
        """Costs by cohort and month of these posts: each at one end of its pay."""
        moved = self._spread(posts, by_kind(self._moved))
        if changed.moved is not None:
            after = self._spread(changed.moved.posts(posts), changed.moved.cost)
            moved = moved.until(changed.from_month, after)
        if self.workplace is None:
            return moved
        new, costing = as_started(posts), by_kind(self._started)
        if changed.started is not None:
            new, costing = changed.started.posts(new), changed.started.cost
        held = in_post(self.assumed.leavers, self.assumed.empty_months, YEARS * MONTHS_A_YEAR)
        return moved.as_held(self._spread(new, costing), held)

    def first_year(self, posts: Sequence[Post]) -> int:
        """Pence of the first year with everyone who moves in post all through it."""
        costing = by_kind(self._moved)
        return int(self._yearly(self._pays(posts, 0)[:1], posts, costing).whole.sum())

    def pays(self, posts: Sequence[Post]) -> list[Pay]:
        """Each post’s pay in pence in each year, with its steps and its awards."""
        return self._pays(posts, 0)

    def _pays(self, posts: Sequence[Post], awards_unpaid: int) -> list[Pay]:
        tops = [top_of_scale(placed, self.scales) for placed in self.each]
        years, apart = range(YEARS), self.assumed.years_on_step
        by_steps = pays_by_year(list(zip(posts, tops, strict=True)), self.scales, years, apart)
        return [
            with_awards(by_steps[steps_up(year, apart)], self.growth, max(year - awards_unpaid, 0))
            for year in years
        ]

    def _spread(self, posts: Sequence[Post], costing: Costing) -> CohortCosts:
        yearly, late = self._yearly(self._pays(posts, 0), posts, costing), self.assumed.late
        old = self._yearly(self._pays(posts, 1), posts, costing) if late else yearly
        return yearly.by_month(old, late)

    def _yearly(self, pays: Sequence[Pay], posts: Sequence[Post], costing: Costing) -> CohortCosts:
        return yearly_costs(pays, posts, self.keys, costing)

    def _moved(self, pay: Pay, letter: str, scheme: str) -> PostCost[Pay]:
        return post_cost(pay, letter, self.sides[scheme].go, self.figures)

    def _started(self, pay: Pay, letter: str, scheme: str) -> PostCost[Pay]:
        assert self.workplace is not None
        side = self.sides[scheme].new_joiner
        return joiner_cost(pay, letter, side, self.figures, self.workplace)


def _growth(award: str | Missing) -> Rate:
    if isinstance(award, Missing):
        return Rate(1, 1)
    rise = Rate.percent(award)
    return Rate(rise.denominator + rise.numerator, rise.denominator)


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


def _refuse_unknown_pensions(sides: Mapping[str, Sides], some_start: bool) -> None:
    """Raises PlanNeedsPensionError where a cost would leave a pension out."""
    used = [each.go for each in sides.values()]
    if some_start:
        used += [each.new_joiner for each in sides.values()]
    needs = [side.need for side in used if side.need]
    if needs:
        raise PlanNeedsPensionError(needs)


def _read(facts: CaseFacts, posts: tuple[Post, ...], reading: Reading) -> _Plan:
    scales, how = read_scales(posts, reading), assumed(facts.staffing)
    figures = read_national_insurance(reading).figures
    sides = sides_by_scheme(posts, facts.terms, reading)
    _refuse_unknown_pensions(sides, how.leavers is not None)
    each = placed(posts, scales)
    return _Plan(
        each=each,
        keys=tuple(cohort_key(post) for post in each),
        scales=scales,
        sides=sides,
        figures=figures,
        workplace=read_auto_enrolment(reading).figures if how.leavers else None,
        growth=_growth(facts.terms.pay_award),
        assumed=how,
    )


def pay_plan(facts: CaseFacts, reading: Reading) -> PayPlan:
    """Every post inside the service for 60 months from the move, on the terms on offer.

    Pay and thresholds are held at the reading's date until the move, and the case's award is
    added at the start of each plan year after the first. Steps, late awards, leavers and empty
    posts are counted as the case assumes them, and not where it does not. Where nobody leaves, the
    first year's total is the sum of each compared post's employer cost if it moves, to the penny. A
    post known by its grade alone is at the highest pay of it, and `lowest` has the whole cost at
    the lowest. Posts of police officers and firefighters are left out.
    Raises PostsNotKnownError, PlanNeedsGoLiveError, PlanNeedsPensionError, OnlyOfficersError,
    OutsideOurDataError, PayNotKnownError and NiCategoryNotHeldError.
    """
    need_posts(facts)
    if isinstance(facts.go_live, Missing):
        raise PlanNeedsGoLiveError
    rest, officers = officers_apart(facts)
    posts = tuple(post for post in rest.posts if post.perimeter is Perimeter.IN)
    if officers and not posts:
        raise OnlyOfficersError(each.says for each in deferred_posts(officers, reading))
    plan = _read(facts, posts, reading)
    grades = by_grade(plan.each)
    highest = [post.high for post in plan.each]
    months = plan.months(highest, AS_OFFERED)
    held = in_post(plan.assumed.leavers, plan.assumed.empty_months, YEARS * MONTHS_A_YEAR)
    tops_unknown = any(top_of_scale(post, plan.scales) is None for post in plan.each)
    return PayPlan(
        first_month=date(facts.go_live.year, facts.go_live.month, 1),
        cohorts=_cohorts(plan.keys),
        gross=months.gross,
        employer_ni=months.employer_ni,
        employer_pension=months.employer_pension,
        carried_forward=(
            *carried_forward(posts, facts.terms, plan.sides.values(), reading),
            *staffing_said(facts.staffing, posts, some_tops_unknown=tops_unknown),
        ),
        by_grade=grades,
        lowest=_lowest(plan, AS_OFFERED),
        moved_share=held.moved_share,
        started_share=held.started_share,
        as_moved=plan.first_year(highest),
        ni_curve=ni_curve(plan.pays(highest), [p.ni_category.value for p in highest], plan.figures),
    )


def _lowest(plan: _Plan, changed: Changed) -> npt.NDArray[np.int64] | None:
    """The whole cost with each post known by grade at the lowest pay of it; None where none is."""
    if by_grade(plan.each) is None:
        return None
    return plan.months([post.low for post in plan.each], changed).whole


def pay_plan_changed(
    facts: CaseFacts, before: PayPlan, changed: Changed, reading: Reading
) -> PayPlan:
    """The plan `before` of these facts with its terms changed: other costs, and all else as it was.

    `before` must be `pay_plan` of the same facts and reading. Its curve of National Insurance is
    left as it was, so that the plan is for the forecast and not for runs of risk.
    Raises OutsideOurDataError, PayNotKnownError and NiCategoryNotHeldError.
    """
    rest, _ = officers_apart(facts)
    posts = tuple(post for post in rest.posts if post.perimeter is Perimeter.IN)
    plan = _read(facts, posts, reading)
    months = plan.months([post.high for post in plan.each], changed)
    return replace(
        before,
        gross=months.gross,
        employer_ni=months.employer_ni,
        employer_pension=months.employer_pension,
        lowest=_lowest(plan, changed),
    )
