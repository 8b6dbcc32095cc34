"""The health case loads whole, and its files keep to what its explanation says of them."""

from collections import Counter
from fractions import Fraction
from importlib.resources import files

import pytest

from spinout.facts.casefile import check_case, read_case
from spinout.facts.journey import missing_facts
from spinout.facts.plan import PayFrom
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import NiCategory, Perimeter
from spinout.facts.posts_columns import refused_value
from tests.cases import health_posts
from tests.house.reading_grade import grade

CASE = files("spinout") / "cases" / "community-health"
PROSE = ("case_for", "case_against", "baseline", "staff", "support", "equality", "award")
PROSE += ("regulator", "vat", "transition")


@pytest.fixture(scope="module")
def facts():
    """The health case."""
    return read_case(CASE)


def words(paragraphs):
    """How many words there are."""
    return sum(len(each.split()) for each in paragraphs)


def test_the_health_case_has_nothing_to_put_right():
    assert check_case(CASE) == ()


def test_only_what_the_board_was_not_asked_is_missing(facts):
    assert missing_facts(facts) == ("wishes.permanent_lock",)


def test_there_are_two_variants_and_the_printed_one_runs_first(facts):
    assert facts.default_variant == "as-printed"
    assert {key: each.pay_from for key, each in facts.variants.items()} == {
        "as-printed": PayFrom.ASSUMED,
        "today": PayFrom.POSTS,
    }


def test_the_posts_file_is_the_one_its_script_makes():
    assert (CASE / "posts.csv").read_bytes() == health_posts.text().encode("utf-8")


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
    assert {each.ni_category for each in facts.posts} == {NiCategory.STANDARD}


def test_most_posts_are_part_time(facts):
    part_time = sum(each.hours < each.full_time_hours for each in facts.posts)
    assert part_time > len(facts.posts) * 0.8


def test_a_few_groups_are_small_enough_to_need_joining(facts):
    heads = Counter(
        (each.group, each.grade, each.point)
        for each in facts.posts
        if each.perimeter is Perimeter.IN
    )
    small = [count for count in heads.values() if count < 10]
    assert 2 <= len(small) < len(heads) / 2


def test_posts_that_do_not_move_say_why(facts):
    assert all(each.reason for each in facts.posts if each.perimeter is not Perimeter.IN)


def test_no_cell_of_the_case_looks_like_a_person():
    held = (CASE / "posts.csv").read_text(encoding="utf-8")
    assert refused_value(held) is None


def test_the_contract_value_is_the_plans_income_over_its_three_years(facts):
    (yearly,), (rise,) = (
        facts.assumptions[key].value for key in ("contract_income", "contract_uplift")
    )
    grown = [Fraction(yearly) * (1 + Fraction(rise) / 100) ** year for year in range(3)]
    assert facts.contract.years == 3
    assert facts.contract.value == sum(grown) * 100


def test_every_input_names_its_source_and_who_owns_it(facts):
    for held in facts.assumptions.values():
        assert held.source, held.key
        assert held.owner, held.key
        assert (held.status == "suggestion") == (held.certainty.value == "assumed"), held.key


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


def test_the_case_against_is_as_long_as_the_case_for(facts):
    longest = words(facts.narrative.case_for)
    assert longest * 0.9 <= words(facts.narrative.case_against) <= longest * 1.1


def test_the_case_against_says_what_became_of_the_real_one(facts):
    said = " ".join(facts.narrative.case_against)
    assert "12 months’ notice" in said
    assert "about 85% of its income was one contract" in said


def test_no_is_among_the_options(facts):
    assert facts.narrative.options[0].name.startswith("No")
    assert all(each.for_it and each.against_it for each in facts.narrative.options)


def test_every_risk_has_an_owner_and_an_answer(facts):
    assert len(facts.narrative.risks) >= 6
    assert all(each.owner and each.answer and each.says for each in facts.narrative.risks)


def test_the_nhs_takes_no_letter_so_the_case_has_none(facts):
    assert facts.expression.items == {}


@pytest.mark.parametrize("part", PROSE)
def test_each_part_of_the_words_is_plain(facts, part):
    assert grade(" ".join(getattr(facts.narrative, part))) <= 7


def test_the_rest_of_the_words_are_plain(facts):
    told = facts.narrative
    parts = [told.summary, told.decision_asked]
    parts += [f"{each.says} {each.for_it} {each.against_it}" for each in told.options]
    parts += [f"{each.says} {each.answer}" for each in told.risks]
    assert [each for each in parts if grade(each) > 7] == []
