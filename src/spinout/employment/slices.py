"""The part of an amount above, or between, thresholds: one expression for a person or an array."""

from typing import cast

import numpy as np

from spinout.money import Pence


def over(amount: Pence, threshold: int) -> Pence:
    """The pence of `amount` above `threshold`, never below nought; same shape as `amount`."""
    if isinstance(amount, int):
        return max(amount - threshold, 0)
    left = amount - threshold
    return cast(Pence, np.maximum(left, 0, out=left))


def between(amount: Pence, low: int, high: int | None) -> Pence:
    """The pence of `amount` above `low` and up to `high`; no `high` means no upper end."""
    above = over(amount, low)
    if high is None:
        return above
    if isinstance(above, int):
        return min(above, high - low)
    return cast(Pence, np.minimum(above, high - low, out=above))


def where_reached(amount: Pence, low: int, below: int | None) -> Pence:
    """The whole of `amount` where it is at least `low` and under `below`, and nought elsewhere."""
    if isinstance(amount, int):
        return amount if low <= amount and (below is None or amount < below) else 0
    reached = amount >= low
    return amount * (reached if below is None else reached & (amount < below))


def nothing(amount: Pence) -> Pence:
    """Nought pence in the shape of `amount`."""
    return amount - amount
