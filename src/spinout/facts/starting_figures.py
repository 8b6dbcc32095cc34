"""Our starting figures for the money: what stands in for what a team has not given yet.

They are declared here and nowhere else. None is a figure of law or of the world: each is nought,
the team’s own answer to another question, or a choice of how to draw. Whoever shows the money
lists every one that stands in it, with the question that changes it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from spinout.facts.assumptions import Assumption, Certainty
from spinout.facts.plan import CaseFacts, PayFrom, Variant
from spinout.facts.questions import BY_KEY
from spinout.facts.variants import PAY_FROM_POSTS
from spinout.findings import Missing

OWNER = "Spinout, until the team gives its own"
MONTHS_A_YEAR = 12
_NOW = "in_house_cost"
_OF_ITS_OWN = frozenset({"core_cost", "pay_share"})
"""Beside pay from the posts these two must fit the posts, so that nothing can stand in for them."""

FIRST_PICTURE = Variant(
    key="first-picture",
    name="A first picture",
    says="The service costs what it costs now, with pay inside that cost.",
    pay_from=PayFrom.ASSUMED,
)
"""How a plan is drawn that has no ways of its own, until pay can be taken from its posts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartingFigure:
    """What stands in for one input: a value, or the value that another input has."""

    value: str = ""
    like: str = ""
    says: str


STARTING_FIGURES: Mapping[str, StartingFigure] = MappingProxyType(
    {
        "contract_income": StartingFigure(
            like=_NOW, says="The mutual is paid what the service costs now. Nobody has agreed it."
        ),
        "contract_uplift": StartingFigure(value="0", says="The price stays the same each year."),
        "core_cost": StartingFigure(like=_NOW, says="The service costs what it costs now."),
        "pay_share": StartingFigure(
            value="100", says="Pay is not told apart from other costs: all of it grows as pay does."
        ),
        "pay_award": StartingFigure(value="0", says="Pay stays as it is."),
        "other_cost_growth": StartingFigure(value="0", says="Prices stay as they are."),
        "other_income": StartingFigure(value="0", says="There is no other income."),
        "other_income_margin": StartingFigure(
            value="0", says="Other income costs as much to earn as it brings in."
        ),
        "set_up": StartingFigure(value="0", says="The cost of setting up is not counted."),
        "set_up_paid_by_parent": StartingFigure(
            value="0", says="The mutual itself would pay to set up."
        ),
        "reserve_floor_months": StartingFigure(value="0", says="No reserve is aimed for yet."),
        "opening_cash": StartingFigure(value="0", says="There is no cash on the first day."),
        "contract_paid_in_advance_months": StartingFigure(value="0", says="Nothing is paid ahead."),
        "other_income_debtor_months": StartingFigure(
            value="0", says="Others pay in the same month."
        ),
        "supplier_credit_months": StartingFigure(
            value="0", says="Suppliers are paid in the same month."
        ),
        "one_customer_share_flag": StartingFigure(
            value="80", says="A warning is given from this share on, as Spinout suggests."
        ),
    }
)


def waits_for(key: str) -> str | None:
    """The key of the answer that an input’s starting figure is taken from, if it is from one."""
    starting = STARTING_FIGURES.get(key.removeprefix("money."))
    return f"money.{starting.like}" if starting is not None and starting.like else None


def as_drawn(facts: CaseFacts, *, pay_known: bool) -> CaseFacts:
    """The facts with the ways they can be drawn in: a first picture until the posts give pay.

    Only a plan with no ways of its own is changed.
    """
    if tuple(facts.variants.values()) != (PAY_FROM_POSTS,):
        return facts
    if pay_known and all(key in facts.assumptions for key in _OF_ITS_OWN):
        return facts
    ways = MappingProxyType({FIRST_PICTURE.key: FIRST_PICTURE})
    return replace(facts, variants=ways, default_variant=FIRST_PICTURE.key)


def with_starting_figures(facts: CaseFacts, variant: Variant) -> CaseFacts:
    """The facts with a starting figure for each input of the money that has one and is not given.

    What is given stays as it is, and what no starting figure can honestly be had for stays unknown.
    """
    own = facts.assumptions
    added = {
        key: standing
        for key in STARTING_FIGURES
        if key not in own and not (variant.pay_from is PayFrom.POSTS and key in _OF_ITS_OWN)
        for standing in _standing_in(facts, key)
    }
    added |= {each.key: each for each in _term(facts)}
    return replace(facts, assumptions=MappingProxyType({**own, **added}))


def _standing_in(facts: CaseFacts, key: str) -> Iterator[Assumption]:
    starting = STARTING_FIGURES[key]
    award = facts.terms.pay_award
    if key == "pay_award" and not isinstance(award, Missing):
        yield _assumption(key, (award,), "Pay grows by the award in the terms.")
    elif not starting.like:
        yield _assumption(key, (starting.value,), starting.says)
    elif starting.like in facts.assumptions:
        yield _assumption(key, facts.assumptions[starting.like].value, starting.says)


def _term(facts: CaseFacts) -> Iterator[Assumption]:
    """The length of the contract in months, where it is given in years alone."""
    key, years = "contract_term_months", facts.contract.years
    if key not in facts.assumptions and not isinstance(years, Missing):
        yield _assumption(key, (str(years * MONTHS_A_YEAR),), "It lasts the years of the contract.")


def _assumption(key: str, value: tuple[str, ...], says: str) -> Assumption:
    asked = BY_KEY[f"money.{key}"]
    return Assumption(
        key=key,
        label=asked.label,
        value=value,
        unit=asked.unit,
        source=says,
        status="suggestion",
        owner=OWNER,
        certainty=Certainty.ASSUMED,
        stands_in=True,
    )
