"""What changed and when, and a page for each right: all from the data."""

from datetime import date

import pytest
from django.test import Client

from spinout import law
from spinout.law.changes import changes
from spinout.law.rights_pages import entries_of, rights
from tests.web.first_check.asking import words

BETWEEN = {
    "from-day": "1",
    "from-month": "1",
    "from-year": "2026",
    "to-day": "31",
    "to-month": "12",
    "to-year": "2026",
}


def test_every_change_between_two_days_is_shown(client: Client) -> None:
    page = words(client.get("/law/changed/", BETWEEN).text)
    found = changes(law.load(), law.processes(), since=date(2026, 1, 1), until=date(2026, 12, 31))
    assert len(found) > 20
    assert all(" ".join(each.label.split()) in page for each in found)
    assert "From 1 January 2026 to 31 December 2026" in page


def test_a_span_without_a_change_says_so(client: Client) -> None:
    christmas = {"day": "25", "month": "12", "year": "2013"}
    days = {f"{end}-{part}": held for end in ("from", "to") for part, held in christmas.items()}
    assert "We hold no change between these days." in words(client.get("/law/changed/", days).text)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"to-year": "2025"}, "The last day must not be before the first."),
        ({"to-day": "32"}, "needs a day, a month and a year"),
        ({"from-year": "1066"}, "takes a day from 1 January 2000"),
    ],
)
def test_days_that_do_not_fit_are_said_beside_their_field(
    client: Client, wrong: dict[str, str], says: str
) -> None:
    answer = client.get("/law/changed/", BETWEEN | wrong)
    assert answer.status_code == 422
    assert says in words(answer.text)
    assert "<title>Error: What changed, and when" in answer.text


@pytest.mark.parametrize("key", [each.key for each in rights()])
def test_each_right_has_a_page_with_every_rule_it_rests_on(client: Client, key: str) -> None:
    right = next(each for each in rights() if each.key == key)
    answer = client.get(f"/law/{key}/")
    assert answer.status_code == 200
    page = words(answer.text)
    assert right.says in page
    entries = entries_of(right, law.load())
    assert entries
    assert all(each.label in page for each in entries)


def test_a_right_we_do_not_hold_is_not_found(client: Client) -> None:
    assert client.get("/law/nope/").status_code == 404


def test_the_list_of_rights_leads_to_each(client: Client) -> None:
    page = client.get("/law/").text
    assert all(f'href="/law/{each.key}/"' in page for each in rights())
