"""Employer National Insurance as a curve in a factor on all pay, for runs of risk.

A run of risk moves all pay by one factor, thousands of times; to work out each post again each time
would be slow. On one post it is a straight line in the factor with one bend, where pay reaches the
threshold. So their sum is straight between bends, and a line across some of them is never too low.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
import numpy.typing as npt

from spinout.employment.figures import NationalInsuranceFigures
from spinout.handovers.ni_curve import NiCurve
from spinout.money import Rate

Floats = npt.NDArray[np.float64]

KNOTS = np.arange(192, 385, dtype=np.float64) / 256
"""Factors from three quarters of pay to one and a half times pay."""

ROUNDING_A_POST = 1
"""Pence. Pay and then the charge are each rounded to the penny: together under a penny a post."""


@dataclass(frozen=True, slots=True)
class _Straight:
    """Posts with one threshold: rising pay, and the sum and number of those at each place and up.

    Between bends the charge is (factor x sum of pay - threshold x posts) x rate, over those posts
    whose pay by the factor is above the threshold.
    """

    pays: Floats
    sums: Floats
    threshold: int
    rate: Rate

    @classmethod
    def of(cls, pays: Floats, threshold: int, rate: Rate) -> "_Straight":
        rising = np.sort(pays)
        sums = np.append(np.cumsum(rising[::-1])[::-1], 0.0)
        return cls(rising, sums, threshold, rate)

    def at(self, factors: Floats) -> Floats:
        """Pence at each factor, before any rounding."""
        first = np.searchsorted(self.pays, self.threshold / factors, side="right")
        over = factors * self.sums[first] - self.threshold * (self.pays.size - first)
        charged: Floats = over * self.rate.numerator / self.rate.denominator
        return charged

    @property
    def bends(self) -> Floats:
        """Each factor within the curve at which the pay of some post reaches the threshold."""
        reached = self.threshold / np.unique(self.pays[self.pays > 0])
        inside: Floats = reached[(reached > KNOTS[0]) & (reached < KNOTS[-1])]
        return inside


def ni_curve(
    years: Sequence[Floats], letters: Sequence[str], figures: NationalInsuranceFigures
) -> NiCurve:
    """The curve of each plan year, from each post's pay in pence and its category.

    `years` holds one array of pay for each year, in the order of `letters`. The stated error is
    what the line is above the sum at the bend where it is furthest, and what rounding can add.

    Law: national-insurance/secondary-threshold, national-insurance/employer-rate,
    national-insurance/under-21-zero-to, national-insurance/apprentice-zero-to
    """
    known = np.array(letters, dtype=str)
    parts = [_parts(pay, known, figures) for pay in years]
    rows = [_total(each, KNOTS) for each in parts]
    most = tuple(_most(each, row, len(letters)) for each, row in zip(parts, rows, strict=True))
    shares = [pence / row[0] for pence, row in zip(most, rows, strict=True) if row[0] > 0]
    return NiCurve(
        factors=KNOTS,
        pence=np.array([np.floor(row + 0.5) for row in rows]).astype(np.int64),
        most_pence=most,
        most_share=max(shares) if len(shares) == len(rows) else None,
    )


def _parts(
    pay: Floats, letters: npt.NDArray[np.str_], figures: NationalInsuranceFigures
) -> list[_Straight]:
    return [
        _Straight.of(pay[letters == letter], threshold, figures.employer_rate)
        for letter, threshold in figures.employer_from.items()
    ]


def _total(parts: Sequence[_Straight], factors: Floats) -> Floats:
    total = np.zeros_like(factors)
    for each in parts:
        total += each.at(factors)
    return total


def _most(parts: Sequence[_Straight], row: Floats, posts: int) -> int:
    bends = np.concatenate([each.bends for each in parts])
    above = np.interp(bends, KNOTS, row) - _total(parts, bends)
    return ceil(float(np.max(above, initial=0.0))) + posts * ROUNDING_A_POST
