"""Numbers as the forecast's sentences say them."""

from fractions import Fraction


def as_entered(value: Fraction) -> str:
    """A number as a person would have typed it: “1.25”, “60”."""
    return f"{float(value):.10g}".replace("-", "−")


def percent(share: Fraction) -> str:
    """A share as people read it, to one decimal at most, halves away from nought: “0.3%”, “80%”."""
    tenths = (abs(share) * 1000 + Fraction(1, 2)) // 1
    sign = "−" if share < 0 and tenths else ""
    whole, part = divmod(tenths, 10)
    return f"{sign}{whole}.{part}%" if part else f"{sign}{whole}%"


def months(value: Fraction) -> str:
    """A number of months: “1 month”, “2.5 months”."""
    return f"{as_entered(value)} month{'' if value == 1 else 's'}"
