"""The national pay scales a post may be on, and how a row of posts.csv names its place on one."""

import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class PaySpine(Enum):
    """The national pay scales we hold."""

    NJC = "njc"
    """Local government: `point` is the point on the spine."""

    AFC_ENGLAND = "afc-england"
    """The NHS in England: `grade` is the band, `point` the step in it, counted from the lowest."""


POINTS: Mapping[PaySpine, tuple[int, int]] = MappingProxyType(
    {PaySpine.NJC: (2, 43), PaySpine.AFC_ENGLAND: (1, 3)}
)
"""The lowest and the highest point of each scale, on any date we hold."""

STEPS: Mapping[str, int] = MappingProxyType(
    {"1": 1, "2": 1, "3": 2, "4": 2}
    | dict.fromkeys(("5", "6", "7", "8a", "8b", "8c", "8d", "9"), 3)
)
"""The Agenda for Change bands, lowest first, and how many steps each has."""

_GRADE = re.compile(r"(?:afc\s*)?(?:band\s*)?(\d[a-d]?)", re.IGNORECASE)


def band_of(grade: str) -> str | None:
    """The Agenda for Change band a grade names, such as “5” for “Band 5”; None where none is."""
    found = _GRADE.fullmatch(grade.strip())
    band = found[1].lower() if found else ""
    return band if band in STEPS else None
