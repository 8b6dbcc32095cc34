"""Dates as a picture, as a table, and as a file that a diary takes in."""

from dataclasses import dataclass
from datetime import date

from spinout.documents.legible import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One day that matters. `identity` stays the same when the day moves; `says` may be empty."""

    identity: str
    day: date
    name: str
    says: str = ""

    def __post_init__(self) -> None:
        """Raises BlankTextError for a day without a name."""
        needed(self.name, "what happens on the day")
