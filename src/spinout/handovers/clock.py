"""A clock as one stage hands it to the next."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One statutory clock with its working shown. Dates are None where a fact is missing."""

    rule: str
    name: str
    start: date | None
    first: date | None
    last: date | None
    working: str
    citations: tuple[str, ...]
    missing: tuple[str, ...] = ()
    key: str = ""
    """The clock’s own key, such as crtc.k3; the rule alone where it has none."""
    earliest: date | None = None
    """The first day on which what waits for the clock may be done; None where nothing waits."""
