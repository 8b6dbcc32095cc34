"""The NHS door: a plan for the board, the rules on the award, and the regulator first."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout import law, ownership, routes
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation, ParentKind
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Finding, Firmness, Outcome
from spinout.handovers.route_findings import AwardProcess, Opening, RouteFindings
from spinout.law import Reading
from tests.ownership.plans import MUSEUM, having

CHECKED = date(2026, 11, 23)
NURSES: Mapping[str, object] = {
    "parent.kind": ParentKind.NHS_TRUST,
    "service.cpv": "85141200",
    "contract.value": 3_000_000_000,
}
"""District nurses employed by a trust; care worth £6m a year for five years."""
LIMITED = NURSES | {"service.cpv": "85323000"}
"""Community health, which the rules reach only where care is given to individuals."""


def read() -> Reading:
    return law.load().read(CHECKED)


def checked(facts: CaseFacts, reading: Reading) -> RouteFindings:
    return routes.check(facts, ownership.examine(facts, reading), reading)


def answer(changes: Mapping[str, object]) -> RouteFindings:
    return checked(having(MUSEUM, changes), read())


def one(found: RouteFindings, code: str) -> Finding:
    return next(each for each in found.findings if each.code == code)


def process(found: RouteFindings, key: str) -> AwardProcess:
    return next(each for each in found.processes if each.key == key)


def test_r04_the_whole_answer_to_a_trusts_district_nurses() -> None:
    found = answer(NURSES)
    assert found.codes == ("CRTC_NO(parent)", "ROUTE_C", "PSR", "S33_NO(regime)")
    outcomes = {each.code: (each.outcome, each.standing.firmness) for each in found.findings}
    assert outcomes == {
        "CRTC_NO(parent)": (Outcome.NO, Firmness.SETTLED),
        "ROUTE_C": (Outcome.DEPENDS, Firmness.THEIRS_TO_DECIDE),
        "PSR": (Outcome.YES, Firmness.SETTLED),
        "S33_NO(regime)": (Outcome.NO, Firmness.SETTLED),
    }
    assert "localism-act-2011/s81-2" in one(found, "CRTC_NO(parent)").citations
    assert "psr-regs-2023/reg3" in one(found, "PSR").citations
    assert "procurement-regs-2024/reg43" in one(found, "S33_NO(regime)").citations
    usual = [each.key for each in found.processes if each.opening is Opening.USUAL]
    assert usual == ["most-suitable-provider", "competitive"]
    assert found.first_steps[0].citations == ("hsca-2008/s10",)


def test_r04_the_board_may_say_no_and_no_clock_runs() -> None:
    found = answer(NURSES)
    asking = one(found, "ROUTE_C")
    assert asking.standing.who == "the board"
    assert "You have no right to this" in asking.reason
    assert "The board may say no." in asking.reason
    assert (found.clocks, found.contents, found.contents_missing, found.grounds) == ((), (), (), ())


def test_r04_neither_older_policy_has_a_date_still_to_come() -> None:
    asking = one(answer(NURSES), "ROUTE_C")
    assert "Right to Request closed in 2010" in asking.reason
    assert "Right to Provide (2010–15 policy, not a legal right)" in asking.reason
    assert "no date that is still to come" in asking.reason
    assert set(asking.citations) == {
        "nhs-right-to-request-2008/closed",
        "nhs-right-to-provide-2011/boards",
    }


def test_a_yes_from_the_board_is_not_the_contract() -> None:
    found = answer(NURSES)
    assert any("commissioner awards it under the NHS rules" in each for each in found.warnings)
    assert "No law gives your team the contract." in found.warnings


def test_a_new_mutual_is_not_the_provider_that_holds_the_contract() -> None:
    direct = process(answer(NURSES), "direct-award-c")
    assert direct.opening is Opening.UNUSUAL
    assert "not that provider" in direct.why
    assert "corporate change" in direct.ask
    assert "ask the commissioner" in direct.ask
    assert "psr-regs-2023/reg13-1-b" in direct.citations


def test_an_urgent_award_never_fits_a_planned_move() -> None:
    assert process(answer(NURSES), "urgent-award").opening is Opening.NEVER


def test_the_notices_carry_the_laws_own_days() -> None:
    said = process(answer(NURSES), "most-suitable-provider").notices
    assert "14 days" in said
    assert "8 working days after the day the wait begins" in said
    assert "30 days of the award" in said


def test_the_five_criteria_are_named() -> None:
    assert len(answer(NURSES).criteria) == 5


def test_every_process_is_in_the_trace() -> None:
    reading = read()
    found = checked(having(MUSEUM, NURSES), reading)
    seen = {each.key for each in reading.cited}
    assert {key for each in found.processes for key in each.citations} <= seen
    assert {"psr/standstill-working-days", "psr/likely-providers-days"} <= seen


def test_a_council_that_buys_nhs_care_follows_the_nhs_rules_too() -> None:
    found = answer(NURSES | {"parent.kind": ParentKind.COUNTY_COUNCIL})
    assert {"CRTC_MUST_CONSIDER", "PSR", "S33_NO(regime)"} <= set(found.codes)
    assert found.processes
    assert found.first_steps


def test_a_service_that_is_not_health_care_has_no_such_processes() -> None:
    found = answer({})
    assert (found.processes, found.criteria, found.first_steps) == ((), (), ())


@pytest.mark.parametrize("nation", [Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND])
def test_englands_processes_and_regulator_are_not_offered_elsewhere(nation: Nation) -> None:
    found = answer(NURSES | {"parent.nation": nation})
    assert (found.processes, found.first_steps) == ((), ())
    assert "ROUTE_C" in found.codes
    assert "Right to Provide" not in one(found, "ROUTE_C").reason


def test_wales_has_its_own_rules_which_we_do_not_hold() -> None:
    found = one(answer(NURSES | {"parent.nation": Nation.WALES}), "PSR")
    assert found.standing.firmness is Firmness.CONFIRM
    assert "We do not hold it." in found.reason


@pytest.mark.parametrize(
    ("mostly_health", "could_be_split", "reached"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_a_mixed_contract_is_reached_where_health_is_more_and_cannot_be_split(
    mostly_health: bool, could_be_split: bool, reached: bool
) -> None:
    found = answer(
        NURSES
        | {
            "contract.mixed": True,
            "contract.mostly_health": mostly_health,
            "contract.could_be_split": could_be_split,
        }
    )
    assert ("PSR" in found.codes, "S33_NO(regime)" in found.codes) == (reached, reached)
    assert bool(found.processes) == reached


def test_a_mixed_contract_of_unknown_parts_waits_for_them() -> None:
    found = answer(
        NURSES
        | {
            "contract.mixed": True,
            "contract.mostly_health": UNKNOWN,
            "contract.could_be_split": UNKNOWN,
        }
    )
    waits = ("contract.mostly_health", "contract.could_be_split")
    assert one(found, "AWARD_DEPENDS").missing == waits
    assert one(found, "S33_DEPENDS").missing == waits
    assert found.processes == ()


def test_where_nothing_is_said_of_other_things_the_answer_is_to_confirm() -> None:
    for code in ("PSR", "S33_NO(regime)"):
        found = one(answer(NURSES | {"contract.mixed": UNKNOWN}), code)
        assert found.standing.firmness is Firmness.CONFIRM
        assert found.missing == ("contract.mixed",)
        assert "nothing else" in found.reason


@pytest.mark.parametrize("code", ["85149000", "85312330", "85312500", "85323000"])
def test_a_code_with_a_limit_is_to_confirm_until_the_care_is_said_to_fit(code: str) -> None:
    unsaid = one(answer(LIMITED | {"service.cpv": code}), "PSR")
    assert unsaid.standing.firmness is Firmness.CONFIRM
    assert unsaid.missing == ("contract.within_nhs_limit",)
    said = LIMITED | {"service.cpv": code, "contract.within_nhs_limit": True}
    assert one(answer(said), "PSR").standing.firmness is Firmness.SETTLED


def test_care_outside_the_limit_follows_the_general_rules() -> None:
    found = answer(LIMITED | {"contract.within_nhs_limit": False})
    assert "PSR" not in found.codes
    assert {"LIGHT_TOUCH", "S33_RESERVABLE"} <= set(found.codes)


def test_a_limit_is_not_asked_of_a_code_that_has_none() -> None:
    for said in (UNKNOWN, NOT_APPLICABLE, False):
        found = one(answer(NURSES | {"contract.within_nhs_limit": said}), "PSR")
        assert (found.standing.firmness, found.missing) == (Firmness.SETTLED, ())


def test_before_the_regime_no_process_is_offered() -> None:
    reading = law.load().read(date(2023, 12, 31))
    found = checked(having(MUSEUM, NURSES), reading)
    assert found.processes == ()
    assert "OUTSIDE_OUR_DATA" in found.codes
