"""The public pages of what happened to others: all of it, plainly, safely and without a rate."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from spinout import directory
from spinout.directory import Question, Status
from spinout.web.directory import views
from spinout.web.directory.forms import asked, query
from spinout.web.directory.present import ON_A_PAGE
from tests.house.reading_grade import grade

pytestmark = pytest.mark.django_db
HELD = directory.load()
LISTS = ["/directory/", "/directory/?page=2", "/directory/?ended=yes", "/directory/?words=xyzzy"]
OTHERS = ["/directory/pathfinders/", "/directory/statistics/", "/directory/data/"]
LIKE = [
    "/directory/like-yours/",
    "/directory/like-yours/?sector=libraries&parent=council&size=from_50",
    "/directory/like-yours/?sector=fire&form=co_operative",
    "/directory/map/",
]
SOME = ["/directory/seqol/", "/directory/stockport-college/", "/directory/explore-york/"]
PAGES = [*LISTS, *OTHERS, *LIKE, *SOME]
DOWNLOADS = [
    f"/directory/{rows}.{to}" for rows in ("entries", "statistics") for to in ("csv", "json")
]
HIGHEST_GRADE = 7
OUTCOME = r"surviv|still trad|trading|closed|clos(?:e|ure)|ended|failed|outcome|last(?:ed|s)?\b"
A_SHARE = r"\d\s*(?:%|per cent)|one in \w+"
A_PAGE_TAKES_AT_MOST = 0.010
HOSTILE = [
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "\x00\x01",
    "{{ 7*7 }}",
    "%00%0d%0aSet-Cookie:x=1",
    "𝔲𝔫𝔦𝔠𝔬𝔡𝔢‮",
    "=HYPERLINK(1)",
    "../../etc/passwd",
    "\ud7ff" * 50,
    "((((((((((((",
]


def main_of(page: str) -> str:
    """The main part of a page."""
    return page[page.index("<main") : page.index("</main>")]


def words_of(page: str) -> str:
    """The words of the main part, a line for each block, without pictures, names and sources."""
    main = re.sub(r"<svg.*?</svg>", "", main_of(page), flags=re.DOTALL)
    main = re.sub(r"<(a|select|h3)\b.*?</\1>", "", main, flags=re.DOTALL)
    main = re.sub(r'<span class="govuk-hint">.*?</span>', "", main, flags=re.DOTALL)
    lines = re.sub(r"</(p|li|h\d|dt|dd|caption|th|td|button|strong)>|<br>", "\n", main)
    return html.unescape(re.sub(r"<[^>]+>", " ", lines))


@pytest.fixture
def page(client: Client):
    def get(address: str) -> str:
        answer = client.get(address)
        assert answer.status_code == 200
        return answer.text

    return get


def test_the_first_line_of_the_list_says_how_many_outcomes_are_unknown(page) -> None:
    first = re.search(r"<p[^>]*>(.*?)</p>", main_of(page("/directory/")))[1]
    assert first == "We do not know what became of 22 of these 70 bodies."


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_main_heading_and_its_title_begins_with_it(page, address: str) -> None:
    text = page(address)
    headings = re.findall(r"<h1[^>]*>(.*?)</h1>", text)
    assert len(headings) == 1
    assert re.search(r"<title>(.*?)</title>", text)[1].startswith(headings[0])
    levels = [int(level) for level in re.findall(r"<h(\d)", text)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_script_or_style_in_it_and_no_name_twice(page, address: str) -> None:
    text = page(address)
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style| style=|\son\w+=", text) == []
    names = re.findall(r'\sid="([^"]+)"', text)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_reads_at_grade_seven_or_below(page, address: str) -> None:
    text = words_of(page(address))
    assert "please" not in text.lower()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert grade("\n".join(f"{line}." for line in lines)) <= HIGHEST_GRADE


def test_every_body_is_in_the_list_once_with_its_status_and_when_it_was_known(page) -> None:
    pages = [page(f"/directory/?page={number}") for number in range(1, 4)]
    shown = [slug for each in pages for slug in re.findall(r'id="body-([\w-]+)"', each)]
    assert shown == [each.slug for each in HELD.entries]
    assert len(re.findall(r'id="body-', pages[0])) == ON_A_PAGE
    whole = html.unescape("".join(pages))
    for each in HELD.entries:
        block = whole[whole.index(f'id="body-{each.slug}"') :].split("</section>")[0]
        assert each.status.words in block
        assert each.when_known in block


@pytest.mark.parametrize("entry", HELD.entries, ids=lambda entry: entry.slug)
def test_every_body_has_a_page_with_every_fact_source_and_date(client: Client, entry) -> None:
    answer = client.get(f"/directory/{entry.slug}/")
    text = html.unescape(answer.text)
    assert answer.status_code == 200
    for fact in (
        entry.name,
        entry.parent_body,
        entry.form_words,
        entry.ownership_words,
        entry.contract_words,
        entry.staff_words,
        entry.status_words,
        entry.notes,
        entry.website,
        entry.pathfinder_as,
    ):
        assert fact[1:] in text
    for source in (*entry.sources, *(each for told in entry.reports for each in told.sources)):
        assert source.title in text
        assert source.address in text
    assert directory.in_words(entry.started) in text
    assert "We last read these in November 2026" in text
    assert f'href="/directory/{entry.slug}/"' in text


@pytest.mark.parametrize("entry", HELD.entries, ids=lambda entry: entry.slug)
def test_every_number_of_a_source_leads_to_it(client: Client, entry) -> None:
    text = client.get(f"/directory/{entry.slug}/").text
    led = set(re.findall(r'href="#(source-\d+)"', text))
    there = set(re.findall(r'id="(source-\d+)"', text))
    assert led == there


def test_a_cause_is_only_what_a_named_source_gives(page) -> None:
    text = page("/directory/aspire-salford/")
    assert "As given by Public Sector Executive, April 2025." in text
    assert "None of our sources gives a cause." in page("/directory/spiral-health/")
    assert "Why" not in main_of(page("/directory/gll/"))


def test_a_body_without_news_says_so_and_guesses_neither_way(page) -> None:
    text = page("/directory/stockport-college/")
    assert "We found nothing that says what became of it." in text
    assert "does not mean it closed, and does not mean it trades" in text


def test_the_pathfinders_page_names_each_and_says_what_is_not_known(page) -> None:
    text = page("/directory/pathfinders/")
    named = directory.pathfinders(HELD.entries).named
    assert all(f'href="/directory/{each.slug}/"' in text for each in named)
    assert "We do not know what became of 11 of these 19 bodies." in text
    assert "We could not find the names of the other 2." in text
    silent = sum(1 for each in named if each.status is Status.UNKNOWN)
    assert main_of(text).count(">Not known<") == silent


def test_every_figure_is_on_the_statistics_page_with_its_source(page) -> None:
    text = html.unescape(page("/directory/statistics/"))
    for each in HELD.figures:
        row = text[text.index(f'id="{each.key}"') :].split("</tr>")[0]
        for said in (each.written, each.scope, each.note, each.date_note, each.source.title):
            assert said in row
        assert each.source.address in row


def test_figures_that_answer_one_question_are_bars_and_never_a_line(page) -> None:
    text = page("/directory/statistics/")
    pictures = re.findall(r"<svg xmlns.*?</svg>", text, re.DOTALL)
    assert len(pictures) == 13
    for picture in pictures:
        assert "<polyline" not in picture
        assert re.search(r"<title id=.*?>.+?</title><desc id=.*?>.+?</desc>", picture)
    assert text.count("Do not read the bars as a trend.") == len(pictures)
    assert len(re.findall(r"<table", text)) == len(Question)


@pytest.mark.parametrize("address", [*LISTS, *OTHERS[:1], "/directory/?status=trading"])
def test_no_share_of_outcomes_is_on_a_list(page, address: str) -> None:
    assert re.findall(A_SHARE, main_of(page(address))) == []


def sentences(client: Client) -> Iterator[tuple[str, str]]:
    """Every sentence of every page and of every cell of the downloads, with its address."""
    for address in (*PAGES, *(f"/directory/{slug}/" for slug in HELD.by_slug)):
        yield from (
            (address, each) for each in re.split(r"[.\n]\s", words_of(client.get(address).text))
        )
    for address in DOWNLOADS:
        if address.endswith("json"):
            for row in json.loads(client.get(address).text):
                for cell in row.values():
                    yield from ((address, each) for each in re.split(r"[.\n]\s", str(cell)))


def test_no_sentence_anywhere_gives_a_share_of_outcomes(client: Client) -> None:
    shares = [(address, each) for address, each in sentences(client) if re.search(A_SHARE, each)]
    assert len(shares) > 20
    assert [each for each in shares if re.search(OUTCOME, each[1])] == []


@pytest.mark.parametrize("planted", ["70% of them still trade", "one in three closed"])
def test_a_share_of_outcomes_would_be_seen(planted: str) -> None:
    assert re.search(A_SHARE, planted)
    assert re.search(OUTCOME, planted)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_searched_for_and_shown_as_text(client: Client, words: str) -> None:
    answer = client.get("/directory/", {"words": words, "sector": words, "page": words})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text
    assert "The address asks for a kind of service that we do not have." in answer.text
    assert "Set-Cookie" not in answer.headers


def test_a_very_long_search_is_cut_and_says_so(client: Client) -> None:
    answer = client.get("/directory/", {"words": "library " * 5_000})
    assert answer.status_code == 200
    assert "We looked for the first 200 letters of it." in answer.text
    assert len(answer.content) < 60_000


def test_nothing_found_says_what_to_try(page) -> None:
    text = page("/directory/?words=submarine&sector=libraries&ended=yes")
    assert "We found no bodies" in text
    assert '<a class="govuk-link" href="?sector=libraries&amp;ended=yes">' in text
    assert "use fewer words" in text


@pytest.mark.parametrize("number", ["0", "-1", "999", "9" * 400, "٣", "1e3", "two", ""])
def test_a_page_number_that_is_not_one_shows_a_page_of_the_list(
    client: Client, number: str
) -> None:
    answer = client.get("/directory/", {"page": number})
    assert answer.status_code == 200
    assert 'id="body-' in answer.text


@given(st.text(max_size=250), st.sampled_from(["", "libraries", "x"]), st.booleans())
def test_a_search_comes_back_from_its_own_address(words: str, sector: str, ended: bool) -> None:
    said = {"words": words, "sector": sector} | ({"ended": "yes"} if ended else {})
    once = asked(said)
    from django.http import QueryDict

    again = asked(QueryDict(query(once.wanted).removeprefix("?")))
    assert again.wanted == once.wanted


def test_filters_work_by_address_alone_and_keep_what_was_chosen(page) -> None:
    text = page("/directory/?status=returned&words=libr")
    assert re.search(r'<option value="returned" selected>Back in the public sector \(2\)', text)
    assert re.findall(r'id="body-([\w-]+)"', text) == ["suffolk-libraries"]
    assert 'value="libr"' in text


def test_the_next_page_keeps_the_search(page) -> None:
    text = page("/directory/?status=trading")
    assert 'href="?status=trading&amp;page=2#results" rel="next"' in text


@pytest.mark.parametrize("address", DOWNLOADS)
def test_a_download_is_a_file_to_save_and_holds_every_row(client: Client, address: str) -> None:
    answer = client.get(address)
    name = address.removeprefix("/directory/")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="spinout-{name}"'
    rows = (
        json.loads(answer.text)
        if name.endswith("json")
        else list(csv.DictReader(io.StringIO(answer.text, newline="")))
    )
    assert len(rows) == (70 if name.startswith("entries") else 45)


@pytest.mark.parametrize("address", [*PAGES, *DOWNLOADS])
def test_a_copy_may_be_kept_and_asked_after(client: Client, address: str) -> None:
    first = client.get(address)
    assert first.headers["Cache-Control"] == "public, max-age=300"
    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    "address",
    [
        "/directory/nobody/",
        "/directory/entries.xlsx",
        "/directory/secrets.csv",
        "/directory/SEQOL!/",
    ],
)
def test_what_we_do_not_hold_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", [PAGES[0], OTHERS[0], SOME[0], DOWNLOADS[0]])
def test_nothing_can_be_sent_to_the_directory(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_a_list_is_made_once_and_words_looked_for_are_never_held(client: Client) -> None:
    views._list_kept.cache_clear()
    pages = [client.get("/directory/?sector=libraries").text for _ in range(2)]
    assert pages[0] == pages[1]
    client.get("/directory/?words=anyone-at-all")
    assert views._list_kept.cache_info().currsize == 1
    assert views._list_kept.cache_info().hits == 1
