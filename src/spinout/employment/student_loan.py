"""Student loan repayments taken from pay."""

from spinout.employment.slices import over
from spinout.money import Pence, Rate, Rounding, nearest, times


def student_loan(pay: Pence, threshold: int, rate: Rate) -> Pence:
    """The repayment in pence for one pay period, down to the whole pound.

    `threshold` is for the same period as `pay`. A year taken in one piece can differ by a few
    pounds from twelve months each rounded down.

    Law: student-loans/plan-1-threshold, student-loans/rate, student-loans/postgraduate-threshold,
    student-loans/postgraduate-rate
    """
    return times(over(pay, threshold), rate, Rounding.DOWN_TO_POUND)


def period_threshold(yearly: int, periods: int) -> int:
    """The threshold in pence of one of `periods` pay periods in a year, down to the whole pound."""
    return times(yearly, Rate(1, periods), Rounding.DOWN_TO_POUND)


def student_loan_by_period(pay: Pence, yearly_threshold: int, rate: Rate, periods: int) -> Pence:
    """The year’s repayment in pence where `pay` comes in `periods` equal parts.

    Each part is taken to the nearest penny and its repayment down to the whole pound.
    """
    part = nearest(pay, periods)
    return periods * student_loan(part, period_threshold(yearly_threshold, periods), rate)
