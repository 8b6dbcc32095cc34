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

    TEACHERS_ENGLAND = "teachers"
    """Teachers in England outside London and its fringe: `grade` is the range, `point` the step."""

    TEACHERS_FRINGE = "teachers-fringe"
    TEACHERS_OUTER_LONDON = "teachers-outer"
    TEACHERS_INNER_LONDON = "teachers-inner"

    YOUTH_COMMUNITY = "youth"
    """Youth and community workers: `point` is the point on either range."""


TEACHERS = frozenset(
    {
        PaySpine.TEACHERS_ENGLAND,
        PaySpine.TEACHERS_FRINGE,
        PaySpine.TEACHERS_OUTER_LONDON,
        PaySpine.TEACHERS_INNER_LONDON,
    }
)
"""The four areas of teachers’ pay."""

POINTS: Mapping[PaySpine, tuple[int, int]] = MappingProxyType(
    {PaySpine.NJC: (2, 43), PaySpine.AFC_ENGLAND: (1, 3), PaySpine.YOUTH_COMMUNITY: (5, 32)}
    | dict.fromkeys(TEACHERS, (1, 6))
)
"""The lowest and the highest point of each scale, on any date we hold."""

_NHS_STEPS: Mapping[str, int] = MappingProxyType(
    {"1": 1, "2": 1, "3": 2, "4": 2}
    | dict.fromkeys(("5", "6", "7", "8a", "8b", "8c", "8d", "9"), 3)
)
_TEACHERS_STEPS: Mapping[str, int] = MappingProxyType({"main": 6, "upper": 3, "unqualified": 6})

STEPS: Mapping[PaySpine, Mapping[str, int]] = MappingProxyType(
    {PaySpine.AFC_ENGLAND: _NHS_STEPS} | dict.fromkeys(TEACHERS, _TEACHERS_STEPS)
)
"""The bands of each scale that has them, lowest first, and how many steps each has."""

_NHS = re.compile(r"(?:afc\s*)?(?:band\s*)?(\d[a-d]?)", re.IGNORECASE)
_TEACHERS = re.compile(
    r"(main|upper|unqualified)(?:\s+teachers?)?(?:\s+pay)?(?:\s+(?:range|scale))?", re.IGNORECASE
)
_GRADE: Mapping[PaySpine, re.Pattern[str]] = MappingProxyType(
    {PaySpine.AFC_ENGLAND: _NHS} | dict.fromkeys(TEACHERS, _TEACHERS)
)


def band_of(spine: PaySpine, grade: str) -> str | None:
    """The band a grade names on a scale, such as “5” for “Band 5”; None where it names none."""
    pattern = _GRADE.get(spine)
    if pattern is None:
        return None
    found = pattern.fullmatch(grade.strip())
    band = found[1].lower() if found else ""
    return band if band in STEPS.get(spine, {}) else None
