"""The worked cases of our notes, built in Python: what each team is told and why."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout import law, ownership, routes
from spinout.facts.service import Nation, ParentKind, ProposerKind
from spinout.findings import Firmness, Outcome
from spinout.handovers.route_findings import Clock, RouteFindings
from tests.ownership.plans import ITEMS, MUSEUM, OCTOBER, having

CHECKED = date(2026, 11, 23)


def answer(changes: Mapping[str, object], on: date = CHECKED) -> RouteFindings:
    facts = having(MUSEUM, changes)
    reading = law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


def clock(found: RouteFindings, rule: str) -> Clock:
    return next(each for each in found.clocks if each.rule == rule)


def reason(found: RouteFindings, code: str) -> str:
    return next(each.reason for each in found.findings if each.code == code)


LEISURE = {
    "parent.kind": ParentKind.DISTRICT_COUNCIL,
    "service.cpv": "92610000",
    "contract.value": 420_000_000,
    "contract.years": 5,
}


def test_r01_a_complete_expression_must_be_considered_and_may_be_reserved() -> None:
    found = answer(LEISURE, on=date(2026, 11, 2))
    assert found.codes == ("CRTC_MUST_CONSIDER", "LIGHT_TOUCH", "S33_RESERVABLE")
    assert clock(found, "K3").last == date(2026, 12, 1)
    assert found.contents_missing == ()


def test_r01_without_a_plan_for_other_staff_ground_1_is_open() -> None:
    items = {item: text for item, text in ITEMS.items() if item != "E6"}
    found = answer(LEISURE | {"expression.items": items})
    assert "GROUND_1" in found.codes
    assert "CRTC_MUST_CONSIDER" not in found.codes
    assert found.contents_missing == ("E6",)
    assert "E6" in reason(found, "GROUND_1")


def test_r02_one_manager_alone_may_not_use_the_right() -> None:
    found = answer({"parent.kind": ParentKind.LONDON_BOROUGH, "proposer.employees": 1})
    assert "CRTC_NO(body)" in found.codes
    assert "ROUTE_C" not in found.codes
    assert "two or more" in reason(found, "CRTC_NO(body)")


def test_r02_two_colleagues_from_elsewhere_in_the_council_may() -> None:
    found = answer({"parent.kind": ParentKind.LONDON_BOROUGH, "proposer.employees": 2})
    assert "CRTC_MUST_CONSIDER" in found.codes


LIBRARY = {
    "service.cpv": "92511000",
    "expression.window_published": True,
    "expression.window": OCTOBER,
}


def test_r03_a_team_inside_the_october_window_counts_from_its_end() -> None:
    found = answer(LIBRARY | {"expression.received": date(2026, 10, 15)})
    assert "CRTC_MUST_CONSIDER" in found.codes
    assert clock(found, "K3").first == date(2026, 11, 1)
    assert clock(found, "K3").last == date(2026, 11, 30)


def test_r03_a_team_outside_the_window_may_be_refused_or_heard() -> None:
    found = answer(LIBRARY | {"expression.received": date(2026, 11, 3)})
    assert "CRTC_MAY_REFUSE" in found.codes
    assert "CRTC_MUST_CONSIDER" not in found.codes
    refuse = next(each for each in found.findings if each.code == "CRTC_MAY_REFUSE")
    assert refuse.standing.who == "the council"


def test_r03_library_services_may_be_reserved_but_library_management_may_not() -> None:
    assert "S33_RESERVABLE" in answer({"service.cpv": "92511000"}).codes
    assert "S33_NO(code)" in answer({"service.cpv": "79995000"}).codes


@pytest.mark.parametrize("code", ["85141200", "85323000"])
def test_r04_nhs_nurses_go_to_their_board_and_the_nhs_rules_govern(code: str) -> None:
    found = answer({"parent.kind": ParentKind.NHS_TRUST, "service.cpv": code})
    assert found.codes == ("CRTC_NO(parent)", "ROUTE_C", "PSR", "S33_NO(regime)")
    assert "(2010–15 policy, not a legal right)" in reason(found, "ROUTE_C")


FIRE = {"parent.kind": ParentKind.COMBINED_FIRE, "service.cpv": "75251100"}


def test_r08_a_combined_fire_authority_must_consider_its_staff() -> None:
    found = answer(FIRE | {"proposer.employees": 40})
    assert found.codes == ("CRTC_MUST_CONSIDER", "LIGHT_TOUCH", "S33_NO(code)")


def test_r08_powers_only_the_authority_may_use_open_ground_10() -> None:
    found = answer(FIRE | {"service.functions_not_delegable": True})
    assert {"CRTC_MUST_CONSIDER", "GROUND_10"} <= set(found.codes)


def test_r08_a_commissioner_run_fire_authority_is_not_bound() -> None:
    found = answer(FIRE | {"parent.kind": ParentKind.PCC_FIRE})
    assert found.codes[:2] == ("CRTC_NO(parent)", "ROUTE_C")


def test_r09_in_wales_the_right_is_another_nations_law_but_a_contract_may_be_reserved() -> None:
    found = answer({"parent.nation": Nation.WALES, "service.cpv": "85311300"})
    assert found.codes == ("CRTC_NO(nation)", "ROUTE_C", "LIGHT_TOUCH", "S33_RESERVABLE")
    assert found.findings[0].outcome is Outcome.OTHER_NATION
    assert found.findings[-1].standing.firmness is Firmness.CONFIRM
    assert "Wales has its own list" in found.findings[-1].reason


def test_r10_in_scotland_nothing_is_reserved() -> None:
    found = answer({"parent.nation": Nation.SCOTLAND, "service.cpv": "85312100"})
    assert found.codes == ("CRTC_NO(nation)", "ROUTE_C", "AWARD_NO(nation)", "S33_NO(nation)")


def test_in_northern_ireland_a_contract_may_be_reserved() -> None:
    found = answer({"parent.nation": Nation.NORTHERN_IRELAND})
    assert found.codes == ("CRTC_NO(nation)", "ROUTE_C", "LIGHT_TOUCH", "S33_RESERVABLE")


def test_r11_a_three_years_and_three_more_are_too_long() -> None:
    found = answer(
        {
            "contract.years": 3,
            "contract.extension_years": 3,
            "contract.procurement_starts": date(2026, 3, 2),
        }
    )
    assert "S33_NO(term)" in found.codes
    assert "6 years" in reason(found, "S33_NO(term)")


def test_r11_b_three_years_and_two_more_fit() -> None:
    assert "S33_RESERVABLE" in answer({"contract.years": 3, "contract.extension_years": 2}).codes


EARLIER = {"contract.last_reserved_contract": date(2025, 4, 1)}


def test_r11_c_a_new_award_must_wait_for_the_third_anniversary() -> None:
    found = answer(EARLIER | {"contract.award": date(2027, 4, 1)})
    assert "S33_NO(lookback)" in found.codes
    assert "1 April 2028" in reason(found, "S33_NO(lookback)")
    assert "S33_NO(lookback)" in answer(EARLIER | {"contract.award": date(2028, 3, 31)}).codes
    assert "S33_RESERVABLE" in answer(EARLIER | {"contract.award": date(2028, 4, 1)}).codes


def test_r11_d_a_neighbouring_council_has_had_no_such_contract() -> None:
    assert "S33_RESERVABLE" in answer({"contract.award": date(2027, 4, 1)}).codes


def test_r11_e_a_procurement_before_the_act_follows_the_older_rules() -> None:
    found = answer({"contract.procurement_starts": date(2025, 2, 3)})
    assert "S33_NO(date)" in found.codes
    assert "Public Contracts Regulations 2015" in reason(found, "S33_NO(date)")
    gap = next(each for each in found.findings if each.code == "OUTSIDE_OUR_DATA")
    assert gap.standing.since == date(2025, 2, 24)


def test_r12_one_named_persons_package_is_left_out_for_good() -> None:
    found = answer({"service.named_person": True, "service.cpv": "85312100"})
    assert "CRTC_NO(service)" in found.codes
    assert "ROUTE_C" not in found.codes


def test_r12_outreach_for_such_people_in_general_is_in_scope() -> None:
    assert "CRTC_MUST_CONSIDER" in answer({"service.cpv": "85312100"}).codes


def test_a_staff_charity_needs_no_plan_for_other_staff() -> None:
    items = {item: text for item, text in ITEMS.items() if item != "E6"}
    found = answer({"proposer.kind": ProposerKind.CHARITY, "expression.items": items})
    assert "CRTC_MUST_CONSIDER" in found.codes
