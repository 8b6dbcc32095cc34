"""Our starting figures: declared once, honest, and never in the place of what a team gave."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from spinout.case import pass_through
from spinout.facts.plan import CaseFacts, PayFrom
from spinout.facts.questions import BY_KEY, Kind
from spinout.facts.starting_figures import (
    FIRST_PICTURE,
    STARTING_FIGURES,
    as_drawn,
    waits_for,
    with_starting_figures,
)
from spinout.facts.variants import PAY_FROM_POSTS
from spinout.handovers.passage import Passage
from tests.facts.written import EXAMPLES, facts_of, posts_of, tables_of
from tests.house.reading_grade import grade

ON = date(2026, 11, 23)
FIFTEEN: dict[str, object] = {
    "case": {"go_live": date(2028, 4, 1)},
    "service": {"name": "Library service", "cpv": "92511000"},
    "parent": {"name": "Example County Council", "nation": "england", "kind": "county-council"},
    "proposer": {"kind": "employees", "employees": 6},
    "contract": {"years": 5},
    "terms": {"pension_scheme": "lgps_ew_2014"},
    "money": {"in_house_cost": 900_000, "contract_income": 850_000, "other_income": 20_000},
    "narrative": {"case_for": "Longer hours.", "case_against": "It could fail."},
}
"""What a newcomer is asked, less the posts, which a first picture does not wait for."""


def drawn(tables: dict[str, object], posts: str = "") -> Passage:
    """The plan of these answers taken through every stage."""
    facts = facts_of(tables, posts) if posts else facts_of(tables)
    return pass_through(facts, variant=None, on=ON)


def without(section: str, *names: str) -> dict[str, object]:
    """The newcomer’s answers without some of them."""
    held = {name: each for name, each in FIFTEEN[section].items() if name not in names}  # type: ignore[union-attr]
    return {**FIFTEEN, section: held}


def filled(facts: CaseFacts) -> CaseFacts:
    return with_starting_figures(facts, FIRST_PICTURE)


def test_a_newcomers_answers_are_enough_for_a_first_picture() -> None:
    money = drawn(FIFTEEN).money
    assert money is not None
    assert [year.contract_income for year in money.years] == [85_000_000] * 5
    assert [year.core_cost for year in money.years] == [90_000_000] * 5
    assert [year.surplus for year in money.years] == [-5_000_000] * 5
    assert "This is a first picture." in money.first_picture


def test_every_figure_that_stands_in_is_listed_as_ours_with_what_it_means() -> None:
    money = drawn(FIFTEEN).money
    assert money is not None
    ours = {each.key: each for each in money.starting_figures}
    given = {"in_house_cost", "contract_income", "other_income"}
    assert set(STARTING_FIGURES) - set(ours) == given - {"in_house_cost"}
    for each in ours.values():
        assert (each.status, each.certainty) == ("suggestion", "assumed")
        assert each.owner.startswith("Spinout")
        assert each.source


def test_no_starting_figure_is_a_figure_of_law_or_of_the_world() -> None:
    for key, starting in STARTING_FIGURES.items():
        assert bool(starting.value) != bool(starting.like), key
        assert not starting.like or waits_for(f"money.{key}") == f"money.{starting.like}"
    plain = {
        key: each.value for key, each in STARTING_FIGURES.items() if each.value not in ("", "0")
    }
    assert plain == {"pay_share": "100", "one_customer_share_flag": "80"}


@pytest.mark.parametrize("key", STARTING_FIGURES)
def test_a_starting_figure_fits_its_own_question_and_reads_plainly(key: str) -> None:
    starting, asked = STARTING_FIGURES[key], BY_KEY[f"money.{key}"]
    assert grade(starting.says) <= 7
    if starting.value and asked.kind is not Kind.YES_NO:
        assert asked.low <= Fraction(starting.value) <= asked.high


@pytest.mark.parametrize("section", ["money", "contract", "case"])
def test_what_no_figure_can_honestly_stand_in_for_stays_missing(section: str) -> None:
    name = {"money": "in_house_cost", "contract": "years", "case": "go_live"}[section]
    passage = drawn(without(section, name))
    assert passage.money is None
    missing = {key for each in passage.lacks if each.stage == "forecast" for key in each.missing}
    asked = {"years": "money.contract_term_months"}.get(name, f"{section}.{name}")
    assert asked in missing
    assert {key for key in missing if waits_for(key) not in missing} == {asked}


def test_pay_and_price_are_what_the_service_costs_now_where_neither_is_given() -> None:
    money = drawn(without("money", "contract_income", "other_income")).money
    assert money is not None
    assert {year.surplus for year in money.years} == {0}
    ours = {each.key: each for each in money.starting_figures}
    assert ours["contract_income"].values == ("900000",)
    assert "Nobody has agreed it" in ours["contract_income"].source


def test_what_the_team_gives_is_never_replaced() -> None:
    facts = facts_of({**FIFTEEN, "money": {"in_house_cost": 1, "set_up": 5, "contract_uplift": 2}})
    after = filled(facts).assumptions
    assert {key: after[key] for key in facts.assumptions} == dict(facts.assumptions)
    assert not any(after[key].stands_in for key in facts.assumptions)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_gives_every_figure_itself(example: str) -> None:
    facts = facts_of(tables_of(example), posts_of(example))
    for variant in facts.variants.values():
        assert with_starting_figures(facts, variant) == facts
    assert as_drawn(facts, pay_known=False) is facts


def test_the_award_in_the_terms_stands_in_for_growth_in_pay() -> None:
    facts = facts_of({**FIFTEEN, "terms": {"pay_award": 3}})
    assert filled(facts).assumptions["pay_award"].value == ("3",)


def test_pay_comes_from_the_posts_once_they_and_the_rest_of_the_cost_are_known() -> None:
    facts = facts_of({**FIFTEEN, "money": {"core_cost": 900_000, "pay_share": 65}})
    assert as_drawn(facts, pay_known=True) is facts
    assert set(as_drawn(facts, pay_known=False).variants) == {FIRST_PICTURE.key}
    alone = replace(facts, assumptions={})
    assert set(as_drawn(alone, pay_known=True).variants) == {FIRST_PICTURE.key}


def test_nothing_stands_in_for_the_rest_of_the_cost_beside_pay_from_posts() -> None:
    assert PAY_FROM_POSTS.pay_from is PayFrom.POSTS
    after = with_starting_figures(facts_of(FIFTEEN), PAY_FROM_POSTS).assumptions
    assert {"core_cost", "pay_share"}.isdisjoint(after)
    assert "set_up" in after


def test_set_up_that_is_not_counted_is_said_not_to_be() -> None:
    money = drawn(FIFTEEN).money
    assert money is not None
    assert money.set_up_words == "not counted yet"
