"""Pay month by month after the move, summed post by post to the penny."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import employment
from spinout.employment.months import months_of
from spinout.facts.posts import NiCategory, Perimeter
from spinout.findings import UNKNOWN
from spinout.money import pounds
from tests.employment.a_case import case, post, reading, terms


def some_posts():
    """Forty posts of two groups on many points and hours, one shared and one out."""
    return [
        *(
            post(
                f"P-{at}",
                group="Driver" if at % 3 else "Librarian",
                point=3 + at % 20,
                hours=700 + 75 * at,
            )
            for at in range(38)
        ),
        post("P-38", point=None, pay=pounds("30123.45")),
        post("P-39", category=NiCategory.UNDER_21),
        post("S-1", perimeter=Perimeter.SHARED),
        post("O-1", perimeter=Perimeter.OUT),
    ]


def plan_for(*posts, **how):
    return employment.pay_plan(case(posts, **how), reading())


def carried(plan) -> dict[str, tuple[str, str]]:
    return {each.key: (each.rule, each.says) for each in plan.carried_forward}


@pytest.mark.parametrize("after", ["20.0", "23.7"])
def test_the_first_year_is_the_sum_of_every_posts_cost_if_it_moves(after) -> None:
    facts = case(some_posts(), on_terms=terms(after=after))
    people = employment.compare(facts, reading()).people
    plan = employment.pay_plan(facts, reading())
    first = plan.cost[:, :12]
    assert int(first.sum()) == sum(each.go.employer_cost for each in people)
    assert int(plan.gross[:, :12].sum()) == sum(each.go.gross_pay for each in people)


def test_the_plan_is_sixty_months_from_the_month_of_the_move() -> None:
    plan = plan_for(*some_posts(), go_live=date(2028, 4, 17))
    assert plan.first_month == date(2028, 4, 1)
    shape = (len(plan.cohorts), 60)
    assert plan.gross.shape == plan.employer_ni.shape == plan.employer_pension.shape == shape
    assert plan.gross.dtype == np.int64


def test_heads_count_the_posts_inside_and_no_others() -> None:
    plan = plan_for(*some_posts())
    assert sum(cohort.heads for cohort in plan.cohorts) == 40
    assert {cohort.point for cohort in plan.cohorts if cohort.group == "Library assistant"} == {
        None,
        5,
    }


def test_each_year_adds_the_award_to_the_penny_post_by_post() -> None:
    plan = plan_for(post(point=None, pay=pounds("20000.01")), post("P-2", pay=pounds("20000.01")))
    yearly = plan.gross.sum(axis=0).reshape(5, 12).sum(axis=1)
    pays = ["20000.01", "20300.01", "20604.51", "20913.58", "21227.28"]
    assert yearly.tolist() == [2 * pounds(pay) for pay in pays]


def test_national_insurance_is_worked_out_again_each_year_on_thresholds_that_are_held() -> None:
    plan = plan_for(post(point=None, pay=pounds("20000")))
    ni = plan.employer_ni[0].reshape(5, 12).sum(axis=1)
    assert ni[0] == pounds("2250")
    assert ni[1] == pounds("2295")


def test_an_unknown_award_holds_pay_level_and_says_so() -> None:
    plan = plan_for(post(), on_terms=terms(award=UNKNOWN))
    yearly = plan.gross[0].reshape(5, 12).sum(axis=1)
    assert yearly.tolist() == [pounds("25583")] * 5
    rule, says = carried(plan)["terms.pay_award"]
    assert rule == "hold"
    assert says.startswith("We need to know: the yearly pay award.")


def test_every_figure_used_beyond_its_year_is_named() -> None:
    found = carried(plan_for(*some_posts()))
    words = "carried forward from 2026-27"
    for key in (
        "national-insurance/secondary-threshold",
        "national-insurance/under-21-zero-to",
        "national-insurance/employer-rate",
        "njc-spine",
    ):
        rule, says = found[key]
        assert (rule, says.endswith(words)) == ("hold", True)
    assert found["terms.employer_rate_after"][0] == "hold"
    assert found["terms.pay_award"][0] == "given value"
    assert "national-insurance/apprentice-zero-to" not in found


def test_an_unknown_rate_stops_the_plan_rather_than_leave_a_pension_out() -> None:
    with pytest.raises(employment.PlanNeedsPensionError) as stopped:
        plan_for(post(), on_terms=terms(after=UNKNOWN))
    assert stopped.value.keys == ("terms.employer_rate_after",)
    assert "We need to know: the rate the pension fund charges." in str(stopped.value)


def test_without_a_day_for_the_move_there_is_no_plan_and_the_sentence_says_what_to_enter() -> None:
    with pytest.raises(employment.PlanNeedsGoLiveError, match="Enter go_live in the case file"):
        plan_for(post(), go_live=UNKNOWN)


def test_a_case_with_no_posts_needs_them_before_a_plan() -> None:
    with pytest.raises(employment.PostsNotKnownError):
        plan_for()


def test_a_case_whose_posts_all_stay_has_an_empty_plan() -> None:
    plan = plan_for(post(perimeter=Perimeter.OUT))
    assert plan.cohorts == ()
    assert plan.cost.shape == (0, 60)


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=6))
def test_twelve_months_add_up_to_their_year_and_differ_by_at_most_a_penny(years) -> None:
    yearly = np.array([years], dtype=np.int64)
    months = months_of(yearly).reshape(len(years), 12)
    assert months.sum(axis=1).tolist() == years
    assert int((months.max(axis=1) - months.min(axis=1)).max()) <= 1
