"""Asking for help: what is taken, what is refused, what is kept and what is shown."""

import logging
from datetime import date

import pytest
from django.test import Client, override_settings

from spinout.web.enquiries import actions, mail
from spinout.web.enquiries.events import SENTENCES, SHREDS, Kind
from spinout.web.enquiries.models import Enquiry, Happening
from spinout.web.enquiries.triage import FOR_WHO, STAGE, TRIAGE, WHO, pages_for
from spinout.web.guidance.files import pages
from tests.house.reading_grade import grade
from tests.web.enquiries.asking import MONDAY, QUESTION, at, number_on, send
from tests.web.test_every_page import words_of

pytestmark = pytest.mark.django_db
TOLD = {
    "who": "colleague",
    "sector": "libraries",
    "region": "scotland",
    "staff": "50-249",
    "stage": "stage-1-explore",
}


def test_where_nobody_runs_the_copy_there_is_no_form_and_nothing_is_kept(client: Client) -> None:
    for answer in (client.get("/ask/"), send(client)):
        assert "Nobody has said that they run this copy" in answer.text
        assert "<textarea" not in answer.text
    assert not Enquiry.objects.exists()


def test_a_question_gets_a_number_and_what_happens_next(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    page = send(visitor).text
    kept = Enquiry.objects.get()
    assert number_on(page).replace(" ", "") == kept.reference
    assert kept.question == QUESTION
    assert kept.answer_by == date(2026, 11, 30)
    assert "They say they will answer by Monday 30 November 2026." in page
    assert "You can ring 01632 960 001 (Monday to Friday, 9am to 5pm, not on bank holidays)" in page
    assert "erased after 23 November 2027" in page


def test_a_question_asked_after_hours_counts_from_the_next_working_day(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY.replace(hour=17, minute=30))
    send(visitor)
    assert Enquiry.objects.get().answer_by == date(2026, 12, 1)


def test_where_nobody_says_how_soon_no_day_is_promised(visitor: Client) -> None:
    with override_settings(REPLY_DAYS=None):
        page = send(visitor).text
    assert "They have not said how soon they answer." in page
    assert Enquiry.objects.get().answer_by is None


def test_where_the_bank_holidays_are_not_known_no_day_is_promised(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY.replace(year=2199))
    assert send(visitor).status_code == 200
    assert Enquiry.objects.get().answer_by is None


def test_what_was_said_of_the_service_is_kept_and_shows_where_to_read_on(visitor: Client) -> None:
    page = send(visitor, **TOLD).text
    kept = Enquiry.objects.get()
    assert {name: getattr(kept, name) for name in TOLD} == TOLD
    for slug in ("other-nations", "this-is-happening-to-me", "stage-1-explore"):
        assert f'href="/guidance/{slug}/"' in page


def test_what_is_on_no_list_is_left_out(visitor: Client) -> None:
    send(visitor, who="the queen", region="mars")
    kept = Enquiry.objects.get()
    assert (kept.who, kept.region) == ("", "")


def test_each_asker_and_stage_has_a_page_to_read_first() -> None:
    assert set(FOR_WHO) == WHO.keys
    assert set(FOR_WHO.values()) <= set(pages())
    assert all(len(list(pages_for({"stage": key}))) == (key != "talk") for key in STAGE.keys)
    assert list(pages_for({})) == []


def test_no_answer_to_the_triage_is_longer_than_its_column() -> None:
    for asked in TRIAGE:
        longest = Enquiry._meta.get_field(asked.name).max_length
        assert all(len(key) <= longest for key in asked.keys)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("My number is QQ 12 34 56 C. What of my pension?", "a National Insurance number"),
        ("Write to ann@council.example about it", "an e-mail address"),
        ("Ring 01632 960123", "a telephone number"),
        ("I was born on 1 April 1970. When may I retire?", "a date of birth"),
    ],
)
def test_what_is_about_one_person_is_refused_with_what_to_do(
    visitor: Client, question: str, about: str
) -> None:
    answer = send(visitor, question)
    assert answer.status_code == 422
    assert f"Your question holds what looks like {about}." in answer.text
    assert "<title>Error: " in answer.text
    assert not Enquiry.objects.exists()


def test_what_may_tell_of_health_is_asked_about_once_and_taken_if_it_is_to_stay(
    visitor: Client,
) -> None:
    question = "My colleague is off sick. Do her terms move?"
    doubted = send(visitor, question)
    assert doubted.status_code == 422
    assert "may tell of somebody’s sickness or absence" in doubted.text
    assert not Enquiry.objects.exists()
    assert send(visitor, question, sure="yes").status_code == 200
    assert Enquiry.objects.get().question == question


@pytest.mark.parametrize(
    ("question", "says"),
    [("  ", "Enter your question."), ("a" * 2001, "up to 2,000 letters")],
    ids=["none", "too long"],
)
def test_a_question_is_needed_and_has_a_length(visitor: Client, question: str, says: str) -> None:
    answer = send(visitor, question)
    assert answer.status_code == 422
    assert says in answer.text


def test_line_ends_count_once_and_characters_that_do_not_show_are_left_out(
    visitor: Client,
) -> None:
    send(visitor, "one\r\n" + "a" * 1996 + "\x1b\u202e")
    assert Enquiry.objects.get().question == "one\n" + "a" * 1996


@pytest.mark.parametrize(
    ("contact", "taken"),
    [
        ("", True),
        ("ann@council.example", True),
        ("01632 960123", True),
        ("Ann, second floor", False),
        ("QQ 12 34 56 C", False),
        (f"{'a' * 190}@council.example", False),
    ],
)
def test_a_contact_is_an_e_mail_address_or_a_phone_number_or_nothing(
    visitor: Client, contact: str, taken: bool
) -> None:
    answer = send(visitor, contact=contact)
    assert (answer.status_code == 200) is taken
    assert ("Enter one e-mail address or phone number" in answer.text) is not taken


def test_where_there_is_no_phone_line_a_question_says_how_to_reach_its_asker(
    visitor: Client,
) -> None:
    with override_settings(PHONE=""):
        assert send(visitor).status_code == 422
        assert send(visitor, contact="ann@council.example").status_code == 200


def test_a_form_sent_twice_is_kept_once_and_shows_the_same_number(visitor: Client) -> None:
    first = visitor.post("/ask/", {"question": QUESTION, "once": "one"}).text
    again = visitor.post("/ask/", {"question": QUESTION, "once": "one"}).text
    assert number_on(first) == number_on(again)
    assert Enquiry.objects.count() == Happening.objects.count() == 1


def test_two_askers_of_one_question_get_two_numbers(visitor: Client) -> None:
    assert number_on(send(visitor).text) != number_on(send(visitor).text)


def test_the_form_needs_proof_that_it_came_from_this_site(run_by_somebody: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert send(strict).status_code == 403
    assert not Enquiry.objects.exists()


def test_what_is_asked_for_is_shown_again_beside_an_error(visitor: Client) -> None:
    page = send(visitor, "", contact="nobody", **TOLD).text
    assert 'value="nobody"' in page
    assert '<option value="libraries" selected>' in page


def test_hostile_words_are_shown_as_words(visitor: Client) -> None:
    page = send(visitor, "<script>alert(1)</script>", contact="<b>").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_word_of_a_question_is_sent_and_holds_none_of_its_words(
    visitor: Client, mailoutbox: list, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        page = send(visitor, "A zebra crossing?", contact="ann@council.example").text
    (sent,) = mailoutbox
    assert sent.to == ["help@council.example"]
    assert sent.from_email == "site@council.example"
    assert number_on(page) in sent.subject
    assert "zebra" not in f"{sent.subject} {sent.body}"
    assert "ann@" not in sent.body


def test_where_no_address_is_set_no_word_is_sent(
    visitor: Client, mailoutbox: list, django_capture_on_commit_callbacks
) -> None:
    with override_settings(MAIL_TO=""), django_capture_on_commit_callbacks(execute=True):
        send(visitor)
    assert mailoutbox == []


def test_a_mail_that_fails_is_noted_without_its_words_and_the_question_is_kept(
    visitor: Client,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks,
) -> None:
    def fail(**parts: object) -> None:
        raise OSError("no route to zebra.example")

    monkeypatch.setattr(mail, "send_mail", fail)
    with django_capture_on_commit_callbacks(execute=True):
        assert send(visitor).status_code == 200
    assert "A page of a mail failed: OSError" in caplog.text
    assert "zebra" not in caplog.text


def test_where_what_happened_cannot_be_noted_nothing_is_kept_and_no_word_is_logged(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(**parts: object) -> None:
        raise RuntimeError("zebra")

    monkeypatch.setattr(Happening.objects, "create", fail)
    with caplog.at_level(logging.DEBUG, logger="spinout"):
        assert send(visitor, "Where is the zebra?").status_code == 500
    assert not Enquiry.objects.exists()
    assert "zebra" not in caplog.text


def test_when_there_is_no_room_the_page_says_so(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_KEPT", 1)
    assert send(visitor).status_code == 200
    full = send(visitor)
    assert full.status_code == 503
    assert "There is no room for another question" in full.text


def test_every_kind_of_happening_has_a_sentence_and_a_rule_for_what_is_left() -> None:
    assert set(SENTENCES) == set(SHREDS) == set(Kind)


@pytest.mark.parametrize("address", ["/ask/", "/ask/look-up/", "/ask/for-a-caller/"])
def test_the_pages_read_at_grade_seven_or_below(visitor: Client, address: str) -> None:
    assert grade(words_of(visitor.get(address).text)) <= 7


def test_the_page_with_the_number_reads_at_grade_seven_or_below(visitor: Client) -> None:
    assert grade(words_of(send(visitor, **TOLD).text)) <= 7


@pytest.mark.parametrize("address", ["/ask/", "/ask/look-up/", "/ask/for-a-caller/"])
def test_no_copy_of_a_page_is_kept_on_the_way(visitor: Client, address: str) -> None:
    assert visitor.get(address).headers["Cache-Control"] == "no-store"
