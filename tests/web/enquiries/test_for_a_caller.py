"""A helper enters what a caller asks: with the helpers' code, and only once the caller agreed."""

import pytest
from django.test import Client, override_settings

from spinout.web.enquiries import actions, visits
from spinout.web.enquiries.access import NotAHelperError, is_helper
from spinout.web.enquiries.entry import Entry
from spinout.web.enquiries.events import Doer, Kind
from spinout.web.enquiries.models import Enquiry, Happening
from spinout.web.enquiries.present import CONSENT
from tests.web.enquiries.asking import MONDAY, at, number_on, send_for_a_caller

pytestmark = pytest.mark.django_db


def test_the_words_to_read_to_a_caller_are_on_the_page(visitor: Client) -> None:
    page = visitor.get("/ask/for-a-caller/").text
    assert all(f"“{sentence}”" in page for sentence in CONSENT)


def test_with_consent_and_the_code_the_question_is_kept_and_its_number_is_read_back(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    page = send_for_a_caller(visitor, consent="yes").text
    kept = Enquiry.objects.get()
    assert number_on(page).replace(" ", "") == kept.reference
    assert "Read this number to the caller, three figures at a time." in page
    assert kept.consent_at == MONDAY
    assert Happening.objects.get().kind == Kind.ASKED_FOR_A_CALLER.value


def test_without_consent_nothing_is_kept(visitor: Client) -> None:
    answer = send_for_a_caller(visitor)
    assert answer.status_code == 422
    assert "tick the box once they agree" in answer.text
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize("code", ["", "wrong", "correct horse batterY"])
def test_without_the_code_nothing_is_kept(visitor: Client, code: str) -> None:
    answer = send_for_a_caller(visitor, code=code, consent="yes")
    assert answer.status_code == 403
    assert "That is not the helpers’ code." in answer.text
    assert not Enquiry.objects.exists()


def test_the_code_is_never_shown_again(visitor: Client) -> None:
    assert "correct horse" not in send_for_a_caller(visitor, "", consent="yes").text


def test_codes_cannot_be_tried_without_end_and_then_the_right_one_is_refused_too(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    most = visits.IN_AN_HOUR[visits.Sending.CODE]
    statuses = [
        send_for_a_caller(visitor, code="guess", consent="yes").status_code for _ in range(most)
    ]
    assert statuses == [403] * most
    assert send_for_a_caller(visitor, consent="yes").status_code == 429


def test_a_helper_may_enter_more_than_one_visitor_may_send(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    most = visits.IN_AN_HOUR[visits.Sending.QUESTION]
    for _ in range(most + 2):
        assert send_for_a_caller(visitor, consent="yes").status_code == 200
    assert Enquiry.objects.count() == most + 2


def test_a_form_sent_twice_is_kept_once(visitor: Client) -> None:
    form = {"question": "Why?", "once": "one", "code": "correct horse battery", "consent": "yes"}
    pages = [visitor.post("/ask/for-a-caller/", form).text for _ in range(2)]
    assert number_on(pages[0]) == number_on(pages[1])


def test_where_no_code_is_set_nobody_may_enter_for_a_caller(visitor: Client) -> None:
    with override_settings(HELPERS_CODE=""):
        page = send_for_a_caller(visitor, code="", consent="yes").text
        assert "have set no helpers’ code" in page
        assert "for-a-caller" not in visitor.get("/ask/").text
        assert not is_helper("")
    assert not Enquiry.objects.exists()


def test_the_action_itself_asks_for_the_code(run_by_somebody: None) -> None:
    entry = Entry(answers={}, question="Why?", contact="", once="one")
    with pytest.raises(NotAHelperError):
        actions.ask_for_a_caller(by=Doer.HELPER, entry=entry, code="wrong")
    assert not Enquiry.objects.exists()


def test_where_nobody_runs_the_copy_there_is_no_form(client: Client) -> None:
    page = client.get("/ask/for-a-caller/").text
    assert "Nobody has said that they run this copy" in page
