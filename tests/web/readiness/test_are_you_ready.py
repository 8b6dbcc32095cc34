"""“Are you ready?”: answer alone, take your own file, bring files together. Nothing is kept."""

import html
import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from spinout.readiness import opened
from spinout.readiness.bringing import MOST_FILES
from spinout.web.asking.answer_files import MOST_BYTES
from spinout.web.readiness.asked import form_of, what_is_asked
from tests.house.reading_grade import grade
from tests.web.first_check.asking import state_of, words

ADDRESS = "/are-you-ready/"
TODAY = date(2026, 11, 23)
FIRST = [each.key for each in what_is_asked(TODAY).first_gate]
HALF_WAY = dict.fromkeys(FIRST, "2") | {"R01": "0", "themes": ["say", "jobs"]}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """One day for every page of a test."""
    monkeypatch.setattr("spinout.web.readiness.views.timezone.localdate", lambda: TODAY)


def result(client: Client, **said: object) -> str:
    """The page of one person's own result."""
    answer = client.post(ADDRESS, HALF_WAY | said)
    assert answer.status_code == 200
    return answer.text


def own_file(client: Client, **said: object) -> bytes:
    """A file as a person saves it."""
    told = {"told": state_of(result(client, **said))}
    return client.post(f"{ADDRESS}my-answers.txt", told).content


def sent(*contents: bytes) -> list[SimpleUploadedFile]:
    """Files as a browser sends them."""
    return [SimpleUploadedFile(f"file-{n}.txt", each) for n, each in enumerate(contents, start=1)]


def together(client: Client, *contents: bytes, **more: object):
    """The answer to files brought together."""
    return client.post(f"{ADDRESS}together/", {"files": sent(*contents)} | more)


def test_who_will_see_it_is_said_before_the_first_question(client: Client) -> None:
    said = words(client.get(ADDRESS).text)
    assert said.index("Who will see your answers") < said.index("Can you say in three sentences")
    assert "That person can read your file" in said


def test_the_eleven_questions_come_first_and_the_rest_are_folded_away(client: Client) -> None:
    page = client.get(ADDRESS).text
    before, _, after = page.partition("More questions, for a final decision")
    asked = re.findall(r'name="(R\d\d)"', before)
    assert list(dict.fromkeys(asked)) == FIRST
    assert len(set(re.findall(r'name="(R\d\d)"', after))) == 29
    assert '<details class="govuk-details sp-more">' in after


def test_one_persons_answers_show_where_they_stand_and_what_to_do(client: Client) -> None:
    said = words(result(client))
    assert "Not yet ready to ask: 1 question is below" in said
    assert "Write the three sentences, and show them to two people" in said
    assert "These are one person’s answers" in said


def test_nothing_is_kept_and_no_cookie_is_set(client: Client) -> None:
    answer = client.post(ADDRESS, HALF_WAY)
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_a_form_with_no_answer_asks_for_one(client: Client) -> None:
    answer = client.post(ADDRESS, {})
    assert answer.status_code == 422
    assert "Answer at least one question" in answer.text
    assert "<title>Error:" in answer.text


def test_an_answer_that_is_on_no_list_counts_as_left_out(client: Client) -> None:
    told = state_of(result(client, R02="9", R05="na", themes=["They lied"]))
    held = opened(
        client.post(f"{ADDRESS}my-answers.txt", {"told": told}).content, what_is_asked(TODAY)
    )
    assert not {"R02", "R05"} & set(held.levels)
    assert held.themes == ()


def test_the_file_a_person_saves_holds_their_answers_and_no_one_elses_can_be_like_it(
    client: Client,
) -> None:
    one, two = (opened(own_file(client), what_is_asked(TODAY)) for _ in range(2))
    assert one.levels["R01"] == 0
    assert set(one.themes) == {"say", "jobs"}
    assert one.day == TODAY
    assert one.mark != two.mark


def test_a_file_brought_back_fills_in_the_form_and_keeps_its_mark(client: Client) -> None:
    content = own_file(client, R05="3")
    before = opened(content, what_is_asked(TODAY))
    page = client.post(f"{ADDRESS}bring-back/", {"files": sent(content)}).text
    assert re.search(r'name="R05" type="radio" value="3" checked', page)
    mark = re.search(r'name="mark" value="([0-9a-f]+)"', page)[1]
    changed = client.post(ADDRESS, HALF_WAY | {"R05": "4", "mark": mark}).text
    told = {"told": state_of(changed), "mark": mark}
    after = opened(client.post(f"{ADDRESS}my-answers.txt", told).content, what_is_asked(TODAY))
    assert after.mark == before.mark
    assert after.levels["R05"] == 4


def test_a_mark_that_is_not_ours_is_let_go(client: Client) -> None:
    told = {"told": state_of(result(client)), "mark": 'x"\nR01 = 4'}
    held = opened(client.post(f"{ADDRESS}my-answers.txt", told).content, what_is_asked(TODAY))
    assert re.fullmatch("[0-9a-f]{16}", held.mark)


def test_files_of_three_people_show_disagreement_before_anything_else(client: Client) -> None:
    files = [own_file(client, R01=level) for level in ("0", "2", "4")]
    answer = together(client, *files)
    said = words(answer.text)
    assert answer.status_code == 200
    assert "3 people answered" in said
    assert said.index("Where you see it differently") < said.index("Before you ask")


def test_files_of_two_people_show_no_disagreement_and_no_themes(client: Client) -> None:
    said = words(together(client, *(own_file(client, R01=level) for level in "04")).text)
    assert "Where you see it differently" not in said
    assert "What colleagues say, by theme" not in said
    assert "Two people have answered" in said


def test_the_page_of_a_team_holds_no_ones_answers(client: Client) -> None:
    page = together(client, *(own_file(client, R01=level) for level in "024")).text
    assert 'name="told"' not in page
    assert "R01" not in page


def test_a_plan_that_changed_since_makes_answers_count_for_less(client: Client) -> None:
    files = [own_file(client, **dict.fromkeys(FIRST, "4")) for _ in range(2)]
    day = {"changed-day": "31", "changed-month": "12", "changed-year": "2049"}
    assert "older than the plan" in words(together(client, *files, **day).text)
    assert "older than the plan" not in words(together(client, *files).text)


def test_a_day_that_is_none_is_asked_for_again(client: Client) -> None:
    answer = together(client, own_file(client), **{"changed-day": "40", "changed-month": "1"})
    assert answer.status_code == 422
    assert "needs a day, a month and a year" in answer.text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x00\xff", "could not read this file"),
        (b"spinout_readiness = 1", "on which day"),
        (b"x" * 50_000, "too large"),
        (b"[" * 30_000, "could not read this file"),
        (b'<script>alert("x")</script>', "could not read this file"),
    ],
)
@pytest.mark.parametrize("address", ["together/", "together.pdf", "together.docx", "bring-back/"])
def test_a_file_that_is_not_ours_gets_a_sentence(
    client: Client, address: str, content: bytes, says: str
) -> None:
    answer = client.post(ADDRESS + address, {"files": sent(content)})
    assert answer.status_code == 422
    assert says in answer.text
    assert "file-1.txt" in answer.text


def test_the_name_of_a_file_is_shown_as_text_and_cut_short(client: Client) -> None:
    wrong = SimpleUploadedFile("<b>" + "x" * 300 + ".txt", b"no")
    page = client.post(f"{ADDRESS}together/", {"files": [wrong]}).text
    assert "<b>xx" not in page
    assert "x" * 80 not in page


def test_no_file_and_too_many_get_a_sentence(client: Client) -> None:
    assert "Choose at least one answer file" in together(client).text
    many = together(client, *[b"x"] * (MOST_FILES + 1))
    assert many.status_code == 422
    assert f"Choose at most {MOST_FILES} files" in many.text


def test_a_body_that_is_too_large_is_not_read(client: Client) -> None:
    answer = together(client, b"x" * MOST_BYTES)
    assert answer.status_code == 422
    assert "too large" in answer.text


@pytest.mark.parametrize(
    ("address", "starts"), [("report.pdf", b"%PDF-"), ("report.docx", b"PK\x03\x04")]
)
def test_ones_own_result_can_be_taken_away(client: Client, address: str, starts: bytes) -> None:
    answer = client.post(ADDRESS + address, {"told": state_of(result(client))})
    assert answer.content.startswith(starts)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("address", "starts"), [("together.pdf", b"%PDF-"), ("together.docx", b"PK\x03\x04")]
)
def test_a_teams_result_can_be_taken_away(client: Client, address: str, starts: bytes) -> None:
    files = {"files": sent(*(own_file(client) for _ in range(3)))}
    assert client.post(ADDRESS + address, files).content.startswith(starts)


@pytest.mark.parametrize("address", ["", "my-answers.txt", "report.pdf", "report.docx"])
def test_answers_that_are_not_as_we_wrote_them_lead_to_the_form(
    client: Client, address: str
) -> None:
    answer = client.post(ADDRESS + address, {"told": "v=1&R01=<script>"})
    assert answer.status_code == 400
    assert "<h1" in answer.text
    assert "<script>" not in answer.text.replace("<script type", "")


def test_an_answer_can_be_changed_with_all_others_filled_in(client: Client) -> None:
    told = state_of(result(client, R37="na"))
    page = client.post(ADDRESS, {"told": told, "change": "1"}).text
    assert len(re.findall(r'type="radio" value="[^"]+" checked', page)) == len(FIRST)


@pytest.mark.parametrize("level", ["0", "2", "4"])
def test_a_result_reads_at_grade_seven_or_below(client: Client, level: str) -> None:
    keys = [each.name for each in form_of(TODAY)]
    said = html.unescape(words(result(client, **dict.fromkeys(keys, level))))
    assert grade(said) <= 7


def test_the_result_of_every_answer_stays_light(client: Client) -> None:
    keys = [each.name for each in form_of(TODAY)]
    assert len(result(client, **dict.fromkeys(keys, "0")).encode()) < 90_000
