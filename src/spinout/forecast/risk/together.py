"""Draws that move together: standard normal draws for each assumption, correlated year by year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.forecast.risk.draws import stream, uniform
from spinout.forecast.risk.normal import standard
from spinout.forecast.risk.uncertain import Uncertain

Array = npt.NDArray[np.float64]
Pairs = Mapping[tuple[str, str], float]


class CannotMoveTogetherError(ValueError):
    """Correlations that no assumptions could all have at once."""

    def __init__(self) -> None:
        super().__init__(
            "The correlations cannot all be true together. Make one of them nearer to nought."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Draws one year of one assumption makes: the weights of its own stream and those before."""

    key: str
    year: int
    streams: tuple[int, ...]
    weights: tuple[float, ...]


def plan_of_draws(uncertain: Sequence[Uncertain], pairs: Pairs) -> tuple[Drawn, ...]:
    """Each assumption and year that is drawn, and how it is mixed. Raises CannotMoveTogetherError.

    An assumption’s own stream bears its name and year, so others may come and go beside it.
    """
    found = []
    for year in sorted({year for each in uncertain for year in each.course.years}):
        keys = [each.key for each in uncertain if year in each.course.years]
        mixed = _mixed(keys, pairs)
        for place, key in enumerate(keys):
            used = [other for other in range(place + 1) if mixed[place, other] != 0.0]
            found.append(
                Drawn(
                    key=key,
                    year=year,
                    streams=tuple(stream(f"{keys[other]}:{year}") for other in used),
                    weights=tuple(float(mixed[place, other]) for other in used),
                )
            )
    return tuple(found)


def drawn(plan: Sequence[Drawn], seed: int, first: int, count: int) -> dict[tuple[str, int], Array]:
    """For each assumption and year its standard normal draws in the runs, (count,) each."""
    own: dict[int, Array] = {}
    mixed: dict[tuple[str, int], Array] = {}
    for each in plan:
        for number in each.streams:
            if number not in own:
                own[number] = standard(uniform(seed, number, first, count))
        # One at a time and in order: a matrix product may add up otherwise for another size.
        total = own[each.streams[0]] * each.weights[0]
        for number, weight in zip(each.streams[1:], each.weights[1:], strict=True):
            total = total + own[number] * weight
        mixed[each.key, each.year] = total
    return mixed


def _mixed(keys: Sequence[str], pairs: Pairs) -> Array:
    matrix = np.eye(len(keys))
    for (one, other), how_far in pairs.items():
        if one in keys and other in keys:
            a, b = keys.index(one), keys.index(other)
            matrix[a, b] = matrix[b, a] = how_far
    try:
        lower = np.linalg.cholesky(matrix).astype(np.float64)
    except np.linalg.LinAlgError:
        raise CannotMoveTogetherError from None
    return lower
