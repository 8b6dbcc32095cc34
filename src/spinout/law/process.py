"""A department’s own process for staff who want to run a service, as its file holds it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.law.moment import Moment


class Found(Enum):
    """How much of a process we found. “Not found” never means that a service is exempt."""

    VERIFIED = "verified"
    """Its steps were read in the law or in the department’s own words."""
    PARTIAL = "partial"
    """Only part was read, or others report it."""
    NOT_FOUND = "not_found"


class Copy(Enum):
    """Where a guide can be read today."""

    LIVE = "live"
    ARCHIVED = "archived"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One step, one thing to send, or one area left out. `key` is its own key in the law."""

    key: str
    says: str
    about: str
    """Who takes the step, or why the area is left out; blank for a thing to send."""
    provision: str
    """The key of the provision it rests on, or blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One piece of guidance: what it is called, its date in words, and where it can be read."""

    key: str
    title: str
    date: str
    state: Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One process of one department. Its words and those of each part are law keys too.

    `covers` are the kinds of employer it is for besides the department itself; `codes` are the
    kinds of service it is for, or empty for any; `nations` are where it holds.
    """

    key: str
    department: str
    department_name: str
    name: str
    says: str
    found: Found
    covers: tuple[str, ...]
    codes: tuple[str, ...]
    nations: tuple[str, ...]
    opened: Moment | None
    closed: Moment | None
    who_decides: str
    window: str
    form: str
    clock: str
    steps: tuple[Part, ...]
    contents: tuple[Part, ...]
    left_out: tuple[Part, ...]
    guides: tuple[Guide, ...]
    reviewed: date

    def is_over(self, on: date) -> bool:
        """Whether it had surely closed by `on`."""
        return self.closed is not None and self.closed.latest < on
