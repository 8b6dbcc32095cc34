"""How an assumption may fall: normal, triangular, even or a yes-or-no, each from a normal draw.

Every shape takes standard normal draws, so that any two can be made to move together.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.forecast.risk.normal import chance_below

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Normal:
    """A bell: `spread` is one standard deviation."""

    middle: float
    spread: float

    def at(self, draws: Array) -> Array:
        """The value at each standard normal draw."""
        return self.middle + self.spread * draws

    @property
    def mean(self) -> float:
        """The mean of all values."""
        return self.middle

    @property
    def variance(self) -> float:
        """The mean square of the distance from the mean."""
        return self.spread**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Triangle:
    """Never below `low` nor above `high`; likeliest at `peak`."""

    low: float
    peak: float
    high: float

    def at(self, draws: Array) -> Array:
        """The value at each standard normal draw."""
        return self.at_share(chance_below(draws))

    def at_share(self, share: Array) -> Array:
        """The value that such a share of all values is at or below."""
        width = self.high - self.low
        rising = np.sqrt(share * width * (self.peak - self.low))
        falling = np.sqrt((1.0 - share) * width * (self.high - self.peak))
        before_peak = share * width < self.peak - self.low
        return np.where(before_peak, self.low + rising, self.high - falling)

    @property
    def mean(self) -> float:
        """The mean of all values."""
        return (self.low + self.peak + self.high) / 3

    @property
    def variance(self) -> float:
        """The mean square of the distance from the mean."""
        low, peak, high = self.low, self.peak, self.high
        squares = low**2 + peak**2 + high**2
        return (squares - low * peak - low * high - peak * high) / 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Even:
    """Any value from `low` to `high` is as likely as another."""

    low: float
    high: float

    def at(self, draws: Array) -> Array:
        """The value at each standard normal draw."""
        return self.low + (self.high - self.low) * chance_below(draws)

    @property
    def mean(self) -> float:
        """The mean of all values."""
        return (self.low + self.high) / 2

    @property
    def variance(self) -> float:
        """The mean square of the distance from the mean."""
        return (self.high - self.low) ** 2 / 12


@dataclass(frozen=True, slots=True, kw_only=True)
class YesOrNo:
    """1 with the chance given, or else 0."""

    chance: float

    def at(self, draws: Array) -> Array:
        """The value at each standard normal draw: the low draws say yes."""
        return (chance_below(draws) < self.chance).astype(np.float64)

    @property
    def mean(self) -> float:
        """The mean of all values."""
        return self.chance

    @property
    def variance(self) -> float:
        """The mean square of the distance from the mean."""
        return self.chance * (1 - self.chance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """With the chance given a cut, of a size that is a triangle; or else nothing.

    A value is what is lost as a share, below nought. The lowest draws are the cuts.
    """

    chance: float
    size: Triangle

    def at(self, draws: Array) -> Array:
        """The value at each standard normal draw."""
        share = chance_below(draws)
        within = np.clip(share / self.chance, 0.0, 1.0)
        return np.where(share < self.chance, -self.size.at_share(within), 0.0)

    @property
    def mean(self) -> float:
        """The mean of all values."""
        return -self.chance * self.size.mean

    @property
    def variance(self) -> float:
        """The mean square of the distance from the mean."""
        squares = self.size.variance + self.size.mean**2
        return self.chance * squares - self.mean**2


Shape = Normal | Triangle | Even | YesOrNo | Cut


def spread(shape: Shape) -> float:
    """One standard deviation."""
    return math.sqrt(shape.variance)
