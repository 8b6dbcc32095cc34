"""The pay plan's cohorts as a workbook shows them: exact, or in groups of ten or more.

In groups, posts are first joined by job, scheme, pay point and National Insurance category,
whatever their hours: the groups in which other papers show a typical post. Those under ten are then
joined with one another, never left to be found by taking a paper's figure from the workbook's.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from spinout.handovers.pay import Cohort, PayPlan

LEAST_SHOWN = 10
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


_Cell = tuple[str, int, str, str]


def _cell(cohort: Cohort) -> _Cell:
    point = -1 if cohort.point is None else cohort.point
    return cohort.group, point, cohort.scheme, cohort.ni_category


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
    alike = len({_cell(cohort) for cohort in cohorts}) == 1
    return PayGroup(
        groups=cohorts[0].group if alike else SEVERAL,
        schemes=", ".join(dict.fromkeys(cohort.scheme for cohort in cohorts)),
        points=_points(cohorts) if alike else VARIOUS,
        ni_categories=cohorts[0].ni_category if alike else VARIOUS,
        weekly_hours=_hours(hours[0]) if len(hours) == 1 else VARIOUS,
        heads=sum(cohort.heads for cohort in cohorts),
        gross=plan.gross[chosen].sum(axis=0),
        employer_ni=plan.employer_ni[chosen].sum(axis=0),
        employer_pension=plan.employer_pension[chosen].sum(axis=0),
    )


def _heads(plan: PayPlan, places: Iterable[int]) -> int:
    return sum(plan.cohorts[place].heads for place in places)


def _pooled(plan: PayPlan, small: Iterable[list[int]]) -> list[list[int]]:
    """Small cells joined with the next until each pool has ten; the last may still be short."""
    pools: list[list[int]] = []
    for cell in small:
        if pools and _heads(plan, pools[-1]) < LEAST_SHOWN:
            pools[-1] += cell
        else:
            pools.append(list(cell))
    if len(pools) > 1 and _heads(plan, pools[-1]) < LEAST_SHOWN:
        short = pools.pop()
        pools[-1] += short
    return pools


def _in_groups(plan: PayPlan) -> list[list[int]]:
    cells: dict[_Cell, list[int]] = defaultdict(list)
    for place, cohort in enumerate(plan.cohorts):
        cells[_cell(cohort)].append(place)
    ordered = [cells[cell] for cell in sorted(cells)]
    large = [places for places in ordered if _heads(plan, places) >= LEAST_SHOWN]
    pools = _pooled(plan, (p for p in ordered if _heads(plan, p) < LEAST_SHOWN))
    if pools and _heads(plan, pools[-1]) < LEAST_SHOWN:
        if not large:
            return []
        # Only when all small cells together are under ten: they hide in the smallest neighbour.
        neighbour = min(large, key=lambda places: _heads(plan, places))
        neighbour += pools.pop()
    return large + pools


def pay_groups(plan: PayPlan, *, exact: bool) -> tuple[PayGroup, ...]:
    """The rows to show. Unless `exact`, every row has ten posts or more; none if there are not ten.

    Together the rows are the whole pay plan, to the penny, unless there are none.
    """
    rows = [[place] for place in range(len(plan.cohorts))] if exact else _in_groups(plan)
    return tuple(_joined(plan, places) for places in rows)
