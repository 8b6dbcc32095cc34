"""The idea, the options and readiness of a plan: entered, weighed, kept as counts, and on paper."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from spinout.facts.case_writer import entered
from spinout.readiness import written
from spinout.web.plans.lists import CHOOSE, FIX_FIRST, LOCKED, TWICE
from tests.readiness.sheets import HELD, sheet
from tests.web.plans.visits import answer, plan_of, words

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
CHANGE = {
    "change": "Open on Sundays",
    "for_whom": "People who work",
    "baseline": "None does (2026)",
    "measure": "Libraries open on Sundays",
    "by": "1 April 2029",
    "checked_by": "The contract officer",
    "not_by_staying": "The council opens nothing then.",
    "clause": "",
}
TEST = {"name": "What people get", "weight": "3", "says": "Hours and books."}
SCORE = {"way": "stay", "criterion": "what-people-get", "score": "1", "why": "Cuts."}
FIXED = {"day": "14", "month": "9", "year": "2026"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """One day for every page of a test."""
    monkeypatch.setattr("spinout.web.plans.views.options.timezone.localdate", lambda: TODAY)


def add(visitor: Client, key: str, fields: dict[str, str], **more: str) -> Any:
    """Sends one entry of a list."""
    return visitor.post(f"/plan/list/{key}/", fields | more)


def held(visitor: Client, key: str) -> Any:
    """What the plan holds for a question."""
    return entered(plan_of(visitor).tables, key)


def mark_of(page: str) -> str:
    """The mark of the first entry of a list."""
    return page.split('name="was" value="')[1].split('"')[0]


def files(*levels: int) -> dict[str, list[SimpleUploadedFile]]:
    """A file of each person, who gave that level to the first question."""
    made = [
        written(sheet({"R01": level, "R02": 2}, mark=f"{n:016x}"), HELD)
        for n, level in enumerate(levels)
    ]
    return {"files": [SimpleUploadedFile(f"{n}.txt", each.encode()) for n, each in enumerate(made)]}


def test_a_claim_may_leave_only_its_clause_blank(visitor: Client) -> None:
    assert add(visitor, "better.changes", CHANGE).status_code == 302
    assert held(visitor, "better.changes") == [CHANGE]
    page = add(visitor, "better.changes", CHANGE | {"measure": ""})
    assert page.status_code == 422
    assert words(page.text).count("Enter a few words.") == 2
    (found,) = plan_of(visitor).facts().better.changes
    assert found.by == date(2029, 4, 1)


def test_a_claim_counts_once_a_clause_holds_it(visitor: Client) -> None:
    add(visitor, "better.changes", CHANGE)
    assert "Counts as nought" in words(visitor.get("/plan/options/").text)
    mark = mark_of(visitor.get("/plan/list/better.changes/?change=1").text)
    add(visitor, "better.changes", CHANGE | {"clause": "Clause 4"}, place="1", was=mark)
    said = words(visitor.get("/plan/options/").text)
    assert "It counts." in said
    assert "Counts as nought" not in said


@pytest.mark.parametrize(
    ("key", "fields", "says"),
    [
        ("better.changes", CHANGE | {"by": "soon"}, "Enter a day, such as 1 April 2028."),
        ("better.changes", CHANGE | {"change": "a" * 301}, "300 characters"),
        ("appraisal.criteria", TEST | {"weight": "0"}, CHOOSE),
        ("appraisal.ways", {"way": "flee", "says": "Away."}, CHOOSE),
        ("appraisal.dissent", {"by": "A post", "says": "a" * 601}, "600 characters"),
    ],
)
def test_a_part_that_does_not_fit_is_told_beside_its_field(
    visitor: Client, key: str, fields: dict[str, str], says: str
) -> None:
    page = add(visitor, key, fields)
    assert page.status_code == 422
    assert says in words(page.text)
    assert held(visitor, key) is None


def test_scores_wait_until_the_tests_are_fixed(visitor: Client) -> None:
    add(visitor, "appraisal.criteria", TEST)
    assert FIX_FIRST in words(add(visitor, "appraisal.scores", SCORE).text)
    answer(visitor, "appraisal.fixed_on", FIXED)
    assert add(visitor, "appraisal.scores", SCORE).status_code == 302
    assert plan_of(visitor).facts().appraisal.scores[0].score == 1


def scored(visitor: Client) -> None:
    """A plan with one test, fixed, and one score."""
    add(visitor, "appraisal.criteria", TEST)
    answer(visitor, "appraisal.fixed_on", FIXED)
    add(visitor, "appraisal.scores", SCORE)


def test_what_is_judged_by_cannot_change_while_there_are_scores(visitor: Client) -> None:
    scored(visitor)
    address = "/plan/list/appraisal.criteria/"
    mark = mark_of(visitor.get(address).text)
    for sent in (
        TEST | {"name": "Another"},
        TEST | {"weight": "9", "place": "1", "was": mark},
        {"remove": "yes", "place": "1", "was": mark},
    ):
        page = visitor.post(address, sent)
        assert page.status_code == 422
        assert LOCKED in words(page.text)
    assert [each["weight"] for each in held(visitor, "appraisal.criteria")] == ["3"]


def test_once_the_scores_are_out_what_is_judged_by_can_change(visitor: Client) -> None:
    scored(visitor)
    mark = mark_of(visitor.get("/plan/list/appraisal.scores/").text)
    add(visitor, "appraisal.scores", {}, place="1", was=mark, remove="yes")
    assert add(visitor, "appraisal.criteria", TEST | {"name": "Money"}).status_code == 302


def test_one_way_is_scored_once_on_each_test(visitor: Client) -> None:
    scored(visitor)
    assert add(visitor, "appraisal.scores", SCORE).status_code == 302
    page = add(visitor, "appraisal.scores", SCORE | {"score": "4"})
    assert TWICE in words(page.text)
    assert len(held(visitor, "appraisal.scores")) == 1


def test_a_list_takes_no_more_than_a_paper_can_carry(visitor: Client) -> None:
    for number in range(7):
        page = add(visitor, "appraisal.dissent", {"by": f"Post {number}", "says": "No."})
    assert "This list holds at most 6." in words(page.text)
    assert len(held(visitor, "appraisal.dissent")) == 6


def test_scores_dated_before_the_tests_are_refused_with_a_sentence(visitor: Client) -> None:
    answer(visitor, "appraisal.fixed_on", FIXED)
    page = answer(visitor, "appraisal.scored_on", FIXED | {"day": "13"})
    assert page.status_code == 422
    assert "scored before you fixed what you judge them by" in words(page.text)
    assert held(visitor, "appraisal.scored_on") is None


def test_an_answer_changed_from_this_page_leads_back_to_it(visitor: Client) -> None:
    page = visitor.get("/plan/options/").text
    assert 'href="/plan/question/better.ask/?then=options"' in page
    kept = answer(visitor, "better.ask", "A word in writing.", then="options")
    assert kept.url == "/plan/options/"


def test_the_page_of_an_example_tells_all_of_it(library: Client) -> None:
    said = words(library.get("/plan/options/").text)
    for each in (
        "“Leave as a mutual of our own” comes first, with 29 of 48 points.",
        "If “Risk” weighed 3 and not 2, “Stay, and change how we work” would come first.",
        "Finance partner at the council: I scored with the others",
        "4 people answered.",
        "Not yet ready to ask",
    ):
        assert each in said


def test_a_new_plan_has_a_note_and_says_what_is_missing(visitor: Client) -> None:
    page = visitor.get("/plan/options/").text
    assert "Idea note, one side" in words(page)
    assert "Options record" not in words(page)
    assert "Nobody has answered yet." in words(page)


def test_files_of_a_team_are_kept_as_counts_and_never_as_persons(visitor: Client) -> None:
    assert visitor.post("/plan/options/readiness/", files(0, 2, 4)).url == "/plan/options/"
    kept = plan_of(visitor).tables["readiness"]
    assert kept["levels"] == {"R01": [1, 0, 1, 0, 1], "R02": [0, 0, 3, 0, 0]}
    assert set(kept) == {"people", "oldest", "levels"}
    said = words(visitor.get("/plan/options/").text)
    assert "3 people answered." in said
    assert "You see these differently" in said


def test_what_a_team_answered_comes_back_with_the_saved_plan(visitor: Client) -> None:
    visitor.post("/plan/options/readiness/", files(0, 2, 4))
    before = plan_of(visitor).facts()
    saved = visitor.get("/plan/my-plan.spinout").content
    again = {"file": SimpleUploadedFile("my-plan.spinout", saved)}
    visitor.post("/plan/bring-back/", again)
    assert plan_of(visitor).facts().readiness == before.readiness


def test_the_answers_can_be_taken_out_of_the_plan(library: Client) -> None:
    library.post("/plan/options/readiness/", {"remove": "yes"})
    assert "readiness" not in plan_of(library).tables
    assert "Nobody has answered yet." in words(library.get("/plan/options/").text)


def test_a_file_that_is_not_ours_is_told_and_nothing_changes(library: Client) -> None:
    before = plan_of(library).tables
    wrong = {"files": [SimpleUploadedFile("wrong.txt", b"\x00")]}
    page = library.post("/plan/options/readiness/", wrong)
    assert page.status_code == 422
    assert "wrong.txt: We could not read this file." in words(page.text)
    assert plan_of(library).tables == before


@pytest.mark.parametrize(
    ("place", "starts"),
    [
        ("idea-note.pdf", b"%PDF-"),
        ("idea-note.docx", b"PK\x03\x04"),
        ("idea-note.html", b"<!DOCTYPE html>"),
        ("options-record.pdf", b"%PDF-"),
        ("are-you-ready.pdf", b"%PDF-"),
    ],
)
def test_each_paper_can_be_saved(library: Client, place: str, starts: bytes) -> None:
    saved = library.get(f"/plan/papers/{place}")
    assert saved.content.lstrip().startswith(starts)
    assert saved.headers["Content-Disposition"] == f'attachment; filename="{place}"'


def test_a_paper_that_the_plan_has_not_got_is_not_found(visitor: Client) -> None:
    assert visitor.get("/plan/papers/options-record.pdf").status_code == 404


def test_the_page_of_all_stages_leads_to_it(visitor: Client) -> None:
    assert 'href="/plan/options/"' in visitor.get("/plan/stages/").text


# Every score on one page


def given(**cells: tuple[str, str]) -> dict[str, str]:
    """The fields of the page for the one test of `scored`, by way."""
    fields = {}
    for way, (score, why) in cells.items():
        place = f"{way.replace('_', '-')}.what-people-get"
        fields |= {f"score.{place}": score, f"why.{place}": why}
    return fields


def test_all_scores_can_be_given_on_one_page(visitor: Client) -> None:
    scored(visitor)
    sent = given(stay=("2", "Cuts."), stay_and_change=("3", "Savings."), leave=("0", "No cash."))
    assert visitor.post("/plan/options/scores/", sent).url == "/plan/options/"
    held_now = {each["way"]: each["score"] for each in held(visitor, "appraisal.scores")}
    assert held_now == {"stay": "2", "stay-and-change": "3", "leave": "0"}
    page = visitor.get("/plan/options/scores/").text
    assert 'value="Savings."' in page
    assert len(plan_of(visitor).facts().appraisal.scores) == 3


@pytest.mark.parametrize(
    ("score", "why", "says"),
    [
        ("2", "", "Say why, in a few words."),
        ("", "Cuts.", "Choose a score, or take the reason out."),
        ("9", "Cuts.", CHOOSE),
        ("2", "a" * 201, "This is longer than 200 characters."),
        ("2", "Ask ann@council.example", "This looks like an e-mail address."),
    ],
)
def test_a_score_that_is_not_whole_is_told_and_nothing_changes(
    visitor: Client, score: str, why: str, says: str
) -> None:
    scored(visitor)
    before = held(visitor, "appraisal.scores")
    page = visitor.post("/plan/options/scores/", given(leave=(score, why)))
    assert page.status_code == 422
    assert f"Leave as a mutual of our own, “What people get”: {says}" in words(page.text)
    assert held(visitor, "appraisal.scores") == before


def test_no_score_is_taken_before_the_tests_are_fixed(visitor: Client) -> None:
    assert "First enter what the options are judged by." in words(
        visitor.get("/plan/options/scores/").text
    )
    add(visitor, "appraisal.criteria", TEST)
    page = visitor.post("/plan/options/scores/", given(stay=("2", "Cuts.")))
    assert page.status_code == 422
    assert FIX_FIRST in words(page.text)
    assert held(visitor, "appraisal.scores") is None


def test_a_page_of_scores_sent_empty_takes_them_out(visitor: Client) -> None:
    scored(visitor)
    visitor.post("/plan/options/scores/", {})
    assert held(visitor, "appraisal.scores") is None
