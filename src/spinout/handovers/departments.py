"""What the routes stage hands on of a department’s own process and of another nation’s law."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Outcome, Standing
from spinout.law import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence we hold: what it says, about whom or why, how firmly, and its law key."""

    says: str
    about: str
    standing: Standing
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFound:
    """One piece of guidance: its title, its date, where it can be read, and its law key."""

    title: str
    date: str
    state: str
    """“live”, “archived” or “not found”."""
    address: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentProcess:
    """One process of a department, as it bears on this case. `over` is history."""

    key: str
    department: str
    name: str
    status: Found
    over: bool
    says: str
    who_decides: str
    window: str
    form: str
    clock: str
    steps: tuple[Told, ...]
    contents: tuple[Told, ...]
    left_out: tuple[Told, ...]
    """What the law or the department keeps back, each with the reason."""
    guidance: tuple[GuideFound, ...]
    reviewed: date
    standing: Standing
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastEvent:
    """One dated event in the history of the policy: the day or month in words, and what it was."""

    when: str
    says: str
    standing: Standing
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessFindings:
    """Whether the team’s department has a process of its own.

    `status` is None while `missing` are not known. `paper` is our suggestion for what a plan to
    the board or cabinet holds, never law.
    """

    status: Found | None
    says: str
    who_decides: str
    records: tuple[DepartmentProcess, ...]
    history: tuple[PastEvent, ...]
    steps: tuple[Told, ...]
    """The steps of a voluntary plan in our suggested order."""
    paper: tuple[Told, ...]
    standing: Standing
    missing: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NationAnswer:
    """What the law of another nation says on one subject."""

    key: str
    asks: str
    outcome: Outcome
    standing: Standing
    says: str
    citations: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNation:
    """The law of Scotland, Wales or Northern Ireland as it bears on this case."""

    nation: str
    name: str
    says: str
    answers: tuple[NationAnswer, ...]
