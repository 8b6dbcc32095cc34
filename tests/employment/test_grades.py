"""A post known by its grade alone: worked out at both ends of the grade, to the penny."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinout import employment
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import Perimeter
from spinout.facts.service import PensionAccess
from spinout.findings import UNKNOWN
from spinout.money import pounds
from tests.employment.a_case import case, post, reading, terms

PUBLISHED_YEAR = date(2025, 11, 23)
NHS_TERMS = terms(scheme="nhs_2015", access=PensionAccess.CLOSED)


def nurse(name: str = "N-1", grade: str = "Band 5", **how):
    """One post on NHS pay of which only the band is known, unless told more."""
    return post(
        name,
        group="Nurse",
        scheme="nhs_2015",
        spine=PaySpine.AFC_ENGLAND,
        grade=grade,
        **{"point": None, **how},
    )


def in_grade(name: str = "G-1", low: int | None = 11, high: int | None = 17, **how):
    """One post on the local government spine in a grade with these ends."""
    return post(name, grade="Grade 6", point=low, point_to=high, **how)


def compared(*posts, on=reading, on_terms=None):
    return employment.compare(case(posts, on_terms=on_terms), on())


def planned(*posts, on_terms=None):
    return employment.pay_plan(case(posts, on_terms=on_terms), reading())


def year_one(months) -> int:
    return int(months[:, :12].sum())


@pytest.mark.parametrize(
    ("grade", "lowest", "highest"),
    [
        ("Band 5", "31049", "37796"),
        ("Band 6", "38682", "46580"),
        ("Band 8a", "55690", "62682"),
        ("Band 9", "109179", "125637"),
    ],
)
def test_a_band_runs_from_its_first_step_to_its_last_in_the_published_table(
    grade, lowest, highest
) -> None:
    """Agenda for Change pay in England, 2025-26, as published (AFC-25 in our list of sources)."""
    package = compared(nurse(grade=grade), on=lambda: reading(PUBLISHED_YEAR), on_terms=NHS_TERMS)
    (person,) = package.people
    assert person.bottom.stay.gross_pay == pounds(lowest) == package.bottom.pay
    assert person.stay.gross_pay == pounds(highest) == package.pay


def test_a_band_of_one_step_is_no_range() -> None:
    package = compared(nurse(grade="Band 2"), on_terms=NHS_TERMS)
    known = compared(nurse(grade="Band 2", point=1), on_terms=NHS_TERMS)
    assert (package.by_grade, package.bottom) == (None, None)
    assert package == known


ENDS = [
    (in_grade(), post("G-1", grade="Grade 6", point=11), post("G-1", grade="Grade 6", point=17)),
    (
        nurse(hours=1850),
        nurse(hours=1850, point=1),
        nurse(hours=1850, point=3),
    ),
    (
        post("G-1", point=None, pay=pounds("20000.01"), pay_to=pounds("25000.03")),
        post("G-1", point=None, pay=pounds("20000.01")),
        post("G-1", point=None, pay=pounds("25000.03")),
    ),
]


@pytest.mark.parametrize(("graded", "at_bottom", "at_top"), ENDS)
def test_a_grade_costs_what_its_two_ends_cost_to_the_penny(graded, at_bottom, at_top) -> None:
    how = NHS_TERMS if graded.scheme == "nhs_2015" else terms()
    package, low, high = (compared(each, on_terms=how) for each in (graded, at_bottom, at_top))
    assert package.bottom.stay_cost == low.stay_cost
    assert package.bottom.go_cost == low.go_cost
    assert (package.stay_cost, package.go_cost) == (high.stay_cost, high.go_cost)
    (person,), (low_person,), (high_person,) = package.people, low.people, high.people
    assert person.bottom == low_person
    assert (person.stay, person.go, person.lines) == (
        high_person.stay,
        high_person.go,
        high_person.lines,
    )


@pytest.mark.parametrize(("graded", "at_bottom", "at_top"), ENDS)
def test_the_plan_carries_both_ends_and_the_top_feeds_it(graded, at_bottom, at_top) -> None:
    how = NHS_TERMS if graded.scheme == "nhs_2015" else terms()
    plan, low, high = (planned(each, on_terms=how) for each in (graded, at_bottom, at_top))
    assert np.array_equal(plan.low_cost, low.cost)
    assert np.array_equal(plan.cost, high.cost)
    assert year_one(plan.low_cost) < year_one(plan.cost)
    assert (plan.by_grade.posts, plan.by_grade.of) == (1, 1)


def test_the_two_ends_of_the_plan_reconcile_with_the_comparison() -> None:
    posts = [*(in_grade(f"G-{at}", hours=800 + 70 * at) for at in range(30)), post("P-1")]
    package, plan = compared(*posts), planned(*posts)
    assert year_one(plan.cost) == package.go_cost
    assert year_one(plan.low_cost) == package.bottom.go_cost


def test_a_plan_with_no_grade_alone_has_one_cost() -> None:
    plan = planned(post(), post("P-2", point=9))
    assert plan.by_grade is None
    assert np.array_equal(plan.low_cost, plan.cost)


def test_a_council_grade_with_no_points_may_be_anywhere_on_the_spine_and_says_so() -> None:
    package = compared(in_grade(low=None, high=None))
    (person,) = package.people
    assert person.bottom.stay.gross_pay == compared(post(point=3)).people[0].stay.gross_pay
    assert person.stay.gross_pay == compared(post(point=43)).people[0].stay.gross_pay
    assert any("That is a wide range: add the lowest and highest" in each for each in package.notes)
    narrowed = compared(in_grade())
    assert not any("wide range" in each for each in narrowed.notes)


@given(st.lists(st.integers(2, 43), min_size=4, max_size=4).map(sorted), st.integers(500, 3700))
@settings(max_examples=40, deadline=None)
def test_narrowing_a_grade_never_widens_the_range(points, hours) -> None:
    outer_low, low, high, outer_high = points
    wide = compared(in_grade(low=outer_low, high=outer_high, hours=hours))
    narrow = compared(in_grade(low=low, high=high, hours=hours))
    for name in ("pay", "stay_cost", "go_cost"):
        lowest = [getattr(each.bottom or each, name) for each in (wide, narrow)]
        highest = [getattr(each, name) for each in (wide, narrow)]
        assert lowest[0] <= lowest[1] <= highest[1] <= highest[0]


@given(st.integers(2, 43), st.integers(500, 3700))
@settings(max_examples=30, deadline=None)
def test_a_grade_of_one_point_is_that_point(point, hours) -> None:
    graded = in_grade(low=point, high=point, hours=hours)
    known = in_grade(low=point, high=None, hours=hours)
    assert compared(graded) == compared(known)
    assert planned(graded).cohorts == planned(known).cohorts


def test_posts_shared_by_grade_have_both_ends_and_no_total_counts_them() -> None:
    package = compared(post(), in_grade(perimeter=Perimeter.SHARED))
    assert package.by_grade is None
    assert package.bottom.shared_cost < package.shared_cost
    assert package.bottom.go_cost == package.go_cost


def test_typical_posts_of_a_grade_are_shown_at_both_ends() -> None:
    package = compared(*(in_grade(f"G-{at}") for at in range(12)))
    names = [each.name for each in package.typical]
    assert names == [
        "Library assistant, lowest pay of the grade, point 11, full time",
        "Library assistant, highest pay of the grade, point 17, full time",
    ]
    assert [each.end for each in package.typical] == ["lowest", "highest"]


def test_a_small_grade_is_joined_with_others_as_any_small_group_is() -> None:
    package = compared(
        *(post(f"P-{at}") for at in range(10)), *(in_grade(f"G-{at}") for at in range(9))
    )
    assert package.typical == ()


def test_without_a_pension_rate_the_range_of_pay_is_still_known() -> None:
    package = compared(*(in_grade(f"G-{at}") for at in range(12)), on_terms=terms(now=UNKNOWN))
    assert package.stay_cost is None
    assert "Their pay alone is between £" in package.cost_sentence
