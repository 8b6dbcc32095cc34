"""Words and lists find what they should, whatever is typed, and quickly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import directory
from spinout.directory import Form, Region, Sector, Status, Wanted
from spinout.directory.searching import MOST_LETTERS, looked_for

ENTRIES = directory.load().entries
MANY = 10_000
QUICK = 0.05


def found(**wanted) -> set[str]:
    """The short names of what is found."""
    return {each.slug for each in directory.search(ENTRIES, Wanted(**wanted))}


def test_nothing_asked_finds_everything_in_order_of_name() -> None:
    every = directory.search(ENTRIES, Wanted())
    assert every == ENTRIES
    assert every[0].name.startswith("3BM")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("suffolk libraries", "suffolk-libraries"),
        ("SUFFOLK", "suffolk-libraries"),
        ("Süffölk", "suffolk-libraries"),
        ("ACE", "anglian-community-enterprise"),
        ("nudge", "behavioural-insights-team"),
        ("Swindon Borough", "seqol"),
        ("Hammersmith and Fulham", "3bm-education-partners"),
        ("Hammersmith & Fulham", "3bm-education-partners"),
        ("childrens", "westminster-childrens-services"),
        ("children's", "westminster-childrens-services"),
        ("co-operative", "leading-lives"),
        ("cooperative", "leading-lives"),
        ("co operative", "leading-lives"),
        ("library", "explore-york"),
        ("mutual guardian", "mycsp"),
    ],
)
def test_words_are_found_without_regard_to_case_accents_or_marks(words: str, slug: str) -> None:
    assert slug in found(words=words)


def test_every_word_must_be_there() -> None:
    assert found(words="suffolk libraries") == {"suffolk-libraries"}
    assert found(words="suffolk submarine") == set()


def test_a_word_is_found_from_its_start_and_not_from_inside() -> None:
    assert "anglian-community-enterprise" in found(words="angli")
    assert found(words="nglian") == set()


def test_lists_and_words_narrow_each_other() -> None:
    libraries = found(sector=Sector.LIBRARIES)
    assert len(libraries) == 6
    assert found(sector=Sector.LIBRARIES, status=Status.RETURNED) == {"suffolk-libraries"}
    assert found(sector=Sector.LIBRARIES, region=Region.SOUTH_WEST) == {"libraries-unlimited"}
    assert found(form=Form.CHARITY) == {"youth-connect-south-west"}
    assert found(words="york", sector=Sector.LIBRARIES) == {"explore-york"}


def test_ended_finds_every_end_and_nothing_that_trades_or_never_began() -> None:
    ends = directory.search(ENTRIES, Wanted(ended=True))
    assert len(ends) == 11
    assert {each.status for each in ends} == {
        Status.CLOSED,
        Status.SERVICES_MOVED,
        Status.RETURNED,
        Status.RETURNING,
        Status.MERGED,
    }


def test_a_body_in_two_sectors_is_found_in_both() -> None:
    both = found(sector=Sector.COMMUNITY_HEALTH) & found(sector=Sector.ADULT_SOCIAL_CARE)
    assert "seqol" in both


@given(st.text())
def test_anything_typed_is_searched_for_without_fault(words: str) -> None:
    assert found(words=words) <= {each.slug for each in ENTRIES}


@given(st.sampled_from(ENTRIES))
def test_a_body_is_found_by_its_own_name(entry) -> None:
    assert entry.slug in found(words=entry.name)


def test_only_the_first_letters_of_a_very_long_search_are_read() -> None:
    assert looked_for("a" * 10_000_000) == ("a" * MOST_LETTERS,)
