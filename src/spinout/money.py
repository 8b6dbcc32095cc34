"""Whole pence, rates as an integer over a denominator, and the named rules for rounding.

One person is an int; a workforce is a float64 array. Both are rounded by the same expression on
whole numbers below 2**53, where float64 is exact, so both give the same pennies.
"""

import re
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TypeVar, cast

import numpy as np
import numpy.typing as npt

Pence = TypeVar("Pence", int, npt.NDArray[np.float64])

EXACT_BELOW = 2**53


class Rounding(Enum):
    """A rounding rule, with the authority that states it."""

    NEAREST_PENNY = "nearest penny, halves up"
    """Ours, for every product no rule of law speaks of (decision 9)."""

    DOWN_TO_PENNY = "down to the penny"
    """Used where a published table cuts the figure off."""

    DOWN_TO_POUND = "down to the whole pound"
    """Student loan deductions (student-loans/rate) and taxable pay under PAYE."""


@dataclass(frozen=True, slots=True)
class Rate:
    """An exact rate: 8% is Rate(8, 100); one forty-ninth is Rate(1, 49).

    `as_fraction` says only that people write it as a fraction; it plays no part in comparing.
    """

    numerator: int
    denominator: int
    as_fraction: bool = field(default=False, compare=False, kw_only=True)

    def __post_init__(self) -> None:
        """Refuses a rate that cannot be applied without a sign or a division surprise."""
        if self.denominator <= 0:
            raise ValueError("A rate needs a whole denominator above nought.")

    @classmethod
    def percent(cls, text: str) -> "Rate":
        """The rate written as a percentage: “6.5” is 65 over 1,000, with no binary rounding."""
        return cls.of(Fraction(text) / 100)

    @classmethod
    def of(cls, share: Fraction) -> "Rate":
        """The rate of an exact share: Fraction(2, 3) is Rate(2, 3)."""
        return cls(share.numerator, share.denominator)

    @property
    def share(self) -> Fraction:
        """The rate as an exact share of one, for adding rates together."""
        return Fraction(self.numerator, self.denominator)

    def __str__(self) -> str:
        """The rate as people write it: “0.5%”, or “1/49” where the law holds it as a fraction."""
        if self.as_fraction:
            return str(self.share)
        return f"{float(self.share * 100):.4f}".rstrip("0").rstrip(".") + "%"


class TooLargeToBeExactError(ArithmeticError):
    """A product left the range in which float64 counts whole numbers exactly."""

    def __init__(self) -> None:
        super().__init__(
            "This sum is too large to be exact to the penny. Split it into smaller amounts."
        )


def _largest(value: int | npt.NDArray[np.float64]) -> float:
    if isinstance(value, int):
        return abs(value)
    return max(float(value.max()), -float(value.min())) if value.size else 0.0


def _floor_divide(top: Pence, bottom: Pence | int) -> Pence:
    if isinstance(top, int):
        return top // bottom
    # The quotient cannot round up past a whole number: top and bottom are whole and below 2**53.
    quotient = top / bottom
    return cast(Pence, np.floor(quotient, out=quotient))


def nearest(top: Pence, bottom: Pence | int) -> Pence:
    """`top` over `bottom` to the nearest whole number, halves up.

    Both are whole numbers, ints or float64 arrays of one shape, and `bottom` is above nought.
    Raises TooLargeToBeExactError where float64 could not hold the sum exactly.
    """
    return _nearest(2 * top, bottom)


def _nearest(doubled: Pence, bottom: Pence | int) -> Pence:
    """Half of `doubled` over `bottom`, to the nearest; an array of `doubled` is not kept."""
    doubled += bottom
    if _largest(doubled) >= EXACT_BELOW:
        raise TooLargeToBeExactError
    return _floor_divide(doubled, 2 * bottom)


def times(amount: Pence, rate: Rate, rounding: Rounding) -> Pence:
    """`amount` pence times `rate` in whole pence, rounded by the named rule.

    `amount` is whole pence, an int or a float64 array of any shape; the result has the same shape.
    Raises TooLargeToBeExactError where float64 could not hold the product exactly.
    """
    match rounding:
        case Rounding.NEAREST_PENNY:
            return _nearest(amount * (2 * rate.numerator), rate.denominator)
        case Rounding.DOWN_TO_PENNY:
            top, bottom = amount * rate.numerator, rate.denominator
        case Rounding.DOWN_TO_POUND:
            top, bottom = amount * rate.numerator, rate.denominator * 100
    if _largest(top) >= EXACT_BELOW:
        raise TooLargeToBeExactError
    whole = _floor_divide(top, bottom)
    return whole * 100 if rounding is Rounding.DOWN_TO_POUND else whole


def pounds(text: str) -> int:
    """The whole pence in an amount written in pounds: “24,413.50” is 2441350, “−£5” is -500.

    Commas, where there are any, must part the thousands.
    Raises ValueError, with what to enter, for anything but a number with at most two decimals.
    """
    found = _POUNDS.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"Enter an amount in pounds, like 24413.50, not “{text}”.")
    part = found["part"] or ""
    if len(part) > 2:
        raise ValueError(f"Enter an amount with no more than two decimals, not “{text}”.")
    pence = int(found["whole"].replace(",", "") + part.ljust(2, "0"))
    return -pence if found["sign"] else pence


_POUNDS = re.compile(
    r"(?P<sign>[-−])?£?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<part>[0-9]+))?"
)


def in_pounds(pence: int) -> float:
    """The amount in pounds, as JSON carries it: the float nearest to two decimals."""
    return pence / 100


def money(pence: int) -> str:
    """The amount as people read it: “£1,234.56”, “−£12.00”."""
    sign = "−" if pence < 0 else ""
    whole, part = divmod(abs(pence), 100)
    return f"{sign}£{whole:,}.{part:02d}"


def brief(pence: int) -> str:
    """An amount as people write it, without pence where there are none: “£5,000”, “£0.05”."""
    return money(pence).removesuffix(".00")


def whole_pounds(pence: int) -> str:
    """The amount to the nearest pound, halves away from nought: “£1,235”, “−£12”."""
    whole = (abs(pence) + 50) // 100
    sign = "−" if pence < 0 and whole else ""
    return f"{sign}£{whole:,}"


def millions(pence: int) -> str:
    """The amount in millions of pounds to three decimals: “£6.487 million”."""
    thousands = (abs(pence) + 50_000) // 100_000
    sign = "−" if pence < 0 and thousands else ""
    return f"{sign}£{thousands // 1000:,}.{thousands % 1000:03d} million"
