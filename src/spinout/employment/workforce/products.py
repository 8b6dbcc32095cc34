"""A product rounded to a whole number, as one multiplication for the compiled engine."""

from collections.abc import Sequence

from spinout.employment.workforce.errors import RateTooFineError
from spinout.money import Rate

FINEST = 100_000
"""The largest denominator for which a product of pay under UNDER is exact."""

NEAREST_LIFT = 0.5
MARGIN = 0.25


def shared(rate: Rate) -> tuple[float, float]:
    """Share and lift with which floor(pence * share + lift) is the nearest penny, halves up.

    The exact sum stands on a multiple of 1/(2 * denominator). A quarter of 1/denominator on top
    keeps it clear of whole numbers by more than float64 can err for whole pence under 2**32.
    Raises RateTooFineError.
    """
    if rate.denominator > FINEST:
        raise RateTooFineError(str(rate))
    return rate.numerator / rate.denominator, shared_lift([rate])


def shared_lift(rates: Sequence[Rate]) -> float:
    """One lift that serves all these rates: the smallest step of them all keeps each one exact."""
    return NEAREST_LIFT + MARGIN / max(each.denominator for each in rates)
