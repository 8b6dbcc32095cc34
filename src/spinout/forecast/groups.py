"""The pay plan's cohorts as a workbook shows them: exact, or in groups of ten or more.

In groups, posts are first joined by job, scheme, pay point and National Insurance category,
whatever their hours: the groups in which other papers show a typical post. Those under ten are then
joined with one another, never left to be found by taking a paper's figure from the workbook's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from spinout.forecast.errors import TooFewPostsToShowError
from spinout.handovers.pay import Cohort, PayPlan
from spinout.handovers.showing import Kind, rows_to_show

SEVERAL = "Several kinds of post, joined"
VARIOUS = "various"

Months = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class PayGroup:
    """Posts shown on one row: words for what they share, and 60 months of cost in whole pence."""

    groups: str
    schemes: str
    points: str
    ni_categories: str
    weekly_hours: str
    heads: int
    gross: Months
    employer_ni: Months
    employer_pension: Months


def _span(values: Iterable[int]) -> str:
    """Whole numbers as people write them: “5”, “5 to 7”, “5, 9”."""
    rising = sorted(set(values))
    runs: list[list[int]] = [[rising[0]]] if rising else []
    for before, value in pairwise(rising):
        if value == before + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]} to {r[-1]}" for r in runs)


def _points(cohorts: Sequence[Cohort]) -> str:
    graded = {(each.point, each.point_to) for each in cohorts if each.point and each.point_to}
    if graded:
        return ", ".join(f"{low} to {high}, by grade" for low, high in sorted(graded))
    spine = _span(cohort.point for cohort in cohorts if cohort.point is not None)
    own = ["own pay"] if any(cohort.point is None for cohort in cohorts) else []
    return ", ".join([*([spine] if spine else []), *own])


def _hours(hundredths: int) -> str:
    return f"{hundredths / 100:g}"


def _joined(plan: PayPlan, places: Sequence[int]) -> PayGroup:
    cohorts = [plan.cohorts[place] for place in places]
    hours = sorted({cohort.hours for cohort in cohorts})
    chosen = list(places)
    # A joined row names no job and no point: a small group may not even be known to be there.
    alike = len({cohort.kind for cohort in cohorts}) == 1
    return PayGroup(
        groups=cohorts[0].group if alike else SEVERAL,
        schemes=", ".join(dict.fromkeys(cohort.scheme for cohort in cohorts)),
        points=_points(cohorts) if alike else VARIOUS,
        ni_categories=cohorts[0].ni_category if alike else VARIOUS,
        weekly_hours=_hours(hours[0]) if alike and len(hours) == 1 else VARIOUS,
        heads=sum(cohort.heads for cohort in cohorts),
        gross=plan.gross[chosen].sum(axis=0),
        employer_ni=plan.employer_ni[chosen].sum(axis=0),
        employer_pension=plan.employer_pension[chosen].sum(axis=0),
    )


def _in_groups(plan: PayPlan) -> list[list[int]]:
    places: dict[Kind, list[int]] = defaultdict(list)
    heads: Counter[Kind] = Counter()
    for place, cohort in enumerate(plan.cohorts):
        places[cohort.kind].append(place)
        heads[cohort.kind] += cohort.heads
    rows = rows_to_show(heads)
    if plan.cohorts and not rows:
        raise TooFewPostsToShowError
    return [[place for kind in row for place in places[kind]] for row in rows]


def pay_groups(plan: PayPlan, *, exact: bool) -> tuple[PayGroup, ...]:
    """The rows to show, which together are the whole pay plan to the penny.

    Unless `exact`, every row has ten posts or more.
    Raises TooFewPostsToShowError where fewer than ten posts move and `exact` is not asked for.
    """
    rows = [[place] for place in range(len(plan.cohorts))] if exact else _in_groups(plan)
    return tuple(_joined(plan, places) for places in rows)
