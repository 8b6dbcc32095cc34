"""The proposal carries what came before it: claims, the options weighed, the days, how ready."""

from dataclasses import replace

import pytest

from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.documents import Block, Heading
from spinout.facts.appraisal import NOTHING_WEIGHED
from spinout.facts.casefile import read_case
from spinout.facts.nothing_known import nothing_known
from spinout.proposals.before_sections import (
    FEWEST_IN_PRINT,
    NO_DAYS,
    NOT_COUNTED,
    better_section,
    how_section,
    weighed_part,
)
from spinout.proposals.completeness import completeness
from spinout.proposals.options_record import NOBODY
from spinout.proposals.pack import open_files
from spinout.proposals.voice import told_to_the_body
from tests.proposals.board import ON


def library_facts():
    """The library case as its files hold it."""
    return read_case(built_in_cases()["library-service"])


@pytest.fixture(scope="module")
def told():
    """The library case, told to its council."""
    return told_to_the_body(pass_through(library_facts(), variant=None, on=ON))


def said(blocks) -> str:
    return repr(tuple(blocks))


def heads(blocks: tuple[Block, ...]) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Heading)]


def test_each_claim_is_there_and_whether_it_counts(told) -> None:
    words = said(better_section(told))
    for each in told.options.claims:
        assert each.change.change in words
    assert "As nought" in words


def test_the_points_and_everyone_who_did_not_agree_are_there_in_full(told) -> None:
    weighed = told.options.weighed
    words = said(weighed_part(told))
    assert weighed.says in words
    assert all(move in words for move in weighed.moves)
    assert len(weighed.dissent) == 2
    assert all(each.says in words and each.by in words for each in weighed.dissent)


def test_nobody_who_disagreed_is_said_too(told) -> None:
    weighed = replace(told.options.weighed, dissent=())
    agreed = replace(told, options=replace(told.options, weighed=weighed))
    assert NOBODY in said(weighed_part(agreed))


def test_scores_that_do_not_count_name_no_winner(told) -> None:
    weighed = replace(told.options.weighed, lacks=("a day",))
    words = said(weighed_part(replace(told, options=replace(told.options, weighed=weighed))))
    assert NOT_COUNTED in words
    assert weighed.says not in words


def test_the_decisions_and_the_move_have_their_days_and_the_team_is_not_you(told) -> None:
    words = said(how_section(told))
    assert "The day chosen is Saturday 1 April 2028, with 67 days to spare." in words
    for each in told.timetable.tasks:
        assert (each.name in words) is (each.gate or each.key == "T64")
    assert "25 January 2028" in words
    assert " you" not in words.lower().replace("young", "")


def test_a_plan_without_days_says_so() -> None:
    bare = pass_through(nothing_known(), variant=None, on=ON)
    assert NO_DAYS in said(how_section(bare))


def test_how_ready_the_team_is_stands_there_once_two_have_answered(told) -> None:
    assert "4 people answered" in said(how_section(told))
    assert all(gate.says in said(how_section(told)) for gate in told.readiness.gates)
    for people in (FEWEST_IN_PRINT, FEWEST_IN_PRINT - 1):
        fewer = replace(told, readiness=replace(told.readiness, people=people))
        printed = "How ready the team is" in heads(tuple(how_section(fewer)))
        assert printed is (people >= 2)


def test_a_plan_that_weighed_nothing_has_no_such_parts_and_no_record() -> None:
    facts = replace(library_facts(), appraisal=NOTHING_WEIGHED, better=nothing_known().better)
    bare = pass_through(facts, variant=None, on=ON)
    assert said(weighed_part(bare)) == said(better_section(bare)) == "()"
    files = open_files(bare, completeness(bare), book=None, made_on=ON)
    assert not [each.place for each in files if "options-record" in each.place]
