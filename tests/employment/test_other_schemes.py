"""Posts in the Scottish, Teachers’ and Civil Service schemes, compared and planned."""

from datetime import date
from itertools import product

import pytest

from spinout import employment
from spinout.employment.arrangements import ACCESS, AFTER_MOVE, NEW_JOINER, PUBLIC, Arrangement
from spinout.employment.other_scheme_words import OTHER_SCHEMES
from spinout.facts.service import Nation, PensionAccess
from spinout.findings import UNKNOWN
from spinout.law import OutsideOurDataError
from spinout.money import pounds
from tests.employment.a_case import case, post, reading, terms

SCHEMES = {"lgps_s_2015": Nation.SCOTLAND, "tps_2015": Nation.ENGLAND, "alpha": Nation.ENGLAND}


def one(scheme: str, access=PensionAccess.CLOSED, *, rate="6.5", pay="40000"):
    """A case of one post on pay of its own in a scheme."""
    return case(
        [post(scheme=scheme, pay=pounds(pay), point=None)],
        on_terms=terms(scheme=scheme, access=access, now=rate, after=rate),
        nation=SCHEMES[scheme],
    )


def compared(scheme: str, access=PensionAccess.CLOSED, **more):
    """The one post compared."""
    return employment.compare(one(scheme, access, **more), reading()).people[0]


def lines(scheme: str, access=PensionAccess.CLOSED, **more):
    """Its lines by key."""
    return {line.key: line for line in compared(scheme, access, **more).lines}


@pytest.mark.parametrize(
    ("scheme", "paid", "earned", "employer"),
    [
        ("lgps_s_2015", "2480", "816.33", "2600"),
        ("tps_2015", "3560", "701.75", "11472"),
        ("alpha", "2180", "928", "11588"),
    ],
)
def test_a_year_on_forty_thousand_in_each_scheme(scheme, paid, earned, employer) -> None:
    """Ours, 2026-27: slices of 6.1625% make 6.2%; 8.9% and 28.68%; 5.45% and 28.97%."""
    year = compared(scheme).stay
    assert year.pension_contribution == pounds(paid)
    assert year.pension_earned == pounds(earned)
    assert year.employer_pension == pounds(employer)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_someone_who_moves_keeps_the_scheme_and_a_new_colleague_of_a_closed_one_does_not(
    scheme,
) -> None:
    found = compared(scheme)
    assert found.go == found.stay
    assert found.new_joiner.pension_earned == 0
    assert found.new_joiner.pension_pot > 0


def test_no_new_colleague_has_a_right_to_alpha_whatever_is_said_of_access() -> None:
    assert compared("alpha", PensionAccess.OPEN).new_joiner.pension_pot > 0
    assert compared("tps_2015", PensionAccess.OPEN).new_joiner.pension_earned == pounds("701.75")
    assert compared("lgps_s_2015", PensionAccess.OPEN).new_joiner.pension_earned == pounds("816.33")


def test_every_arrangement_and_access_has_an_answer_after_the_move() -> None:
    assert set(AFTER_MOVE) == set(
        product(
            [*PUBLIC, Arrangement.NO_SCHEME, Arrangement.NOT_KNOWN],
            ACCESS,
        )
    )
    assert set(NEW_JOINER) == set(product(PUBLIC, ACCESS))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_with_no_access_we_need_to_know_what_would_be_offered(scheme) -> None:
    line = lines(scheme, PensionAccess.NONE)["pension_earned"]
    assert str(line.go).startswith("We need to know: what pension the mutual would offer.")


def test_the_scottish_fund_sets_its_own_rate_and_the_other_two_have_one_for_every_employer() -> (
    None
):
    unknown = lines("lgps_s_2015", rate=UNKNOWN)["employer_pension"]
    assert str(unknown.stay).startswith("We need to know: the rate the pension fund charges.")
    for scheme in ("tps_2015", "alpha"):
        assert isinstance(lines(scheme, rate=UNKNOWN)["employer_pension"].stay, int)


@pytest.mark.parametrize(
    ("scheme", "name", "promise"),
    [
        ("lgps_s_2015", "Local Government Pension Scheme in Scotland", "We found no Scottish rule"),
        ("tps_2015", "Teachers’ Pension Scheme", "teachers who must move stay"),
        ("alpha", "Civil Service pension scheme", "Admission Agreement must be signed"),
    ],
)
def test_the_lines_say_the_scheme_and_its_promise_in_its_own_words(scheme, name, promise) -> None:
    found = lines(scheme)
    assert name in str(found["pension_scheme"].stay)
    assert promise in found["pension_scheme"].rule
    every = " ".join(str(line.rule) for line in found.values())
    assert "council scheme:" not in every
    assert "NHS" not in every


def test_leaving_the_civil_service_leaves_its_compensation_scheme_behind() -> None:
    assert "Compensation Scheme does not move with you" in str(lines("alpha")["redundancy"].go)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_notes_speak_of_the_scheme_and_of_no_other(scheme) -> None:
    package = employment.compare(one(scheme), reading())
    text = " ".join(package.notes)
    others = [each for each in OTHER_SCHEMES.values() if each.on_screen in text]
    assert len(others) == 1
    assert "NHS scheme" not in text
    assert "50/50" not in text


@pytest.mark.parametrize(
    ("scheme", "key"),
    [
        ("lgps_s_2015", "terms.employer_rate_after"),
        ("tps_2015", "teachers-pension/employer-rate"),
        ("alpha", "alpha/employer-rate"),
    ],
)
def test_the_plan_says_which_employer_rate_it_carries_forward(scheme, key) -> None:
    plan = employment.pay_plan(one(scheme), reading())
    pension = {"terms.employer_rate_after", "teachers-pension/employer-rate", "alpha/employer-rate"}
    assert [each.key for each in plan.carried_forward if each.key in pension] == [key]


def test_alpha_before_april_2024_had_rates_by_pay_which_we_do_not_hold() -> None:
    with pytest.raises(OutsideOurDataError):
        employment.compare(one("alpha"), reading(date(2024, 3, 31)))
