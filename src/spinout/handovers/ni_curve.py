"""Employer National Insurance by a factor on all pay, as straight lines with a stated error."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


class FactorOutsideCurveError(ValueError):
    """A factor on pay outside those the curve was made for."""

    def __init__(self, lowest: float, highest: float) -> None:
        super().__init__(
            f"The curve runs from {lowest:g} to {highest:g} times the plan’s pay. Choose a factor "
            "between them, or work out the pay plan again."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NiCurve:
    """What the employer pays in each plan year when all pay is multiplied by one factor.

    `factors` has shape (knots,) and element type float64, rising. `pence` has shape (years, knots)
    and int64. No figure of the curve is further from working out every post again than
    `most_pence`, by year; `most_share` is the largest of these as a share of the year's figure at
    the lowest factor, which is the least it can be. None where that is nought.
    """

    factors: npt.NDArray[np.float64]
    pence: npt.NDArray[np.int64]
    most_pence: tuple[int, ...]
    most_share: float | None

    def at(self, year: int, factors: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Pence in that plan year, counted from nought, at each factor; same shape as `factors`.

        Raises FactorOutsideCurveError.
        """
        lowest, highest = float(self.factors[0]), float(self.factors[-1])
        if factors.size and not lowest <= factors.min() <= factors.max() <= highest:
            raise FactorOutsideCurveError(lowest, highest)
        pence: npt.NDArray[np.float64] = np.interp(factors, self.factors, self.pence[year])
        return pence
