"""A finder of kinds of service by the words people use, honest when it is not sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import law
from spinout.facts.kinds_of_service import (
    UnsureKindError,
    code_meant,
    code_with_words,
    find,
    kind_of_service,
    kinds_of_service,
)
from spinout.facts.kinds_of_service.listed import UnknownKindOfServiceError

ON = date(2026, 11, 23)
OFF_THE_LIST = {
    "cleaning", "waste", "grounds", "highways", "transport", "parking",
    "building-control", "it", "finance", "hr",
}  # fmt: skip
"""Kinds that the light-touch list leaves out."""


def sure(words: str) -> str:
    """The key of the kind we are sure of; blank where we are not."""
    kind = find(words).sure
    return kind.key if kind else ""


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("school meals", "school-meals"),
        ("School Dinners!", "school-meals"),
        ("district nurses", "nursing"),
        ("our district nursing team", "nursing"),
        ("youth clubs", "youth-club"),
        ("the county library service", "libraries"),
        ("children’s homes", "children"),
        ("bin collection", "waste"),
        ("IT", "it"),
    ],
)
def test_everyday_words_find_the_kind(words: str, key: str) -> None:
    assert sure(words) == key


@pytest.mark.parametrize(
    "words", ["museum and library", "care", "meals", "school meals and cleaning"]
)
def test_words_that_fit_several_kinds_leave_us_not_sure(words: str) -> None:
    found = find(words)
    assert found.sure is None
    assert len(found.near) >= 2


def test_a_misspelt_word_brings_the_kind_near_and_no_more() -> None:
    found = find("libary")
    assert found.sure is None
    assert found.near[0].key == "libraries"


@pytest.mark.parametrize("words", ["", "  ", "xyzzy", "the of and", "<script>", "!?"])
def test_words_we_do_not_know_find_nothing(words: str) -> None:
    assert find(words) == find("")
    assert not find(words).near


@given(st.text(max_size=300))
def test_whatever_is_typed_gets_an_answer_of_a_few_kinds_without_repeats(words: str) -> None:
    found = find(words)
    keys = [kind.key for kind in found.near] + ([found.sure.key] if found.sure else [])
    assert len(keys) == len(set(keys)) <= 6


def test_every_name_of_a_kind_finds_it_surely_or_near() -> None:
    for key, kind in kinds_of_service().items():
        for words in kind.words:
            found = find(words)
            assert key in {each.key for each in (found.sure, *found.near) if each}, words


def test_words_stand_for_the_code_of_the_kind_they_surely_name() -> None:
    assert code_meant("District nurses") == "85141200"
    assert code_meant("92511000-6") == "92511000-6"
    for kind in kinds_of_service().values():
        assert code_meant(kind.label) == kind.cpv


def test_words_that_name_no_one_kind_stand_for_no_code() -> None:
    with pytest.raises(UnsureKindError, match="These come near: “"):
        code_meant("disabled children and nursing home")
    with pytest.raises(UnsureKindError, match="We do not know that kind of service"):
        code_meant("submarines")


def test_a_code_is_told_with_the_kinds_we_take_it_for() -> None:
    assert code_with_words("85141200") == "Nursing outside hospital (code 85141200)"
    assert code_with_words("00000000") == "00000000"


def test_each_kind_is_on_the_law_s_list_or_known_not_to_be() -> None:
    held = {row["code"] for row in law.load().read(ON).table("cpv-light-touch")}
    off = {key for key, kind in kinds_of_service().items() if kind.cpv not in held}
    assert off == OFF_THE_LIST


def test_each_family_that_may_be_kept_for_mutuals_has_a_kind() -> None:
    rows = law.load().read(ON).table("cpv-light-touch")
    kept = {row["code"][:3] for row in rows if row.yes("reservable")}
    assert kept - {kind.cpv[:3] for kind in kinds_of_service().values()} == set()


def test_a_kind_that_is_not_listed_is_refused_by_name() -> None:
    assert kind_of_service("libraries").label == "Libraries"
    with pytest.raises(UnknownKindOfServiceError, match="“nope” is not a kind of service"):
        kind_of_service("nope")
