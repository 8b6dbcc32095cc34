"""After a question is asked: looking it up, having it erased, and its end after a year."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.test import Client

from spinout.web.enquiries import actions, queries
from spinout.web.enquiries.events import Doer, Kind, Outcome
from spinout.web.enquiries.models import Enquiry, Happening
from spinout.web.enquiries.queries import NoSuchEnquiryError
from spinout.web.enquiries.reference import new_reference
from tests.web.enquiries.asking import MONDAY, QUESTION, at, number_on, send

pytestmark = pytest.mark.django_db
A_YEAR_ON = datetime(2027, 11, 23, 10, 0, tzinfo=UTC)


def look_up(visitor: Client, number: str, **more: str):
    return visitor.post("/ask/look-up/", {"reference": number, **more})


def test_a_question_is_found_by_its_number_and_its_words_are_not_shown(visitor: Client) -> None:
    number = number_on(send(visitor, contact="ann@council.example").text)
    for typed in (number, number.replace(" ", ""), number.replace(" ", "-")):
        page = look_up(visitor, typed).text
        assert "It waits for an answer." in page
        assert QUESTION not in page
        assert "ann@" not in page


@pytest.mark.parametrize("outcome", Outcome)
def test_how_it_was_dealt_with_is_told(visitor: Client, outcome: Outcome) -> None:
    number = number_on(send(visitor).text)
    actions.answer(by="Help desk", reference=number.replace(" ", ""), outcome=outcome)
    assert outcome.words in look_up(visitor, number).text
    assert list(queries.waiting()) == []


def test_a_slip_in_the_number_is_told_and_so_is_a_number_we_do_not_hold(visitor: Client) -> None:
    number = number_on(send(visitor).text).replace(" ", "")
    slip = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert "One figure is wrong" in look_up(visitor, slip).text
    assert "Enter all 12 figures" in look_up(visitor, "12 34").text
    assert "We hold no question with that number" in look_up(visitor, new_reference()).text


def test_numbers_cannot_be_tried_without_end(visitor: Client) -> None:
    statuses = [look_up(visitor, new_reference()).status_code for _ in range(21)]
    assert statuses == [422] * 20 + [429]


def test_whoever_holds_the_number_can_erase_the_question_and_all_that_happened_to_it(
    visitor: Client,
) -> None:
    number = number_on(send(visitor, contact="ann@council.example").text)
    actions.answer(by="Help desk", reference=number.replace(" ", ""), outcome=Outcome.SENT_ON)
    assert "Your question is erased" in look_up(visitor, number, erase="yes").text
    assert not Enquiry.objects.exists()
    (left,) = Happening.objects.all()
    assert (left.kind, left.by, left.enquiry) == (Kind.ERASED.value, "the asker", None)
    assert "We hold no question" in look_up(visitor, number).text


def test_a_question_is_kept_for_a_year_and_no_longer(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    send(visitor)
    at(monkeypatch, A_YEAR_ON)
    assert actions.erase_old(by=Doer.TIMETABLE) == 0
    assert queries.kept().count() == 1
    at(monkeypatch, A_YEAR_ON + timedelta(seconds=1))
    assert queries.kept().count() == 0
    call_command("erase_enquiries")
    assert not Enquiry.objects.exists()
    (left,) = Happening.objects.all()
    assert (left.kind, left.how_many) == (Kind.ERASED_BY_AGE.value, 1)


def test_a_new_question_lets_the_old_ones_go(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, MONDAY)
    send(visitor)
    at(monkeypatch, A_YEAR_ON + timedelta(days=1))
    send(visitor)
    assert Enquiry.objects.count() == 1


def test_erasing_where_nothing_is_old_notes_nothing() -> None:
    call_command("erase_enquiries")
    assert not Happening.objects.exists()


def test_what_the_people_who_run_a_copy_do_says_who_did_it(visitor: Client) -> None:
    reference = number_on(send(visitor).text).replace(" ", "")
    with pytest.raises(actions.NobodySaidError, match="Say who does it with --by"):
        actions.answer(by="  ", reference=reference, outcome=Outcome.ANSWERED)
    with pytest.raises(actions.NobodySaidError):
        actions.erase(by="a" * 101, reference=reference)
    actions.answer(by="Help desk", reference=reference, outcome=Outcome.ANSWERED)
    kinds = [(each.kind, each.by) for each in Happening.objects.order_by("pk")]
    assert kinds == [("asked", "the asker"), ("answered", "Help desk")]


def test_a_question_that_is_not_there_cannot_be_dealt_with() -> None:
    with pytest.raises(NoSuchEnquiryError):
        actions.answer(by="Help desk", reference=new_reference(), outcome=Outcome.ANSWERED)
    with pytest.raises(NoSuchEnquiryError):
        actions.erase(by="Help desk", reference=new_reference())
    assert not Happening.objects.exists()
