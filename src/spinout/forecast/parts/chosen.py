"""Which parts a case gives: the topics of its single inputs, and the names of its rows."""

from dataclasses import dataclass
from fractions import Fraction

from spinout.facts.assumptions import Assumption
from spinout.facts.budget import LISTS, SINGLES, Asked, Budget, Counts
from spinout.facts.plan import CaseFacts, PayFrom, Variant
from spinout.forecast.needed import Kind, Needed

_KINDS = {
    Counts.POUNDS: Kind.POUNDS,
    Counts.POUNDS_A_YEAR: Kind.POUNDS,
    Counts.SIGNED_A_YEAR: Kind.POUNDS,
    Counts.PERCENT: Kind.PERCENT,
    Counts.PERCENT_A_YEAR: Kind.PERCENT,
    Counts.MONTHS: Kind.MONTHS,
    Counts.MONTH: Kind.MONTHS,
    Counts.YEARS: Kind.NUMBER,
    Counts.NUMBER: Kind.NUMBER,
    Counts.YES_OR_NO: Kind.YES_OR_NO,
}
FROM_POSTS_ONLY = frozenset({"levy", "allowance"})
ASSUMED_ONLY = frozenset({"drift"})
TAXED_ONLY = frozenset({"tax"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts that are on. `rows` holds, for each list, the names of its rows in order."""

    topics: frozenset[str]
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def named(self, key: str) -> tuple[str, ...]:
        """The names of the rows of a list, none where the case gives none."""
        return dict(self.rows).get(key, ())

    def has(self, *topics: str) -> bool:
        """Whether any of the topics is on."""
        return not self.topics.isdisjoint(topics)


NO_PARTS = Parts(topics=frozenset(), rows=())
"""The plain book."""


def row_key(listed: str, number: int, name: str) -> str:
    """The key of one input of a row, its rows numbered from 1."""
    return f"{listed}_{number}_{name}"


def topics_off(pay_from: PayFrom, *, taxed: bool) -> frozenset[str]:
    """Topics that mean nothing where pay is taken from there, or no tax is paid."""
    by_pay = ASSUMED_ONLY if pay_from is PayFrom.POSTS else FROM_POSTS_ONLY
    return by_pay if taxed else by_pay | TAXED_ONLY


def budget_of(facts: CaseFacts, variant: Variant) -> Budget | None:
    """The budget that this way of running the case counts, if any."""
    return facts.budget if variant.with_budget and not facts.budget.says_nothing else None


def parts_of(facts: CaseFacts, variant: Variant, *, taxed: bool) -> Parts:
    """The parts that this way of running the case has."""
    budget = budget_of(facts, variant)
    if budget is None:
        return NO_PARTS
    topics = frozenset(SINGLES[name].topic for name in budget.inputs)
    return Parts(
        topics=topics - topics_off(variant.pay_from, taxed=taxed),
        rows=tuple((key, tuple(row.name for row in rows)) for key, rows in budget.rows.items()),
    )


def _needed(asked: Asked, key: str, name: str) -> Needed:
    return Needed(
        key=key,
        name=name,
        kind=_KINDS[asked.counts],
        count=5 if asked.years else 1,
        absent=Fraction(asked.absent),
        unit=asked.unit,
    )


def needed_by_parts(parts: Parts) -> tuple[Needed, ...]:
    """The inputs of the parts, singles first, then each row’s."""
    singles = (
        _needed(asked, name, asked.says)
        for name, asked in SINGLES.items()
        if asked.topic in parts.topics
    )
    rows = (
        _needed(asked, row_key(key, number, asked.name), f"{name}: {asked.says}")
        for key, names in parts.rows
        for number, name in enumerate(names, start=1)
        for asked in LISTS[key].inputs
    )
    return (*singles, *rows)


def assumptions_of(budget: Budget) -> dict[str, Assumption]:
    """Every input the budget gives, by the key that the forecast knows it by."""
    held = dict(budget.inputs)
    for key, rows in budget.rows.items():
        for number, row in enumerate(rows, start=1):
            held |= {row_key(key, number, name): each for name, each in row.inputs.items()}
    return held
