"""The timetable of a plan: its page, what may be settled, and what the law does not let through."""

import gzip
import io
import re
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.house.reading_grade import grade
from tests.web.plans.visits import plan_of, words
from tests.web.test_every_page import HIGHEST_GRADE, LEGAL_TERMS, words_of
from tests.web.weight import A_PAGE_MAY_WEIGH, weight_of_the_look

pytestmark = pytest.mark.django_db
PAGE = "/plan/timetable/"
POST = "Head of libraries"


def settle(visitor: Client, form: str, /, **fields: str) -> Any:
    """Sends one form."""
    return visitor.post(f"{PAGE}settle/{form}/", fields)


def change(visitor: Client, task: str, weeks: str, **more: str) -> Any:
    """Asks for other weeks for a task, with a post and a reason."""
    asked = {"task": task, "what": "weeks", "weeks": weeks, "post": POST, "reason": "Agreed"}
    return settle(visitor, "changes", **(asked | more))


def section(visitor: Client) -> Any:
    """What the plan holds of its timetable."""
    return plan_of(visitor).tables.get("timetable", {})


def test_a_plan_of_which_nothing_is_known_has_weeks_no_days_and_says_what_it_needs(
    visitor: Client,
) -> None:
    page = visitor.get(PAGE).text
    said = words(page)
    assert "From a first idea to the move takes 104 weeks." in said
    assert 'href="/plan/question/case.go_live/?then=stages"' in page
    assert "Save the days for a diary" not in said
    assert said.index("The chance of the date") > said.index("Is that long?")
    assert "We give none." in said


def test_the_example_has_days_a_picture_and_every_task_in_the_tables_behind_it(
    library: Client,
) -> None:
    page = library.get(PAGE).text
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in page
    tables = page.partition("Each task stands in the tables")[2]
    assert all(f">T{number:02} " in tables for number in range(1, 71))
    assert "of these runs get there in time" in words(page)
    assert "of which 40 are ours" in words(page)


def test_a_time_set_by_law_is_not_shortened_and_the_sentence_names_the_law(
    library: Client,
) -> None:
    answer = change(library, "T57", "1")
    assert answer.status_code == 422
    said = words(answer.text)
    assert "The law gives at least 28 days, and no one may make it shorter" in said
    assert "regulation 11" in said
    assert section(library) == {}


def test_a_post_changes_what_the_law_leaves_open_and_the_page_says_who(library: Client) -> None:
    assert change(library, "T33", "12").status_code == 302
    assert section(library)["changes"] == [
        {"task": "T33", "post": POST, "reason": "Agreed", "weeks": 12}
    ]
    said = words(library.get(PAGE).text)
    assert "Taken: Head of libraries asks for it. Agreed." in said
    assert "12 weeks, set by Head of libraries" in said


def test_a_circle_and_a_wait_that_is_there_are_told_and_not_kept(library: Client) -> None:
    for task, other, says in (("T30", "T64", "in a circle"), ("T33", "T30", "as it is")):
        answer = change(library, task, "", what="wait_for", other=other)
        assert answer.status_code == 422
        assert says in words(answer.text)
    assert section(library) == {}


@pytest.mark.parametrize(
    ("what", "fields", "says"),
    [
        ("changes", {}, "Choose a task."),
        ("changes", {"task": "T33", "what": "weeks", "weeks": "soon"}, "how many weeks"),
        ("changes", {"task": "T33", "what": "weeks", "weeks": "9" * 200}, "is not between 0 and"),
        ("changes", {"task": "T33", "what": "wait_for"}, "Choose the other task."),
        ("changes", {"task": "T33", "what": "weeks", "weeks": "9"}, "Enter the post"),
        ("changes", {"task": "T33", "what": "<b>"}, "Choose what to change."),
        ("changes", {"task": "T" * 400, "what": "weeks", "weeks": "9"}, "longer than 300"),
        ("start", {"day": "31", "month": "2", "year": "2026"}, "Enter a day, a month and a year"),
        ("start", {"day": "1", "month": "1", "year": "9" * 50}, "Enter a day, a month"),
        ("start", {"day": "1", "month": "1", "year": "1999"}, "is outside our dates"),
        ("signed", {"task": "T17"}, "Enter a day, a month and a year"),
        ("approved", {}, "Enter the post"),
        ("approved", {"post": "ann@example.org"}, "This looks like an e-mail address"),
    ],
)
def test_what_does_not_fit_gets_a_sentence_and_nothing_is_kept(
    library: Client, what: str, fields: dict[str, str], says: str
) -> None:
    if fields.get("task", "").startswith("TTT") or len(fields.get("weeks", "")) > 9:
        fields = {"post": POST, "reason": "Agreed", **fields}
    answer = settle(library, what, **fields)
    assert answer.status_code == 422
    assert says in words(answer.text)
    assert "<title>Error: " in answer.text
    assert section(library) == {}


def test_a_gate_is_signed_off_only_with_its_notice(library: Client) -> None:
    day = {"day": "1", "month": "3", "year": "2027"}
    answer = settle(library, "signed", task="T29", post=POST, **day)
    assert answer.status_code == 422
    assert "T29 is a decision, so it needs its notice." in words(answer.text)
    assert settle(library, "signed", task="T29", post=POST, notice="Minute 14", **day)
    said = words(library.get(PAGE).text)
    assert "1 March 2027. Signed off by Head of libraries. Notice: Minute 14." in said


def test_slip_is_shown_from_the_first_version_approved(library: Client) -> None:
    assert settle(library, "approved", post="Programme board").status_code == 302
    assert "The move has not slipped since “Version 1”." in words(library.get(PAGE).text)
    change(library, "T33", "40")
    settle(library, "approved", post="Programme board")
    said = words(library.get(PAGE).text)
    assert "days later than in “Version 1”" in said
    assert [each["name"] for each in section(library)["approved"]] == ["Version 1", "Version 2"]


def test_a_plan_with_no_day_cannot_be_approved_and_says_why(visitor: Client) -> None:
    answer = settle(visitor, "approved", post="Programme board")
    assert answer.status_code == 422
    assert "There are no days to approve yet." in words(answer.text)


def test_what_is_settled_can_be_taken_out_again(library: Client) -> None:
    settle(library, "start", day="5", month="1", year="2026")
    change(library, "T33", "12")
    form = library.get(f"{PAGE}settle/changes/").text
    mark = re.findall(r'name="was" value="(\w+)"', form)
    settle(library, "changes", remove="yes", was="another")
    assert len(section(library)["changes"]) == 1
    settle(library, "changes", remove="yes", was=mark[0])
    settle(library, "start", remove="yes")
    assert section(library) == {}


def test_what_is_settled_survives_saving_as_one_file_or_a_sheet(library: Client) -> None:
    settle(library, "start", day="5", month="1", year="2026")
    change(library, "T33", "12")
    settle(library, "approved", post="Programme board")
    before = section(library)
    for address in ("/plan/my-plan.spinout", "/plan/my-plan.xlsx"):
        saved = library.get(address).content
        other = Client()
        file = SimpleUploadedFile(address.rpartition("/")[2], saved)
        assert other.post("/plan/bring-back/", {"files": file}).status_code == 302
        assert "Taken: Head of libraries asks for it." in words(other.get(PAGE).text)
        assert "Version 1" in words(other.get(PAGE).text)
    assert len(before["approved"][0]["finish"]) > 40


def test_the_days_and_the_papers_can_be_saved(library: Client) -> None:
    days = library.get("/plan/timetable.ics")
    assert days.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"SUMMARY:The move" in days.content
    assert library.get("/plan/timetable.pdf").content[:5] == b"%PDF-"
    word = zipfile.ZipFile(io.BytesIO(library.get("/plan/timetable.docx").content))
    assert b"The chance of the date" in word.read("word/document.xml")
    assert library.get("/plan/timetable.exe").status_code == 404
    assert library.get(f"{PAGE}settle/nothing/").status_code == 404


def test_a_plan_with_no_days_leads_back_from_the_diary(visitor: Client) -> None:
    assert visitor.get("/plan/timetable.ics").headers["Location"] == PAGE
    assert visitor.get("/plan/timetable.pdf").content[:5] == b"%PDF-"


def test_the_page_of_all_stages_leads_to_it(library: Client) -> None:
    page = library.get("/plan/stages/").text
    assert f'href="{PAGE}"' in page
    assert "5. When: the timetable Answered" in words(page)


@pytest.mark.parametrize("what", ["", "settle/start/", "settle/changes/", "settle/signed/"])
def test_each_page_is_light_and_reads_at_grade_seven(library: Client, what: str) -> None:
    page = library.get(f"{PAGE}{what}").text
    assert len(gzip.compress(page.encode())) + weight_of_the_look() < A_PAGE_MAY_WEIGH
    said = words_of(page)
    for term in LEGAL_TERMS:
        said = said.replace(term, "contest")
    assert grade(said) <= HIGHEST_GRADE


def test_another_visitor_finds_nothing(library: Client) -> None:
    assert library.get(PAGE).status_code == 200
    assert Client().get(PAGE).status_code == 404
