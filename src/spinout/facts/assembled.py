"""Puts checked answers together as facts, and checks those that must agree with each other."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeVar

from spinout.facts import problems
from spinout.facts.authority import Authority
from spinout.facts.case_toml import Notes
from spinout.facts.functions import FunctionKind, Functions
from spinout.facts.notices import Notices
from spinout.facts.partners import ASKED_OF_EACH, Partner
from spinout.facts.questions import BY_KEY
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Expression,
    Nation,
    Parent,
    ParentKind,
    PensionAccess,
    ProfitRule,
    Proposer,
    ProposerKind,
    Service,
    Terms,
    Window,
    Wishes,
)
from spinout.facts.staffing import Staffing
from spinout.facts.transfer import Measures, Recognised, Transfer
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing

Record = TypeVar(
    "Record",
    Parent,
    Proposer,
    Service,
    Circumstances,
    Contract,
    Notices,
    Control,
    Wishes,
    Terms,
    Transfer,
    Staffing,
    Functions,
    Authority,
)
Answers = Mapping[str, object]

_CLOSED_LISTS: Mapping[str, type[Enum]] = MappingProxyType(
    {
        "parent.kind": ParentKind,
        "parent.nation": Nation,
        "proposer.kind": ProposerKind,
        "control.profit": ProfitRule,
        "terms.access": PensionAccess,
        "transfer.union_recognised": Recognised,
        "transfer.measures": Measures,
        "functions.kinds": FunctionKind,
    }
)
_ITEMS = "expression.items."


def record(kind: type[Record], section: str, answers: Answers) -> Record:
    """The facts of one section, each UNKNOWN where it was not answered."""
    values: dict[str, Any] = {
        each.name: _typed(f"{section}.{each.name}", answers) for each in fields(kind)
    }
    return kind(**values)


def _typed(key: str, answers: Answers) -> object:
    found = answers.get(key, UNKNOWN)
    if isinstance(found, Missing) or key not in _CLOSED_LISTS:
        return found
    if isinstance(found, tuple):
        return tuple(_CLOSED_LISTS[key](each) for each in found)
    return _CLOSED_LISTS[key](found)


def expression(answers: Answers, partners: Iterable[Mapping[str, str]]) -> Expression:
    """The expression of interest; an item that is blank or unknown is left out."""
    received = answers.get("expression.received", UNKNOWN)
    published = answers.get("expression.window_published", UNKNOWN)
    items = {
        key.removeprefix(_ITEMS): "\n\n".join(said)
        for key in BY_KEY
        if key.startswith(_ITEMS) and isinstance(said := answers.get(key), tuple) and said
    }
    return Expression(
        received=received if isinstance(received, date | Missing) else UNKNOWN,
        window_published=published if isinstance(published, bool | Missing) else UNKNOWN,
        window=_window(answers),
        items=MappingProxyType(items),
        partners=tuple(map(_partner, partners)),
    )


def _partner(entry: Mapping[str, str]) -> Partner:
    return Partner(
        label=entry["label"],
        role=entry["role"],
        items=MappingProxyType({item: entry[item] for item in ASKED_OF_EACH}),
    )


def _window(answers: Answers) -> Window | Missing:
    first = answers.get("expression.window.first", UNKNOWN)
    last = answers.get("expression.window.last", UNKNOWN)
    if isinstance(first, date) and isinstance(last, date):
        return Window(first=first, last=last)
    return NOT_APPLICABLE if first is last is NOT_APPLICABLE else UNKNOWN


NOT_LESS: tuple[tuple[str, str, str, Callable[[], str]], ...] = (
    (
        "control.board_seats",
        "control.employee_seats",
        "control.employee_seats",
        problems.seats_do_not_fit,
    ),
    (
        "expression.window.last",
        "expression.window.first",
        "expression.window",
        problems.window_ends_before_it_begins,
    ),
    (
        "contract.award",
        "contract.procurement_starts",
        "contract.award",
        problems.award_before_bids,
    ),
    (
        "authority.gap_max_days",
        "authority.gap_min_days",
        "authority.gap_max_days",
        problems.longest_wait_is_shorter,
    ),
    (
        "authority.accepted",
        "expression.received",
        "authority.accepted",
        problems.yes_before_it_came,
    ),
    (
        "appraisal.scored_on",
        "appraisal.fixed_on",
        "appraisal.scored_on",
        problems.scored_before_fixed,
    ),
    (
        "notices.further_decision",
        "notices.intention_published",
        "notices.further_decision",
        problems.decision_before_notice,
    ),
)
"""Pairs of which the first may not be less than the second, where it is told, and how."""


def check_together(answers: Answers, notes: Notes) -> None:
    """Notes each pair of answers that cannot both be right."""
    for larger, smaller, noted, sentence in NOT_LESS:
        if _falls(answers, larger, smaller):
            notes.note(noted, sentence())
    dates = (answers.get(f"expression.window.{each}") for each in ("first", "last"))
    if answers.get("expression.window_published") is False and any(
        isinstance(each, date) for each in dates
    ):
        notes.note("expression.window", problems.window_but_none_published())


def _falls(answers: Answers, larger: str, smaller: str) -> bool:
    """Whether both are known and the one that should be larger is smaller."""
    high, low = answers.get(larger), answers.get(smaller)
    if isinstance(high, date) and isinstance(low, date):
        return high < low
    return isinstance(high, int) and isinstance(low, int) and high < low
