"""What a team must ask the NHS scheme: enough for one page, in plain words."""

import pytest

from spinout import employment
from spinout.facts.posts import Perimeter
from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from tests.employment.a_case import case, post, reading
from tests.employment.test_nhs_scheme import nhs_terms, nurse, trust
from tests.house.reading_grade import grade

KEYS = [
    "central-funding",
    "access-class",
    "which-contract",
    "apply-by",
    "employer-rate",
    "member-tiers",
    "over-half-test",
    "charges",
    "older-sections",
]
ONE_PAGE = 550
"""Words that fit one printed page with a table."""


def asked(*posts, **how):
    """The questions of a case, by key."""
    found = employment.questions_for_scheme(trust(*posts, **how), reading())
    return {each.key: each for each in found}


def test_every_question_has_its_words_and_someone_to_answer_it() -> None:
    found = asked(nurse())
    assert list(found) == KEYS
    for each in found.values():
        assert each.asks.endswith("?")
        assert all(part.strip() for part in (each.why, each.who, each.meanwhile))


def test_the_questions_of_a_package_are_those_asked_alone() -> None:
    facts = trust(nurse(), nurse("N-2", hours=1500))
    alone = employment.questions_for_scheme(facts, reading())
    assert employment.compare(facts, reading()).questions == alone


def test_the_first_question_says_what_its_answer_is_worth() -> None:
    first = asked(*(nurse(f"N-{at}") for at in range(10)))["central-funding"]
    assert "14.38%" in first.asks
    assert "23.78%" in first.asks
    assert first.why == "For the posts that would move, the gap is £32,517 a year."
    assert "takes no average" in first.meanwhile


def test_a_gap_that_cannot_be_worked_out_or_would_show_a_persons_pay_is_not_given() -> None:
    ten = [nurse(f"N-{at}") for at in range(10)]
    assert "£" not in asked(*ten, on_terms=nhs_terms(UNKNOWN))["central-funding"].why
    assert "£" not in asked(*ten[:9])["central-funding"].why


@pytest.mark.parametrize(
    ("access", "says"),
    [
        (PensionAccess.OPEN, "given open access"),
        (PensionAccess.CLOSED, "given closed access"),
        (PensionAccess.NONE, "any way for the mutual"),
        (UNKNOWN, "open or closed"),
        (NOT_APPLICABLE, "open or closed"),
    ],
)
def test_the_question_on_access_follows_what_the_plan_says(access, says) -> None:
    assert says in asked(nurse(), on_terms=nhs_terms(access))["access-class"].asks


def test_the_last_day_to_apply_is_asked_for_the_day_of_the_move() -> None:
    assert "Saturday 1 April 2028" in asked(nurse())["apply-by"].asks
    assert "the day we start" in asked(nurse(), go_live=UNKNOWN)["apply-by"].asks


def test_the_rate_is_asked_for_after_the_last_day_we_hold_it() -> None:
    assert "after Wednesday 31 March 2027?" in asked(nurse())["employer-rate"].asks


def test_shared_posts_are_asked_about_and_never_counted() -> None:
    shared = asked(nurse(), nurse("S-1", perimeter=Perimeter.SHARED))["over-half-test"]
    assert "one we share" in shared.asks
    assert "share" not in asked(nurse())["over-half-test"].asks


def test_no_question_names_a_post() -> None:
    words = " ".join(f"{each.asks} {each.why}" for each in asked(nurse("SECRET-1")).values())
    assert "SECRET" not in words
    assert "Nurse" not in words


def test_there_is_nothing_to_ask_where_no_post_is_in_the_scheme() -> None:
    assert employment.questions_for_scheme(case([post()]), reading()) == ()


def test_the_questions_fit_one_page() -> None:
    parts = [
        part for each in asked(nurse()).values() for part in (each.asks, each.why, each.meanwhile)
    ]
    assert sum(len(part.split()) for part in parts) <= ONE_PAGE


@pytest.mark.parametrize("key", KEYS)
def test_every_question_is_in_plain_words(key: str) -> None:
    each = asked(nurse())[key]
    assert grade(f"{each.asks} {each.why} {each.meanwhile}") <= 7
