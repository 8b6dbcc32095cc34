"""What a team would do differently, and what would show it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that would get better. A blank text or None is a part still missing.

    `clause` is where the contract holds it; while that is blank the claim counts as nought.
    """

    change: str
    for_whom: str
    baseline: str
    measure: str
    by: date | None
    checked_by: str
    not_by_staying: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Better:
    """What would change, what would stay the same, and what the team asks a sponsor for."""

    changes: tuple[Change, ...] = ()
    unchanged: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


NOTHING_CLAIMED = Better()
"""A case that claims nothing yet."""
