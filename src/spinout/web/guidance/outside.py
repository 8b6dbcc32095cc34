"""A source that is not law: a report, a news story, a body's own page."""

from dataclasses import dataclass
from datetime import date

from spinout.law import Source, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideSource:
    """What was read where: `says` is the part we rest on, in our words."""

    source: Source
    says: str
    status: Status
    checked: date
