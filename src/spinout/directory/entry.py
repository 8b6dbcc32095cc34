"""One body of the directory, what is reported of it, and where that was published."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.directory.closed_lists import Form, Parent, Region, Sector, Size, Status, Wave
from spinout.directory.written_date import in_words, latest_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something was published. `date` is as far as it is known; `address` may be empty."""

    id: str
    title: str
    publisher: str
    date: str
    address: str

    @property
    def name(self) -> str:
        """Its title, its publisher and its date, or that it has none."""
        known = [self.title, *([self.publisher] if self.publisher else [])]
        return ", ".join([*known, in_words(self.date) if self.date else "no date"])

    @property
    def cited(self) -> str:
        """Its publisher, or its title where the publisher is not named, with its date."""
        dated = in_words(self.date) if self.date else "no date"
        return f"{self.publisher or self.title}, {dated}"


class Kind(Enum):
    """What a report tells of: something that happened, or why."""

    EVENT = "event"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one or more sources say happened, or give as the cause."""

    kind: Kind
    date: str
    words: str
    sources: tuple[Source, ...]

    @property
    def given_by(self) -> str:
        """Who says so, in words."""
        *others, last = [each.cited for each in self.sources]
        return f"{'; '.join(others)}; and {last}" if others else last


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a body itself says of its entry, in its own words, and where it said so."""

    date: str
    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One body. An empty text is a fact that our sources do not state.

    `searched` holds the words a search looks in, folded.
    """

    slug: str
    name: str
    also_known_as: tuple[str, ...]
    parent_body: str
    parents: tuple[Parent, ...]
    sectors: tuple[Sector, ...]
    sector_words: str
    regions: tuple[Region, ...]
    region_words: str
    form: Form
    form_words: str
    company_number: str
    started: str
    started_note: str
    staff_at_launch: int | None
    staff_words: str
    contract_words: str
    ownership_words: str
    pathfinder: Wave
    pathfinder_as: str
    status: Status
    last_known: str
    status_words: str
    website: str
    notes: str
    sources: tuple[Source, ...]
    checked: str
    reports: tuple[Report, ...]
    replies: tuple[Reply, ...]
    searched: str

    @property
    def causes(self) -> tuple[Report, ...]:
        """The causes given, each by its sources."""
        return tuple(each for each in self.reports if each.kind is Kind.CAUSE)

    @property
    def events(self) -> tuple[Report, ...]:
        """What is reported to have happened, in file order."""
        return tuple(each for each in self.reports if each.kind is Kind.EVENT)

    @property
    def size(self) -> Size:
        """How big it was at the start."""
        return Size.of(self.staff_at_launch)

    @property
    def when_known(self) -> str:
        """How recent the status is: “last known, March 2023”, or that the source has no date."""
        if self.status is Status.UNKNOWN:
            return ""
        if self.last_known:
            return f"last known, {in_words(self.last_known)}"
        return "last known, date not given"

    def last_heard_before(self, day: date) -> bool:
        """The status has a date, and the whole of it lies before this day."""
        return bool(self.last_known) and latest_day(self.last_known) < day
