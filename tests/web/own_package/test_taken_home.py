"""What a person takes home: paper, large print, easy words, their own file, and the form."""

import html
import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from spinout.documents import page_count
from spinout.employment.one_person import PensionNow
from spinout.facts.service import PensionAccess
from spinout.web.asking.link import MangledLinkError, Told
from spinout.web.own_package.own_file import LONGEST, opened, written
from spinout.web.own_package.present.paper_form import SIDES, form_on_paper
from tests.house.reading_grade import grade
from tests.web.first_check.asking import state_of, words
from tests.web.own_package.asking_one import ADDRESS, NURSE

ON = date(2026, 11, 23)
TOLD = Told(
    answers={"nation": "england", "pay": 258_742, "per": "month", "loans": ("plan-1", "plan-2")},
    on=ON,
    law="01234567",
)


def state(client: Client, **said: object) -> str:
    """The answers as the page of the result carries them."""
    return state_of(client.post(ADDRESS, NURSE | said).text)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("result.pdf", "would-i-lose-out.pdf"),
        ("large-print.pdf", "would-i-lose-out-large.pdf"),
    ],
)
def test_the_result_can_be_taken_away_on_paper(client: Client, address: str, name: str) -> None:
    answer = client.post(ADDRESS + address, {"told": state(client, draws="60")})
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.content.startswith(b"%PDF-")


def test_large_print_takes_more_pages_and_holds_no_picture(client: Client) -> None:
    told = {"told": state(client)}
    ordinary, large = (
        client.post(f"{ADDRESS}{each}.pdf", told).content for each in ("result", "large-print")
    )
    assert page_count(large) > page_count(ordinary)


@pytest.mark.parametrize("scheme", PensionNow)
def test_each_scheme_can_be_put_on_paper(client: Client, scheme: PensionNow) -> None:
    told = {"told": state(client, scheme=scheme.value)}
    assert client.post(f"{ADDRESS}result.pdf", told).status_code == 200


def test_the_form_on_paper_has_four_sides_and_anyone_may_have_it(client: Client) -> None:
    answer = client.get(f"{ADDRESS}form.pdf")
    assert page_count(answer.content) == 4
    assert "no-store" not in answer.headers["Cache-Control"]


def test_each_question_stands_on_one_side_of_the_form() -> None:
    held = [number for first, last in SIDES for number in range(first, last + 1)]
    assert held == list(range(1, 12))
    assert form_on_paper(on=ON) is form_on_paper(on=ON)


def test_the_file_says_in_words_what_it_holds_and_no_more() -> None:
    said = written(TOLD).decode()
    assert "How much are you paid, before anything is taken off? £2,587.42" in said
    assert "Spinout, which kept no copy" in said
    assert "employer" not in said


def test_a_file_that_was_saved_brings_back_the_same_answers() -> None:
    assert opened(written(TOLD)) == TOLD


def test_a_file_may_come_back_from_another_program() -> None:
    content = b"\xef\xbb\xbf" + written(TOLD).replace(b"\r\n", b"\n")
    assert opened(content) == TOLD


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"Answers: v=1&pay=lots\n",
        written(TOLD) + written(TOLD),
        b"x" * (LONGEST + 1),
    ],
)
def test_any_other_file_is_refused(content: bytes) -> None:
    with pytest.raises(MangledLinkError):
        opened(content)


def test_a_file_brought_back_shows_the_result(client: Client) -> None:
    saved = client.post(f"{ADDRESS}my-job.txt", {"told": state(client)})
    assert saved.headers["Content-Disposition"] == 'attachment; filename="my-job.txt"'
    sent = SimpleUploadedFile("my-job.txt", saved.content)
    answer = client.post(f"{ADDRESS}bring-back/", {"file": sent})
    assert "you would take home the same on the day: £1,984 a month" in words(answer.text)
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_file_of_an_earlier_day_says_what_has_changed_since(client: Client) -> None:
    earlier = Told(
        answers={"nation": "england", "scheme": "nhs_2015", "pay": 3_000_000, "per": "year"},
        on=date(2026, 3, 1),
        law="01234567",
    )
    sent = SimpleUploadedFile("my-job.txt", written(earlier))
    page = words(client.post(f"{ADDRESS}bring-back/", {"file": sent}).text)
    assert "These answers show the law as at 1 March 2026." in page
    assert "What has changed since then:" in page
    assert "NHS Pension Scheme contribution bands" in page


def test_no_file_and_a_wrong_file_bring_the_questions(client: Client) -> None:
    long = SimpleUploadedFile("long.txt", written(TOLD) + b"x" * 3 * LONGEST)
    for sent in ({}, {"file": SimpleUploadedFile("cv.txt", b"hello")}, {"file": long}):
        answer = client.post(f"{ADDRESS}bring-back/", sent)
        assert answer.status_code == 422
        assert "That file is not one that we made" in answer.text


@pytest.mark.parametrize("scheme", PensionNow)
@pytest.mark.parametrize("access", PensionAccess)
def test_easy_words_are_easy(client: Client, scheme: PensionNow, access: PensionAccess) -> None:
    told = {"told": state(client, scheme=scheme.value, access=access.value)}
    page = client.post(f"{ADDRESS}easy/", told).text
    assert grade(words(page)) <= 5


def test_easy_words_never_call_less_pension_a_gain(client: Client) -> None:
    page = words(client.post(f"{ADDRESS}easy/", {"told": state(client)}).text)
    assert "£48 more each month, because less goes into a pension." in page
    assert "That is not a gain." in page
    assert "You need not say how you will vote." in page


def test_each_picture_of_the_easy_page_stands_beside_words_that_say_the_same(
    client: Client,
) -> None:
    page = client.post(f"{ADDRESS}easy/", {"told": state(client)}).text
    pictures = re.findall(r"<svg class=\"sp-easy__picture\"[^>]*>(.*?)</svg>", page, re.DOTALL)
    assert len(pictures) == page.count('<div class="sp-easy">') > 8
    assert all(pictures)
    assert page.count('class="sp-easy__picture" viewBox="0 0 48 48" aria-hidden="true"') == len(
        pictures
    )


def test_the_page_offers_each_way_to_take_it(client: Client) -> None:
    text = html.unescape(client.post(ADDRESS, NURSE).text)
    for name in ("easy/", "result.pdf", "large-print.pdf", "my-job.txt"):
        assert f'action="{ADDRESS}{name}"' in text
    assert f'href="{ADDRESS}form.pdf"' in client.get(ADDRESS).text
