"""The options as a team weighed them: what it judged by, its scores, and who dissents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType

from spinout.findings import UNKNOWN, Missing


class Way(Enum):
    """The four ways that are always weighed; to stay is one of them."""

    STAY = "stay"
    CHANGE = "stay-and-change"
    JOIN = "join"
    LEAVE = "leave"


WAY_NAMES: Mapping[Way, str] = MappingProxyType(
    {
        Way.STAY: "Stay as now",
        Way.CHANGE: "Stay, and change how we work",
        Way.JOIN: "Join another mutual",
        Way.LEAVE: "Leave as a mutual of our own",
    }
)
WAYS_IN_A_WORD: Mapping[Way, str] = MappingProxyType(
    {Way.STAY: "Stay", Way.CHANGE: "Change", Way.JOIN: "Join", Way.LEAVE: "Leave"}
)
"""What heads a narrow column."""

LOWEST, HIGHEST = 0, 4
"""The scores a way may get on a criterion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing the ways are judged by, with its weight."""

    key: str
    name: str
    weight: int
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayHere:
    """What one of the ways would be for this service."""

    way: Way
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well a way does on a criterion, and why."""

    way: Way
    criterion: str
    score: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """What someone who did not agree says, by post and never by name."""

    by: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """The whole of it. An empty list or UNKNOWN is a part still missing."""

    fixed_on: date | Missing = UNKNOWN
    """The day on which the criteria and their weights were fixed."""
    criteria: tuple[Criterion, ...] = ()
    ways: tuple[WayHere, ...] = ()
    scored_on: date | Missing = UNKNOWN
    scorers: tuple[str, ...] = ()
    """The posts that scored."""
    scores: tuple[Score, ...] = ()
    dissent: tuple[Dissent, ...] = ()


NOTHING_WEIGHED = Appraisal()
"""A case whose options nobody has weighed yet."""
