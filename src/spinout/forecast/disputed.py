"""Disputed inputs: the plan run again with each, and every headline it moves."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from spinout.facts.assumptions import Assumption
from spinout.facts.disputes import Dispute, money_of, with_input
from spinout.facts.plan import CaseFacts
from spinout.findings import NeedsToKnowError
from spinout.forecast.wording import as_entered
from spinout.handovers.disputed import DisputedInput, MovedHeadline
from spinout.handovers.money_plan import MoneyPlan
from spinout.law import month_in_words
from spinout.money import whole_pounds

Project = Callable[[CaseFacts], MoneyPlan]

NOT_GIVEN = "nothing"


def disputed(facts: CaseFacts, ours: MoneyPlan, run: Project) -> tuple[DisputedInput, ...]:
    """Each standing dispute with what it moves; `run` projects a case that has no disputes."""
    return tuple(_beside(facts, each, ours, run) for each in facts.disputes if each.stands)


def _beside(facts: CaseFacts, dispute: Dispute, ours: MoneyPlan, run: Project) -> DisputedInput:
    mine = money_of(facts.assumptions, facts.budget, dispute.input)
    moves: tuple[MovedHeadline, ...] = ()
    cannot = ""
    try:
        moves = tuple(moved(ours, run(with_theirs(facts, dispute))))
    except NeedsToKnowError as stop:
        cannot = str(stop)
    return DisputedInput(
        key=dispute.key,
        input=dispute.input,
        name=(mine or dispute.theirs).label.rstrip("?"),
        ours=NOT_GIVEN if mine is None else in_words(mine),
        theirs=in_words(dispute.theirs),
        by=dispute.by,
        why=dispute.why,
        since=dispute.since,
        moves=moves,
        cannot=cannot,
    )


def with_theirs(facts: CaseFacts, dispute: Dispute) -> CaseFacts:
    """The case by the value of whoever disputes it, with no disputes left in it."""
    inputs, budget = with_input(facts.assumptions, facts.budget, dispute.input, dispute.theirs)
    return replace(facts, assumptions=inputs, budget=budget, disputes=())


def moved(ours: MoneyPlan, theirs: MoneyPlan) -> Iterator[MovedHeadline]:
    """Every headline on which two plans differ."""
    for (key, name, mine), (_, _, other) in zip(headlines(ours), headlines(theirs), strict=True):
        if mine != other:
            yield MovedHeadline(key=key, name=name, ours=mine, theirs=other)


def headlines(plan: MoneyPlan) -> tuple[tuple[str, str, str], ...]:
    """The headlines of a plan: key, name and value in words."""
    low, last = plan.lowest_cash, plan.years[-1]
    short = next((year.label for year in plan.years if year.surplus < 0), "none")
    return (
        (
            "lowest_cash",
            "Lowest cash",
            f"{whole_pounds(low.amount)} in {month_in_words(low.month)}",
        ),
        ("first_deficit", "First year of deficit", short),
        ("reserve", "Reserve at the end of year 5", whole_pounds(last.reserve)),
        ("cash", "Cash at the end of year 5", whole_pounds(last.closing_cash)),
    )


def in_words(value: Assumption) -> str:
    """An input’s value as people read it."""
    return ", ".join(_one(text, value.unit) for text in value.value)


def _one(text: str, unit: str) -> str:
    number = Fraction(text)
    if unit == "yes or no":
        return "yes" if number else "no"
    if unit.startswith("pounds"):
        return whole_pounds(int(number * 100 // 1))
    if unit.startswith("percent"):
        return f"{as_entered(number)}%"
    return f"{as_entered(number)} {unit}" if unit != "number" else as_entered(number)
