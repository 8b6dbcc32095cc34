"""What the authority itself has published about its time, and when it said yes."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import UNKNOWN, Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The authority's own figures, which no law gives. “Not applicable”: it has published none."""

    decision_days: int | Missing
    """The most days it takes to decide, from receipt."""
    gap_min_days: int | Missing
    """The fewest days it leaves between a yes and the start of the procurement."""
    gap_max_days: int | Missing
    accepted: date | Missing
    """The day it decided to say yes; “not applicable” where it has not."""


NOTHING_SAID = Authority(
    decision_days=UNKNOWN, gap_min_days=UNKNOWN, gap_max_days=UNKNOWN, accepted=UNKNOWN
)
