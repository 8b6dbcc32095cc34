"""Numbers in a spreadsheet: a cell holds one only where reading it gives back the very digits."""

import re
from decimal import Decimal

from spinout.facts.questions import Kind

COUNTED = frozenset({Kind.WHOLE, Kind.MONEY, Kind.PERCENT, Kind.HOURS})
"""The kinds of answer that are numbers."""

_PLAIN = re.compile(r"-?\d+(\.\d+)?")
_DECIMALS = re.compile(r"[#,0]*0(?:\.(0+))?")


def in_a_cell(value: str | int | Decimal) -> tuple[float, int] | None:
    """The value as a cell’s number and how many decimals it is written with, or None.

    None for a text that is no plain number, and for one that a cell could not hold exactly, such
    as one with noughts in front.
    """
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if not text.isascii() or not _PLAIN.fullmatch(text):
        return None
    decimals = len(text.partition(".")[2])
    number = float(text)
    exact = str(from_a_cell(number, format_of(Kind.WHOLE, decimals))) == text
    return (number, decimals) if exact else None


def format_of(kind: Kind, decimals: int) -> str:
    """How a cell shows a number with so many decimals; money has its thousands apart."""
    whole = "#,##0" if kind is Kind.MONEY else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole


def from_a_cell(number: float, shown_as: str) -> int | Decimal:
    """The number of a cell to its last digit, and with no fewer decimals than it is shown with."""
    exact = Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
    found = _DECIMALS.fullmatch(shown_as)
    decimals = len(found[1] or "") if found else 0
    plain = exact.normalize()
    own = max(0, -int(plain.as_tuple().exponent))
    if max(own, decimals) == 0:
        return int(exact)
    return exact.quantize(Decimal(1).scaleb(-max(own, decimals)))
