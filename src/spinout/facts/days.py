"""Days as people write them in a sheet: the day first, then the month, then the whole year."""

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SAID = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\d{1,2}|[a-z]{3,9})[ ./-]+(\d{4})", re.ASCII)
_WRITTEN = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


def day_said(text: str) -> date | None:
    """The day in “1 April 2028”, “1/4/2028” or “2028-04-01”; None where it is none of these."""
    said = " ".join(text.casefold().split())
    if found := _WRITTEN.fullmatch(said):
        return _day(found[1], found[2], found[3])
    if found := _SAID.fullmatch(said):
        return _day(found[3], _month(found[2]), found[1])
    return None


def _month(said: str) -> str:
    named = (place for place, name in enumerate(_MONTHS, start=1) if name.startswith(said))
    return said if said.isdigit() else str(next(named, 0))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
