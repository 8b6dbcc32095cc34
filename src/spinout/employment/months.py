"""A year's pence spread over its months, with an award that is paid late and then paid back."""

import numpy as np
import numpy.typing as npt

MONTHS_A_YEAR = 12

Pence = npt.NDArray[np.int64]


def months_of(yearly: Pence) -> Pence:
    """Whole pence by month, shape (cohorts, 12 x years), from shape (cohorts, years).

    Month m takes what a year has come to by then, rounded down, less what it had come to by the
    month before: so twelve months always add up to their year.
    """
    return _flat(np.diff(_reached(yearly), axis=2))


def months_with_back_pay(yearly: Pence, before: Pence, late: int) -> Pence:
    """The same where each year's award is paid `late` months after the year starts.

    `before` is each year without its own award, of one shape with `yearly`. Until the award is
    paid, a month is a month of that; then one month holds the arrears too. Each year still adds up
    to `yearly`.
    """
    reached, unpaid = _reached(yearly), _reached(before)
    reached[:, :, 1 : late + 1] = unpaid[:, :, 1 : late + 1]
    return _flat(np.diff(reached, axis=2))


def _reached(yearly: Pence) -> Pence:
    ends = np.arange(MONTHS_A_YEAR + 1, dtype=np.int64)
    reached: Pence = yearly[:, :, np.newaxis] * ends // MONTHS_A_YEAR
    return reached


def _flat(months: Pence) -> Pence:
    cohorts, years, each = months.shape
    return months.reshape(cohorts, years * each)
