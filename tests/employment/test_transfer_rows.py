"""Who keeps which pension on a move, on a date: all twenty rows, and what no row answers."""

from datetime import date
from itertools import product

import pytest

from spinout.employment.cannot_answer import cannot_answer
from spinout.employment.pensions.kept_benefits import read_kept_section
from spinout.employment.pensions.pension_age import read_state_pension
from spinout.employment.pensions.scheme import KEPT, UNIFORMED, Scheme, SchemeNotHeldError
from spinout.employment.pensions.transfer_rows import (
    NOT_NAMED,
    PromiseNotHeldError,
    other_terms,
    transfer_rows,
)
from spinout.employment.pensions.transfer_table import ACCESS, PROMISES, Employer, employer_of
from spinout.employment.pensions.uniformed import deferred
from spinout.facts.service import Nation, ParentKind, PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from spinout.law import Status
from spinout.money import Rate
from tests.employment.a_case import reading

ON = date(2026, 11, 23)


def numbers(employer: Employer, scheme: Scheme, access, on: date = ON) -> list[int]:
    """The rows that bear on a move, in the order given."""
    return [row.number for row in transfer_rows(employer, scheme, access, reading(on))]


def test_all_twenty_rows_are_held_and_each_can_be_reached() -> None:
    rows = {int(row["row"]) for day in (date(2000, 1, 1), ON) for row in table(day)}
    assert rows == set(range(1, 21))
    reached = {
        number for by_access in PROMISES.values() for each in by_access.values() for number in each
    }
    assert reached | {20} == rows


def table(on: date):
    """The transfer table on a date."""
    return reading(on).table("transfer-decision")


def test_every_employer_scheme_and_access_has_rows_or_is_asked_about() -> None:
    law = reading(ON)
    for employer, scheme, access in product(Employer, Scheme, ACCESS):
        if (employer, scheme) in PROMISES:
            assert transfer_rows(employer, scheme, access, law), (employer, scheme, access)
        else:
            with pytest.raises(PromiseNotHeldError, match="Ask the scheme"):
                transfer_rows(employer, scheme, access, law)


@pytest.mark.parametrize(
    ("employer", "scheme", "access", "on", "expected"),
    [
        (Employer.CENTRAL, Scheme.ALPHA, UNKNOWN, date(2013, 10, 3), [1]),
        (Employer.CENTRAL, Scheme.ALPHA, UNKNOWN, date(2013, 10, 4), [2]),
        (Employer.CENTRAL_BEFORE, Scheme.ALPHA, UNKNOWN, ON, [3]),
        (Employer.NHS, Scheme.NHS_2008, PensionAccess.CLOSED, date(2013, 10, 6), [4]),
        (Employer.NHS, Scheme.NHS_1995, PensionAccess.CLOSED, date(2014, 3, 31), [5, 4]),
        (Employer.NHS, Scheme.NHS_1995, PensionAccess.OPEN, date(2014, 4, 1), [6]),
        (Employer.NHS, Scheme.NHS_1995, UNKNOWN, date(2014, 3, 31), [5, 4]),
        (Employer.NHS, Scheme.NHS_2008, PensionAccess.CLOSED, ON, [5]),
        (Employer.NHS, Scheme.NHS_2015, PensionAccess.CLOSED, date(2014, 3, 31), [5]),
        (Employer.NHS, Scheme.NHS_2015, PensionAccess.CLOSED, ON, [5]),
        (Employer.NHS, Scheme.NHS_2015, PensionAccess.OPEN, ON, [6]),
        (Employer.NHS, Scheme.NHS_2015, UNKNOWN, ON, [5, 6]),
        (Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.OPEN, date(2025, 10, 12), [7]),
        (Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.OPEN, ON, [7, 9]),
        (Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.NONE, ON, [8, 9]),
        (Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, UNKNOWN, ON, [7, 8, 9]),
        (Employer.COUNCIL_WALES, Scheme.LGPS_EW, UNKNOWN, ON, [10]),
        (Employer.COUNCIL_SCOTLAND, Scheme.LGPS_SCOTLAND, UNKNOWN, ON, [11]),
        (Employer.ACADEMY, Scheme.LGPS_EW, UNKNOWN, ON, [12, 9]),
        (Employer.ACADEMY, Scheme.TEACHERS, UNKNOWN, ON, [13]),
        (Employer.SCHOOL, Scheme.TEACHERS, UNKNOWN, ON, [13]),
        (Employer.COUNCIL_ENGLAND, Scheme.TEACHERS, UNKNOWN, ON, [14]),
        (Employer.COLLEGE, Scheme.LGPS_EW, UNKNOWN, ON, [15, 9]),
        (Employer.POLICE, Scheme.POLICE, UNKNOWN, ON, [16]),
        (Employer.POLICE, Scheme.LGPS_EW, PensionAccess.OPEN, ON, [7, 17, 9]),
        (Employer.FIRE, Scheme.FIRE, UNKNOWN, ON, [18]),
        (Employer.OTHER, Scheme.LGPS_EW, UNKNOWN, ON, [19]),
    ],
)
def test_the_row_follows_employer_scheme_access_and_date(
    employer, scheme, access, on, expected
) -> None:
    assert numbers(employer, scheme, access, on) == expected


def test_no_row_is_made_up_for_a_day_before_the_first_that_bears_on_a_move() -> None:
    for scheme, on in (
        (Scheme.NHS_2015, date(2014, 3, 31)),
        (Scheme.NHS_1995, date(2014, 3, 31)),
    ):
        with pytest.raises(PromiseNotHeldError, match="Ask the scheme"):
            transfer_rows(Employer.NHS, scheme, PensionAccess.OPEN, reading(on))


def test_a_row_that_has_ended_bears_on_no_move_today() -> None:
    for (employer, scheme), by_access in PROMISES.items():
        for access in by_access:
            for row in transfer_rows(employer, scheme, access, reading(ON)):
                assert row.force != "ended", (employer, scheme, access)


def test_the_old_way_into_the_nhs_scheme_is_no_way_into_the_2015_scheme() -> None:
    assert not any(4 in rows for rows in PROMISES[Employer.NHS, Scheme.NHS_2015].values())
    older = PROMISES[Employer.NHS, Scheme.NHS_1995]
    assert [access for access, rows in older.items() if 4 in rows] == [
        PensionAccess.CLOSED,
        UNKNOWN,
        NOT_APPLICABLE,
    ]


def test_a_proposal_never_comes_before_what_stands() -> None:
    first, proposal = transfer_rows(
        Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.OPEN, reading(ON)
    )
    assert first.stands
    assert (proposal.force, proposal.stands) == ("proposed", False)


def test_an_lgps_move_says_who_bears_the_bond_the_exit_and_the_risk() -> None:
    row, *_ = transfer_rows(
        Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW, PensionAccess.CLOSED, reading(ON)
    )
    assert "bond" in row.security
    assert "guarantee" in row.security
    assert "shortfall is due when the contract ends" in row.exit
    assert "unless the rate is fixed or shared" in row.bears
    assert "no, auto-enrolment" in row.new_joiner


def test_what_no_source_names_is_said_to_be_so() -> None:
    row, *_ = transfer_rows(Employer.CENTRAL, Scheme.ALPHA, UNKNOWN, reading(ON))
    assert "indemnifies" in row.security
    assert row.exit == NOT_NAMED


@pytest.mark.parametrize(
    ("employer", "scheme"),
    [
        (Employer.COUNCIL_WALES, Scheme.LGPS_EW),
        (Employer.COUNCIL_SCOTLAND, Scheme.LGPS_SCOTLAND),
        (Employer.COLLEGE, Scheme.TEACHERS),
        (Employer.POLICE, Scheme.POLICE),
    ],
)
def test_a_row_that_was_not_read_is_to_confirm(employer, scheme) -> None:
    row, *_ = transfer_rows(employer, scheme, UNKNOWN, reading(ON))
    assert row.backing.status is Status.CONFIRM
    assert row.note


def test_terms_other_than_pension_wait_for_their_day() -> None:
    assert other_terms(reading(date(2026, 9, 30))) is None
    found = other_terms(reading(ON))
    assert found is not None
    assert (found.force, found.backing.status) == ("expected", Status.CONFIRM)


@pytest.mark.parametrize(
    ("kind", "nation", "employer"),
    [
        (ParentKind.COUNTY_COUNCIL, Nation.ENGLAND, Employer.COUNCIL_ENGLAND),
        (ParentKind.COUNTY_COUNCIL, Nation.WALES, Employer.COUNCIL_WALES),
        (ParentKind.DISTRICT_COUNCIL, Nation.SCOTLAND, Employer.COUNCIL_SCOTLAND),
        (ParentKind.DISTRICT_COUNCIL, Nation.NORTHERN_IRELAND, None),
        (ParentKind.NHS_TRUST, Nation.ENGLAND, Employer.NHS),
        (ParentKind.NHS_TRUST, Nation.SCOTLAND, None),
        (ParentKind.DEPARTMENT, Nation.SCOTLAND, Employer.CENTRAL),
        (ParentKind.DEPARTMENT, Nation.NORTHERN_IRELAND, None),
        (ParentKind.LONDON_FIRE, Nation.ENGLAND, Employer.FIRE),
        (ParentKind.POLICE, Nation.ENGLAND, Employer.POLICE),
        (ParentKind.SCHOOL_OR_COLLEGE, Nation.ENGLAND, None),
        (ParentKind.COUNCIL_COMPANY, Nation.ENGLAND, None),
        (ParentKind.PARISH_COUNCIL, Nation.ENGLAND, None),
    ],
)
def test_the_employer_of_a_case_is_told_by_kind_and_nation(kind, nation, employer) -> None:
    assert employer_of(kind, nation) is employer


def test_every_kind_of_employer_in_every_nation_has_an_answer() -> None:
    found = {employer_of(kind, nation) for kind, nation in product(ParentKind, Nation)}
    assert found - {None} < set(Employer)


@pytest.mark.parametrize("scheme", UNIFORMED)
def test_leaving_a_uniformed_scheme_moves_its_full_age_from_sixty_to_state_pension_age(
    scheme,
) -> None:
    born = date(1980, 5, 10)
    found = deferred(scheme, born, read_state_pension(reading(ON)), reading(ON))
    assert found.in_service == date(2040, 5, 10)
    assert found.after_leaving == date(2048, 5, 10)
    assert "10 May 2040" in found.says
    assert "10 May 2048" in found.says
    assert found.says.endswith("Ask the scheme.")
    assert found.backing.status is Status.CONFIRM


def test_only_police_and_fire_are_deferred() -> None:
    with pytest.raises(SchemeNotHeldError):
        deferred(Scheme.ALPHA, date(1980, 5, 10), read_state_pension(reading(ON)), reading(ON))


def test_the_older_nhs_sections_keep_their_share_of_final_pay_and_their_age() -> None:
    older, newer = (read_kept_section(reading(ON), scheme) for scheme in KEPT)
    assert (older.accrual, older.lump_sum_accrual) == (Rate(1, 80), Rate(3, 80))
    assert (newer.accrual, newer.lump_sum_accrual) == (Rate(1, 60), None)
    born = date(1980, 5, 10)
    assert older.paid_in_full_from(born) == date(2040, 5, 10)
    assert newer.paid_in_full_from(born) == date(2045, 5, 10)
    with pytest.raises(SchemeNotHeldError):
        read_kept_section(reading(ON), Scheme.NHS_2015)


def test_what_we_cannot_answer_is_named_with_who_can() -> None:
    found = {each.key: each for each in cannot_answer(reading(ON))}
    assert {"annual-allowance", "two-jobs", "special-class", "mccloud", "pre-2014"} <= set(found)
    assert all(each.why.endswith(".") and each.who for each in found.values())
    assert found["two-jobs"].sentence.endswith("Ask: The payroll of each employer.")
