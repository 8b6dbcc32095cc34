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
    """What one legal form scores on one criterion, why, and how we know it."""

    key: str
    """The criterion’s short name."""
    criterion: str
    score: int
    weight: int
    reason: str
    source: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One thing a form must send or do: what, by when, to whom, and how we know it."""

    what: str
    when: str
    with_whom: str
    source: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCase:
    """A real body that used the form, and how it went. `body` is its key in the directory."""

    body: str
    name: str
    shape: str
    how_it_went: str
    source: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """One criterion whose weight decides which form leads, and who would lead with it changed."""

    criterion: str
    change: str
    leaders: tuple[str, ...]


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
    rules_out: tuple[str, ...]
    """What a team gives up by choosing this form."""
    on_terms: tuple[str, ...]
    """A sentence for each wish that this form meets only on terms."""
    each_year: tuple[Filing, ...]
    cases: tuple[FormCase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The forms, best first, the one the case names, and the tests of control."""

    options: tuple[FormOption, ...]
    chosen: str | None
    tests: tuple[ControlTest, ...]
    tax_exempt: bool
    """Whether the chosen form, as the case describes it, is exempt from corporation tax."""
    findings: tuple[Finding, ...]
    swings: tuple[Swing, ...] = ()
    """The weights that decide which open form leads; empty where no single one does."""
