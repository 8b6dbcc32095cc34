"""Figures that answer one question stand side by side, and none is joined to another."""

from decimal import Decimal

from spinout import directory
from spinout.directory import Nearness, Question

FIGURES = directory.load().figures
BY_QUESTION = directory.side_by_side(FIGURES)


def test_every_figure_stands_under_one_question() -> None:
    assert sorted(each.key for held in BY_QUESTION.values() for each in held) == sorted(
        each.key for each in FIGURES
    )
    assert set(BY_QUESTION) == set(Question)


def test_the_two_counts_of_2014_stand_side_by_side() -> None:
    counted = {each.when: each.low for each in BY_QUESTION[Question.LIVE_MUTUALS]}
    assert counted["April 2014"] == 66
    assert counted["July 2014"] == 100


def test_the_forty_five_thousand_are_not_to_be_compared_with_the_thirty_five() -> None:
    (figure,) = [each for each in FIGURES if each.key == "people-2012"]
    assert figure.written == "about 45,000 people"
    assert "Do not compare" in figure.note


def test_more_than_a_number_has_no_most() -> None:
    for each in FIGURES:
        assert (each.high is None) == (each.nearness is Nearness.OVER)
        assert each.high is None or each.high >= each.low


def test_a_range_keeps_both_its_ends() -> None:
    (figure,) = BY_QUESTION[Question.HOUSING_TRANSFERS]
    assert (figure.low, figure.high) == (Decimal(154), Decimal(191))
    assert figure.when == "1988 to 2008"


def test_a_date_that_can_be_read_two_ways_says_so() -> None:
    (figure,) = [each for each in FIGURES if each.since == "2009-11"]
    assert "That may mean November 2009" in figure.date_note
