"""Text made safe to set in any of the three formats, without changing what it says."""

import re
import unicodedata
from datetime import date

_GAPS = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# What XML forbids, and marks that turn the reading order of what follows, which can disguise it.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
    )
    + "]"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class BlankTextError(ValueError):
    """Words that every reader needs are missing."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Write {what}: it has no letters that can be read.")


def needed(text: str, what: str) -> None:
    """Raises BlankTextError, naming `what`, if the text has no letter, digit or sign to read."""
    if not any(unicodedata.category(character)[0] in "LNPS" for character in legible(text)):
        raise BlankTextError(what)


def legible(text: str) -> str:
    """The text on one line, composed, without characters that XML forbids or that hide order."""
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", _GAPS.sub(" ", text)))


def spoken_date(day: date) -> str:
    """The date as people write it: “1 August 2026”."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday_and_date(day: date) -> str:
    """The date with its day of the week: “Saturday 1 August 2026”."""
    return f"{_DAYS[day.weekday()]} {spoken_date(day)}"
