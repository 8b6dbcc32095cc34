"""What the open papers tell staff: every side, every doubt, and no pence where pounds belong."""

from dataclasses import replace
from datetime import date

import pytest

from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.documents import Table
from spinout.facts.casefile import read_case
from spinout.findings import UNKNOWN
from spinout.proposals.staff_section import staff_section

ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def facts():
    """The library case."""
    return read_case(built_in_cases()["library-service"])


def words_of(blocks) -> str:
    """Everything a reader sees, cells included."""
    return " ".join(str(each) for each in blocks)


def tables(blocks, opening: str) -> list[Table]:
    """The tables whose captions begin so."""
    return [b for b in blocks if isinstance(b, Table) and b.caption.startswith(opening)]


def test_typical_posts_are_shown_on_the_hours_most_of_them_work(facts) -> None:
    blocks = staff_section(pass_through(facts, variant=None, on=ON))
    (table,) = tables(blocks, "Take-home")
    names = [line.cells[0][0].text for line in table.rows]
    assert any(name.startswith("Library assistant, point 4, 12 hours a week") for name in names)
    assert any(name.startswith("Area manager, point 22, full time") for name in names)


def test_new_joiners_left_out_of_a_pension_are_counted(facts) -> None:
    passage = pass_through(facts, variant=None, on=ON)
    low = sum(person.go.gross_pay <= 1_000_000 for person in passage.package.people)
    assert passage.package.joiners_not_enrolled == low == 309
    assert "In 309 of the 380 posts that move, pay is too low" in words_of(staff_section(passage))


def test_few_new_joiners_left_out_are_not_counted(facts) -> None:
    passage = pass_through(facts, variant=None, on=ON)
    few = replace(passage, package=replace(passage.package, joiners_not_enrolled=9))
    assert "In some posts, pay is too low" in words_of(staff_section(few))
    nearly_all = replace(passage, package=replace(passage.package, joiners_not_enrolled=375))
    assert "375" not in words_of(staff_section(nearly_all))


def test_a_line_that_rests_on_something_unchecked_is_marked(facts) -> None:
    blocks = staff_section(pass_through(facts, variant=None, on=ON))
    terms = [line for table in tables(blocks, "Terms in words") for line in table.rows]
    marked = {line.cells[0][0].text for line in terms if "†" in line.cells[0][0].text}
    assert any(name.startswith("Redundancy") for name in marked)
    assert "We could not check part of what this line rests on" in words_of(blocks)


def test_an_unknown_rate_prints_no_raw_pence(facts) -> None:
    unknown = replace(facts, terms=replace(facts.terms, employer_rate_now=UNKNOWN))
    blocks = staff_section(pass_through(unknown, variant=None, on=ON))
    terms = [line for table in tables(blocks, "Terms in words") for line in table.rows]
    assert terms
    for line in terms:
        assert not any(cell[0].text.isdigit() for cell in line.cells)


def test_posts_on_different_terms_have_tables_of_their_own(facts) -> None:
    moving = [post for post in facts.posts if post.perimeter.value == "in"]
    aides = [
        replace(post, id=f"aide-{at}", group="Aide", scheme="none")
        for at, post in enumerate(moving[:10])
    ]
    mixed = replace(facts, posts=(*facts.posts, *aides))
    blocks = staff_section(pass_through(mixed, variant=None, on=ON))
    captions = [table.caption for table in tables(blocks, "Terms in words")]
    assert any("Aide" in caption for caption in captions)
    assert len(captions) > 1
