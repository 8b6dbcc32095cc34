"""Posts on teachers’ pay and on the youth and community scale."""

from datetime import date

import pytest

from spinout import employment
from spinout.employment.spine import PayNotKnownError
from spinout.facts.post_spine import POINTS, STEPS, TEACHERS, PaySpine
from spinout.facts.staffing import Staffing
from spinout.law import Status
from spinout.money import pounds
from tests.employment.a_case import case, post, reading, terms

IN_2025 = date(2025, 11, 1)


def teacher(spine: PaySpine = PaySpine.TEACHERS_ENGLAND, grade: str = "Main", point=4):
    return post(scheme="tps_2015", spine=spine, grade=grade, point=point)


def compared(one, on: date = IN_2025):
    facts = case([one], on_terms=terms(scheme="tps_2015"))
    return employment.compare(facts, reading(on))


@pytest.mark.parametrize(
    ("spine", "grade", "point", "pay"),
    [
        (PaySpine.TEACHERS_ENGLAND, "Main", 1, "32916"),
        (PaySpine.TEACHERS_ENGLAND, "Main", 6, "45352"),
        (PaySpine.TEACHERS_FRINGE, "Upper", 2, "50668"),
        (PaySpine.TEACHERS_OUTER_LONDON, "Main", 4, "44128"),
        (PaySpine.TEACHERS_INNER_LONDON, "Unqualified", 6, "40994"),
    ],
)
def test_a_teacher_is_paid_the_step_of_the_range_in_the_area(spine, grade, point, pay) -> None:
    """Published: teacher pay scales 2025/26, England, advisory points."""
    (found,) = compared(teacher(spine, grade, point)).people
    assert found.stay.gross_pay == pounds(pay)


def test_the_award_of_september_2026_was_not_found_so_the_value_is_carried_and_told() -> None:
    now = compared(teacher(), date(2026, 11, 23))
    assert now.people[0].stay.gross_pay == pounds("39556")
    line = next(each for each in now.people[0].lines if each.key == "gross_pay")
    assert line.status == Status.CONFIRM.value
    assert "Teachers’ pay scale: Award not known: the September 2025 value is carried." in now.notes


def test_a_teacher_known_by_range_alone_is_anywhere_in_it() -> None:
    (found,) = compared(teacher(point=None)).people
    assert found.bottom is not None
    ends = (found.bottom.stay.gross_pay, found.stay.gross_pay)
    assert ends == (pounds("32916"), pounds("45352"))


def test_a_teacher_goes_up_by_the_steps_of_the_range() -> None:
    facts = case(
        [teacher(point=5)],
        on_terms=terms(scheme="tps_2015", award="0"),
        staffing=Staffing(years_on_step=1),
    )
    gross = employment.pay_plan(facts, reading(IN_2025)).gross
    by_year = gross.sum(axis=0).reshape(5, 12).sum(axis=1).tolist()
    assert by_year == [pounds("42057"), *[pounds("45352")] * 4]


@pytest.mark.parametrize("spine", sorted(TEACHERS, key=lambda each: each.value))
def test_a_posts_file_may_name_every_step_of_teachers_pay_we_hold_and_no_other(spine) -> None:
    rows = reading(IN_2025).rows("teachers-pay-england", area=spine.value)
    held = {(row["range"], row.whole("step")) for row in rows}
    assert held == {
        (band, step) for band, last in STEPS[spine].items() for step in range(1, last + 1)
    }


def test_the_youth_scale_is_held_to_its_last_sourced_award_and_no_further() -> None:
    """Published: LGA JESC 225, from September 2021."""
    rows = reading(date(2022, 8, 31)).table("youth-community-pay")
    pay = {row.whole("point"): row.pence("pay") for row in rows}
    low, high = POINTS[PaySpine.YOUTH_COMMUNITY]
    assert sorted(pay) == list(range(low, high + 1))
    assert (pay[5], pay[17], pay[32]) == (pounds("19646"), pounds("29291"), pounds("43466"))


@pytest.mark.parametrize("point", [12, None])
def test_a_youth_worker_needs_a_pay_of_their_own_and_the_line_is_named(point) -> None:
    worker = post(spine=PaySpine.YOUTH_COMMUNITY, grade="Support", point=point)
    with pytest.raises(PayNotKnownError, match=r"line 2: .* no pay for its scale"):
        employment.compare(case([worker]), reading())


def test_a_teacher_has_the_terms_of_the_contract_as_we_hold_no_national_ones() -> None:
    (found,) = compared(teacher()).people
    leave = next(each for each in found.lines if each.key == "annual_leave")
    assert str(leave.stay).startswith("As your contract says")
