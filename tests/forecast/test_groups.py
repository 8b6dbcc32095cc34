"""Which groups of posts a workbook shows."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout.forecast.errors import TooFewPostsToShowError
from spinout.forecast.groups import pay_groups
from spinout.handovers.pay import Cohort, PayPlan
from spinout.handovers.showing import FEWEST_SHOWN
from tests.forecast.library import GO_LIVE, everyone_in_post

cohort = st.builds(
    Cohort,
    group=st.sampled_from(["Librarian", "Library assistant", "Support", "Driver"]),
    scheme=st.sampled_from(["lgps_ew_2014", "none"]),
    point=st.sampled_from([None, 3, 4, 7, 12]),
    pay=st.none(),
    hours=st.sampled_from([1850, 3700]),
    full_time_hours=st.just(3700),
    ni_category=st.sampled_from(["A", "M"]),
    heads=st.integers(min_value=1, max_value=25),
)


def plan_of(cohorts):
    pay = np.arange(1, len(cohorts) + 1, dtype=np.int64)[:, None] * np.ones(60, dtype=np.int64)
    return PayPlan(
        first_month=GO_LIVE,
        cohorts=tuple(cohorts),
        gross=pay * 1000,
        employer_ni=pay * 10,
        employer_pension=pay,
        **everyone_in_post(),
        carried_forward=(),
    )


def total(groups):
    return sum(int((g.gross + g.employer_ni + g.employer_pension).sum()) for g in groups)


@given(st.lists(cohort, min_size=1, max_size=12))
def test_no_group_shown_is_under_ten_and_together_they_are_the_whole_plan(cohorts):
    plan = plan_of(cohorts)
    everyone = sum(each.heads for each in cohorts)
    if everyone < FEWEST_SHOWN:
        with pytest.raises(TooFewPostsToShowError):
            pay_groups(plan, exact=False)
        return
    shown = pay_groups(plan, exact=False)
    assert all(group.heads >= FEWEST_SHOWN for group in shown)
    assert sum(group.heads for group in shown) == everyone
    assert total(shown) == int(plan.cost.sum())


@given(st.lists(cohort, min_size=1, max_size=12))
def test_exact_groups_are_the_cohorts_one_for_one(cohorts):
    plan = plan_of(cohorts)
    shown = pay_groups(plan, exact=True)
    assert [group.heads for group in shown] == [each.heads for each in cohorts]
    assert total(shown) == int(plan.cost.sum())


def test_small_groups_are_joined_with_one_another_before_a_large_one(pay_plan):
    shown = pay_groups(pay_plan, exact=False)
    assert [(group.groups, group.points, group.heads) for group in shown] == [
        ("Librarian", "18", 12),
        ("Library assistant", "5", 120),
        ("Senior library assistant", "10", 30),
        ("Several kinds of post, joined", "various", 10),
    ]


def test_small_groups_that_are_too_few_together_join_the_smallest_large_one(pay_plan):
    few = replace(pay_plan.cohorts[1], heads=1)
    cohorts = (pay_plan.cohorts[0], few, *pay_plan.cohorts[2:3])
    shown = pay_groups(plan_of(cohorts), exact=False)
    assert [(group.points, group.heads) for group in shown] == [("5", 120), ("various", 13)]


def test_one_post_in_another_national_insurance_category_is_not_left_to_subtraction(pay_plan):
    # Papers show a typical post for the eleven in category A; the twelfth must hide elsewhere.
    apprentice = replace(pay_plan.cohorts[2], ni_category="H", heads=1)
    eleven = replace(pay_plan.cohorts[2], heads=11)
    others = replace(pay_plan.cohorts[0], group="Librarian", heads=9)
    shown = pay_groups(plan_of((apprentice, eleven, others)), exact=False)
    assert [(group.heads, group.ni_categories) for group in shown] == [(11, "A"), (10, "various")]


def test_posts_under_ten_in_all_are_refused(pay_plan):
    with pytest.raises(TooFewPostsToShowError, match="keep it to the team"):
        pay_groups(plan_of(pay_plan.cohorts[1:2]), exact=False)
