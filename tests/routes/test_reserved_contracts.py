"""Section 33 and the award, limb by limb, each with a near miss."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from spinout import law, ownership, routes
from spinout.facts.service import Nation, ParentKind, ProfitRule
from spinout.findings import CONFIRM, NOT_APPLICABLE, RESULTS, UNKNOWN, Finding, Firmness
from spinout.handovers.route_findings import RouteFindings
from spinout.handovers.structure import Verdict
from spinout.law import Figure, Reading, Status
from spinout.money import money
from spinout.routes import (
    award,
    award_reasons,
    buyer,
    s33,
    s33_body,
    s33_lookback,
    s33_reasons,
    s33_term,
)
from spinout.routes.buyer import Buyer
from spinout.routes.service_code import Place, placed
from spinout.routes.thresholds import Kind, thresholds
from tests.ownership.plans import MUSEUM, having

CHECKED = date(2026, 11, 23)
NURSES = {"service.cpv": "85141200"}


def answer(changes: Mapping[str, object], on: date = CHECKED) -> RouteFindings:
    facts = having(MUSEUM, changes)
    reading = law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


def reserved(changes: Mapping[str, object], on: date = CHECKED) -> tuple[str, ...]:
    return tuple(code for code in answer(changes, on).codes if code.startswith("S33"))


def awarded(changes: Mapping[str, object], on: date = CHECKED) -> str:
    (code,) = {
        code
        for code in answer(changes, on).codes
        if not code.startswith(("S33", "CRTC", "GROUND", "ROUTE"))
    }
    return code


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("92511000", Place.RESERVABLE),
        ("79995000", Place.LIGHT_TOUCH),
        ("85141200", Place.NHS_CARE),
        ("45000000", Place.NOT_LISTED),
    ],
)
def test_a_code_has_one_place_on_the_list(code: str, place: Place, reading: Reading) -> None:
    service = having(MUSEUM, {"service.cpv": code}).service
    assert placed(service, reading).place.possible == (place,)


def test_the_list_holds_144_reservable_codes(reading: Reading) -> None:
    reservable = [row for row in reading.table("cpv-light-touch") if row.yes("reservable")]
    assert len(reservable) == reading.figure("procurement/s33-codes").whole == 144


def test_every_nhs_code_is_reservable_in_itself(reading: Reading) -> None:
    """So one place can stand for both marks."""
    assert all(row.yes("reservable") for row in reading.table("cpv-light-touch") if row["psr"])


def test_every_kind_of_parent_body_is_a_kind_of_buyer() -> None:
    assert set(buyer.TABLE) == set(ParentKind)


def test_every_combination_of_bands_has_codes_in_the_table_of_results(reading: Reading) -> None:
    limits = thresholds(reading)
    begins = date(2024, 1, 1)
    reserve, give = s33.rule(reading, limits), award.rule(reading, limits, nhs_begins=begins)
    starts = (date(2023, 12, 31), date(2025, 2, 23), *limits.first_days)
    for banded in product(Nation, starts, Buyer, Place, (True, False)):
        for value in (0, *limits.amounts(*Kind)):
            given = give(*banded, value)
            assert len(given) == 1
            assert set(given) <= set(RESULTS)
        for verdict in s33_body.ANSWERS:
            codes = reserve(*banded, 0, True, False, verdict)
            assert codes
            assert set(codes) <= set(s33_reasons.CITES) <= set(RESULTS)


@pytest.mark.parametrize(
    ("years", "more", "fits"),
    [(5, 0, True), (5, 1, False), (6, 0, False), (3, 2, True), (3, 3, False)],
)
def test_options_to_extend_count_towards_five_years(
    years: int, more: int, fits: bool, reading: Reading
) -> None:
    contract = having(MUSEUM, {"contract.years": years, "contract.extension_years": more}).contract
    assert s33_term.short_enough(contract, reading).possible == (fits,)


@pytest.mark.parametrize(
    ("years", "more", "waits"),
    [
        (UNKNOWN, 0, ("contract.years",)),
        (5, UNKNOWN, ("contract.extension_years",)),
        (UNKNOWN, UNKNOWN, ("contract.years", "contract.extension_years")),
        (6, UNKNOWN, ()),
        (UNKNOWN, 5, ()),
        (5, NOT_APPLICABLE, ()),
    ],
)
def test_the_term_waits_only_for_what_could_still_change_it(
    years: object, more: object, waits: tuple[str, ...], reading: Reading
) -> None:
    contract = having(MUSEUM, {"contract.years": years, "contract.extension_years": more}).contract
    assert s33_term.short_enough(contract, reading).waits_for == waits


@pytest.mark.parametrize(
    ("last", "first_clear"),
    [
        (date(2025, 4, 1), date(2028, 4, 1)),
        (date(2024, 2, 29), date(2027, 2, 28)),
    ],
)
def test_the_look_back_ends_on_the_third_anniversary(
    last: date, first_clear: date, reading: Reading
) -> None:
    assert s33_lookback.earliest_award(last, reading) == first_clear


@pytest.mark.parametrize(
    ("last", "award_day", "waits"),
    [
        (NOT_APPLICABLE, UNKNOWN, ()),
        (UNKNOWN, date(2027, 4, 1), ("contract.last_reserved_contract",)),
        (date(2025, 4, 1), UNKNOWN, ("contract.award",)),
        (UNKNOWN, UNKNOWN, ("contract.last_reserved_contract", "contract.award")),
    ],
)
def test_the_look_back_waits_only_for_what_could_still_change_it(
    last: object, award_day: object, waits: tuple[str, ...], reading: Reading
) -> None:
    changes = {"contract.last_reserved_contract": last, "contract.award": award_day}
    contract = having(MUSEUM, changes).contract
    assert s33_lookback.clear(contract, reading).waits_for == waits


def test_a_contract_entered_after_the_award_is_no_bar() -> None:
    changes = {
        "contract.last_reserved_contract": date(2029, 1, 1),
        "contract.award": date(2027, 4, 1),
    }
    assert reserved(changes) == ("S33_RESERVABLE",)


@pytest.mark.parametrize(
    ("value", "code"),
    [(66_354_000, "S33_RESERVABLE"), (66_353_999, "S33_NO(value)")],
)
def test_only_a_contract_at_the_light_touch_threshold_may_be_reserved(
    value: int, code: str
) -> None:
    assert reserved({"contract.value": value}) == (code,)


def test_each_limb_of_the_body_can_bar_a_reserved_contract() -> None:
    for changes in (
        {"control.mainly_this_service": False},
        {"control.profit": ProfitRule.TO_OUTSIDERS},
        {"control.employee_votes": 49},
    ):
        assert reserved(changes) == ("S33_NO(body)",)
    for changes in (
        {"control.profit": ProfitRule.TO_MEMBERS_ONLY},
        {"control.employee_votes": 51},
    ):
        assert reserved(changes) == ("S33_RESERVABLE",)


def test_a_body_that_fails_is_told_the_smallest_change() -> None:
    found = answer({"control.employee_votes": 49})
    (finding,) = [each for each in found.findings if each.code == "S33_NO(body)"]
    assert "Give colleagues 51 or more of the 100 votes." in finding.reason
    assert finding.standing.firmness is Firmness.CONFIRM


def test_control_in_doubt_is_for_the_authority_and_waits_for_no_fact() -> None:
    (finding,) = [
        each
        for each in answer({"control.employee_votes": 50}).findings
        if each.code.startswith("S33")
    ]
    assert (finding.code, finding.missing) == ("S33_DEPENDS", ())
    assert finding.standing.who == "the council"


def test_the_worst_limb_decides() -> None:
    assert s33_body.worst(Verdict.PASSES, Verdict.FLAGGED, Verdict.PASSES) is Verdict.FLAGGED
    assert s33_body.worst(Verdict.FLAGGED, Verdict.FAILS, Verdict.PASSES) is Verdict.FAILS


def test_every_limb_that_fails_is_named() -> None:
    assert reserved({"service.cpv": "79995000", "contract.years": 6}) == (
        "S33_NO(code)",
        "S33_NO(term)",
    )
    assert reserved({"service.cpv": "79995000", "contract.value": 1}) == (
        "S33_NO(code)",
        "S33_NO(value)",
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        (NURSES, "S33_NO(regime)"),
        (NURSES | {"parent.nation": Nation.NORTHERN_IRELAND}, "S33_RESERVABLE"),
        (NURSES | {"parent.kind": ParentKind.DEPARTMENT}, "S33_RESERVABLE"),
        (NURSES | {"service.cpv": "85147000"}, "S33_RESERVABLE"),
    ],
)
def test_nhs_care_bought_by_councils_or_the_nhs_in_england_is_under_its_own_rules(
    changes: Mapping[str, object], code: str
) -> None:
    assert reserved(changes) == (code,)


def test_nhs_rules_with_a_limit_and_in_wales_are_to_be_confirmed() -> None:
    for changes in ({"service.cpv": "85323000"}, NURSES | {"parent.nation": Nation.WALES}):
        found = answer(changes)
        (finding,) = [each for each in found.findings if each.code == "S33_NO(regime)"]
        assert finding.standing.firmness is Firmness.CONFIRM
    plain = answer(NURSES).findings[-1]
    assert plain.standing.firmness is Firmness.SETTLED


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"contract.procurement_starts": date(2025, 2, 23)}, "S33_NO(date)"),
        ({"contract.procurement_starts": date(2025, 2, 24)}, "S33_RESERVABLE"),
    ],
)
def test_the_act_governs_procurements_from_its_first_day(
    changes: Mapping[str, object], code: str
) -> None:
    assert reserved(changes) == (code,)


@pytest.mark.parametrize(
    ("pounds", "code", "starts", "expected"),
    [
        (663_540, "92521000", date(2026, 1, 1), "LIGHT_TOUCH"),
        (663_539, "92521000", date(2026, 1, 1), "BELOW_THRESHOLD"),
        (207_720, "72000000", date(2026, 1, 1), "FULL_REGIME"),
        (207_719, "72000000", date(2026, 1, 1), "BELOW_THRESHOLD"),
        (207_720, "72000000", date(2025, 12, 31), "BELOW_THRESHOLD"),
        (214_904, "72000000", date(2025, 12, 31), "FULL_REGIME"),
    ],
)
def test_the_threshold_is_that_of_the_day_the_procurement_starts(
    pounds: int, code: str, starts: date, expected: str
) -> None:
    changes = {
        "contract.value": pounds * 100,
        "service.cpv": code,
        "contract.procurement_starts": starts,
    }
    assert awarded(changes) == expected


@pytest.mark.parametrize(
    ("pounds", "kind", "expected"),
    [
        (135_018, ParentKind.DEPARTMENT, "FULL_REGIME"),
        (135_017, ParentKind.DEPARTMENT, "BELOW_THRESHOLD"),
        (135_018, ParentKind.COUNTY_COUNCIL, "BELOW_THRESHOLD"),
        (135_018, ParentKind.NHS_TRUST, "AWARD_DEPENDS"),
        (135_017, ParentKind.NHS_TRUST, "BELOW_THRESHOLD"),
        (207_720, ParentKind.NHS_TRUST, "FULL_REGIME"),
    ],
)
def test_central_government_has_a_lower_threshold(
    pounds: int, kind: ParentKind, expected: str
) -> None:
    changes = {"contract.value": pounds * 100, "service.cpv": "72000000", "parent.kind": kind}
    assert awarded(changes) == expected


def test_whether_a_body_is_central_is_to_be_confirmed_and_waits_for_no_fact() -> None:
    changes = {
        "contract.value": 15_000_000,
        "service.cpv": "72000000",
        "parent.kind": ParentKind.NHS_TRUST,
    }
    (finding,) = [each for each in answer(changes).findings if each.code == "AWARD_DEPENDS"]
    assert (finding.standing.firmness, finding.missing) == (Firmness.CONFIRM, ())


def test_an_unknown_start_matters_only_where_a_threshold_or_the_act_turns_on_it() -> None:
    found = answer({"contract.procurement_starts": UNKNOWN})
    waits = {each.code: each.missing for each in found.findings if each.missing}
    assert waits == {
        "AWARD_DEPENDS": ("contract.procurement_starts",),
        "S33_DEPENDS": ("contract.procurement_starts",),
    }


def test_a_procurement_to_come_is_judged_by_the_law_on_the_day_asked() -> None:
    limits = thresholds(law.load().read(date(2025, 6, 1)))
    assert limits.figure(Kind.LOCAL, date(2027, 1, 1)).pence == 21_490_400


def one(code: str, changes: Mapping[str, object], on: date = CHECKED) -> Finding:
    return next(each for each in answer(changes, on).findings if each.code == code)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("LIGHT_TOUCH", {}),
        ("BELOW_THRESHOLD", {"contract.value": 1_000_000}),
        ("S33_NO(value)", {"contract.value": 1_000_000}),
        ("FULL_REGIME", {"service.cpv": "72000000"}),
        ("NOT_LIGHT_TOUCH", {"service.cpv": "72000000", "contract.value": UNKNOWN}),
    ],
)
def test_an_answer_that_turns_on_a_reported_threshold_is_to_confirm(
    code: str, changes: Mapping[str, object]
) -> None:
    found = one(code, changes)
    assert found.standing.firmness is Firmness.CONFIRM
    assert "(as reported)" in found.reason


@pytest.mark.parametrize(
    ("starts", "limit"),
    [(date(2025, 12, 31), "£214,904"), (date(2026, 1, 1), "£207,720")],
)
def test_the_threshold_in_print_is_the_one_the_start_selects(starts: date, limit: str) -> None:
    for code, pence in (("BELOW_THRESHOLD", 1_000_000), ("FULL_REGIME", 21_490_400)):
        changes = {
            "service.cpv": "72000000",
            "contract.value": pence,
            "contract.procurement_starts": starts,
        }
        said = one(code, changes).reason
        assert limit in said
        assert f"whole value at {money(pence).removesuffix('.00')} with VAT" in said


@pytest.mark.parametrize(
    ("starts", "on", "past"),
    [
        (date(2027, 12, 31), CHECKED, False),
        (date(2028, 1, 1), CHECKED, True),
        (date(2025, 12, 31), date(2025, 6, 1), False),
        (date(2026, 1, 1), date(2025, 6, 1), True),
    ],
)
def test_a_start_past_the_next_review_of_the_thresholds_says_so(
    starts: date, on: date, past: bool
) -> None:
    for code in ("LIGHT_TOUCH", "S33_RESERVABLE"):
        said = one(code, {"contract.procurement_starts": starts}, on).reason
        assert ("This value is reviewed every 2 years" in said) is past


def test_a_past_review_alone_makes_an_answer_one_to_confirm(reading: Reading) -> None:
    limits = thresholds(reading)
    plain = replace(limits, held={kind: _as_law(held) for kind, held in limits.held.items()})
    for starts, expected in ((date(2027, 12, 31), None), (date(2028, 1, 1), CONFIRM)):
        facts = having(MUSEUM, {"contract.procurement_starts": starts})
        place = placed(facts.service, reading)
        found = award_reasons.standing("LIGHT_TOUCH", facts, place, plain, reading)
        assert found is expected


def _as_law(held: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return tuple(replace(each, status=Status.LAW) for each in held)


def test_the_light_touch_list_of_wales_and_the_law_of_scotland_are_to_confirm() -> None:
    welsh = one("LIGHT_TOUCH", {"parent.nation": Nation.WALES})
    assert welsh.standing.firmness is Firmness.CONFIRM
    assert "Wales has its own list of services" in welsh.reason
    scots = one("S33_NO(nation)", {"parent.nation": Nation.SCOTLAND})
    assert scots.standing.firmness is Firmness.CONFIRM


def test_a_yes_cites_the_look_back_it_relies_on() -> None:
    for code, changes in (("S33_RESERVABLE", {}), ("S33_DEPENDS", {"control.employee_votes": 50})):
        cites = set(one(code, changes).citations)
        assert {"procurement-act-2023/s33-5", "procurement-act-2023/s33-7"} <= cites


def test_a_choice_that_is_the_authoritys_names_the_authority() -> None:
    found = one("S33_RESERVABLE", {"parent.kind": ParentKind.COMBINED_FIRE})
    assert found.verdict == "Yes (for the fire authority to decide)"
