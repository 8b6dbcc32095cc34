"""“Which kind of mutual?”: staying first, a short list with reasons, and nothing kept."""

import html
import re
from itertools import pairwise

import pytest
from django.test import Client

from spinout.documents import page_count
from spinout.facts.questions.control import FORMS
from spinout.web.which_mutual.asked import ASKED, ASKS_FOR, FIRST
from tests.house.reading_grade import grade
from tests.web.first_check.asking import AS_AT, state, state_of, words
from tests.web.weight import A_PAGE_MAY_WEIGH, weight_of_the_look

pytestmark = pytest.mark.django_db
ADDRESS = "/which-kind-of-mutual/"
SOCIETY = {
    "surplus": "no",
    "lock": "yes",
    "employees": "yes",
    "paid-board": "no",
    "equity": "no",
    "charitable": "no",
    "founders": "6",
    "reserved": "no",
}
EVERYTHING = {
    **{each.name: "yes" for each in FIRST},
    "founders": "2",
    "votes": "33",
    "seats": "1",
    "board": "7",
    "veto": "yes",
    "profit": "to-outsiders",
    "matters": ["staff-control", "tax"],
}
TERMS = (
    "community interest company",
    "co-operative",
    "Co-operative and Community Benefit Societies Act",
    "charitable incorporated organisation",
    "Financial Conduct Authority",
    "employee ownership trust",
)
HIGHEST_GRADE = 7


def page_of(client: Client, **said: object) -> str:
    answer = client.post(ADDRESS, AS_AT | said)
    assert answer.status_code == 200
    return answer.text


def test_the_eight_questions_that_rule_forms_out_come_first(client: Client) -> None:
    page = client.get(ADDRESS).text
    assert len(FIRST) == 8
    places = [page.index(html.escape(each.label, quote=False)) for each in FIRST]
    assert places == sorted(places)


def test_every_question_asks_for_a_fact_of_its_own(client: Client) -> None:
    assert len(set(ASKS_FOR)) == len(ASKED)


def test_staying_is_told_before_any_form(client: Client) -> None:
    page = words(page_of(client, **SOCIETY))
    assert page.index("To stay is an answer") < page.rindex("What fits")
    assert page.index("To stay as now is an answer too") < page.index("For. ")


def test_the_short_list_gives_for_against_setting_up_filing_and_a_real_mutual(
    client: Client,
) -> None:
    page = words(page_of(client, **SOCIETY))
    for part in ("For", "Against", "What you give up", "A real mutual that used it"):
        assert page.count(f" {part}. ") >= 2, part
    assert "Explore York" in page
    assert "Send the first papers" in page or "Register the society" in page
    assert "Within 7 months of the year end" in page


def test_a_form_ruled_out_says_why_and_is_on_no_short_list(client: Client) -> None:
    page = page_of(client, **SOCIETY)
    short = page[: page.index('id="every"')]
    assert 'id="form-LLP"' not in short
    assert "Its members are not employees" in words(page)


def test_every_form_is_in_the_table_and_every_score_has_its_reason(client: Client) -> None:
    page = page_of(client, **SOCIETY)
    assert page.count("every score and why</caption>") == len(FORMS)
    assert page.count(" of 3") == 14 * len(FORMS)


def test_the_real_mutuals_lead_to_their_pages_in_the_directory(client: Client) -> None:
    page = page_of(client, **SOCIETY)
    addresses = set(re.findall(r'href="(/directory/[a-z0-9-]+/)"', page))
    assert addresses
    assert all(client.get(each).status_code == 200 for each in addresses)


def test_with_nothing_told_every_form_is_open_and_the_questions_are_named(client: Client) -> None:
    page = words(page_of(client))
    assert "10 of the ten forms are still open" in page
    assert "We need to know" in page
    assert all(each.label in page for each in FIRST)


def test_wishes_that_rule_out_every_form_are_told_with_staying(client: Client) -> None:
    page = words(page_of(client, **EVERYTHING))
    assert "No form is left" in page
    assert "To stay is an answer too" in page


def test_what_matters_most_counts_double(client: Client) -> None:
    page = words(page_of(client, **SOCIETY, matters=["tax"]))
    assert "Low tax on surplus and less VAT lost (counts double)" in page
    assert "Staff control written into the rules (counts double)" not in page


def test_an_answer_can_be_changed_with_all_the_others_still_there(client: Client) -> None:
    held = state_of(page_of(client, **SOCIETY))
    page = client.post(ADDRESS, {"told": held, "change": "founders"}).text
    assert 'value="6"' in page
    assert 'id="founders"' in page


def test_a_link_gives_the_same_answers_again(client: Client) -> None:
    held = state(client, ADDRESS, **AS_AT, **SOCIETY)
    made = client.post(f"{ADDRESS}link/", {"told": held}).text
    address = html.unescape(re.search(r"<textarea[^>]*>([^<]+)</textarea>", made)[1])
    shared = client.get(address.partition("testserver")[2])
    assert shared.status_code == 200
    assert "no-referrer" in shared.headers["Referrer-Policy"]
    verdict = re.search(r'id="fits".*?</p>', page_of(client, **SOCIETY), re.S)[0]
    assert verdict in shared.text


def test_the_paper_holds_the_forms(client: Client) -> None:
    held = state(client, ADDRESS, **AS_AT, **SOCIETY)
    paper = client.post(f"{ADDRESS}forms.pdf", {"told": held})
    assert paper.headers["Content-Type"] == "application/pdf"
    assert page_count(paper.content) >= 3


def test_a_day_before_our_data_is_asked_for_again(client: Client) -> None:
    early = {"on-day": "1", "on-month": "1", "on-year": "2020"}
    answer = client.post(ADDRESS, SOCIETY | early)
    assert answer.status_code == 422
    assert "We hold no data on legal forms for 1 January 2020" in words(answer.text)
    held = state(client, ADDRESS, **AS_AT, **SOCIETY).replace("2026-11-23", "2020-01-01")
    assert client.post(f"{ADDRESS}forms.pdf", {"told": held}).status_code == 422


def test_a_number_that_cannot_be_gets_a_sentence(client: Client) -> None:
    answer = client.post(ADDRESS, SOCIETY | {"votes": "101"})
    assert answer.status_code == 422
    assert "takes a whole number from 0 to 100" in words(answer.text)


@pytest.mark.parametrize("said", [{}, SOCIETY, EVERYTHING], ids=["nothing", "some", "all"])
def test_the_answers_are_plain_light_and_well_headed(
    client: Client, said: dict[str, object]
) -> None:
    answer = client.post(ADDRESS, AS_AT | said, headers={"accept-encoding": "gzip"})
    assert len(answer.content) + weight_of_the_look() < A_PAGE_MAY_WEIGH
    page = page_of(client, **said)
    read = words(page)
    for term in TERMS:
        read = read.replace(term, "body")
    assert grade(read) <= HIGHEST_GRADE
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "no-store" in client.post(ADDRESS, said).headers["Cache-Control"]
