"""Days as an iCalendar file (RFC 5545), which every diary program takes in."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from spinout.documents.dates import Dated
from spinout.documents.legible import legible

MEDIA_TYPE = "text/calendar; charset=utf-8"
MOST_OCTETS = 75
"""The longest a line may be, its end left out (RFC 5545, section 3.1)."""
_MADE_BY = "-//Spinout//Dates//EN"


def diary(dates: Iterable[Dated], *, name: str, on: date) -> bytes:
    """One all-day entry for each day. The same days asked for as at `on` give the same bytes.

    An entry keeps its identity when its day moves, so that a diary changes it in place.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_MADE_BY}", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(name)}")
    for each in dates:
        lines.extend(_entry(each, on))
    lines.append("END:VCALENDAR")
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line)).encode()


def _entry(dated: Dated, on: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, f'spinout:{dated.identity}')}"
    yield f"DTSTAMP:{on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{dated.day:%Y%m%d}"
    # The end is the first day that is no longer part of it.
    yield f"DTEND;VALUE=DATE:{dated.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(dated.name)}"
    if dated.says:
        yield f"DESCRIPTION:{_text(dated.says)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _text(text: str) -> str:
    """The text with what the format gives a meaning to made plain."""
    plain = legible(text).replace("\\", "\\\\").replace(";", "\\;")
    return plain.replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character cut, each after the first indented."""
    piece, room = "", MOST_OCTETS
    for character in line:
        size = len(character.encode())
        if size > room:
            yield piece
            piece, room = " ", MOST_OCTETS - 1
        piece += character
        room -= size
    yield piece
