"""The pages of a plan: plain words, one main heading, and no script of their own."""

import html
import re
from itertools import pairwise

import pytest
from django.test import Client

from tests.house.reading_grade import grade
from tests.web.plans.visits import ASSISTANTS

pytestmark = pytest.mark.django_db
HIGHEST_GRADE = 7
OURS = [
    "",
    "question/service.name/",
    "question/parent.kind/",
    "question/case.go_live/",
    "question/money.other_income/",
    "list/narrative.options/",
    "list/appraisal.scores/",
    "list/better.changes/",
    "options/",
    "options/scores/",
    "which-kind/",
    "who-owns/",
    "posts/",
    "posts/add/",
    "check/",
    "save/",
    "bring-back/",
    "erase/",
    "erased/",
]
PAGES = [*OURS, "stages/"]
LARGEST = 150_000
LEGAL_TERMS = ("Data Protection Act 2018", "National Insurance")


@pytest.fixture
def page(library: Client, request: pytest.FixtureRequest) -> str:
    library.post("/plan/posts/add/", ASSISTANTS)
    return library.get(f"/plan/{request.param}").text


def sentences(page: str) -> str:
    """What the page itself says, without what the example holds: a line for each block."""
    main = page[page.index("<main") : page.index("</main>")]
    main = re.sub(r"<(textarea|option|table|svg|dd)\b.*?</\1>", "", main, flags=re.DOTALL)
    lines = re.sub(r"</(p|li|h\d|dt|caption|button|label|legend|div|summary|a)>", ".\n", main)
    words = html.unescape(re.sub(r"<[^>]+>", " ", lines))
    for term in LEGAL_TERMS:
        words = words.replace(term, "the Act")
    return words


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_a_page_has_one_main_heading_first_and_its_title_begins_with_it(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    heading = re.sub(r"<[^>]+>", "", re.search(r"<h1.*?</h1>", page, re.DOTALL)[0]).strip()
    assert re.search(r"<title>(.*?)</title>", page)[1].startswith(heading)


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_a_page_has_no_script_or_style_of_its_own(page: str) -> None:
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert "<style" not in page
    assert " style=" not in page
    assert re.findall(r"\son\w+=", page) == []
    assert 'http-equiv="refresh"' not in page


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_every_field_has_a_label_and_every_id_is_used_once(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    labelled = set(re.findall(r'<label[^>]*\sfor="([^"]+)"', page))
    fields = re.findall(r"<(?:input|select|textarea)\b[^>]*>", page)
    named = [each for each in fields if 'type="hidden"' not in each]
    assert {re.search(r'\sid="([^"]+)"', each)[1] for each in named} <= labelled


@pytest.mark.parametrize("page", OURS, indirect=True)
def test_a_page_reads_at_grade_seven_or_below(page: str) -> None:
    assert grade(sentences(page)) <= HIGHEST_GRADE
    assert "please" not in sentences(page).casefold()


@pytest.mark.parametrize("page", PAGES, indirect=True)
def test_a_page_says_not_to_enter_personal_data_where_nobody_runs_this_copy(page: str) -> None:
    assert "Do not enter personal data." in page


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_when_compressed(library: Client, address: str) -> None:
    sent = library.get(f"/plan/{address}", headers={"accept-encoding": "gzip"})
    assert len(sent.content) < LARGEST / 3
