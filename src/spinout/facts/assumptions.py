"""Money assumptions: each with its unit, source, owner and how sure we are."""

from dataclasses import dataclass
from enum import Enum


class Certainty(Enum):
    """How sure the team is of an input."""

    KNOWN = "known"
    QUOTED = "quoted"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherValue:
    """Another published value for the same thing, kept beside the one used."""

    value: tuple[str, ...]
    source: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One input to the forecast; `value` is one decimal string, or one for each of five years."""

    key: str
    label: str
    value: tuple[str, ...]
    unit: str
    """“pounds a year”, “pounds”, “percent”, “percent a year”, “months” or “yes or no”."""
    source: str
    status: str
    """One of the six statuses of law data: reported, suggestion, confirm and so on."""
    owner: str
    certainty: Certainty
    also: tuple[OtherValue, ...] = ()
    at_most: bool = False
    """Whether the source gives the value as the most it could be: “up to”."""
    stands_in: bool = False
    """Whether it is our own starting figure, in the place of one the team has not given."""
