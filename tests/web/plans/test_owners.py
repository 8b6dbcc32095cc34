"""The pages of a plan on legal forms, and on who would own the mutual."""

import html
import re

import pytest
from django.test import Client

from spinout.facts.structure import Design, Holder
from tests.web.plans.visits import answer, plan_of, words

pytestmark = pytest.mark.django_db
OWNERS, KINDS = "/plan/who-owns/", "/plan/which-kind/"
DRAWN = {"staff-votes": "60", "staff-seats": "4", "public-votes": "40", "public-seats": "3"}


def drawn(visitor: Client) -> Design | None:
    return plan_of(visitor).facts().structure


def test_the_forms_are_weighed_for_the_plan_with_staying_first(library: Client) -> None:
    page = words(library.get(KINDS).text)
    assert page.index("To stay is an answer") < page.index("1. Community interest company")
    assert "Colleagues must stay employees" in page


def test_what_could_still_rule_a_form_out_leads_to_its_question(visitor: Client) -> None:
    page = visitor.get(KINDS).text
    addresses = re.findall(r'href="(/plan/question/wishes\.[a-z_]+/)', page)
    assert len(set(addresses)) >= 6
    assert visitor.get(addresses[0]).status_code == 200


def test_what_matters_most_is_asked_and_counts_double(visitor: Client) -> None:
    visitor.post("/plan/question/wishes.matters/", {"answer": ["tax", "exit"]})
    assert plan_of(visitor).facts().wishes.matters == ("tax", "exit")
    assert "Low tax on surplus and less VAT lost (counts double)" in words(visitor.get(KINDS).text)


def test_a_structure_is_kept_in_the_plan_and_found_of(visitor: Client) -> None:
    sent = visitor.post(OWNERS, DRAWN)
    assert sent.status_code == 302
    held = drawn(visitor)
    assert held is not None
    assert held.votes_of(Holder.STAFF, Holder.COMMUNITY) == 100
    page = words(visitor.get(OWNERS).text)
    assert "Colleagues would hold 60 of 100 votes and fill 4 of 7 board seats." in page
    assert "Take it out of my plan" in page


def test_a_structure_to_start_from_fills_the_form_and_is_not_yet_kept(visitor: Client) -> None:
    page = visitor.post(OWNERS, {"start": "partner"}).text
    assert 'value="75"' in page
    assert "What it passes" not in words(page)
    assert drawn(visitor) is None


def test_a_structure_can_be_changed_and_taken_out(visitor: Client) -> None:
    visitor.post(OWNERS, DRAWN)
    visitor.post(OWNERS, DRAWN | {"staff-votes": "61"})
    held = drawn(visitor)
    assert held is not None
    assert held.votes_of(Holder.STAFF) == 61
    visitor.post(OWNERS, {"remove": "1"})
    assert drawn(visitor) is None
    assert "structure" not in plan_of(visitor).tables


def test_what_no_structure_can_lack_is_asked_for_and_nothing_is_kept(visitor: Client) -> None:
    answered = visitor.post(OWNERS, {"staff-votes": "1"})
    assert answered.status_code == 422
    assert "The board has no seats." in words(answered.text)
    assert drawn(visitor) is None


def test_the_saved_plan_carries_the_structure(visitor: Client) -> None:
    visitor.post(OWNERS, DRAWN)
    held = plan_of(visitor)
    assert "[structure.staff]" in held.case_file().decode()
    assert held.facts().structure == drawn(visitor)


def test_the_stages_lead_to_both_pages_and_go_by_the_structure(library: Client) -> None:
    library.post(OWNERS, DRAWN | {"staff-votes": "10"})
    page = library.get("/plan/stages/").text
    assert f'href="{OWNERS}"' in page
    assert f'href="{KINDS}"' in page
    assert "Colleagues would hold 10 of 50 votes" in html.unescape(page)


def test_the_form_the_plan_names_is_tested_by_its_own_rules(visitor: Client) -> None:
    answer(visitor, "control.form", "CIC-S")
    shared = {"kept": "60", "staff-surplus": "1"}
    visitor.post(OWNERS, DRAWN | shared)
    page = words(visitor.get(OWNERS).text)
    assert "Keep £65 or more of every £100 in the work." in page


def test_both_pages_need_a_plan(client: Client) -> None:
    assert client.get(OWNERS).status_code == 404
    assert client.get(KINDS).status_code == 404
