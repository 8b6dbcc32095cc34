"""Two copies of a plan set side by side: what differs, and what each difference alone is worth."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import Enum

from spinout.case import pass_through
from spinout.facts.assumptions import Assumption
from spinout.facts.budget import Budget
from spinout.facts.disputes import Dispute, with_input
from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.forecast.disputed import in_words
from spinout.handovers.passage import Passage

_COMPARED = (
    *("parent", "proposer", "service", "circumstances", "contract", "control", "wishes"),
    *("transfer", "notices", "functions", "authority"),
)
"""Sections told apart fact by fact, none of which moves the money by itself."""
_MOVING = ("terms", "staffing")
"""Sections whose facts move pay, and so are each worked out again alone."""
NOT_GIVEN = "not given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """One difference. Each worth is what the second copy’s value alone adds to the first’s figure.

    They are whole pence; None where the figure could not be worked out or the fact moves no money.
    """

    key: str
    name: str
    first: str
    second: str
    cash: int | None = None
    take_home: int | None = None
    pension: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Every difference, and the typical post that worth to a person is counted in."""

    post: str
    differences: tuple[Differing, ...]


def compare_copies(first: CaseFacts, second: CaseFacts, *, on: date) -> Compared:
    """What differs between two copies, under the law as at `on`, each with its worth alone."""
    base = pass_through(first, variant=None, on=on)
    sums = _Sums(base=base, on=on)
    found = (
        *_inputs(first, second, sums),
        *_moving(first, second, sums),
        *_posts(first, second, sums),
        *_facts(first, second),
        *_disputes(first, second),
    )
    return Compared(post=_post(base), differences=found)


def _post(passage: Passage) -> str:
    return passage.package.typical[0].name if passage.package and passage.package.typical else ""


def _figures(passage: Passage) -> tuple[int | None, int | None, int | None]:
    """Year-5 cash, and a typical post’s take-home and pension if it moves; None where unknown."""
    cash = None if passage.money is None else passage.money.years[-1].closing_cash
    if passage.package is None or not passage.package.typical:
        return cash, None, None
    typical = passage.package.typical[0].comparison
    return cash, typical.figure("go", "take_home"), typical.figure("go", "pension_earned")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sums:
    """Works out what one change to the first copy is worth."""

    base: Passage
    on: date

    def worth(self, changed: CaseFacts) -> dict[str, int | None]:
        before = _figures(self.base)
        after = _figures(pass_through(changed, variant=None, on=self.on))
        names = ("cash", "take_home", "pension")
        return {
            name: None if one is None or other is None else other - one
            for name, one, other in zip(names, before, after, strict=True)
        }


def every_input(assumptions: Mapping[str, Assumption], budget: Budget) -> dict[str, Assumption]:
    """Every input of the money and the budget by the name a dispute would give it."""
    found = {f"money.{key}": each for key, each in assumptions.items()}
    found |= {f"budget.{key}": each for key, each in budget.inputs.items()}
    for listed, rows in budget.rows.items():
        for place, row in enumerate(rows, start=1):
            found |= {f"budget.{listed}[{place}].{name}": each for name, each in row.inputs.items()}
    return found


def _inputs(first: CaseFacts, second: CaseFacts, sums: _Sums) -> Iterator[Differing]:
    ours = every_input(first.assumptions, first.budget)
    theirs = every_input(second.assumptions, second.budget)
    for name in dict.fromkeys((*ours, *theirs)):
        mine, other = ours.get(name), theirs.get(name)
        if mine is not None and other is not None and mine.value == other.value:
            continue
        worth: dict[str, int | None] = {}
        if other is not None:
            inputs, budget = with_input(first.assumptions, first.budget, name, other)
            worth = sums.worth(replace(first, assumptions=inputs, budget=budget))
        shown = mine or other
        assert shown is not None
        yield Differing(
            key=name,
            name=shown.label,
            first=NOT_GIVEN if mine is None else in_words(mine),
            second=NOT_GIVEN if other is None else in_words(other),
            **worth,
        )


def _moving(first: CaseFacts, second: CaseFacts, sums: _Sums) -> Iterator[Differing]:
    for section in _MOVING:
        mine, other = getattr(first, section), getattr(second, section)
        for name, one, two in _each(mine, other):
            changed = replace(first, **{section: replace(mine, **{name: getattr(other, name)})})
            key = f"{section}.{name}"
            yield Differing(
                key=key, name=_named(name), first=one, second=two, **sums.worth(changed)
            )


def _posts(first: CaseFacts, second: CaseFacts, sums: _Sums) -> Iterator[Differing]:
    if first.posts == second.posts:
        return
    worth = sums.worth(replace(first, posts=second.posts))
    yield Differing(
        key="posts",
        name="Posts",
        first=f"{len(first.posts)} rows",
        second=f"{len(second.posts)} rows",
        **worth,
    )


def _facts(first: CaseFacts, second: CaseFacts) -> Iterator[Differing]:
    if first.go_live != second.go_live:
        yield Differing(
            key="case.go_live",
            name="Day the service moves",
            first=_shown(first.go_live),
            second=_shown(second.go_live),
        )
    for section in _COMPARED:
        for name, one, two in _each(getattr(first, section), getattr(second, section)):
            yield Differing(key=f"{section}.{name}", name=_named(name), first=one, second=two)


def _disputes(first: CaseFacts, second: CaseFacts) -> Iterator[Differing]:
    ours = {each.key: each for each in first.disputes}
    theirs = {each.key: each for each in second.disputes}
    for key in dict.fromkeys((*ours, *theirs)):
        mine, other = ours.get(key), theirs.get(key)
        if mine != other:
            yield Differing(
                key=f"disputes.{key}", name="Dispute", first=_told(mine), second=_told(other)
            )


def _told(dispute: Dispute | None) -> str:
    if dispute is None:
        return "not in this copy"
    state = "" if dispute.stands else ", withdrawn"
    return f"{dispute.by} says {in_words(dispute.theirs)} for {dispute.input}{state}"


def _each(mine: object, other: object) -> Iterator[tuple[str, str, str]]:
    assert is_dataclass(mine)
    for each in fields(mine):
        one, two = getattr(mine, each.name), getattr(other, each.name)
        if one != two:
            yield each.name, _shown(one), _shown(two)


def _named(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _shown(value: object) -> str:
    match value:
        case Missing():
            return "unknown" if value is Missing.UNKNOWN else "not applicable"
        case Enum():
            return str(value.value)
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(map(_shown, value)) or "none"
        case _:
            return str(value)
