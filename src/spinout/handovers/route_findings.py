"""What the routes stage hands on: may we, how awarded, and by when."""

from dataclasses import dataclass
from enum import Enum

from spinout.findings import Finding, Standing
from spinout.handovers.award_findings import AwardFindings
from spinout.handovers.challenge import NextStep, PartnerItem, Publication
from spinout.handovers.clock import Clock
from spinout.handovers.departments import OtherNation, ProcessFindings
from spinout.handovers.function_finding import FunctionFinding

__all__ = [
    "AwardProcess",
    "Clock",
    "FirstStep",
    "Ground",
    "Opening",
    "RequiredItem",
    "RouteFindings",
]


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
    missing: tuple[str, ...] = ()
    """The facts that would tell whether it is open here."""
    clocks: tuple[str, ...] = ()
    """The keys of its clocks, in the order in which they run."""


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
    functions: tuple[FunctionFinding, ...] = ()
    """One for each kind of work the case names; their findings stand last in `findings`."""
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
    award: AwardFindings | None = None
    """Each test of the award by name; None where the rules on awards lie outside our data."""

    @property
    def on_ways(self) -> tuple[Finding, ...]:
        """The findings on ways to ask and on the award, without those on each kind of work."""
        return self.findings[: len(self.findings) - len(self.functions)]

    @property
    def on_terms(self) -> tuple[Finding, ...]:
        """Every finding, those on work with the terms on which it may go."""
        return (*self.on_ways, *(each.on_terms for each in self.functions))

    @property
    def every_clock(self) -> tuple[Clock, ...]:
        """The clocks of the right, then those of the award."""
        return (*self.clocks, *(self.award.clocks if self.award else ()))
