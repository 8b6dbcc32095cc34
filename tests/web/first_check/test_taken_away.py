"""What can be taken away from the check: a link, a PDF and a file for a diary. None is kept."""

import html
import io
import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from docx import Document

from spinout import law
from spinout.documents import page_count
from spinout.web.asking.link import LONGEST
from spinout.web.first_check.asked import ASKED
from tests.documents.test_diary import entries, plain
from tests.web.first_check.asking import (
    ADDRESS,
    AS_AT,
    LIBRARY,
    RECEIVED,
    state,
    words,
)

pytestmark = pytest.mark.django_db
MANGLED = "That link is not one we made, or part of it was lost on the way."


def link_to(client: Client, **said: object) -> str:
    """The address that “Make the link” gives."""
    page = client.post("/could-we/link/", {"told": state(client, **said)}).text
    return html.unescape(re.search(r"<textarea[^>]*>([^<]+)</textarea>", page)[1])


def test_the_link_is_made_only_after_saying_what_it_would_hold(client: Client) -> None:
    page = words(client.post(ADDRESS, LIBRARY).text)
    assert "The link would hold the law’s day and the answers under “What you told us”." in page
    assert "It holds no words you typed and no names" in page
    made = words(client.post("/could-we/link/", {"told": state(client, **LIBRARY)}).text)
    assert "Where is the service?. England" in made


def test_a_link_opens_the_same_answers(client: Client) -> None:
    said = LIBRARY | RECEIVED
    address = link_to(client, **said)
    assert address.startswith("http://testserver/could-we/answer/?v=1&on=")
    assert len(address) <= LONGEST
    opened = client.get(address)
    assert opened.status_code == 200
    sent = words(client.post(ADDRESS, said).text)
    assert words(opened.text) == sent


def test_a_link_is_told_to_no_other_site_and_to_no_search_engine(client: Client) -> None:
    for address in (link_to(client, **LIBRARY), f"{ADDRESS}answer/?v=nonsense"):
        headers = client.get(address).headers
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Robots-Tag"] == "noindex, nofollow"
        assert headers["Cache-Control"] == "no-store"


def test_the_words_typed_are_not_in_the_link(client: Client) -> None:
    address = link_to(client, **LIBRARY | {"service": "", "words": "zebra library"})
    assert "zebra" not in address
    assert "service=libraries" in address


def test_a_link_of_another_day_says_so_and_shows_the_law_of_that_day(client: Client) -> None:
    said = LIBRARY | {"on-day": "1", "on-month": "6", "on-year": "2025"}
    page = words(client.get(link_to(client, **said)).text)
    assert "These answers show the law as at 1 June 2025." in page
    assert "Law as at 1 June 2025." in page


def test_a_link_from_before_a_change_says_what_has_changed_since(client: Client) -> None:
    said = LIBRARY | {"on-day": "1", "on-month": "6", "on-year": "2025"}
    page = words(client.get(link_to(client, **said)).text)
    assert "What has changed since then:" in page
    assert "29 April 2026: Whether the Community Right to Challenge is in force" in page


def test_a_link_of_today_has_nothing_to_say_of_changes(client: Client) -> None:
    page = words(client.get(link_to(client, **LIBRARY)).text)
    assert "These answers show the law as at" not in page
    assert "has changed since" not in page


def test_a_link_made_from_older_data_says_so(client: Client) -> None:
    version = law.load().version[:8]
    address = link_to(client, **LIBRARY).replace(f"law={version}", "law=00000000")
    page = words(client.get(address).text)
    assert "Our data have changed since this link was made" in page


@pytest.mark.parametrize(
    "query", ["", "v=1", "v=9&on=2026-11-23&law=00000000", "<script>", "v=1&" * 1000, "%00"]
)
def test_a_forged_link_gets_a_sentence_and_the_empty_form(client: Client, query: str) -> None:
    answer = client.get(f"{ADDRESS}answer/?{query}")
    assert answer.status_code == 400
    assert MANGLED in answer.text
    assert " checked" not in answer.text
    assert "<script>" not in answer.text.replace('<script type="module"', "")


@pytest.mark.parametrize(
    "address", ["link/", "answers.pdf", "dates.ics", "letter.docx", "for-your-solicitor.docx", ""]
)
@pytest.mark.parametrize("told", ["", "nonsense", "v=1&on=2026-11-23&law=00000000&who=me"])
def test_forged_answers_in_a_button_get_the_same(client: Client, address: str, told: str) -> None:
    answer = client.post(f"{ADDRESS}{address}", {"told": told})
    assert answer.status_code == 400
    assert MANGLED in answer.text


def test_the_pdf_holds_the_answers_of_the_page(client: Client) -> None:
    answer = client.post("/could-we/answers.pdf", {"told": state(client, **LIBRARY | RECEIVED)})
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="could-we.pdf"'
    assert answer.content.startswith(b"%PDF")
    assert 1 <= page_count(answer.content) <= 8


def test_the_diary_file_holds_every_day_of_the_page_with_its_working(client: Client) -> None:
    told = state(client, **LIBRARY | RECEIVED | AS_AT)
    answer = client.post("/could-we/dates.ics", {"told": told})
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    received, notice = entries(answer.content)
    assert received["DTSTART;VALUE=DATE"] == "20261102"
    assert notice["DTSTART;VALUE=DATE"] == "20261201"
    assert notice["DTSTAMP"] == "20261123T000000Z"
    assert "30 days beginning with Monday 2 November 2026" in plain(notice["DESCRIPTION"])


def test_a_clock_keeps_its_identity_from_one_day_to_the_next(client: Client) -> None:
    files = [
        client.post(
            "/could-we/dates.ics",
            {"told": state(client, **LIBRARY | RECEIVED | {**AS_AT, "on-day": day})},
        ).content
        for day in ("22", "23")
    ]
    before, after = (entries(each) for each in files)
    assert [each["UID"] for each in before] == [each["UID"] for each in after]
    assert files[0] != files[1]


def test_nothing_taken_away_is_cached_or_sets_a_cookie(client: Client) -> None:
    told = state(client, **LIBRARY)
    for address in ("link/", "answers.pdf", "dates.ics", "letter.docx", "for-your-solicitor.docx"):
        answer = client.post(f"{ADDRESS}{address}", {"told": told})
        assert answer.headers["Cache-Control"] == "no-store"
        assert not answer.cookies


def test_a_link_to_every_question_answered_opens(client: Client) -> None:
    today = timezone.localdate()
    held = {"v": "1", "on": today.isoformat(), "law": law.load().version[:8]}
    for each in ASKED:
        choices = [choice.key for choice in each.choices]
        day = (date(2026, 11, 2) + timedelta(days=1)).isoformat()
        held[each.name] = {
            "ONE": choices[0] if choices else "",
            "SOME": ".".join(choices),
            "DAY": day,
            "WHOLE": str(each.high),
        }[each.takes.name]
    assert client.get(f"{ADDRESS}answer/", held).status_code == 200


@pytest.mark.parametrize("who", ["some-of-us", "voluntary", "parish"])
def test_a_council_s_letter_can_be_started_from_without_posts_or_money(
    client: Client, who: str
) -> None:
    said = LIBRARY | {"who": who}
    assert "A letter to start from (Word)" in client.post(ADDRESS, said).text
    answer = client.post("/could-we/letter.docx", {"told": state(client, **said)})
    text = " ".join(each.text for each in Document(io.BytesIO(answer.content)).paragraphs)
    assert "expression of interest" in text.lower()


def test_the_nhs_is_offered_no_letter_of_a_right_it_does_not_have(client: Client) -> None:
    page = client.post(ADDRESS, LIBRARY | {"employer": "nhs-trust", "service": "nursing"}).text
    assert "A letter to start from" not in page
    assert "For your solicitor (Word)" in page


def test_a_solicitor_gets_each_answer_with_its_provision(client: Client) -> None:
    answer = client.post("/could-we/for-your-solicitor.docx", {"told": state(client, **LIBRARY)})
    file = Document(io.BytesIO(answer.content))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    assert any(each == "Section 81(1)" for each in cells)
