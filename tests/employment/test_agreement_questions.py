"""What a team must ask those who run the Teachers’ scheme and alpha, in plain words."""

from dataclasses import replace
from datetime import date

import pytest

from spinout.employment.agreement_questions import agreement_letters
from spinout.facts.service import PensionAccess
from spinout.findings import UNKNOWN
from tests.employment.a_case import case, post, reading, terms
from tests.house.reading_grade import grade

ONE_PAGE = 550
"""Words that fit one printed page with a table."""
SCHEMES = {"tps_2015": "teachers", "alpha": "alpha"}


def asked(scheme: str, access=PensionAccess.CLOSED, on: date = date(2026, 11, 23)):
    """The questions for one scheme by key."""
    facts = case([post(scheme=scheme)], on_terms=terms(scheme=scheme, access=access))
    (letter,) = agreement_letters(facts, reading(on))
    assert letter.key == SCHEMES[scheme]
    return {each.key: each for each in letter.questions}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("access", [*PensionAccess, UNKNOWN])
def test_every_question_has_its_words_and_the_letter_fits_a_page(scheme, access) -> None:
    found = asked(scheme, access).values()
    assert len(found) >= 6
    for each in found:
        assert each.asks.endswith("?")
        assert all(part.strip() for part in (each.why, each.who, each.meanwhile))
    words = " ".join(f"{each.asks} {each.why} {each.meanwhile}" for each in found)
    assert len(words.split()) <= ONE_PAGE
    assert grade(words) <= 7


def test_no_letter_is_written_to_a_scheme_that_no_post_is_in() -> None:
    assert agreement_letters(case([post()]), reading()) == ()
    both = case([post(scheme="tps_2015"), post("P-2", scheme="alpha")])
    assert [each.key for each in agreement_letters(both, reading())] == ["teachers", "alpha"]


def test_alpha_is_asked_about_the_days_its_own_page_gives() -> None:
    """26 and 20 weeks before 1 April 2028: Civil Service Pensions, New Fair Deal admission."""
    question = asked("alpha")["apply-by"]
    assert "by Saturday 2 October 2027" in question.asks
    assert "by Saturday 13 November 2027" in question.asks
    facts = replace(case([post(scheme="alpha")]), go_live=UNKNOWN)
    (letter,) = agreement_letters(facts, reading())
    undated = next(each for each in letter.questions if each.key == "apply-by")
    assert "26 weeks before the move" in undated.asks


def test_the_rate_is_asked_for_where_we_could_not_check_it() -> None:
    assert "could not check" in asked("tps_2015")["employer-rate"].why
    assert "could not check" not in asked("tps_2015", on=date(2025, 11, 1))["employer-rate"].why
    assert "28.97%" in asked("alpha")["employer-rate"].asks


def test_what_does_not_move_with_a_civil_servant_is_asked_about() -> None:
    why = asked("alpha")["left-behind"].why
    assert "not the Compensation Scheme, nor Injury Benefits" in why


def test_a_date_before_the_rule_on_councils_was_read_says_we_hold_none() -> None:
    assert "no rule for this date" in asked("tps_2015", on=date(2025, 11, 1))["new-teachers"].why
