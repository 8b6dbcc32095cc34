"""What ownership hands on: the legal forms weighed, and who would control the mutual."""

from dataclasses import dataclass

from spinout.findings import Closed, Finding


class Verdict(Closed):
    """The answer of a control test."""

    PASSES = "pass"
    FLAGGED = "flag"
    FAILS = "fail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTest:
    """One test of control: its verdict, the deciding words and the smallest change that helps."""

    key: str
    """“s33-control”, “s33-profit”, “s33-main” or “government-definition”."""
    name: str
    verdict: Verdict
    deciding_words: str
    smallest_change: str
    citations: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormScore:
    """What one legal form scores on one criterion, and why."""

    criterion: str
    score: int
    weight: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOption:
    """One legal form: the gates that shut it out, its scores with reasons, and its total."""

    code: str
    name: str
    shut_out_by: tuple[str, ...]
    """A sentence for each gate that rules the form out; empty where it stays open."""
    waits_for: tuple[str, ...]
    """Fact keys that would decide a gate."""
    scores: tuple[FormScore, ...]
    total: int
    suits: str
    does_not_suit: str
    filings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The forms, best first, the one the case names, and the tests of control."""

    options: tuple[FormOption, ...]
    chosen: str | None
    tests: tuple[ControlTest, ...]
    tax_exempt: bool
    """Whether the chosen form, as the case describes it, is exempt from corporation tax."""
    findings: tuple[Finding, ...]
