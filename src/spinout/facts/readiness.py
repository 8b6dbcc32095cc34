"""How far along a plan is, as its team answered: counts only, never who said what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spinout.findings import UNKNOWN, Missing

CODES = tuple(f"R{number:02}" for number in range(1, 41))
"""The codes of the questions, as the data name them."""

THEMES = (
    "pay-pension",
    "jobs",
    "say",
    "told",
    "load",
    "fails",
    "users",
    "public",
    "lead",
    "better",
    "freedom",
)
"""The codes of the themes of what colleagues say, as the data name them."""

LEVELS = range(5)
"""From 0, not thought about, to 4, checked by others."""

Counts = tuple[int, ...]
"""How many people chose each level, from 0 to 4."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The answers of so many people, added up.

    `oldest` is the first day on which any of them answered. `not_apply` counts those who said
    that a question does not apply, and `themes` those who named a theme.
    """

    people: int
    oldest: date
    levels: Mapping[str, Counts]
    not_apply: Mapping[str, int]
    themes: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """What the case holds of its readiness: a tally, or None where nobody has answered."""

    tally: Tally | None = None
    plan_changed: date | Missing = UNKNOWN
    """The day of the plan as it now stands. Answers from before it are old."""


NOBODY_ANSWERED = Readiness()
"""A case of which nobody has said how ready it is."""
