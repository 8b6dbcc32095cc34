"""What a team has settled about its timetable: when work began, what it changed, what is signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MappingProxyType

from spinout.findings import UNKNOWN, Missing


class Way(Enum):
    """The way of asking that the plan of work follows."""

    CHALLENGE = "challenge"
    COUNCIL = "council"
    NHS = "nhs"
    DEPARTMENT = "department"
    BOARD = "board"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change someone asked for: other weeks for a task, or a wait put in or taken out.

    Just one of `weeks`, `wait_for` and `not_wait_for` is given. `post` says which post asked, and
    never a person; blank where the file does not say.
    """

    task: str
    weeks: int | None = None
    wait_for: str = ""
    not_wait_for: str = ""
    post: str = ""
    reason: str = ""
    on: date | Missing = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOff:
    """A task said to be done: the day, the post that says so and, for a gate, its notice."""

    task: str
    on: date | Missing
    post: str = ""
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """One version of the timetable that a post approved: the last day of each task in it."""

    name: str
    on: date | Missing
    post: str
    finish: Mapping[str, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetableFacts:
    """What the case file holds under [timetable]. A fact that nobody gave is UNKNOWN."""

    start: date | Missing = UNKNOWN
    """The day work began, or would begin."""
    way: Way | Missing = UNKNOWN
    """UNKNOWN: the way that the answers on the routes lead to."""
    seed: int | Missing = UNKNOWN
    changes: tuple[Change, ...] = ()
    signed: tuple[SignedOff, ...] = ()
    approved: tuple[Approved, ...] = ()


NOTHING_SETTLED = TimetableFacts()
"""The timetable of which nobody has settled anything yet."""
NO_DAYS: Mapping[str, date] = MappingProxyType({})
"""An approved version that holds no day."""
