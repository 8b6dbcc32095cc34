"""Student loan repayments taken from pay."""

from spinout.employment.slices import over
from spinout.money import Pence, Rate, Rounding, times


def student_loan(pay: Pence, threshold: int, rate: Rate) -> Pence:
    """The repayment in pence for one pay period, down to the whole pound.

    `threshold` is for the same period as `pay`. A year taken in one piece can differ by a few
    pounds from twelve months each rounded down.

    Law: student-loans/plan-1-threshold, student-loans/rate, student-loans/postgraduate-threshold,
    student-loans/postgraduate-rate
    """
    return times(over(pay, threshold), rate, Rounding.DOWN_TO_POUND)
