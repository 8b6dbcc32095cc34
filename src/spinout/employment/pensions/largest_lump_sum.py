"""The largest lump sum that may be taken from a pension."""

from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.law import Reading
from spinout.money import Rate, Rounding, times


@dataclass(frozen=True, slots=True, kw_only=True)
class LumpSumFigures:
    """The share of a pension’s capital value that may be taken, and how that value is counted."""

    share: Rate
    capital_times: int
    """Pounds of capital value for each pound of yearly pension."""
    allowance: int
    """Most pence that may be taken free of tax over a lifetime."""
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class LargestLumpSum:
    """Whole pence: the lump sum, the capital value it is a share of, and the pension left."""

    lump_sum: int
    capital: int
    pension: int


def read_lump_sum(reading: Reading) -> LumpSumFigures:
    """The figures in force. Raises OutsideOurDataError.

    Law: lump-sum/largest-share, lump-sum/capital-times, lump-sum/allowance
    """
    share = reading.figure("lump-sum/largest-share")
    count = reading.figure("lump-sum/capital-times")
    allowance = reading.figure("lump-sum/allowance")
    return LumpSumFigures(
        share=share.rate,
        capital_times=count.whole,
        allowance=allowance.pence,
        backing=backing(share, count, allowance),
    )


def largest_lump_sum(
    pension: int, automatic: int, for_each_pound: int, figures: LumpSumFigures
) -> LargestLumpSum:
    """The largest lump sum from a yearly `pension` and an `automatic` lump sum, in pence.

    `automatic` holds any savings taken as cash as well. The capital value counts the pension left
    and the lump sum. With a quarter, twenty and twelve it is (60 × pension + 5 × automatic) / 14,
    cut down to the penny. Never above the lifetime allowance, nor below what is automatic.

    Law: lump-sum/largest-share, lump-sum/capital-times, lump-sum/allowance, lgps/commutation-rate
    """
    part, whole = figures.share.numerator, figures.share.denominator
    top = part * figures.capital_times * (for_each_pound * pension + automatic)
    bottom = for_each_pound * (whole - part) + part * figures.capital_times
    lump_sum = max(min(top // bottom, figures.allowance), automatic)
    given_up = times(lump_sum - automatic, Rate(1, for_each_pound), Rounding.NEAREST_PENNY)
    return LargestLumpSum(
        lump_sum=lump_sum,
        capital=top * whole // (bottom * part),
        pension=pension - given_up,
    )
