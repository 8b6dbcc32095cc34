"""What the routes stage hands on: may we, how awarded, and by when."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Finding


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredItem:
    """One thing the law says the expression of interest must hold."""

    code: str
    says: str
    present: bool
    supplied_by: str
    citation: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteFindings:
    """The answers on routes, the warning that precedes any yes, and what is still missing."""

    codes: tuple[str, ...]
    findings: tuple[Finding, ...]
    clocks: tuple[Clock, ...]
    contents: tuple[RequiredItem, ...]
    contents_missing: tuple[str, ...]
    grounds: tuple[Ground, ...]
    warnings: tuple[str, ...]
