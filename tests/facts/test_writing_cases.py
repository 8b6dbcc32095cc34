"""A case is written so that reading it back gives the very same facts."""

import tomllib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinout.facts.answer import check
from spinout.facts.case_writer import (
    OWN_FIGURE,
    CannotWriteError,
    case_text,
    entered,
    with_answer,
    written_value,
)
from spinout.facts.post_kinds import NOTHING_YET, kinds, rows_of, text_of, with_kind, without_kind
from spinout.facts.posts_file import read_posts
from spinout.facts.problems import CaseHasErrorsError
from spinout.facts.questions import BY_KEY
from tests.facts.written import EXAMPLES, facts_of, posts_of, random_tables, tables_of

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
VALUES = st.one_of(
    TEXTS,
    st.booleans(),
    st.integers(-(2**62), 2**62),
    st.decimals(-(10**9), 10**9, places=3),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.lists(st.integers(), max_size=3),
)
TABLES = st.recursive(
    st.dictionaries(TEXTS, VALUES, max_size=4),
    lambda inner: st.dictionaries(
        TEXTS, st.one_of(VALUES, inner, st.lists(inner, max_size=3)), max_size=4
    ),
    max_leaves=12,
)


@given(TABLES)
def test_any_tables_read_back_equal(tables: dict[str, object]) -> None:
    assert tomllib.loads(case_text(tables), parse_float=Decimal) == tables


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_reads_back_to_the_letter(example: str) -> None:
    tables = tables_of(example)
    assert tomllib.loads(case_text(tables), parse_float=Decimal) == tables


@settings(max_examples=60)
@given(random_tables())
def test_random_answers_read_back_as_the_same_facts(tables: dict[str, object]) -> None:
    try:
        facts = facts_of(tables)
    except CaseHasErrorsError:
        return
    assert facts_of(tomllib.loads(case_text(tables), parse_float=Decimal)) == facts


def test_what_a_case_cannot_hold_is_refused() -> None:
    with pytest.raises(CannotWriteError, match="cannot hold a float"):
        case_text({"money": {"set_up": 1.5}})


@pytest.mark.parametrize(
    ("key", "said", "held"),
    [
        ("service.name", "  Our  library ", "Our library"),
        ("money.set_up", "£652,000", 652_000),
        ("money.set_up", "652000.5", Decimal("652000.50")),
        ("money.pay_share", "65.50%", Decimal("65.50")),
        ("case.go_live", "2028-04-01", date(2028, 4, 1)),
        ("proposer.partners", "yes", True),
        ("contract.years", "5", 5),
        ("narrative.case_for", "One.\n\nTwo\nlines.", "One.\n\nTwo lines."),
        ("service.area", "not applicable", "not applicable"),
    ],
)
def test_an_answer_is_written_as_the_file_holds_it(key: str, said: str, held: object) -> None:
    asked = BY_KEY[key]
    assert written_value(asked, check(asked, said)) == held


def test_one_answer_changes_and_the_others_stay() -> None:
    tables = tables_of("library-service")
    changed = with_answer(tables, BY_KEY["service.area"], "The north")
    assert entered(changed, "service.area") == "The north"
    assert {**changed, "service": None} == {**tables, "service": None}
    assert entered(with_answer(changed, BY_KEY["service.area"], None), "service.area") is None


def test_a_changed_figure_is_the_teams_own_and_keeps_what_others_published() -> None:
    tables = tables_of("library-service")
    before = tables["money"]["contract_income"]
    changed = with_answer(tables, BY_KEY["money.contract_income"], 7_000_000)
    after = changed["money"]["contract_income"]
    assert (after["value"], after["source"], after["status"]) == (7_000_000, OWN_FIGURE, "confirm")
    assert after["also"] == before["also"]
    own = with_answer(tables, BY_KEY["money.set_up"], 500_000)["money"]["set_up"]
    assert "at_most" not in own
    same = with_answer(tables, BY_KEY["money.contract_income"], before["value"])
    assert same == tables


def test_taking_the_only_answer_out_leaves_no_empty_section() -> None:
    asked = BY_KEY["expression.items.E2"]
    assert with_answer(with_answer({}, asked, "Ours"), asked, None) == {}


# Posts as kinds of job


@pytest.mark.parametrize("example", EXAMPLES)
def test_posts_written_again_are_the_same_posts(example: str) -> None:
    before = posts_of(example)
    assert read_posts(text_of(rows_of(before))) == read_posts(before)


@pytest.mark.parametrize("example", EXAMPLES)
def test_kinds_of_job_count_every_post_once(example: str) -> None:
    rows = rows_of(posts_of(example))
    found = kinds(rows)
    assert sum(each.number for each in found) == len(rows)
    assert len({tuple(each.cells.values()) for each in found}) == len(found)


def test_a_kind_grows_in_its_place_and_its_posts_keep_their_labels() -> None:
    rows = rows_of(posts_of("library-service"))
    old = kinds(rows)[3]
    grown = with_kind(rows, old, old.cells, old.number + 2)
    assert len(grown) == len(rows) + 2
    assert len({row["id"] for row in grown}) == len(grown)
    kept = next(each for each in kinds(grown) if each.cells == old.cells)
    assert kept.labels[: old.number] == old.labels
    others = [row for row in rows if row["id"] not in old.labels]
    assert [row for row in grown if row["id"] not in kept.labels] == others


def test_a_kind_taken_out_takes_no_other_with_it() -> None:
    rows = rows_of(posts_of("library-service"))
    old = kinds(rows)[0]
    left = without_kind(rows, old)
    assert [row["id"] for row in left] == [r["id"] for r in rows if r["id"] not in old.labels]


def test_a_plan_without_posts_is_a_case_that_lacks_them() -> None:
    facts = facts_of({}, NOTHING_YET)
    assert facts.posts == ()
    assert "posts.group" in facts.unfinished_posts[0].missing
    assert kinds(rows_of(NOTHING_YET)) == ()
