"""The health case loads whole, and its files keep to what its explanation says of them."""

from collections import Counter
from fractions import Fraction
from importlib.resources import files

import pytest

from spinout.facts.casefile import read_case
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import Perimeter

CASE = files("spinout") / "cases" / "community-health"


@pytest.fixture(scope="module")
def facts():
    """The health case."""
    return read_case(CASE)


def test_there_are_1082_posts_of_which_1055_move(facts):
    assert Counter(each.perimeter for each in facts.posts) == {
        Perimeter.IN: 1055,
        Perimeter.OUT: 10,
        Perimeter.SHARED: 17,
    }


def test_every_post_is_on_the_nhs_scale_in_the_nhs_scheme(facts):
    assert {each.scheme for each in facts.posts} == {"nhs_2015"}
    assert {each.spine for each in facts.posts} == {PaySpine.AFC_ENGLAND}
    assert {each.full_time_hours for each in facts.posts} == {3750}


def test_the_contract_value_is_the_plans_income_over_its_three_years(facts):
    (yearly,), (rise,) = (
        facts.assumptions[key].value for key in ("contract_income", "contract_uplift")
    )
    grown = [Fraction(yearly) * (1 + Fraction(rise) / 100) ** year for year in range(3)]
    assert facts.contract.years == 3
    assert facts.contract.value == sum(grown) * 100


@pytest.mark.parametrize(
    "key", ["thin_margin", "like_surplus", "like_deficit", "like_deficit_income"]
)
def test_what_broke_bodies_like_it_has_a_dated_source(facts, key):
    held = facts.assumptions[key]
    assert held.status in {"reported", "worked_out"}
    assert "20" in held.source
    assert "http" in held.source


def test_figures_that_do_not_agree_stand_side_by_side(facts):
    assert [each.value for each in facts.assumptions["contract_uplift"].also] == [
        ("1.8",),
        ("4.15",),
    ]
    assert all(each.source and each.note for each in facts.assumptions["contract_uplift"].also)


def test_the_case_against_says_what_became_of_the_real_one(facts):
    said = " ".join(facts.narrative.case_against)
    assert "12 months’ notice" in said
    assert "about 85% of its income was one contract" in said


def test_the_nhs_takes_no_letter_so_the_case_has_none(facts):
    assert facts.expression.items == {}
