"""Posts entered as kinds of job: counted, changed, removed, and never people."""

import re

import pytest
from django.test import Client

from spinout.facts.post_kinds import rows_of
from spinout.facts.post_spine import PaySpine
from tests.web.plans.visits import ASSISTANTS, plan_of, words

pytestmark = pytest.mark.django_db
ADD = "/plan/posts/add/"


def addresses(visitor: Client) -> list[str]:
    """Where each kind of job is changed."""
    page = visitor.get("/plan/posts/").text
    return re.findall(r'href="(/plan/posts/[0-9a-f]{16}/)"', page)


def test_a_kind_of_job_with_a_number_is_as_many_posts(visitor: Client) -> None:
    assert visitor.post(ADD, ASSISTANTS).url == "/plan/posts/"
    posts = plan_of(visitor).facts().posts
    assert len(posts) == 12
    assert {(post.group, post.point, post.hours) for post in posts} == {
        ("Library assistant", 5, 1850)
    }
    assert "12 posts in 1 kind of job" in words(visitor.get("/plan/posts/").text)


def test_a_kind_of_job_sent_twice_is_added_once(visitor: Client) -> None:
    for _ in range(2):
        assert visitor.post(ADD, ASSISTANTS).status_code == 302
    assert len(plan_of(visitor).rows) == 12


def test_a_kind_already_there_with_another_number_is_told_and_not_added(visitor: Client) -> None:
    visitor.post(ADD, ASSISTANTS)
    page = visitor.post(ADD, ASSISTANTS | {"number": "3"})
    assert page.status_code == 422
    assert "You already have this kind of job, with 12 posts." in words(page.text)


def test_a_kind_is_changed_in_place_and_can_be_removed(visitor: Client) -> None:
    visitor.post(ADD, ASSISTANTS)
    visitor.post(ADD, ASSISTANTS | {"group": "Librarian", "point": "18", "number": "4"})
    first, second = addresses(visitor)
    assert 'value="12"' in visitor.get(first).text
    assert visitor.post(first, ASSISTANTS | {"number": "10"}).status_code == 302
    assert [each.number for each in plan_of(visitor).kinds] == [10, 4]
    assert visitor.post(second, {"remove": "yes"}).status_code == 302
    assert [each.cells["group"] for each in plan_of(visitor).kinds] == ["Library assistant"]


def test_removing_twice_or_from_an_old_window_takes_nothing_else(visitor: Client) -> None:
    visitor.post(ADD, ASSISTANTS)
    visitor.post(ADD, ASSISTANTS | {"group": "Librarian"})
    first = addresses(visitor)[0]
    for _ in range(2):
        assert visitor.post(first, {"remove": "yes"}).url == "/plan/posts/"
    assert [each.cells["group"] for each in plan_of(visitor).kinds] == ["Librarian"]
    assert visitor.get(first).url == "/plan/posts/"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"group": ""}, "Enter the kind of job"),
        ({"number": ""}, "Enter how many posts there are"),
        ({"number": "0"}, "Enter how many posts there are"),
        ({"number": "many"}, "“many” is not a number."),
        ({"hours": "40"}, "“40” hours a week is not possible where full time is 37."),
        ({"pay": "£30,000"}, "This post has a point and a pay."),
        ({"point": "99"}, "There is no point “99”"),
        ({"perimeter": "out"}, "no reason is given"),
        ({"group": "ann@council.example"}, "This looks like an e-mail address."),
        ({"grade": "=SUM(A1)"}, "This begins like a formula"),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field_and_what_was_typed_stays(
    visitor: Client, change: dict[str, str], sentence: str
) -> None:
    page = visitor.post(ADD, ASSISTANTS | change)
    assert page.status_code == 422
    assert sentence in words(page.text)
    assert "<title>Error: " in page.text
    assert 'value="Grade 2"' in page.text or "grade" in change
    assert plan_of(visitor).kinds == ()


def test_a_kind_with_blanks_is_kept_and_said_not_to_be_counted(visitor: Client) -> None:
    visitor.post(ADD, {"group": "Manager", "number": "2"})
    assert "Not counted yet, as something is blank: 2 posts." in words(
        visitor.get("/plan/posts/").text
    )
    facts = plan_of(visitor).facts()
    assert (len(facts.posts), len(facts.unfinished_posts)) == (0, 2)


FEW = {"group": "Library assistant", "number": "1", "point": "5", "hours": "18.5"}


def test_a_name_a_number_a_point_and_hours_are_enough_once_the_scheme_is_named(
    visitor: Client,
) -> None:
    visitor.post("/plan/question/terms.pension_scheme/", {"answer": "lgps_ew_2014"})
    assert "As your plan says: Local government scheme" in visitor.get(ADD).text
    visitor.post(ADD, FEW)
    (post,) = plan_of(visitor).facts().posts
    assert (post.scheme, post.full_time_hours, post.ni_category.value) == (
        "lgps_ew_2014",
        3700,
        "A",
    )
    page = words(visitor.get("/plan/posts/").text)
    assert "1 post in 1 kind of job." in page
    says = "Check what we take where you leave a blank: National Insurance letter A; the job moves"
    assert says in page
    assert says in words(visitor.get("/plan/check/").text)


def test_naming_the_scheme_after_the_posts_counts_them_too(visitor: Client) -> None:
    visitor.post(ADD, FEW | {"grade": "Band 5", "point": "2", "hours": "37.5"})
    assert plan_of(visitor).facts().posts == ()
    visitor.post("/plan/question/terms.pension_scheme/", {"answer": "nhs_2015"})
    (post,) = plan_of(visitor).facts().posts
    assert (post.hours, post.full_time_hours) == (3750, 3750)


def test_nhs_pay_has_its_own_full_time(visitor: Client) -> None:
    visitor.post("/plan/question/terms.pension_scheme/", {"answer": "nhs_2015"})
    visitor.post(ADD, FEW | {"grade": "Band 5", "point": "2", "hours": "37.5"})
    (post,) = plan_of(visitor).facts().posts
    assert post.full_time_hours == 3750


def test_a_grade_alone_is_told_what_more_it_needs(visitor: Client) -> None:
    visitor.post(ADD, {"group": "Manager", "number": "1", "grade": "G9", "hours": "37"})
    page = words(visitor.get("/plan/posts/").text)
    assert "Not counted: add the pension scheme, full-time hours a week, the lowest and" in page


def name_the_scheme(visitor: Client, scheme: str) -> None:
    visitor.post("/plan/question/terms.pension_scheme/", {"answer": scheme})


def test_the_form_asks_first_for_the_job_the_number_and_the_grade(visitor: Client) -> None:
    page = visitor.get(ADD).text
    asked = re.findall(r' name="([a-z_]+)" type="text"', page[: page.index("<details")])
    assert asked == ["group", "number", "grade", "point", "point_to", "hours"]


def test_a_band_and_a_number_are_enough(visitor: Client) -> None:
    name_the_scheme(visitor, "nhs_2015")
    visitor.post(ADD, {"group": "Community nurse", "number": "12", "grade": "Band 5"})
    posts = plan_of(visitor).facts().posts
    assert len(posts) == 12
    (held,) = {(post.spine, post.point, post.hours, post.full_time_hours) for post in posts}
    assert held == (PaySpine.AFC_ENGLAND, None, 3750, 3750)
    page = words(visitor.get("/plan/posts/").text)
    assert "All steps of the band" in page
    assert "the job is full time" in page
    assert "NHS pay runs over the whole band" in page


def test_a_council_grade_and_a_number_are_enough_and_said_to_be_a_wide_range(
    visitor: Client,
) -> None:
    name_the_scheme(visitor, "lgps_ew_2014")
    visitor.post(ADD, {"group": "Librarian", "number": "12", "grade": "Grade 9"})
    assert len(plan_of(visitor).facts().posts) == 12
    page = words(visitor.get("/plan/posts/").text)
    assert "That is a wide range: add the lowest and highest point of the grade" in page


@pytest.mark.parametrize(
    ("ends", "shown"),
    [
        ({"point": "11", "point_to": "17"}, "Points 11 to 17"),
        ({"pay": "£24,000", "pay_to": "£30,000"}, "£24,000 to £30,000 a year"),
    ],
)
def test_the_ends_of_a_grade_are_kept_and_shown(
    visitor: Client, ends: dict[str, str], shown: str
) -> None:
    name_the_scheme(visitor, "lgps_ew_2014")
    visitor.post(ADD, {"group": "Librarian", "number": "8", "grade": "Grade 6"} | ends)
    assert len(plan_of(visitor).facts().posts) == 8
    assert shown in words(visitor.get("/plan/posts/").text)


def test_the_folded_part_with_an_error_is_open(visitor: Client) -> None:
    page = visitor.post(ADD, ASSISTANTS | {"point": "", "pay": "30000", "pay_to": "20000"}).text
    assert "is below the lowest" in words(page)
    folded = re.findall(r"<details class=\"govuk-details\"( open)?>", page)
    assert folded == [" open", ""]


def test_no_scale_is_taken_for_a_grade_where_the_job_has_its_own_pay(visitor: Client) -> None:
    name_the_scheme(visitor, "lgps_ew_2014")
    sent = {"group": "Manager", "number": "1", "grade": "Chief", "pay": "90000"}
    visitor.post(ADD, sent)
    (post,) = plan_of(visitor).facts().posts
    assert (post.spine, post.pay) == (None, 9_000_000)


def test_what_is_said_to_be_unknown_stays_unknown(visitor: Client) -> None:
    visitor.post(ADD, ASSISTANTS | {"perimeter": "unknown"})
    (kind,) = plan_of(visitor).kinds
    assert kind.cells["perimeter"] == "unknown"


def test_a_long_list_of_kinds_comes_a_page_at_a_time(library: Client) -> None:
    first, second = (library.get(f"/plan/posts/?page={page}").text for page in (1, 2))
    assert "page 1 of 2" in first
    assert "Previous page" in second
    assert len(addresses(library)) == 50
    for odd in ("0", "99", "x", "１"):
        assert library.get(f"/plan/posts/?page={odd}").status_code == 200


def test_every_post_keeps_a_label_of_its_own(library: Client) -> None:
    before = plan_of(library).rows
    library.post(ADD, ASSISTANTS | {"point": "6", "number": "30"})
    labels = [row["id"] for row in plan_of(library).rows]
    assert len(labels) == len(set(labels)) == len(before) + 30
    assert rows_of(plan_of(library).posts)[: len(before)] == before
