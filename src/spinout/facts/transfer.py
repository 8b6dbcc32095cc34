"""What a team knows of the day colleagues move, and of those it affects."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.findings import UNKNOWN, Missing


class Recognised(Enum):
    """For which of the colleagues affected a union is recognised."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class Measures(Enum):
    """Who plans changes for colleagues because of the move."""

    NONE = "none"
    EMPLOYER = "employer-now"
    MUTUAL = "mutual"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """The move of colleagues to the mutual. A fact that nobody gave is UNKNOWN."""

    day: date | Missing = UNKNOWN
    """The day they move, where it is not the day the service does."""
    colleagues: int | Missing = UNKNOWN
    """How many people would move."""
    stay_affected: int | Missing = UNKNOWN
    """How many people stay but would find their work changed."""
    employer_size: int | Missing = UNKNOWN
    """How many people the employer now has in all."""
    union_recognised: Recognised | Missing = UNKNOWN
    representatives: bool | Missing = UNKNOWN
    """Whether elected representatives of staff may already speak on a move."""
    invited: bool | Missing = UNKNOWN
    """Whether colleagues have been invited to elect representatives."""
    measures: Measures | Missing = UNKNOWN
    redundancies: int | Missing = UNKNOWN
    """How many the mutual plans at one workplace within 90 days."""


NOTHING_SAID = Transfer()
"""The move of which nobody has said anything yet."""
