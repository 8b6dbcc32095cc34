"""A change to a plan: one input or line, what is done to it, and from when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from spinout.forecast.months import MONTHS, MONTHS_IN_YEAR, YEARS
from spinout.forecast.risk.ground import PAY, Ground
from spinout.lines import Kind

Array = npt.NDArray[np.float64]


class Does(Enum):
    """What a change does to a value."""

    ADDS = "add"
    MULTIPLIES = "times"
    REPLACES = "to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`amount` done to what `moves` names, in months `first` to `last` of the plan, from 1.

    An input that holds one value for the whole plan takes no months but all of them. A line can
    only be multiplied.
    """

    moves: str
    does: Does
    amount: float
    first: int = 1
    last: int = MONTHS

    @property
    def whole_plan(self) -> bool:
        """Whether it is for every month."""
        return (self.first, self.last) == (1, MONTHS)


def changed_values(ground: Ground, changes: Sequence[Change]) -> dict[str, Array]:
    """The values that the changes give, by key, one scenario: later changes act on earlier ones."""
    found: dict[str, Array] = {}
    for each in changes:
        key = ground.key_of(each.moves)
        base = found.get(key, np.asarray(ground.values[key], dtype=np.float64))
        found[key] = _done(ground, each, key, base)
    return found


def _done(ground: Ground, change: Change, key: str, base: Array) -> Array:
    match change.does:
        case Does.REPLACES:
            moved = np.full_like(base, change.amount)
        case Does.ADDS:
            moved = base + change.amount
        case Does.MULTIPLIES:
            moved = base * _factor(ground, change, base)
    return np.where(_where(ground, change, key, base), moved, base)


def _factor(ground: Ground, change: Change, base: Array) -> Array:
    # No pay at all costs nothing; the curve of National Insurance does not reach down to it.
    if change.moves != PAY or change.amount == 0:
        return np.full_like(base, change.amount)
    years = [ground.on_pay(year, np.array([change.amount]))[0] for year in range(YEARS)]
    return np.repeat(np.array(years), MONTHS_IN_YEAR)


def _where(ground: Ground, change: Change, key: str, base: Array) -> npt.NDArray[np.bool_]:
    match ground.book.inputs[key].kind:
        case Kind.SERIES:
            months = np.arange(1, MONTHS + 1)
            return (months >= change.first) & (months <= change.last)
        case Kind.TABLE:
            first_months = np.arange(len(base)) * MONTHS_IN_YEAR + 1
            return (first_months >= change.first) & (first_months <= change.last)
        case _:
            return np.ones_like(base, dtype=np.bool_)


def scenarios(ground: Ground, many: Sequence[Sequence[Change]]) -> Mapping[str, Array]:
    """Values of the changed inputs, (scenarios, …): each scenario is the plan with its changes."""
    each = [changed_values(ground, changes) for changes in many]
    keys = dict.fromkeys(key for found in each for key in found)
    return {
        key: np.stack(
            [found.get(key, np.asarray(ground.values[key], dtype=np.float64)) for found in each]
        )
        for key in keys
    }
