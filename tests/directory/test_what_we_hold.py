"""Every row and series we were given is here, whole, sourced and dated; nothing is added to it."""

import re
from collections import Counter

import pytest

from spinout import directory
from spinout.directory import Status, Wave

HELD = directory.load()
ENTRIES = HELD.entries
FIGURES = HELD.figures

STATED = {
    "also_known_as": 35,
    "parent_body": 58,
    "sector_words": 70,
    "region_words": 67,
    "form_words": 58,
    "company_number": 0,
    "started": 45,
    "staff_words": 19,
    "contract_words": 20,
    "ownership_words": 40,
    "status_words": 48,
    "website": 12,
    "sources": 70,
}
"""How many of the 70 bodies of our research notes of November 2026 have each fact stated."""

KEPT = {
    Wave.WAVE_1: 12,
    Wave.WAVE_2: 3,
    Wave.WAVE_NOT_CONFIRMED: 4,
    Wave.NO: 51,
}


def test_every_body_and_every_figure_is_here() -> None:
    assert len(ENTRIES) == len(HELD.by_slug) == 70
    assert len(FIGURES) == len({each.key for each in FIGURES}) == 45


@pytest.mark.parametrize("fact", STATED)
def test_no_stated_fact_was_dropped_and_none_was_added(fact: str) -> None:
    assert sum(1 for each in ENTRIES if getattr(each, fact)) == STATED[fact]


def test_every_pathfinder_we_can_name_is_in_its_wave() -> None:
    assert Counter(each.pathfinder for each in ENTRIES) == KEPT


def test_the_history_of_the_pathfinders_is_dated_and_in_order() -> None:
    dates = [each.date for each in HELD.pathfinder_history]
    assert dates == sorted(dates)
    assert all(dates)


def test_a_body_without_news_is_not_known_and_has_no_words_or_date() -> None:
    silent = [each for each in ENTRIES if each.status is Status.UNKNOWN]
    assert len(silent) == 22
    assert {(each.status_words, each.last_known, each.causes) for each in silent} == {("", "", ())}


def test_every_other_body_says_what_its_source_said() -> None:
    told = [each for each in ENTRIES if each.status is not Status.UNKNOWN]
    assert all(each.status_words.endswith(".") for each in told)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.slug)
def test_a_date_is_given_only_where_the_words_give_its_year(entry) -> None:
    assert entry.last_known[:4] in entry.status_words


@pytest.mark.parametrize(
    ("slug", "status"),
    [
        ("seqol", Status.CLOSED),
        ("spiral-health", Status.CLOSED),
        ("peninsula-community-health", Status.CLOSED),
        ("cleveland-fire-brigade-risk-management", Status.CLOSED),
        ("suffolk-libraries", Status.RETURNED),
        ("people2people", Status.RETURNED),
        ("aspire-salford", Status.RETURNING),
        ("behavioural-insights-team", Status.MERGED),
        ("anglian-community-enterprise", Status.SERVICES_MOVED),
        ("gloucestershire-care-services", Status.NEVER_STARTED),
        ("3bm-education-partners", Status.UNKNOWN),
        ("explore-york", Status.TRADING),
    ],
)
def test_the_ends_that_were_published_are_told_as_such(slug: str, status: Status) -> None:
    assert HELD.by_slug[slug].status is status


def test_every_cause_names_who_gives_it() -> None:
    causes = [cause for each in ENTRIES for cause in each.causes]
    assert len(causes) == 9
    assert all(cause.sources and cause.given_by for cause in causes)


def test_no_cause_is_given_for_a_body_that_trades() -> None:
    assert [each.slug for each in ENTRIES if each.causes and each.status is Status.TRADING] == []


def test_every_source_has_a_title_and_its_address_is_whole() -> None:
    for source in HELD.sources.values():
        assert source.title
        assert re.match(r"^(https?://\S+)?$", source.address), source.id


def test_every_body_and_figure_has_at_least_one_address_to_follow() -> None:
    assert [e.slug for e in ENTRIES if not any(each.address for each in e.sources)] == []
    assert [each.key for each in FIGURES if not each.source.address] == []


def test_no_source_is_held_that_nothing_cites() -> None:
    cited = {source.id for each in ENTRIES for source in each.sources}
    cited |= {source.id for each in ENTRIES for told in each.reports for source in told.sources}
    cited |= {each.source.id for each in FIGURES}
    cited |= {source.id for told in HELD.pathfinder_history for source in told.sources}
    assert set(HELD.sources) - cited == set()


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.key)
def test_the_number_of_a_figure_is_in_its_words(figure) -> None:
    words = figure.value_words.replace(",", "")
    scales = (1, 1000, 1_000_000)
    assert any(f"{figure.low / scale:f}".rstrip("0").rstrip(".") in words for scale in scales) or (
        str(figure.low) in words
    )


def test_a_slug_is_made_of_letters_figures_and_hyphens_and_is_no_page_of_ours() -> None:
    ours = {"pathfinders", "statistics", "data"}
    for slug in HELD.by_slug:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
        assert slug not in ours
