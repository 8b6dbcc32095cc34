"""What the routes stage hands on: may we, how awarded, and by when."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.findings import Finding, Standing
from spinout.handovers.challenge import NextStep, PartnerItem, Publication
from spinout.handovers.departments import OtherNation, ProcessFindings


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredItem:
    """One thing the law says the expression of interest must hold."""

    code: str
    says: str
    present: bool
    supplied_by: str
    citation: str
    parts: tuple[PartnerItem, ...] = ()
    """Where it is asked of each partner: what each has given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One lawful ground for refusal: whether it could apply here, and what would cure it."""

    number: int
    says: str
    applies: str
    """“could apply”, “does not apply” or “we need to know”."""
    why: str
    cure: str
    missing: tuple[str, ...]
    citation: str
    evidence: str = ""
    """What the authority must be able to show to use it."""


class Opening(Enum):
    """Whether a way of awarding the contract is likely to be used here."""

    USUAL = "usually open"
    UNUSUAL = "not usually open"
    NEVER = "not open"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardProcess:
    """One lawful way of awarding the contract: whether it could be used here, and its notices."""

    key: str
    name: str
    opening: Opening
    says: str
    """What it is for, in our words."""
    why: str
    """Why it is or is not likely here."""
    notices: str
    """What the buyer must publish and how long it must wait."""
    ask: str
    """An open question of law and who to ask, or blank."""
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStep:
    """Something the law wants done before the mutual may begin."""

    key: str
    says: str
    standing: Standing
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteFindings:
    """The answers on routes, the warning that precedes any yes, and what is still missing.

    `processes` are the ways the contract could be awarded, where the law names them;
    `criteria` are what the buyer must weigh under them.
    """

    codes: tuple[str, ...]
    findings: tuple[Finding, ...]
    clocks: tuple[Clock, ...]
    contents: tuple[RequiredItem, ...]
    contents_missing: tuple[str, ...]
    grounds: tuple[Ground, ...]
    warnings: tuple[str, ...]
    processes: tuple[AwardProcess, ...] = ()
    criteria: tuple[str, ...] = ()
    first_steps: tuple[FirstStep, ...] = ()
    process: ProcessFindings | None = None
    """The department’s own process, or that none was found; None before any stage looked."""
    other_nation: OtherNation | None = None
    """The law of another nation, where the body is in one; None in England and while unknown."""
    publications: tuple[Publication, ...] = ()
    """What the authority must publish or tell under the right, where and by when."""
    afterwards: tuple[NextStep, ...] = ()
    """What follows once the expression of interest is in."""
    not_grounds: tuple[str, ...] = ()
    """Reasons sometimes given that are no lawful ground for rejecting."""
