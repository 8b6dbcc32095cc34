"""How firmly a team's figures are said: to the penny, to the pound and why, or not at all."""

from datetime import date
from pathlib import Path

import pytest

from spinout import employment
from spinout.employment.alike import Likeness
from spinout.employment.backing import Backing
from spinout.employment.figures import Basis, Region
from spinout.employment.firmness import NO_SOURCE, PAYSLIP, FirmnessOf, firmness, known_of
from spinout.employment.held import read_held
from spinout.employment.one_person import Place
from spinout.employment.sides import sides_by_scheme
from spinout.employment.spine import OWN_PAY, read_scales
from spinout.facts.post_spine import PaySpine
from spinout.facts.service import PensionAccess
from spinout.handovers.firmness import Known, amount, least_firm
from spinout.handovers.pay import SIDES
from spinout.law import Status
from spinout.money import pounds
from tests.employment.a_case import case, post, reading, terms
from tests.employment.one_person.a_person import cells, compared
from tests.employment.test_nhs_scheme import nurse, trust

IN_2025 = date(2025, 11, 1)


def only(one, *, access=PensionAccess.CLOSED, scheme="lgps_ew_2014", on=date(2026, 11, 23)):
    """The one post compared."""
    facts = case([one], on_terms=terms(scheme=scheme, access=access))
    return employment.compare(facts, reading(on)).people[0]


def paid(pence: int):
    """A post in the NHS scheme with a pay of its own."""
    return nurse(pay=pence, point=None)


def known(found, key: str) -> list[Known]:
    return [found.known(side, key) for side in SIDES]


@pytest.mark.parametrize(
    ("status", "firm"),
    [
        (Status.LAW, Known.EXACT),
        (Status.PUBLISHED, Known.EXACT),
        (Status.WORKED_OUT, Known.ROUNDED),
        (Status.REPORTED, Known.ASK),
        (Status.SUGGESTION, Known.ASK),
        (Status.CONFIRM, Known.ASK),
    ],
)
def test_each_status_of_the_law_says_how_firmly(status, firm) -> None:
    assert known_of(Backing(sources=("A source",), status=status)) is firm


def test_the_least_firm_part_decides_and_no_part_at_all_is_to_the_penny() -> None:
    assert least_firm([Known.EXACT, Known.ASK, Known.ROUNDED]) is Known.ASK
    assert least_firm([]) is Known.EXACT
    assert [amount(123_456, each) for each in Known] == ["£1,234.56", "£1,235", ""]


def test_pay_that_the_file_gives_is_to_the_penny_where_the_law_was_read() -> None:
    found = only(post(pay=3_104_967, point=None))
    for key in ("gross_pay", "pension_contribution", "take_home", "pension_earned"):
        assert [found.known(side, key) for side in ("stay", "go")] == [Known.EXACT] * 2
    assert found.said("stay", "gross_pay") == "£31,049.67"
    assert found.said("stay", "take_home", over=12).count(".") == 1


def test_pay_from_a_scale_that_we_worked_out_is_to_the_pound_and_says_why() -> None:
    found = only(post(point=5), on=IN_2025)
    assert known(found, "gross_pay") == [Known.ROUNDED] * 3
    assert found.said("stay", "gross_pay") == "£25,583"
    assert "." not in found.said("stay", "take_home")
    assert found.why[0].startswith("Worked out from the April 2019 spine")
    assert found.why[0].endswith(PAYSLIP)


def test_pay_carried_past_its_award_is_to_the_pound_and_asks_if_it_is_right() -> None:
    found = only(post(point=5))
    assert known(found, "gross_pay") == [Known.ROUNDED] * 3
    assert found.why[0].startswith("Award not known: the April 2025 value is carried.")
    assert found.why[0].endswith(PAYSLIP)


@pytest.mark.parametrize("on", [IN_2025, date(2026, 11, 23)])
def test_no_figure_rests_on_a_point_that_was_never_read_anywhere(on) -> None:
    found = only(post(point=30), on=on)
    for line in found.lines:
        if isinstance(line.stay, int):
            assert set(line.known) == {Known.ASK}, line.key
            assert found.said("stay", line.key) == "Ask"
    assert found.why[0] == NO_SOURCE


def test_the_total_still_counts_a_post_whose_own_figures_are_not_said() -> None:
    package = employment.compare(case([post(point=30)]), reading())
    assert package.go_cost == package.people[0].go.employer_cost


def test_a_new_colleague_on_rates_that_were_not_read_is_asked_about() -> None:
    found = only(post(pay=3_000_000, point=None))
    for key in ("pension_contribution", "income_tax", "take_home", "pension_pot"):
        assert known(found, key) == [Known.EXACT, Known.EXACT, Known.ASK], key
    assert known(found, "gross_pay") == [Known.EXACT] * 3
    assert known(found, "pension_earned") == [Known.EXACT] * 3


def test_a_new_colleague_under_the_trigger_pays_nothing_in_and_that_is_sure() -> None:
    found = only(post(pay=900_000, point=None))
    assert found.said("new_joiner", "take_home") == "£9,000.00"
    assert found.said("new_joiner", "pension_pot") == "£0.00"


def test_what_an_employer_pays_is_on_rates_the_plan_states_so_it_is_always_said() -> None:
    found = only(post(pay=3_000_000, point=None))
    assert known(found, "employer_cost") == [Known.ROUNDED] * 3
    assert known(found, "employer_national_insurance") == [Known.EXACT] * 3


@pytest.mark.parametrize("scheme", ["lgps_ew_2014", "nhs_2015", "lgps_s_2015", "tps_2015", "alpha"])
def test_kinds_that_share_a_working_are_as_firm_as_each_worked_alone(scheme) -> None:
    facts = case([post(scheme=scheme)], on_terms=terms(scheme=scheme))
    sides = sides_by_scheme(facts.posts, facts.terms, reading())
    used = frozenset().union(*(each.arrangements for each in sides.values()))
    law = read_held(reading(), Region.REST_OF_UK, used, Basis.ANNUAL)
    scales = read_scales((), reading())
    shared = FirmnessOf(scales, sides, law)
    starts = [tier.pay_from for care in law.care.values() for tier in care.figures.tiers]
    for start in (*starts, law.auto_enrolment.figures.trigger):
        for pay in (start + by for by in (-101, -100, -1, 0, 1, 99, 100, 101, 102)):
            kind = Likeness(letter="A", scheme=scheme, place=OWN_PAY, pay=max(pay, 1))
            assert shared[kind] == firmness(kind, scales, sides[scheme], law), pay


def test_a_tier_that_we_worked_out_rounds_what_rests_on_it_and_no_more() -> None:
    (found,) = employment.compare(trust(paid(3_104_900)), reading()).people
    assert known(found, "pension_contribution")[:2] == [Known.ROUNDED] * 2
    assert known(found, "national_insurance")[:2] == [Known.EXACT] * 2
    assert known(found, "pension_earned")[:2] == [Known.EXACT] * 2
    assert any(each.startswith("What goes into the pension: ") for each in found.why)


@pytest.mark.parametrize(("pay", "firm"), [("36199", Known.EXACT), ("40000", Known.ASK)])
def test_in_alpha_only_pay_in_a_tier_whose_edge_was_not_seen_is_asked_about(pay, firm) -> None:
    found = only(post(scheme="alpha", pay=pounds(pay), point=None), scheme="alpha")
    assert found.known("stay", "pension_contribution") is firm


@pytest.mark.parametrize(
    ("pay", "firm"),
    [
        ("28854", Known.ASK),
        ("28853", Known.ASK),
        ("28852", Known.ROUNDED),
        ("28900", Known.ROUNDED),
    ],
)
def test_pay_within_a_pound_of_a_worked_out_edge_is_asked_about(pay, firm) -> None:
    (found,) = employment.compare(trust(paid(pounds(pay))), reading()).people
    assert found.known("stay", "pension_contribution") is firm


def test_a_teacher_on_a_published_point_is_to_the_penny_where_the_bands_are_too() -> None:
    one = post(scheme="tps_2015", spine=PaySpine.TEACHERS_ENGLAND, grade="Main", point=4)
    found = only(one, scheme="tps_2015", on=IN_2025)
    assert found.said("stay", "gross_pay") == "£39,556.00"
    assert found.known("stay", "take_home") is Known.EXACT


def test_a_team_and_one_person_are_told_the_same_things_as_firmly() -> None:
    """The same pay in the same scheme: see test_agrees_with_a_team for the pennies."""
    (found,) = employment.compare(trust(paid(3_104_900)), reading()).people
    alone = compared()
    for key in ("income_tax", "national_insurance", "pension_contribution", "take_home"):
        assert found.said("stay", key) == cells(alone, key)[Place.NOW], key


def test_the_worked_table_is_what_each_post_is_told() -> None:
    page = (Path(__file__).parents[2] / "docs/explanation/statements.md").read_text()
    told = [
        ("own pay of £31,049.67 in the LGPS", post(pay=3_104_967, point=None)),
        ("point 5, full time", post(point=5)),
        ("point 5, 10 hours a week", post(point=5, hours=1000)),
        ("point 30", post(point=30)),
    ]
    for name, one in told:
        found = only(one)
        row = next(each for each in page.splitlines() if each.startswith(f"| {name} |"))
        assert row.startswith(f"| {name} | {found.said('stay', 'gross_pay')} |")
        assert row.endswith(f"| {found.said('new_joiner', 'take_home')} |")
