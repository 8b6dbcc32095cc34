"""Steps, late awards, leavers and new colleagues in the pay plan, as the case assumes them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spinout import employment
from spinout.employment.in_post import PARTS, in_post
from spinout.employment.months import months_of, months_with_back_pay
from spinout.employment.ni_curve import ni_curve
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import NiCategory
from spinout.facts.service import PensionAccess
from spinout.facts.staffing import Staffing
from spinout.findings import NOT_APPLICABLE
from spinout.handovers.ni_curve import FactorOutsideCurveError
from spinout.money import Rate, pounds
from tests.employment.a_case import case, figures, post, reading, terms


def plan_for(*posts, staffing, on_terms=None):
    return employment.pay_plan(case(posts, staffing=staffing, on_terms=on_terms), reading())


def by_year(months) -> list[int]:
    return months.sum(axis=0).reshape(5, 12).sum(axis=1).tolist()


def said(plan) -> dict[str, str]:
    return {each.key: each.says for each in plan.carried_forward}


def nurse(step):
    return post(
        scheme="nhs_2015", spine=PaySpine.AFC_ENGLAND, grade="Band 6", point=step, hours=3750
    )


def test_what_a_case_leaves_out_is_not_counted_and_the_plan_says_so() -> None:
    plan = plan_for(post(), staffing=Staffing(leavers=NOT_APPLICABLE))
    assert plan.heads.tolist() == [[1.0] * 60]
    assert said(plan)["staffing"] == (
        "Not counted, as your plan gives no figure: steps up a pay scale; awards paid late; "
        "leavers and those who take their place."
    )


def test_a_step_is_taken_at_the_start_of_the_second_year_and_never_past_the_top() -> None:
    on = terms(award="0")
    plan = plan_for(post(point=11, point_to=13), staffing=Staffing(years_on_step=1), on_terms=on)
    levels = [
        by_year(plan_for(post(point=each), staffing=Staffing(), on_terms=on).gross)[0]
        for each in (11, 12, 13)
    ]
    low = by_year(plan.low_cost)
    assert low == sorted(low)
    assert low[2] == low[3] == low[4] == by_year(plan.cost)[0]
    assert by_year(plan.gross) == [levels[2]] * 5


def test_on_nhs_pay_the_top_is_the_last_step_of_the_band() -> None:
    on = terms(scheme="nhs_2015", award="0")
    plan = plan_for(nurse(1), staffing=Staffing(years_on_step=2), on_terms=on)
    steps = [
        by_year(plan_for(nurse(each), staffing=Staffing(), on_terms=on).gross)[0]
        for each in (1, 2, 3)
    ]
    assert by_year(plan.gross) == [steps[0], steps[1], steps[1], steps[2], steps[2]]
    assert said(plan)["staffing.years_on_step"].endswith(
        "then one each 2 years until the top of the grade, as you assume."
    )


def test_a_post_whose_top_is_not_known_stays_on_its_point_and_the_plan_asks() -> None:
    plan = plan_for(post(point=5), staffing=Staffing(years_on_step=1), on_terms=terms(award="0"))
    assert len(set(by_year(plan.gross))) == 1
    assert said(plan)["posts.top_point"].startswith(
        "We need to know: the highest point of each grade."
    )


def test_each_year_adds_the_award_to_the_step() -> None:
    on = terms(scheme="nhs_2015", award="2")
    flat = terms(scheme="nhs_2015", award="0")
    plan = plan_for(nurse(1), staffing=Staffing(years_on_step=1), on_terms=on)
    second = by_year(plan_for(nurse(2), staffing=Staffing(), on_terms=flat).gross)[0]
    assert by_year(plan.gross)[1] == (second * 102 + 50) // 100


def test_a_late_award_is_paid_back_in_one_month_and_the_year_is_the_same_to_the_penny() -> None:
    on_time = plan_for(post(), post("P-2", hours=900), staffing=Staffing())
    late = plan_for(post(), post("P-2", hours=900), staffing=Staffing(award_late_months=7))
    assert by_year(late.cost) == by_year(on_time.cost)
    assert by_year(late.gross) == by_year(on_time.gross)
    first, second = late.gross.sum(axis=0)[:12], late.gross.sum(axis=0)[12:24]
    assert abs(int(second[:7].sum()) - int(first[:7].sum())) <= 2
    rise = int(second[8:].mean()) - int(first.mean())
    assert abs(int(second[7]) - int(second[8]) - 7 * rise) <= 12


@given(st.integers(0, 11), st.integers(1, 10**9), st.integers(0, 10**8))
def test_back_pay_never_changes_what_a_year_adds_up_to(late, before, rise) -> None:
    year = np.array([[before, before + rise]], dtype=np.int64)
    old = np.array([[before, before]], dtype=np.int64)
    paid = months_with_back_pay(year, old, late)
    assert paid.reshape(2, 12).sum(axis=1).tolist() == year[0].tolist()
    assert paid[0, :12].tolist() == months_of(year)[0, :12].tolist()


def test_those_who_start_later_are_on_the_pension_of_new_colleagues() -> None:
    stay = plan_for(post(), staffing=Staffing())
    leave = plan_for(post(), staffing=Staffing(leavers="12", empty_months=0))
    assert leave.heads.tolist() == [[1.0] * 60]
    assert by_year(leave.gross) == pytest.approx(by_year(stay.gross), abs=60)
    assert by_year(leave.employer_pension)[4] < by_year(stay.employer_pension)[4]
    assert leave.moved_share[1] == pytest.approx(0.99)
    joiner = employment.compare(case([post()]), reading()).people[0].new_joiner
    mover = employment.compare(case([post()]), reading()).people[0].go
    second = int(leave.employer_pension[0, 1])
    assert second == pytest.approx(
        (0.99 * mover.employer_pension + 0.01 * joiner.employer_pension) / 12, abs=1
    )


def test_a_post_left_empty_costs_nothing_until_someone_starts() -> None:
    plan = plan_for(post(), staffing=Staffing(leavers="12", empty_months=2))
    held = plan.moved_share + plan.started_share
    assert held[:3].tolist() == pytest.approx([1.0, 0.99, 0.9801])
    assert held[3] == pytest.approx(0.9801 * 0.99 + 0.01)
    assert by_year(plan.cost)[0] < plan.as_moved


def test_with_open_access_new_colleagues_cost_what_others_do() -> None:
    on = terms(access=PensionAccess.OPEN)
    plan = plan_for(post(), staffing=Staffing(leavers="30", empty_months=0), on_terms=on)
    assert int(plan.cost[:, :12].sum()) == pytest.approx(plan.as_moved, abs=12)


@given(st.integers(0, 100), st.integers(0, 12))
def test_no_post_is_ever_held_twice(rate, empty) -> None:
    held = in_post(Rate(rate, 100) if rate else None, empty, 60)
    everyone = held.moved + held.started
    assert int(everyone.max()) <= PARTS
    assert int(held.moved.min()) >= 0
    if empty == 0:
        assert set(everyone.tolist()) == {PARTS}


@given(
    st.lists(st.integers(pounds("100"), pounds("90000")), min_size=1, max_size=40),
    st.floats(0.75, 1.5),
)
def test_the_curve_is_within_its_stated_error_of_working_out_every_post_again(pays, factor) -> None:
    pay = np.array(pays, dtype=np.float64)
    letters = ["M" if at % 5 == 4 else "A" for at in range(len(pays))]
    law = figures().national_insurance
    curve = ni_curve([pay], letters, law)
    again = sum(
        employment_ni(int(np.floor(each * factor + 0.5)), letter, law)
        for each, letter in zip(pays, letters, strict=True)
    )
    found = float(curve.at(0, np.array([factor]))[0])
    assert abs(found - again) <= curve.most_pence[0] + 1


def employment_ni(pay, letter, law) -> int:
    from_pence = law.employer_from[letter]
    rate = law.employer_rate
    charged = max(pay - from_pence, 0) * rate.numerator
    return (2 * charged + rate.denominator) // (2 * rate.denominator)


def test_the_plan_carries_a_curve_whose_error_is_under_a_twentieth_of_a_percent() -> None:
    posts = [post(f"P-{at}", point=3 + at % 20, hours=500 + 80 * at) for at in range(40)]
    posts.append(post("P-40", category=NiCategory.UNDER_21))
    plan = plan_for(*posts, staffing=Staffing())
    assert plan.ni_curve.most_share is not None
    assert plan.ni_curve.most_share < 0.0005
    own = [float(plan.ni_curve.at(year, np.array([1.0]))[0]) for year in range(5)]
    assert own == pytest.approx(by_year(plan.employer_ni), rel=0.0005)


def test_a_factor_outside_the_curve_is_refused() -> None:
    plan = plan_for(post(), staffing=Staffing())
    with pytest.raises(FactorOutsideCurveError, match=r"from 0\.75 to 1\.5"):
        plan.ni_curve.at(0, np.array([1.6]))


def test_a_post_rises_by_steps_to_the_top_that_the_file_gives_it() -> None:
    on = terms(award="0")
    plan = plan_for(post(point=11, top_point=13), staffing=Staffing(years_on_step=1), on_terms=on)
    levels = [
        by_year(plan_for(post(point=each), staffing=Staffing(), on_terms=on).gross)[0]
        for each in (11, 12, 13)
    ]
    assert by_year(plan.gross) == [levels[0], levels[1], *[levels[2]] * 3]
    assert "posts.top_point" not in said(plan)
    assert plan.by_grade is None


def test_someone_new_starts_on_the_point_the_file_gives_and_the_plan_says_so() -> None:
    on = terms(access=PensionAccess.OPEN, award="0")
    leaving = Staffing(leavers="100", empty_months=0)
    plain, stated, low = (
        plan_for(each, staffing=leaving, on_terms=on)
        for each in (post(point=12), post(point=12, start_point=11), post(point=11))
    )
    second = 1 / 12
    month = [int(each.gross[0, 1]) for each in (plain, stated, low)]
    assert month[1] == pytest.approx(month[0] * (1 - second) + month[2] * second, abs=2)
    assert "Your plan gives no point to start on." in said(plain)["posts.start_point"]
    assert said(stated)["posts.start_point"] == (
        "Those who start are on the point you give for the post."
    )
    some = plan_for(post(start_point=4), post("P-2"), staffing=leaving, on_terms=on)
    assert "where you give none" in said(some)["posts.start_point"]


def test_someone_new_goes_up_by_steps_as_others_do_and_the_plan_says_it_costs_the_most() -> None:
    on = terms(access=PensionAccess.OPEN, award="0")
    how = Staffing(leavers="100", empty_months=0, years_on_step=1)
    plan = plan_for(post(point=11, top_point=13, start_point=11), staffing=how, on_terms=on)
    same = plan_for(post(point=11, top_point=13), staffing=how, on_terms=on)
    assert plan.gross.tolist() == same.gross.tolist()
    assert said(plan)["posts.start_point"].endswith("which costs the most.")


def test_a_starting_point_changes_nothing_where_nobody_leaves() -> None:
    plan = plan_for(post(point=12, start_point=11), staffing=Staffing())
    assert plan.gross.tolist() == plan_for(post(point=12), staffing=Staffing()).gross.tolist()
    assert "posts.start_point" not in said(plan)
