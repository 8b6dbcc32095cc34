"""Products rounded to a whole number, as one multiplication for the compiled engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from spinout.employment.slices import between
from spinout.employment.workforce.errors import RateTooFineError
from spinout.money import Rate, Rounding, times

FINEST = 100_000
"""The largest denominator for which a product of pay under UNDER is exact."""

NOTHING = Rate(0, 1)
Step = tuple[float, float, float]
"""From which amount on, share and lift: the result there is floor(amount * share + lift)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The rate on what of an amount lies above `low`, up to `high` where there is an end."""

    low: int
    high: int | None
    rate: Rate

    def reaches(self, amount: int) -> bool:
        """Whether a penny more than this amount would bear the rate."""
        return self.low <= amount and (self.high is None or amount < self.high)


def lifted(rate: Rate, past: Fraction | int) -> tuple[float, float]:
    """Share and lift with which floor(amount * share + lift) is the nearest of it plus `past`.

    Halves go up. The exact sum stands on a multiple of 1/(2 * denominator). A quarter of
    1/denominator on top keeps it clear of whole numbers by more than float64 can err for whole
    pence under UNDER. Raises RateTooFineError.
    """
    if rate.denominator > FINEST or rate.numerator > rate.denominator:
        raise RateTooFineError(str(rate))
    margin = Fraction(1, 2) + Fraction(1, 4 * rate.denominator)
    return rate.numerator / rate.denominator, float(past + margin)


def shared(rate: Rate) -> tuple[float, float]:
    """Share and lift of one rate on the whole amount. Raises RateTooFineError."""
    return lifted(rate, 0)


def over_from(start: int, rate: Rate) -> tuple[float, float]:
    """Share and lift of a rate on what lies over `start`; what is below nought then means nought.

    Raises RateTooFineError.
    """
    return lifted(rate, -start * rate.share)


def steps(slices: Sequence[Slice]) -> list[Step]:
    """What slices that do not overlap come to, each rounded, as steps from nought up.

    Raises RateTooFineError.
    """
    ends = (each.high for each in slices if each.high is not None)
    starts = sorted({0, *(each.low for each in slices), *ends})
    return [(start, *_from(start, slices)) for start in starts]


def _from(start: int, slices: Sequence[Slice]) -> tuple[float, float]:
    full = (
        times(between(start, each.low, each.high), each.rate, Rounding.NEAREST_PENNY)
        for each in slices
    )
    rate = next((each.rate for each in slices if each.reaches(start)), NOTHING)
    return lifted(rate, sum(full) - start * rate.share)


def bends(slices: Sequence[Slice], way: int) -> bool:
    """Whether slices that follow on one another bend up (1) or down (-1), with nothing rounded.

    Where each full slice comes to whole pence, what they come to at any amount is then the highest,
    or the lowest, of their lines: rounding keeps that order.
    """
    whole = all(
        ((each.high - each.low) * each.rate.share).denominator == 1
        for each in slices
        if each.high is not None
    )
    joined = all(first.high == then.low for first, then in pairwise(slices))
    rates = [each.rate.share for each in slices]
    return whole and joined and all(way * (b - a) >= 0 for a, b in pairwise(rates))


def above(trigger: int, held: Iterable[Step]) -> list[Step]:
    """These steps for amounts over the trigger, and nought up to it."""
    kept: list[Step] = [(0.0, *shared(NOTHING))]
    for start, share, lift in held:
        kept = kept if start > trigger + 1 else kept[:1]
        kept.append((max(start, trigger + 1), share, lift))
    return kept
