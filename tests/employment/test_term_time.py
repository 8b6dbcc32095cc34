"""Posts that are paid for part of the year."""

from pathlib import Path

from spinout import employment
from spinout.facts.posts import Post
from spinout.money import money, pounds
from tests.employment.a_case import case, post, reading


def pay_of(one: Post) -> int:
    (found,) = employment.compare(case([one]), reading()).people
    return found.stay.gross_pay


def test_a_term_time_post_is_paid_its_share_of_the_year_rounded_once() -> None:
    """Ours: 25,583 x 25/37 x 86.5% = 14,952.226…"""
    assert pay_of(post(hours=2500, year_share=8_650)) == pounds("14952.23")
    assert pay_of(post(hours=2500)) == pounds("17285.81")


def test_the_worked_table_is_what_each_post_is_paid() -> None:
    page = (Path(__file__).parents[2] / "docs/explanation/the-pay-plan.md").read_text()
    for name, share, one in (
        ("all year", "100%", post(hours=2500)),
        ("term time", "86.5%", post(hours=2500, year_share=8_650)),
    ):
        assert f"| {name} | 25 of 37 | {share} | {money(pay_of(one))} |\n" in page


def test_a_term_time_post_goes_by_its_own_pay_into_tiers_and_cost() -> None:
    short = employment.compare(case([post(year_share=6_000)]), reading()).people[0].stay
    assert short.gross_pay == pounds("15349.80")
    assert short.pension_contribution == pounds("844.24")


def test_posts_paid_for_other_shares_of_the_year_are_other_kinds_of_job() -> None:
    posts = [post(f"A-{at}", year_share=8_650) for at in range(10)]
    posts += [post(f"B-{at}") for at in range(10)]
    found = employment.compare(case(posts), reading())
    assert [each.group for each in found.typical] == [
        "Library assistant",
        "Library assistant, 86.5% of a year",
    ]
    plan = employment.pay_plan(case(posts), reading())
    assert plan.as_moved == found.go_cost
