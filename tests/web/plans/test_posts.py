"""Posts entered as kinds of job: counted, changed, removed, and never people."""

import pytest
from django.test import Client

from spinout.facts.post_kinds import rows_of
from tests.web.plans.visits import ASSISTANTS, plan_of, words

pytestmark = pytest.mark.django_db
ADD = "/plan/posts/add/"


def addresses(visitor: Client) -> list[str]:
    """Where each kind of job is changed."""
    page = visitor.get("/plan/posts/").text
    return [part.split('"')[0] for part in page.split('href="')[1:] if "/plan/posts/" in part[:12]][
        :-1
    ]


def test_a_kind_of_job_with_a_number_is_as_many_posts(visitor: Client) -> None:
    assert visitor.post(ADD, ASSISTANTS).url == "/plan/posts/"
    posts = plan_of(visitor).facts().posts
    assert len(posts) == 12
    assert {(post.group, post.point, post.hours) for post in posts} == {
        ("Library assistant", 5, 1850)
    }
    assert "12 posts in 1 kinds of job" in words(visitor.get("/plan/posts/").text)


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
        ({"group": "ann@council.example"}, "This cell looks like an e-mail address."),
        ({"grade": "=SUM(A1)"}, "This cell begins like a formula"),
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
    assert "2 of them are not counted yet" in words(visitor.get("/plan/posts/").text)
    facts = plan_of(visitor).facts()
    assert (len(facts.posts), len(facts.unfinished_posts)) == (0, 2)


def test_the_pension_scheme_already_named_is_filled_in(visitor: Client) -> None:
    visitor.post("/plan/question/terms.pension_scheme/", {"answer": "lgps_ew_2014"})
    assert '<option value="lgps_ew_2014" selected>' in visitor.get(ADD).text


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
