"""One page of guidance as it is written: what it is about, for whom, and when it was checked."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.law.moment import months_on


class Section(Enum):
    """A part of the guidance, in the order readers meet the parts."""

    FIRST = "first"
    ROLE = "role"
    STAGE = "stage"
    LOOK_UP = "look-up"

    @property
    def title(self) -> str:
        """What the part is called on screen."""
        return _TITLES[self]


_TITLES = {
    Section.FIRST: "Questions people ask first",
    Section.ROLE: "What it means for you, by role",
    Section.STAGE: "Stage by stage",
    Section.LOOK_UP: "Look things up",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. `words` is its Markdown; `sources` are keys it rests on but does not cite inline.

    `place` is its order within its section, from 1; in STAGE it is the number of the stage.
    """

    slug: str
    title: str
    summary: str
    who: str
    section: Section
    place: int
    checked: date
    review_months: int
    sources: tuple[str, ...]
    words: str

    @property
    def review_by(self) -> date:
        """The last day on which the page is not overdue for a look."""
        return months_on(self.checked, self.review_months)

    def is_overdue(self, on: date) -> bool:
        """The page should have been checked again before `on`."""
        return self.review_by < on
