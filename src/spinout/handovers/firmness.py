"""How firmly a figure may be said: to the penny, to the pound, or not at all."""

from collections.abc import Iterable
from enum import Enum

from spinout.money import money, whole_pounds


class Known(Enum):
    """How firmly a figure may be said, the firmest first."""

    EXACT = "to the penny"
    ROUNDED = "to the pound, as it rests on a figure we worked out"
    ASK = "not said: it rests on a figure we could not check"


def least_firm(held: Iterable[Known]) -> Known:
    """The one that promises least; to the penny where there is none."""
    found = Known.EXACT
    for each in held:
        if each is Known.ASK:
            return each
        if each is Known.ROUNDED:
            found = each
    return found


def amount(pence: int, known: Known) -> str:
    """Money as it may be said; blank where it rests on a figure we could not check."""
    match known:
        case Known.EXACT:
            return money(pence)
        case Known.ROUNDED:
            return whole_pounds(pence)
        case Known.ASK:
            return ""
