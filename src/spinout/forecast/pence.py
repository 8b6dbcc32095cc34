"""The one place where the forecast's pounds become whole pence.

Every flow and balance is whole pence already, held in float64 pounds; this reads it back. So the
months of a year add up to the year, and the years to the plan, to the penny.
"""

from fractions import Fraction

import numpy as np
import numpy.typing as npt


def in_pence(pounds: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Whole pence of each amount in pounds, halves up; the shape is kept."""
    return np.floor(pounds * 100 + 0.5).astype(np.int64)


def pounds_of(pence: Fraction) -> float:
    """Pounds, to the nearest penny, halves up."""
    return int((pence + Fraction(1, 2)) // 1) / 100
