"""What draws do to a plan’s inputs and lines, as values for the engines."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from spinout.forecast.months import MONTHS_IN_YEAR, YEARS
from spinout.forecast.risk.ground import PAY, Ground
from spinout.forecast.risk.uncertain import PENSION, Course, Uncertain

Array = npt.NDArray[np.float64]
Draws = Mapping[tuple[str, int], Array]

ByYear = tuple[Array, ...]
"""A factor on each plan year, (scenarios,) or () each."""


def moved_by(ground: Ground, uncertain: Sequence[Uncertain], draws: Draws) -> dict[str, Array]:
    """The values that draws move: (runs, months) for a line’s factors, (runs,) for an input."""
    moved: dict[str, Array] = {}
    for each in uncertain:
        if each.course is Course.ONCE:
            base = np.asarray(ground.values[each.moves], dtype=np.float64)
            moved[each.moves] = base * each.shape.at(draws[each.key, 1])
        else:
            factors = _path(each, draws)
            if each.moves == PAY:
                factors = tuple(ground.on_pay(*pair) for pair in enumerate(factors))
            if each.moves == PENSION:
                shares = (ground.pensioned(year) for year in range(YEARS))
                factors = tuple(1.0 + (f - 1.0) * s for f, s in zip(factors, shares, strict=True))
            key, own = ground.key_of(each.moves), by_month(factors)
            moved[key] = moved[key] * own if key in moved else own
    return moved


def by_month(factors: ByYear) -> Array:
    """Each year’s factor in all its months, (scenarios, months) or (months,)."""
    return np.repeat(np.stack(factors, axis=-1), MONTHS_IN_YEAR, axis=-1)


def _path(each: Uncertain, draws: Draws) -> ByYear:
    years = {year: each.shape.at(draws[each.key, year]) for year in each.course.years}
    match each.course:
        case Course.STEP:
            return (np.ones_like(years[2]), *(1.0 + years[2] for _ in range(1, YEARS)))
        case Course.RAMP:
            return (years[1], *(years[2] for _ in range(1, YEARS)))
        case _:
            path = [np.ones_like(years[2])]
            for year in range(2, YEARS + 1):
                path.append(path[-1] * (1.0 + years[year]))
            return tuple(path)
