"""The glossary: one place says what a word means, and the documentation repeats it."""

import re
from pathlib import Path

import pytest

from spinout.web.guidance.glossary import words

DOCUMENTED = Path(__file__).parents[3] / "docs" / "reference" / "glossary.md"
MEANINGS = {re.sub(r"^the ", "", each.name.casefold()): each.says for each in words()}


def rows() -> list[tuple[str, str, str]]:
    """Each row of the documented glossary: in code, on screen, and what it is."""
    lines = DOCUMENTED.read_text(encoding="utf-8").splitlines()
    cells = [[each.strip() for each in line.strip("|").split("|")] for line in lines if "|" in line]
    return [(one, two, three) for one, two, three in cells[2:]]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_word_on_the_site_means_the_same_in_the_documentation(
    row: tuple[str, str, str],
) -> None:
    in_code, on_screen, means = row
    for name in (on_screen, in_code):
        told = MEANINGS.get(re.sub(r"^the ", "", name.casefold()))
        assert told in (None, means), name


def test_most_words_of_both_are_held_together() -> None:
    named = {re.sub(r"^the ", "", name.casefold()) for row in rows() for name in row[:2]}
    assert len(named & set(MEANINGS)) >= 9


def test_each_term_of_the_code_is_told_once() -> None:
    terms = [row[0] for row in rows()]
    assert len(terms) == len(set(terms))
