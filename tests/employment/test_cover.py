"""Ill health pensions and death lump sums, where a source gives the rule."""

from datetime import date

import numpy as np
import pytest

from spinout.employment.from_law import Section
from spinout.employment.pensions import Scheme, SchemeNotHeldError, read_scheme
from spinout.employment.pensions.cover import (
    Severity,
    death_lump_sum,
    ill_health_pension,
    read_death_cover,
    read_ill_health,
)
from spinout.law import Status
from spinout.money import Rate, pounds
from tests.employment.a_case import reading

ON = date(2026, 11, 23)
SHARES = [
    (Scheme.LGPS_EW, Severity.UPPER, "100"),
    (Scheme.LGPS_EW, Severity.LOWER, "25"),
    (Scheme.NHS_2015, Severity.UPPER, "50"),
    (Scheme.NHS_2015, Severity.LOWER, "0"),
    (Scheme.TEACHERS, Severity.UPPER, "50"),
    (Scheme.TEACHERS, Severity.LOWER, "0"),
]


@pytest.mark.parametrize(("scheme", "severity", "percent"), SHARES)
def test_the_share_of_the_pension_to_come_is_the_schemes_own(scheme, severity, percent) -> None:
    """West Northants pensions, NHSBSA and Teachers Financial Planning, on ill health."""
    found = read_ill_health(reading(ON), scheme, severity)
    assert found.share.share == Rate.percent(percent).share
    assert (found.backing is None) is (percent == "0")


@pytest.mark.parametrize("scheme", [Scheme.ALPHA, Scheme.LGPS_SCOTLAND, Scheme.POLICE])
def test_a_scheme_whose_rule_was_not_checked_is_refused(scheme) -> None:
    with pytest.raises(SchemeNotHeldError, match="Ask the scheme"):
        read_ill_health(reading(ON), scheme, Severity.UPPER)


def test_ill_health_adds_its_share_of_the_years_to_come_with_no_cut() -> None:
    """Ours: 30,000 in the LGPS, 5,000 built up and 10 years and 6 months to come at 1/49."""
    care = read_scheme(reading(ON), Scheme.LGPS_EW, section=Section.MAIN, known_on=None).care
    pay, built_up = pounds("30000"), pounds("5000")
    assert ill_health_pension(built_up, pay, care.accrual, 126, Rate(1, 1)) == pounds("11428.57")
    assert ill_health_pension(built_up, pay, care.accrual, 126, Rate(1, 4)) == pounds("6607.14")
    assert ill_health_pension(built_up, pay, care.accrual, 126, Rate(0, 1)) == built_up
    together = ill_health_pension(
        np.array([built_up, 0.0]), np.array([pay, pay], dtype=float), care.accrual, 126, Rate(1, 1)
    )
    assert together.tolist() == [pounds("11428.57"), pounds("6428.57")]


def test_death_in_service_pays_years_of_pay() -> None:
    """NHSBSA, lump sum on death; the LGPS multiple was not re-read, so it is to confirm."""
    nhs, lgps = (
        read_death_cover(reading(ON), scheme) for scheme in (Scheme.NHS_2015, Scheme.LGPS_EW)
    )
    pay = pounds("30000")
    assert death_lump_sum(pay, pounds("9000"), 0, nhs) == pounds("60000")
    assert death_lump_sum(pay, pounds("9000"), 0, lgps) == pounds("90000")
    assert (nhs.backing.status, lgps.backing.status) == (Status.PUBLISHED, Status.CONFIRM)


def test_alpha_pays_the_higher_of_years_of_pay_and_of_pension_less_what_was_paid() -> None:
    """alpha scheme guide, section 06B."""
    cover = read_death_cover(reading(ON), Scheme.ALPHA)
    pay = pounds("30000")
    assert death_lump_sum(pay, pounds("9000"), 0, cover) == pounds("60000")
    assert death_lump_sum(pay, pounds("14000"), 0, cover) == pounds("70000")
    assert death_lump_sum(pay, pounds("14000"), pounds("20000"), cover) == pounds("60000")


def test_a_death_multiple_that_no_source_gives_is_refused() -> None:
    with pytest.raises(SchemeNotHeldError):
        read_death_cover(reading(ON), Scheme.TEACHERS)
