"""The team's own words, as the papers carry them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way forward the board could choose; “no” is always among them."""

    key: str
    name: str
    says: str
    for_it: str
    against_it: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """One risk, who owns it and what would be done."""

    name: str
    says: str
    owner: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """The words of the proposal. An empty tuple or a blank string is a part still missing."""

    summary: str
    decision_asked: str
    case_for: tuple[str, ...]
    case_against: tuple[str, ...]
    options: tuple[Option, ...]
    staff: tuple[str, ...]
    equality: tuple[str, ...]
    risks: tuple[Risk, ...]
    baseline: tuple[str, ...]
    transition: tuple[str, ...]
    support: tuple[str, ...]
    """How colleagues have been heard, and how they will vote."""
    award: tuple[str, ...]
    """The way of awarding the contract that the team hopes for, and why it fits."""
    regulator: tuple[str, ...]
    vat: tuple[str, ...]
