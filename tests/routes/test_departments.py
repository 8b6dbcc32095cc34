"""A department’s own process: found, in part found, or not found, and never “exempt”."""

from collections.abc import Mapping
from datetime import date
from itertools import combinations, product

import pytest

from spinout import law
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind
from spinout.findings import UNKNOWN, Firmness
from spinout.handovers.departments import ProcessFindings
from spinout.law import Found
from spinout.routes import processes
from tests.ownership.plans import MUSEUM, NOTHING_KNOWN, having

ON = date(2026, 11, 23)
DEPARTMENTS = (*law.departments(), processes.OTHER)
ADULTS_AND_CHILDREN = ("education/childrens-social-care", "health/adult-social-care")
NHS = {"parent.kind": ParentKind.NHS_TRUST}


def asked(
    changes: Mapping[str, object], *, on: date = ON, right: bool = False, nhs: bool = False
) -> ProcessFindings:
    """What is said of the department’s process for the museum with those changes."""
    facts = having(MUSEUM, changes)
    return processes.process(facts, law.load().read(on), right=right, nhs=nhs)


def keys(found: ProcessFindings) -> list[str]:
    """The processes shown, without the word they share."""
    return [each.key.removeprefix("processes/") for each in found.records]


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_a_department_is_never_called_exempt(department: str) -> None:
    found = asked({"parent.kind": ParentKind.DEPARTMENT, "parent.department": department})
    told = " ".join((found.says, *(each.says for each in found.records)))
    assert "exempt" not in told.casefold()
    assert found.status in (Found.NOT_FOUND, Found.PARTIAL, Found.VERIFIED)
    if found.status is Found.NOT_FOUND:
        assert "does not mean that your service is shut out" in found.says
        assert found.standing.firmness is Firmness.CONFIRM


def test_a_department_we_hold_no_record_of_is_not_found() -> None:
    found = asked({"parent.kind": ParentKind.DEPARTMENT, "parent.department": processes.OTHER})
    assert (found.status, found.records, found.missing) == (Found.NOT_FOUND, (), ())
    assert found.who_decides == "The minister."


def test_a_department_not_named_is_asked_for() -> None:
    found = asked({"parent.kind": ParentKind.DEPARTMENT, "parent.department": UNKNOWN})
    assert (found.status, found.missing) == (None, ("parent.department",))


@pytest.mark.parametrize(
    ("kinds", "last"),
    [
        ((FunctionKind.CHILDREN_SOCIAL_WORK,), "education/childrens-social-care"),
        ((FunctionKind.ADULT_ASSESSMENT,), "health/adult-social-care"),
        (
            (FunctionKind.CHILDREN_SOCIAL_WORK, FunctionKind.ADULT_ASSESSMENT),
            "health/adult-social-care",
        ),
        (UNKNOWN, "health/adult-social-care"),
    ],
)
def test_the_process_for_the_work_named_leads_where_a_code_stands_for_two(
    kinds: object, last: str
) -> None:
    found = asked({"service.cpv": "85310000", "functions.kinds": kinds})
    assert keys(found)[-1] == last
    assert found.says == found.records[-1].says
    assert (found.status, set(keys(found)) >= set(ADULTS_AND_CHILDREN)) == (Found.VERIFIED, True)


def test_work_named_never_changes_how_much_was_found() -> None:
    young = {"service.cpv": "85311300"}
    named = {**young, "functions.kinds": (FunctionKind.CHILDREN_SOCIAL_WORK,)}
    assert asked(young).status is asked(named).status is Found.PARTIAL


@pytest.mark.parametrize("nation", [Nation.SCOTLAND, Nation.NORTHERN_IRELAND])
def test_englands_processes_are_not_shown_in_another_nation(nation: Nation) -> None:
    found = asked(NHS | {"parent.nation": nation})
    assert (found.status, keys(found), found.history) == (Found.NOT_FOUND, [], ())


def test_an_nhs_team_is_shown_both_policies_as_history() -> None:
    found = asked(NHS)
    assert keys(found) == ["health/right-to-request", "health/right-to-provide"]
    assert all(each.over for each in found.records)
    assert found.status is Found.PARTIAL
    assert "It is history" in found.says
    assert [each.when for each in found.history][:2] == ["June 2008", "30 September 2010"]


@pytest.mark.parametrize(
    ("on", "shown", "over"),
    [
        (date(2008, 5, 31), [], []),
        (date(2010, 9, 30), ["health/right-to-request"], [False]),
        (date(2010, 10, 1), ["health/right-to-request"], [True]),
        (
            date(2011, 3, 30),
            ["health/right-to-request", "health/right-to-provide"],
            [True, False],
        ),
        (
            date(2012, 1, 1),
            ["health/right-to-request", "health/right-to-provide"],
            [True, True],
        ),
    ],
)
def test_the_policies_are_told_as_they_stood_on_the_day(
    on: date, shown: list[str], over: list[bool]
) -> None:
    found = asked(NHS, on=on)
    assert keys(found) == shown
    assert [each.over for each in found.records] == over


def test_before_any_process_had_begun_none_is_found() -> None:
    found = asked(NHS, on=date(2008, 5, 31))
    assert (found.status, found.history) == (Found.NOT_FOUND, ())


@pytest.mark.parametrize(
    ("on", "last"),
    [
        (date(2010, 11, 16), "The NHS Right to Request closes"),
        (date(2011, 3, 30), "The Department of Health starts"),
        (date(2015, 11, 12), "Nine NHS trusts"),
        (date(2015, 11, 13), "A minister says"),
        (date(2026, 6, 17), "A policy note asks buyers"),
    ],
)
def test_history_is_told_up_to_the_day_asked_about(on: date, last: str) -> None:
    assert asked(NHS, on=on).history[-1].says.startswith(last)


def test_no_event_of_the_history_is_lost() -> None:
    assert [each.when for each in asked(NHS).history] == [
        "June 2008",
        "30 September 2010",
        "17 November 2010",
        "17 November 2010",
        "30 March 2011",
        "1 July 2011",
        "July 2011",
        "31 December 2011",
        "2014 and 2015",
        "13 November 2015",
        "17 June 2026",
    ]


def test_another_department_is_told_the_policy_but_not_the_history_of_the_nhs() -> None:
    transport = {"parent.kind": ParentKind.DEPARTMENT, "parent.department": "transport"}
    told = [each.says for each in asked(transport).history]
    assert any("Each department is told to set up" in each for each in told)
    assert not any("NHS" in each for each in told)
    assert asked({}).history == ()


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("92521000", ["communities/local-government"]),
        ("85311100", ["communities/local-government", "health/adult-social-care"]),
        ("85311300", ["communities/local-government", "education/childrens-social-care"]),
        ("98133110", ["communities/local-government", "education/youth-services"]),
    ],
)
def test_a_council_is_shown_what_fits_its_service(code: str, shown: list[str]) -> None:
    found = keys(asked({"service.cpv": code}))
    assert found[: len(shown)] == shown


def test_the_process_for_the_kind_of_service_is_the_one_told() -> None:
    probation = {
        "parent.kind": ParentKind.DEPARTMENT,
        "parent.department": "justice",
        "service.cpv": "75231240",
    }
    found = asked(probation)
    assert (found.status, keys(found)[-1]) == (Found.PARTIAL, "justice/probation")
    other = asked(probation | {"service.cpv": "75231230"})
    assert (other.status, keys(other)) == (Found.NOT_FOUND, ["justice/prisons"])


def test_police_staff_are_told_what_only_a_constable_may_do() -> None:
    found = asked({"parent.kind": ParentKind.POLICE})
    assert found.status is Found.NOT_FOUND
    (part,) = found.records[0].left_out
    assert part.says == "The office and powers of a constable"
    assert "as detention or escort officers" in part.about


@pytest.mark.parametrize(
    ("kind", "who"),
    [
        (ParentKind.NHS_TRUST, "The board. Its yes needed further checks."),
        (ParentKind.COUNTY_COUNCIL, "The cabinet or the executive. The head of finance"),
        (ParentKind.METROPOLITAN_FIRE, "The fire authority."),
        (ParentKind.NATIONAL_PARK, "The park authority."),
        (ParentKind.SCHOOL_OR_COLLEGE, "The governing body."),
        (ParentKind.COUNCIL_COMPANY, "The board of the company"),
        (ParentKind.OTHER, "The body that runs the service."),
        (UNKNOWN, "The body that runs the service."),
    ],
)
def test_it_is_said_who_decides(kind: object, who: str) -> None:
    assert asked({"parent.kind": kind}).who_decides.startswith(who)


def test_our_suggestions_are_said_to_be_ours_and_never_settled() -> None:
    under_the_right = asked({}, right=True)
    assert len(under_the_right.steps) == 10
    assert under_the_right.paper == ()
    to_a_board = asked(NHS, nhs=True)
    assert to_a_board.steps == ()
    assert len(to_a_board.paper) == 11
    assert len(asked(NHS).paper) == 10
    for each in (*under_the_right.steps, *to_a_board.paper):
        assert each.about == "our suggestion"
        assert each.standing.firmness is Firmness.CONFIRM


def test_each_part_is_as_firm_as_its_own_source() -> None:
    request, provide = asked(NHS).records
    assert provide.steps[0].standing.firmness is Firmness.SETTLED
    assert provide.steps[3].standing.firmness is Firmness.CONFIRM
    assert request.steps[0].standing.firmness is Firmness.CONFIRM
    assert [each.state for each in provide.guidance] == [
        "archived",
        "not found",
        "archived",
        "archived",
    ]


VALUES: Mapping[str, tuple[object, ...]] = {
    "parent.kind": tuple(ParentKind),
    "parent.nation": tuple(Nation),
    "parent.department": DEPARTMENTS,
    "service.cpv": ("92521000", "85311100", "85311300", "98133110", "75231240"),
}


def matters(place: int, answers: Mapping[tuple[object, ...], Found | None]) -> bool:
    """Whether two ways of filling in that differ only at `place` come to different things."""
    told: dict[tuple[object, ...], Found | None] = {}
    return any(
        told.setdefault(way[:place] + way[place + 1 :], found) != found
        for way, found in answers.items()
    )


@pytest.mark.parametrize("unknown", [*combinations(VALUES, 1), *combinations(VALUES, 2)])
@pytest.mark.parametrize("kind", [ParentKind.DEPARTMENT, ParentKind.COUNTY_COUNCIL])
def test_a_fact_is_missing_exactly_where_it_could_change_the_answer(
    kind: ParentKind, unknown: tuple[str, ...]
) -> None:
    base = {"parent.kind": kind, "parent.department": "justice", "service.cpv": "75231240"}
    answers = {
        way: asked(base | dict(zip(unknown, way, strict=True))).status
        for way in product(*(VALUES[key] for key in unknown))
    }
    found = asked(base | dict.fromkeys(unknown, UNKNOWN))
    expected = {key for place, key in enumerate(unknown) if matters(place, answers)}
    assert set(found.missing) == expected
    assert (found.status is None) == bool(expected)
    if not expected:
        assert {found.status} == set(answers.values())


def test_with_nothing_known_all_is_asked_for_and_nothing_is_claimed() -> None:
    found = processes.process(NOTHING_KNOWN, law.load().read(ON), right=False, nhs=False)
    assert found.status is None
    assert set(found.missing) == {
        "parent.kind",
        "parent.nation",
        "parent.department",
        "service.cpv",
    }
    assert found.records == ()
