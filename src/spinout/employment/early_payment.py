"""A pension drawn before its normal age."""

from spinout.money import Pence, Rate, Rounding, times


def pension_drawn_early(pension: Pence, reduction: Rate) -> Pence:
    """The yearly pension in pence after the cut for a whole number of years early.

    Law: lgps-early-retirement
    """
    kept = Rate(reduction.denominator - reduction.numerator, reduction.denominator)
    return times(pension, kept, Rounding.NEAREST_PENNY)
