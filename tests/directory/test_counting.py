"""Counts add up to what is held, and no rate of survival comes from them."""

from datetime import date

import pytest

from spinout import directory
from spinout.directory import Axis, Status, Wanted

ENTRIES = directory.load().entries
ON = date(2026, 11, 23)


@pytest.mark.parametrize("axis", [Axis.STATUS, Axis.FORM])
def test_a_list_with_one_place_for_each_body_adds_up(axis: Axis) -> None:
    assert sum(directory.counts(ENTRIES, axis).values()) == len(ENTRIES)


@pytest.mark.parametrize("axis", Axis)
def test_each_count_is_what_the_filter_finds(axis: Axis) -> None:
    for place, number in directory.counts(ENTRIES, axis).items():
        assert len(directory.search(ENTRIES, Wanted(**{axis.value: place}))) == number


def test_a_count_of_nought_is_shown_as_nought() -> None:
    assert directory.counts((), Axis.STATUS) == dict.fromkeys(Status, 0)


def test_the_first_line_says_how_many_outcomes_are_unknown() -> None:
    assert directory.outlook(ENTRIES, ON).sentence == (
        "We do not know what became of 22 of these 70 bodies."
    )


def test_the_age_of_the_news_is_told_and_adds_up() -> None:
    found = directory.outlook(ENTRIES, ON)
    dated = [each for each in ENTRIES if each.last_known]
    assert found.unknown + found.undated + len(dated) == found.total
    assert found.old == sum(1 for each in dated if each.last_heard_before(date(2021, 11, 23)))


def test_news_of_a_year_is_old_only_when_the_whole_year_is() -> None:
    (entry,) = [each for each in ENTRIES if each.slug == "csh-surrey"]
    assert entry.last_known == "2021"
    assert directory.outlook([entry], date(2026, 12, 31)).old == 0
    assert directory.outlook([entry], date(2027, 1, 1)).old == 1


def test_the_last_day_of_february_is_a_day_like_any_other() -> None:
    assert directory.outlook(ENTRIES, date(2028, 2, 29)).total == 70


@pytest.mark.parametrize(
    ("slugs", "says"),
    [
        ((), "There are no outcomes to show."),
        (("salvere",), "We have some word of what became of this one."),
        (("stockport-college",), "We do not know what became of this one."),
        (("salvere", "seqol"), "We have some word of what became of each of these 2 bodies."),
        (("salvere", "stockport-college"), "We do not know what became of 1 of these 2 bodies."),
    ],
)
def test_the_line_fits_however_few_there_are(slugs: tuple[str, ...], says: str) -> None:
    few = [each for each in ENTRIES if each.slug in slugs]
    assert directory.outlook(few, ON).sentence == says


def test_two_of_the_pathfinders_announced_cannot_be_named() -> None:
    found = directory.pathfinders(ENTRIES)
    assert (found.announced, len(found.named), found.not_named) == (21, 19, 2)


def test_no_count_is_a_share() -> None:
    found = directory.outlook(ENTRIES, ON)
    assert "%" not in found.sentence + found.age
    assert "per cent" not in found.sentence + found.age
