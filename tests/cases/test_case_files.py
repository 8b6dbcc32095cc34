"""The library case loads whole, and its files keep to what its explanation says of them."""

import csv
from collections import Counter
from importlib.resources import files
from itertools import pairwise

import pytest

from spinout.facts.casefile import check_case, read_case
from spinout.facts.journey import missing_facts
from spinout.facts.plan import PayFrom
from spinout.facts.posts import NiCategory, Perimeter
from spinout.facts.posts_columns import refused_value
from spinout.findings import NOT_APPLICABLE
from tests.cases import library_posts
from tests.house.reading_grade import grade

CASE = files("spinout") / "cases" / "library-service"


@pytest.fixture(scope="module")
def facts():
    """The library case."""
    return read_case(CASE)


@pytest.fixture(scope="module")
def expected():
    """The rows of expected.csv."""
    return list(csv.DictReader((CASE / "expected.csv").read_text(encoding="utf-8").splitlines()))


def words(paragraphs):
    """How many words there are."""
    return sum(len(each.split()) for each in paragraphs)


def test_the_library_case_has_nothing_to_put_right():
    assert check_case(CASE) == ()


def test_only_what_the_council_was_not_asked_is_missing(facts):
    assert missing_facts(facts) == ("wishes.permanent_lock",)


def test_there_are_two_variants_and_the_printed_one_runs_first(facts):
    assert facts.default_variant == "as-printed"
    assert {key: each.pay_from for key, each in facts.variants.items()} == {
        "as-printed": PayFrom.ASSUMED,
        "today": PayFrom.POSTS,
    }


def test_the_posts_file_is_the_one_its_script_makes():
    assert (CASE / "posts.csv").read_bytes() == library_posts.text().encode("utf-8")


def test_there_are_402_posts_of_which_380_move(facts):
    assert Counter(each.perimeter for each in facts.posts) == {
        Perimeter.IN: 380,
        Perimeter.OUT: 10,
        Perimeter.SHARED: 12,
    }


def test_every_post_is_in_the_council_scheme_at_37_hours_on_points_3_to_22(facts):
    assert {each.scheme for each in facts.posts} == {"lgps_ew_2014"}
    assert {each.full_time_hours for each in facts.posts} == {3700}
    assert {each.ni_category for each in facts.posts} == {NiCategory.STANDARD}
    points = {each.point for each in facts.posts}
    assert (min(points), max(points)) == (3, 22)


def test_most_posts_are_part_time(facts):
    part_time = sum(each.hours < each.full_time_hours for each in facts.posts)
    assert part_time > len(facts.posts) * 0.8


def test_a_few_groups_are_small_enough_to_need_merging(facts):
    heads = Counter(
        (each.group, each.point) for each in facts.posts if each.perimeter.value == "in"
    )
    small = [count for count in heads.values() if count < 10]
    assert 2 <= len(small) < len(heads) / 2


def test_posts_that_do_not_move_say_why(facts):
    assert all(each.reason for each in facts.posts if each.perimeter is not Perimeter.IN)


def test_no_cell_of_the_case_looks_like_a_person(facts):
    held = (CASE / "posts.csv").read_text(encoding="utf-8")
    assert refused_value(held) is None


def test_the_contract_value_is_five_years_with_vat(facts):
    (yearly,) = facts.assumptions["contract_income"].value
    assert facts.contract.value == int(yearly) * facts.contract.years * 120
    assert facts.contract.last_reserved_contract is NOT_APPLICABLE


def test_figures_that_do_not_agree_stand_side_by_side(facts):
    beside = facts.assumptions["contract_income"].also
    assert [each.value for each in beside] == [("8100000",), ("6800000",), ("6600000",)]
    assert all(each.source and each.note for each in beside)


def test_every_input_names_its_source_and_who_owns_it(facts):
    for held in facts.assumptions.values():
        assert held.source, held.key
        assert held.owner, held.key
        assert (held.status == "suggestion") == (held.certainty.value == "assumed"), held.key


def test_the_case_against_is_as_long_as_the_case_for(facts):
    longest = words(facts.narrative.case_for)
    assert longest * 0.9 <= words(facts.narrative.case_against) <= longest * 1.1


def test_the_case_against_says_what_became_of_the_real_one(facts):
    said = " ".join(facts.narrative.case_against)
    assert "back to the council in June 2025, after 12 years" in said


def test_no_is_among_the_options(facts):
    assert facts.narrative.options[0].name.startswith("No")
    assert all(each.for_it and each.against_it for each in facts.narrative.options)


def test_every_risk_has_an_owner_and_an_answer(facts):
    assert len(facts.narrative.risks) >= 6
    assert all(each.owner and each.answer and each.says for each in facts.narrative.risks)


def test_the_letter_holds_every_item_the_law_asks_of_employees(facts):
    assert tuple(facts.expression.items) == ("E2", "E3", "E4", "E5a", "E5b", "E6")


@pytest.mark.parametrize(
    "part",
    ["case_for", "case_against", "baseline", "staff", "equality", "transition"],
)
def test_each_part_of_the_words_is_plain(facts, part):
    assert grade(" ".join(getattr(facts.narrative, part))) <= 7


def test_the_letter_and_the_rest_of_the_words_are_plain(facts):
    told = facts.narrative
    parts = [told.summary, told.decision_asked, *facts.expression.items.values()]
    parts += [f"{each.says} {each.for_it} {each.against_it}" for each in told.options]
    parts += [f"{each.says} {each.answer}" for each in told.risks]
    assert [each for each in parts if grade(each) > 7] == []


def test_the_printed_table_holds_together(expected):
    """Surplus is income less cost, and the reserve is the surplus so far."""
    table = {(each["key"], each["year"]): int(each["printed"]) for each in expected[:30]}
    years = "12345"
    for year in years:
        income = table["contract_income", year] + table["other_income", year]
        cost = table["core_cost", year] + table["other_cost", year]
        assert abs(income - cost - table["surplus", year]) <= 1000
    for before, year in pairwise(years):
        rise = table["reserve", year] - table["reserve", before]
        assert abs(rise - table["surplus", year]) <= 1000


def test_each_printed_pound_may_differ_by_one_percent_or_550_pounds(expected):
    for each in expected:
        if each["unit"] == "pounds":
            allowed = max(550, abs(float(each["printed"])) / 100)
            assert float(each["tolerance"]) == pytest.approx(allowed, rel=0.01), each
