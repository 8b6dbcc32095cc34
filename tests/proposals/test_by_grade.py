"""Posts known by their grade alone: a range wherever cost stands, and no small group in it."""

import json
from dataclasses import replace

import pytest

from spinout.case import pass_through, write_pack
from spinout.cli import words as terminal
from spinout.cli.asked import built_in_cases
from spinout.facts.casefile import read_case
from spinout.money import in_pounds, whole_pounds
from spinout.proposals import as_data, completeness, shareable
from spinout.proposals.money_section import headlines
from spinout.proposals.staff_section import staff_section
from tests.proposals.board import ON, health, words

GROUP = "Library assistant"
RANGE = "Pay would cost between £4,477,304 and £4,528,269 in year 1."


@pytest.fixture(scope="module")
def facts():
    """The library case."""
    return read_case(built_in_cases()["library-service"])


def by_grade(facts, number: int | None = None, of: int | None = None):
    """The facts with so many library assistants known only to be in a grade of points 3 to 5.

    Of the posts that move only the first `of` are kept.
    """
    moving = [post for post in facts.posts if post.perimeter.value == "in"][:of]
    graded = [post.id for post in moving if post.group == GROUP][:number]
    return replace(
        facts,
        posts=tuple(
            replace(post, point=3, point_to=5) if post.id in graded else post for post in moving
        ),
    )


def passed(facts, variant: str = "today"):
    return pass_through(facts, variant=variant, on=ON)


@pytest.fixture(scope="module")
def passage(facts):
    return passed(by_grade(facts))


@pytest.fixture(scope="module")
def pack(passage, tmp_path_factory):
    """Every file of the pack, as words."""
    folder = tmp_path_factory.mktemp("pack")
    written = write_pack(passage, folder, made_on=ON)
    return {path.name: words(path.read_bytes(), path.name) for path in written}


@pytest.mark.parametrize(
    "name", ["cover-paper.pdf", "proposal.pdf", "forecast.xlsx", "forecast-exact.xlsx"]
)
def test_every_paper_with_money_prints_both_ends_and_which_one_it_uses(pack, name) -> None:
    assert RANGE in pack[name]
    assert "We use the higher, £4,528,269, until each pay is known." in pack[name]


def test_the_cover_says_how_many_posts_are_known_by_grade_and_that_it_is_not_ready(pack) -> None:
    assert (
        "Not ready to send: 213 of the 380 posts that move are known by grade"
        in pack["cover-paper.pdf"]
    )


def test_no_headline_figure_stands_without_the_words_that_it_is_the_highest(pack) -> None:
    for name in ("cover-paper.pdf", "proposal.pdf"):
        assert "With pay from the posts, at the highest pay of a grade:" in pack[name]
        assert "known by grade only are here at the highest pay of their grade" in pack[name]
    assert "Lowest cash, in March 2033, at the highest pay of grades" in pack["proposal.pdf"]


def test_the_workbook_names_the_groups_known_by_grade(pack) -> None:
    for name in ("forecast.xlsx", "forecast-exact.xlsx"):
        assert "3 to 5, by grade" in pack[name]
        assert "Posts known by grade only are at the highest pay of their grade." in pack[name]


def test_the_data_holds_both_ends(pack, passage) -> None:
    data = json.loads(pack["findings.json"])
    assert data["package"]["go_cost"] == in_pounds(passage.package.go_cost)
    assert data["package"]["go_cost_lowest"] == in_pounds(passage.package.bottom.go_cost)
    assert data["package"]["costs_are"] == "at the highest pay of each grade"
    held = data["forecast"]["pay_range"]
    assert (held["used"], held["says"].startswith("213 of the 380")) == ("highest", True)
    assert held["highest"][0] == data["forecast"]["years"][0]["pay_cost"]
    assert held["lowest"][0] < held["highest"][0]
    ends = [each["end"] for each in data["package"]["typical"] if each["group"] == GROUP]
    assert ends == ["lowest", "highest"]


def test_the_teams_own_data_has_each_post_at_both_ends(passage) -> None:
    people = as_data.package(passage.package, with_people=True)["people"]
    graded = [each for each in people if "at_lowest_pay" in each]
    assert len(graded) == 213
    assert all(
        each["at_lowest_pay"]["go"]["employer_cost"] < each["go"]["employer_cost"]
        for each in graded
    )


def test_the_terminal_prints_the_range_beside_the_money(passage) -> None:
    said = " ".join(" ".join(terminal.money_lines(passage.money)).split())
    assert said.count(RANGE) == 2
    said = " ".join(" ".join(terminal.package_lines(passage.package)).split())
    assert "They cost the employer between £4,477,304 and £4,528,269 a year" in said


def test_where_pay_is_assumed_the_papers_still_say_that_cost_is_a_range(facts) -> None:
    passage = passed(by_grade(facts), "as-printed")
    (why,) = [each for each in completeness(passage).why_not_ready if "grade" in each]
    assert (
        why
        == "213 of the 380 posts that move are known by grade only, so what they cost is a range."
    )
    first, second, third = headlines(passage)
    assert first.startswith("With pay as an assumed share of cost:")
    assert RANGE in second
    assert third.startswith("With pay from the posts, at the highest pay of a grade instead:")


@pytest.mark.parametrize(
    ("number", "of"), [(9, None), (1, None), (20, 25)], ids=["nine", "one", "all but five"]
)
def test_the_lowest_end_is_kept_back_where_it_would_show_a_small_group(
    facts, tmp_path, number, of
) -> None:
    passage = passed(by_grade(facts, number, of))
    low, high = passage.package.bottom.go_cost, passage.package.go_cost
    assert low < high
    for path in write_pack(passage, tmp_path, made_on=ON):
        if path.parent.name == "open":
            said = words(path.read_bytes(), path.name).replace(",", "")
            for told in (whole_pounds(low).replace(",", ""), f"{low / 100:.2f}"):
                assert told not in said, path.name
            assert f" {number} of the" not in said, path.name
    shown = " ".join(str(each) for each in staff_section(shareable(passage)))
    assert f"at most {whole_pounds(high)} a year if it moves" in shown


def test_under_ten_posts_in_all_no_cost_is_told_at_either_end(facts) -> None:
    passage = passed(by_grade(facts, 9, 9))
    reasons = " ".join(completeness(passage).why_not_ready)
    assert "known by grade only" in reasons
    assert whole_pounds(passage.package.go_cost) not in reasons
    assert whole_pounds(passage.package.bottom.go_cost) not in reasons


def test_the_question_to_the_scheme_is_worth_a_range_too() -> None:
    facts = health()
    graded = tuple(replace(post, point=None) for post in facts.posts if post.pay is None)
    passage = pass_through(replace(facts, posts=graded), variant=None, on=ON)
    (other,) = passage.package.alternatives
    (asked,) = [each for each in passage.package.questions if each.key == "central-funding"]
    low, high = whole_pounds(other.bottom.go_saving), whole_pounds(other.go_saving)
    assert (
        asked.why == f"For the posts that would move, the gap is between {low} and {high} a year."
    )
