"""A team's papers: two sides for each typical post, two pages for the union, one of questions."""

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from spinout import documents
from spinout.case import pass_through
from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.facts.posts import Perimeter
from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from spinout.handovers.passage import Passage
from spinout.proposals.shareable import shareable
from spinout.proposals.statement import in_words, statement
from spinout.proposals.team_papers import team_papers
from spinout.proposals.union_brief import union_brief
from tests.house.reading_grade import grade
from tests.proposals.board import ON, squeezed

CASES = ("library-service", "community-health")


def passed(case: str, **terms: object) -> Passage:
    facts = read_case(built_in_cases()[case])
    changed = replace(facts, terms=replace(facts.terms, **terms))
    return pass_through(changed, variant=None, on=ON)


@pytest.fixture(scope="module", name="passages")
def _passages() -> dict[str, Passage]:
    return {case: passed(case) for case in CASES}


def pages(content: bytes) -> int:
    return len(PdfReader(io.BytesIO(content)).pages)


def on_page(document) -> str:
    return squeezed(re.sub(r"<[^>]+>", " ", documents.html(document)))


def first_statement(passage: Passage):
    assert passage.package is not None
    post = passage.package.typical[0]
    said = {"name": post.name, "about": "At this pay", "author": "The team"}
    return statement(passage, post.comparison, **said, made_on=ON)


@pytest.mark.parametrize("case", CASES)
def test_statements_and_the_brief_are_two_pages_and_the_questions_one(passages, case) -> None:
    made = [each for each in team_papers(passages[case], made_on=ON) if each.place.endswith(".pdf")]
    found = {each.place: pages(each.content) for each in made}
    questions = {place for place in found if place.startswith("questions-for-the-")}
    assert len(questions) == 1
    assert {found[place] for place in questions} == {1}
    assert {count for place, count in found.items() if place not in questions} == {2}
    assert len(found) == len(passages[case].package.typical) + 2


def test_a_statement_says_what_is_protected_until_when_and_who_decides(passages) -> None:
    said = on_page(first_statement(passages["library-service"]))
    for words in (
        "What is protected, until when, and what is not",
        "Those agreed with a union may change after a year, if no worse overall.",
        "The mutual decides each pay award after the move.",
        "Who to ask.",
        "You need not show this to anyone or say how you will vote.",
        "Bank, sessional or casual",
        "Do not leave, opt out of or transfer a pension because of it.",
    ):
        assert words in said, words


def test_no_change_never_stands_alone_and_more_pay_names_the_pension_given_up(passages) -> None:
    for passage in passages.values():
        for post in passage.package.typical:
            said = in_words(post.comparison)
            assert "can all change later" in said
            if " more a month" in said:
                assert "because less goes into a pension, and build up £" in said
            assert grade(said) <= 7.0


@pytest.mark.parametrize(
    ("plans", "says"),
    [
        (
            "Fewer hours (budget report, page 12).",
            "has said: Fewer hours (budget report, page 12).",
        ),
        (UNKNOWN, "plans are not known. Ask your employer."),
        (NOT_APPLICABLE, "plans are not known: it has put out none."),
    ],
)
def test_staying_is_told_as_the_employers_own_plans_or_as_not_known(plans, says) -> None:
    assert says in on_page(first_statement(passed("library-service", stay_plans=plans)))


def test_a_month_is_the_year_over_twelve_and_labelled_so(passages) -> None:
    said = on_page(first_statement(passages["community-health"]))
    assert "Take-home a month: the year over 12" in said


def test_where_the_pension_is_not_known_the_statement_asks(passages) -> None:
    found = passed("library-service", access=UNKNOWN)
    said = on_page(first_statement(found))
    assert "would have a pension that is not known yet. We need to know:" in said


def test_the_brief_has_groups_duties_the_check_and_the_case_against_whole(passages) -> None:
    for passage in passages.values():
        said = on_page(union_brief(passage, made_on=ON))
        assert "They agree to the penny." in said
        assert "Give details of each colleague" in said
        for paragraph in passage.facts.narrative.case_against:
            assert squeezed(paragraph) in said


@pytest.mark.parametrize(
    ("access", "says"),
    [(PensionAccess.OPEN, "open to new colleagues too"), (UNKNOWN, "does not know who may be in")],
)
def test_the_brief_says_whether_the_scheme_is_open_or_closed(access, says) -> None:
    assert says in on_page(union_brief(passed("library-service", access=access), made_on=ON))


def test_the_fund_is_asked_for_what_the_plan_assumes_meanwhile(passages) -> None:
    asked = {each.key: each for each in passages["library-service"].package.fund_questions}
    assert asked["rate"].meanwhile == "The plan assumes 20.0% of pay for all five years."
    assert asked["open-or-closed"].meanwhile == "The plan takes it to be closed."
    assert {"security", "exit", "past-service", "pass-through", "apply-by"} <= set(asked)
    assert passages["community-health"].package.fund_questions == ()


def test_where_fewer_than_ten_posts_move_no_paper_of_pay_is_made(passages) -> None:
    facts = passages["library-service"].facts
    inside = [post for post in facts.posts if post.perimeter is Perimeter.IN][:9]
    few = pass_through(replace(facts, posts=tuple(inside)), variant=None, on=ON)
    assert shareable(few).package is None
    assert [each.place for each in team_papers(few, made_on=ON)] == []


@pytest.mark.parametrize(("scheme", "key"), [("tps_2015", "teachers"), ("alpha", "alpha")])
def test_the_letter_to_a_scheme_with_an_agreement_is_one_page(passages, scheme, key) -> None:
    facts = passages["library-service"].facts
    moved = tuple(replace(each, scheme=scheme) for each in facts.posts)
    terms = replace(facts.terms, pension_scheme=scheme)
    found = pass_through(replace(facts, posts=moved, terms=terms), variant=None, on=ON)
    made = {each.place: each.content for each in team_papers(found, made_on=ON)}
    assert pages(made[f"questions-for-{key}.pdf"]) == 1
    assert not any(place.startswith("questions-for-the-") for place in made)
