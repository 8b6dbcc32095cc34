"""The line that holds typical posts, each post's own figures and the pay plan together."""

from spinout import employment
from spinout.facts.staffing import Staffing
from spinout.findings import UNKNOWN
from spinout.handovers.pay_bill import PayBill, pay_bill
from tests.employment.a_case import case, post, reading, terms


def bill(posts, **how) -> PayBill | None:
    facts = case(posts, **how)
    return pay_bill(employment.compare(facts, reading()), employment.pay_plan(facts, reading()))


def alike(number, **how):
    group = how.get("group", "Library assistant")
    return [post(f"{group}-{at}", **how) for at in range(number)]


def test_the_three_sums_agree_to_the_penny_whatever_the_hours() -> None:
    posts = [*alike(12), *(post(f"Q-{at}", group="Driver", hours=701 + at) for at in range(11))]
    posts += [post(f"R-{at}", group="Clerk", point=3 + at) for at in range(10)]
    found = bill(posts)
    assert found is not None
    assert found.agrees
    assert found.typical_posts == 23
    assert found.sentence.endswith("They agree to the penny.")


def test_where_leavers_change_the_first_year_both_figures_are_told() -> None:
    found = bill(alike(12), staffing=Staffing(leavers="24", empty_months=3))
    assert found is not None
    assert found.agrees
    assert "With leavers and empty posts, the plan’s first year is £" in found.sentence


def test_a_grade_is_counted_once_at_its_highest() -> None:
    found = bill(alike(10, point=11, point_to=17))
    assert found is not None
    assert found.agrees
    assert found.typical_posts == 10


def test_sums_that_differ_say_so() -> None:
    found = PayBill(posts=10, typical_posts=10, typical=5, others=0, each=5, plan=6, first_year=6)
    assert found.sentence.endswith("They do not agree. Tell us.")


def test_the_line_never_shows_a_group_under_ten() -> None:
    found = PayBill(
        posts=14, typical_posts=11, typical=8, others=3, each=11, plan=11, first_year=11
    )
    assert "11 posts in typical groups" not in found.sentence
    assert found.sentence.startswith("Cost check: 14 posts £0.11;")


def test_nothing_is_printed_where_a_pension_is_not_known() -> None:
    facts = case(alike(10), on_terms=terms(after=UNKNOWN))
    assert pay_bill(employment.compare(facts, reading()), None) is None
