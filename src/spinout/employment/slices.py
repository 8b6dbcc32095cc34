"""The part of an amount above, or between, thresholds: one expression for a person or an array."""

from typing import cast

import numpy as np

from spinout.money import Pence


def over(amount: Pence, threshold: int) -> Pence:
    """The pence of `amount` above `threshold`, never below nought; same shape as `amount`."""
    if isinstance(amount, int):
        return max(amount - threshold, 0)
    return cast(Pence, np.maximum(amount - threshold, 0))


def between(amount: Pence, low: int, high: int | None) -> Pence:
    """The pence of `amount` above `low` and up to `high`; no `high` means no upper end."""
    above = over(amount, low)
    return above if high is None else above - over(amount, high)


def where_reached(amount: Pence, low: int, below: int | None) -> Pence:
    """The whole of `amount` where it is at least `low` and under `below`, and nought elsewhere."""
    if isinstance(amount, int):
        return amount if low <= amount and (below is None or amount < below) else 0
    reached = amount >= low
    return amount * (reached if below is None else reached & (amount < below))


def nothing(amount: Pence) -> Pence:
    """Nought pence in the shape of `amount`."""
    return amount - amount
