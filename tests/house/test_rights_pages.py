"""The page of each right is the one the data make, and rests on law we hold."""

import pytest

from spinout import law
from spinout.law.rights_pages import Right, entries_of, pages, rights
from tests.house.reading_grade import grade
from tests.house.tree import ROOT

FOLDER = ROOT / "docs" / "reference" / "rights"
AGAIN = "Write it again: python -m spinout.law.rights_pages"


@pytest.mark.parametrize("name", pages())
def test_the_page_of_each_right_in_the_docs_is_the_one_the_data_make(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pages()[name], AGAIN


def test_no_page_is_left_of_a_right_that_we_no_longer_list() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == set(pages())


@pytest.mark.parametrize("right", rights(), ids=lambda right: right.key)
def test_each_right_names_only_law_that_we_hold(right: Right) -> None:
    keys = law.load().keys()
    for name in right.law:
        assert any(key == name or key.startswith(f"{name}/") for key in keys), name
    assert entries_of(right, law.load())


def test_provisions_stand_in_the_order_of_their_numbers() -> None:
    (right,) = (each for each in rights() if each.key == "community-right-to-challenge")
    keys = [each.key for each in entries_of(right, law.load())]
    assert keys.index("localism-act-2011/s83-2") < keys.index("localism-act-2011/s83-11")
    grounds = [key for key in keys if "/ground-" in key]
    assert grounds == [f"crtc-grounds-regs-2012/ground-{number}" for number in range(1, 11)]


@pytest.mark.parametrize("right", rights(), ids=lambda right: right.key)
def test_each_right_is_told_in_plain_words(right: Right) -> None:
    assert grade(right.says.replace("fire authorities", "boards")) <= 7.0
    if "Right to Provide" in right.title:
        assert "(2010–15 policy, not a legal right)" in right.title
