"""Section 33 limb by limb: each limb that holds, each that just fails, and what would cure it."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from spinout.facts.service import Nation, ParentKind, ProfitRule
from spinout.findings import NOT_APPLICABLE, RESULTS, UNKNOWN, Firmness, Outcome
from tests.routes.awards import NURSES, answered, award_of, every_limb, finding, limb

Changes = Mapping[str, object]

EVERY_LIMB = (
    *("s33.nation", "s33.date", "s33.regime", "s33.service", "s33.value", "s33.term"),
    *("s33.contest", "s33.lookback", "s33.main", "s33.profit", "s33.control"),
)

LAST: Changes = {"contract.last_reserved_contract": date(2025, 4, 1)}

HOLDS_AND_FAILS: dict[str, tuple[Changes, Changes]] = {
    "s33.nation": ({"parent.nation": Nation.NORTHERN_IRELAND}, {"parent.nation": Nation.SCOTLAND}),
    "s33.date": (
        {"contract.procurement_starts": date(2025, 2, 24)},
        {"contract.procurement_starts": date(2025, 2, 23)},
    ),
    "s33.regime": ({**NURSES, "parent.kind": ParentKind.DEPARTMENT}, NURSES),
    "s33.service": ({"service.cpv": "92511000"}, {"service.cpv": "79995000"}),
    "s33.value": ({"contract.value": 66_354_000}, {"contract.value": 66_353_999}),
    "s33.term": (
        {"contract.years": 3, "contract.extension_years": 2},
        {"contract.years": 3, "contract.extension_years": 3},
    ),
    "s33.lookback": (
        {**LAST, "contract.award": date(2028, 4, 1)},
        {**LAST, "contract.award": date(2028, 3, 31)},
    ),
    "s33.main": ({}, {"control.mainly_this_service": False}),
    "s33.profit": (
        {"control.profit": ProfitRule.TO_MEMBERS_ONLY},
        {"control.profit": ProfitRule.TO_OUTSIDERS},
    ),
    "s33.control": ({"control.employee_votes": 51}, {"control.employee_votes": 49}),
}
"""For each limb that can fail: a case in which it just holds and one in which it just fails."""


def test_every_limb_is_asked_in_the_order_of_the_section() -> None:
    assert tuple(each.key for each in award_of({}).limbs) == EVERY_LIMB


@pytest.mark.parametrize("key", HOLDS_AND_FAILS)
def test_each_limb_just_holds_and_just_fails_by_itself(key: str) -> None:
    holds, fails = HOLDS_AND_FAILS[key]
    assert limb(key, holds).outcome is Outcome.YES
    assert limb(key, fails).outcome is Outcome.NO


@pytest.mark.parametrize("key", HOLDS_AND_FAILS)
def test_each_limb_that_fails_says_what_would_help_and_one_that_holds_does_not(key: str) -> None:
    holds, fails = HOLDS_AND_FAILS[key]
    assert limb(key, fails).cure.endswith(".")
    assert limb(key, holds).cure == ""


@pytest.mark.parametrize("key", [*HOLDS_AND_FAILS, "s33.contest"])
def test_each_limb_says_its_rule_and_why(key: str) -> None:
    for changes in HOLDS_AND_FAILS.get(key, ({},)):
        found = limb(key, changes)
        assert found.asks.endswith("?")
        assert found.says.endswith(".")
        assert found.why.endswith(".")


def test_a_limb_that_fails_leaves_the_others_as_they_were() -> None:
    plain = every_limb(award_of({}))
    for key in ("s33.service", "s33.value", "s33.term", "s33.lookback", "s33.control"):
        others = every_limb(award_of(HOLDS_AND_FAILS[key][1]))
        changed = {each for each in EVERY_LIMB if others[each].outcome is not plain[each].outcome}
        assert changed == {key}


@pytest.mark.parametrize("key", ["s33.nation", "s33.date", "s33.regime"])
def test_where_other_law_ends_the_matter_no_other_limb_is_asked(key: str) -> None:
    limbs = award_of(HOLDS_AND_FAILS[key][1]).limbs
    assert tuple(each.key for each in limbs) == ("s33.nation", "s33.date", "s33.regime")


def test_a_contract_kept_under_the_rules_before_the_act_does_not_count() -> None:
    for last, outcome in ((date(2025, 2, 23), Outcome.YES), (date(2025, 2, 24), Outcome.NO)):
        changes = {"contract.last_reserved_contract": last, "contract.award": date(2027, 9, 1)}
        found = limb("s33.lookback", changes)
        assert found.outcome is outcome
        assert ("before the Act" in found.why) is (outcome is Outcome.YES)
        clocks = {each.key for each in award_of(changes).clocks}
        assert ("s33.lookback" in clocks) is (outcome is Outcome.NO)


def test_the_contest_is_the_authoritys_to_choose_and_others_may_win_it() -> None:
    found = limb("s33.contest", {})
    assert (found.outcome, found.standing.who) == (Outcome.DEPENDS, "the council")
    assert "one of them may win" in found.why


UNKNOWNS: dict[str, tuple[Changes, tuple[str, ...]]] = {
    "s33.nation": ({"parent.nation": UNKNOWN}, ("parent.nation",)),
    "s33.date": (
        {"contract.procurement_starts": UNKNOWN},
        ("contract.procurement_starts",),
    ),
    "s33.regime": ({**NURSES, "parent.kind": UNKNOWN}, ("parent.kind",)),
    "s33.service": ({"service.cpv": UNKNOWN}, ("service.cpv",)),
    "s33.value": ({"contract.value": UNKNOWN}, ("contract.value",)),
    "s33.term": (
        {"contract.years": 3, "contract.extension_years": UNKNOWN},
        ("contract.extension_years",),
    ),
    "s33.lookback": (
        {"contract.last_reserved_contract": UNKNOWN},
        ("contract.last_reserved_contract",),
    ),
    "s33.main": ({"control.mainly_this_service": UNKNOWN}, ("control.mainly_this_service",)),
    "s33.profit": ({"control.profit": UNKNOWN}, ("control.profit",)),
    "s33.control": ({"control.employee_votes": UNKNOWN}, ("control.employee_votes",)),
}


@pytest.mark.parametrize("key", UNKNOWNS)
def test_each_limb_waits_for_its_own_facts_alone(key: str) -> None:
    changes, waits = UNKNOWNS[key]
    found = limb(key, changes)
    assert (found.outcome, found.missing, found.cure) == (Outcome.DEPENDS, waits, "")
    others = {each.key for each in award_of(changes).limbs if each.missing}
    assert others <= {key, "s33.service", "s33.regime", "s33.nation"}


def test_an_unknown_start_that_no_band_turns_on_does_not_hold_the_value_up() -> None:
    found = limb("s33.value", {"contract.procurement_starts": UNKNOWN})
    assert (found.outcome, found.missing) == (Outcome.YES, ())


def test_control_in_doubt_is_the_authoritys_to_judge() -> None:
    found = limb("s33.control", {"control.employee_votes": 50})
    assert (found.outcome, found.standing.who) == (Outcome.DEPENDS, "the council")


def test_our_reading_of_control_is_to_confirm_and_the_rule_on_profit_is_settled() -> None:
    assert limb("s33.control", {}).standing.firmness is Firmness.CONFIRM
    assert limb("s33.main", {}).standing.firmness is Firmness.CONFIRM
    assert limb("s33.profit", {}).standing.firmness is Firmness.SETTLED


def test_the_reported_value_and_the_list_of_wales_are_to_confirm() -> None:
    assert limb("s33.value", {}).standing.firmness is Firmness.CONFIRM
    assert limb("s33.service", {}).standing.firmness is Firmness.SETTLED
    welsh = limb("s33.service", {"parent.nation": Nation.WALES})
    assert welsh.standing.firmness is Firmness.CONFIRM


NOS: dict[str, tuple[Changes, str]] = {
    "S33_NO(nation)": (HOLDS_AND_FAILS["s33.nation"][1], "No change to your plan"),
    "S33_NO(date)": (HOLDS_AND_FAILS["s33.date"][1], "24 February 2025"),
    "S33_NO(regime)": (NURSES, "most suitable provider"),
    "S33_NO(code)": ({"service.cpv": "79995000"}, "92511000 (Library services)"),
    "S33_NO(value)": ({"contract.value": 1}, "£663,540"),
    "S33_NO(term)": ({"contract.years": 6}, "5 years"),
    "S33_NO(lookback)": (HOLDS_AND_FAILS["s33.lookback"][1], "1 April 2028"),
    "S33_NO(body)": ({"control.employee_votes": 49}, "Give colleagues 51 or more"),
    "FULL_REGIME": ({"service.cpv": "72000000"}, "light touch list"),
    "BELOW_THRESHOLD": ({"contract.value": 1}, "£663,540"),
    "NOT_LIGHT_TOUCH": (
        {"service.cpv": "72000000", "contract.value": UNKNOWN},
        "light touch list",
    ),
}


@pytest.mark.parametrize("code", NOS)
def test_every_no_about_the_award_says_what_would_have_to_be_different(code: str) -> None:
    changes, words = NOS[code]
    assert words in finding(code, changes).cure


def test_no_kind_of_no_about_the_award_is_left_without_a_cure() -> None:
    of_the_award = {
        code
        for code, result in RESULTS.items()
        if code.startswith("S33_NO") or (result.outcome is Outcome.NO and "LIGHT" in code)
    }
    assert of_the_award | {"FULL_REGIME", "BELOW_THRESHOLD"} == set(NOS)


def test_a_yes_has_nothing_to_cure() -> None:
    for code in ("S33_RESERVABLE", "LIGHT_TOUCH"):
        assert finding(code, {}).cure == ""


def test_a_code_with_none_close_by_is_told_the_rule_alone() -> None:
    said = finding("S33_NO(code)", {"service.cpv": "75231240"}).cure
    assert "close by" not in said


def test_each_limb_agrees_with_the_code_that_names_it() -> None:
    named = {
        "S33_NO(code)": "s33.service",
        "S33_NO(value)": "s33.value",
        "S33_NO(term)": "s33.term",
        "S33_NO(lookback)": "s33.lookback",
    }
    for code, value, years, last in product(
        ("92521000", "79995000"), (1, 420_000_000), (5, 6), (NOT_APPLICABLE, date(2026, 1, 1))
    ):
        found = answered(
            {
                "service.cpv": code,
                "contract.value": value,
                "contract.years": years,
                "contract.last_reserved_contract": last,
            }
        )
        assert found.award is not None
        failing = {each.key for each in found.award.limbs if each.outcome is Outcome.NO}
        assert {named[each] for each in found.codes if each in named} == failing


@pytest.mark.parametrize("nation", [Nation.WALES, Nation.NORTHERN_IRELAND])
def test_the_reach_of_the_act_beyond_england_is_known_from_reports_and_to_confirm(
    nation: Nation,
) -> None:
    changes = {"parent.nation": nation}
    assert limb("s33.nation", changes).standing.firmness is Firmness.CONFIRM
    kept = finding("S33_RESERVABLE", changes)
    assert kept.standing.firmness is Firmness.CONFIRM
    assert limb("s33.nation", {}).standing.firmness is Firmness.SETTLED
