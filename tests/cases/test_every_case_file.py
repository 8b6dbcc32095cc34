"""Each example case loads whole, is plain, weighs both sides, and names where figures come from."""

from collections import Counter

import pytest

from spinout.cli.asked import built_in_cases
from spinout.facts.about_people import refused_value
from spinout.facts.casefile import check_case, read_case
from spinout.facts.journey import missing_facts
from spinout.facts.plan import PayFrom
from spinout.facts.posts import NiCategory, Perimeter
from tests.cases import health_posts, library_posts
from tests.cases.told import paragraphs_of, words
from tests.house.reading_grade import grade

POSTS = {"community-health": health_posts.text, "library-service": library_posts.text}
CASES = tuple(sorted(built_in_cases()))


@pytest.fixture(scope="module", params=CASES)
def case(request):
    """The name of an example."""
    return request.param


@pytest.fixture(scope="module")
def facts(case):
    """The example as its files hold it."""
    return read_case(built_in_cases()[case])


def test_there_is_nothing_to_put_right(case):
    assert check_case(built_in_cases()[case]) == ()


NOT_YET = ("notices.",)
"""Sections that no plan can fill until others have acted."""


LEFT_OPEN = {"community-health": ["functions.kinds"], "library-service": []}
"""What an example has not said yet, though it could."""


def test_only_what_the_employer_was_not_asked_is_missing(case, facts):
    missing = [key for key in missing_facts(facts) if not key.startswith(NOT_YET)]
    assert missing == [*LEFT_OPEN[case], "wishes.permanent_lock"]


def test_there_are_two_variants_and_the_printed_one_runs_first(facts):
    assert facts.default_variant == "as-printed"
    assert {key: each.pay_from for key, each in facts.variants.items()} == {
        "as-printed": PayFrom.ASSUMED,
        "today": PayFrom.POSTS,
    }


def test_the_posts_file_is_the_one_its_script_makes(case):
    made = POSTS[case]().encode("utf-8")
    assert (built_in_cases()[case] / "posts.csv").read_bytes() == made


def test_most_posts_are_part_time(facts):
    part_time = sum(each.hours < each.full_time_hours for each in facts.posts)
    assert part_time > len(facts.posts) * 0.8


def test_every_post_has_the_usual_letter_of_national_insurance(facts):
    assert {each.ni_category for each in facts.posts} == {NiCategory.STANDARD}


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


def test_no_cell_looks_like_a_person(case):
    held = (built_in_cases()[case] / "posts.csv").read_text(encoding="utf-8")
    assert refused_value(held) is None


def test_every_input_names_its_source_and_who_owns_it(facts):
    for held in facts.assumptions.values():
        assert held.source, held.key
        assert held.owner, held.key
        assert (held.status == "suggestion") == (held.certainty.value == "assumed"), held.key


def test_figures_that_do_not_agree_each_have_a_source_and_a_note(facts):
    beside = [each for held in facts.assumptions.values() for each in held.also]
    assert beside
    assert all(each.source and each.note for each in beside)


def test_the_case_against_is_as_long_as_the_case_for(facts):
    longest = words(facts.narrative.case_for)
    assert longest * 0.9 <= words(facts.narrative.case_against) <= longest * 1.1


def test_no_is_among_the_options(facts):
    assert facts.narrative.options[0].name.startswith("No")
    assert all(each.for_it and each.against_it for each in facts.narrative.options)


def test_every_risk_has_an_owner_and_an_answer(facts):
    assert len(facts.narrative.risks) >= 6
    assert all(each.owner and each.answer and each.says for each in facts.narrative.risks)


def test_no_paragraph_is_harder_than_grade_7(facts):
    assert [(part, said) for part, said in paragraphs_of(facts) if grade(said) > 7] == []
