"""Whether the NHS rules govern, test by test, and what change lets a contract run on."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Firmness, Missing, Outcome
from spinout.handovers.route_findings import Opening
from spinout.routes import psr_change
from tests.routes.awards import NURSES, answered, award_of, limb, plan, way

Changes = Mapping[str, object]
LIMITED: Changes = {**NURSES, "service.cpv": "85323000"}
MIXED: Changes = {**NURSES, "contract.mixed": True, "contract.could_be_split": False}

HOLDS_AND_FAILS: dict[str, tuple[Changes, Changes]] = {
    "psr.nation": (NURSES, {**NURSES, "parent.nation": Nation.NORTHERN_IRELAND}),
    "psr.buyer": (
        {**NURSES, "parent.kind": ParentKind.COMBINED_AUTHORITY},
        {**NURSES, "parent.kind": ParentKind.DEPARTMENT},
    ),
    "psr.service": (NURSES, {**NURSES, "service.cpv": "85147000"}),
    "psr.mixed": (
        {**MIXED, "contract.mostly_health": True},
        {**MIXED, "contract.mostly_health": False},
    ),
}


@pytest.mark.parametrize("key", HOLDS_AND_FAILS)
def test_each_test_of_the_nhs_rules_just_holds_and_just_fails(key: str) -> None:
    holds, fails = HOLDS_AND_FAILS[key]
    assert limb(key, holds).outcome is Outcome.YES
    assert limb(key, fails).outcome is Outcome.NO
    assert limb(key, fails).cure.endswith(".")
    assert "PSR" in answered(holds).codes
    assert "PSR" not in answered(fails).codes


def test_a_museum_is_not_asked_about_the_nhs_rules() -> None:
    assert award_of({}).scope == ()


def test_a_trust_is_told_who_pays_for_the_care() -> None:
    assert "integrated care board" in limb("psr.buyer", NURSES).why


def test_a_code_with_a_limit_that_is_not_said_is_to_confirm_and_names_the_fact() -> None:
    unsaid = limb("psr.service", LIMITED)
    assert unsaid.standing.firmness is Firmness.CONFIRM
    assert unsaid.missing == ("contract.within_nhs_limit",)
    outside = limb("psr.service", {**LIMITED, "contract.within_nhs_limit": False})
    assert (outside.outcome, "limit" in outside.why) == (Outcome.NO, True)


def test_whether_it_is_a_mix_is_taken_as_given_where_it_is_not_said() -> None:
    unsaid = limb("psr.mixed", {**NURSES, "contract.mixed": UNKNOWN})
    assert (unsaid.outcome, unsaid.missing) == (Outcome.YES, ("contract.mixed",))
    assert "We took it" in unsaid.why
    assert "You say" in limb("psr.mixed", NURSES).why


def test_wales_has_four_ways_and_none_for_patient_choice_as_reported() -> None:
    found = limb("psr.wales", {**NURSES, "parent.nation": Nation.WALES})
    assert found.standing.firmness is Firmness.CONFIRM
    for name in ("direct award 1", "direct award 2", "most suitable", "competitive"):
        assert name in found.says
    assert "None is for patient choice" in found.says
    assert "psr.wales" not in {each.key for each in award_of(NURSES).scope}


@pytest.mark.parametrize(
    ("starts", "code"),
    [
        (date(2023, 12, 31), "OUTSIDE_OUR_DATA"),
        (date(2024, 1, 1), "PSR"),
        (date(2025, 2, 23), "PSR"),
    ],
)
def test_the_nhs_rules_began_before_the_act_did(starts: date, code: str) -> None:
    codes = answered({**NURSES, "contract.procurement_starts": starts}).codes
    assert code in codes
    assert "S33_NO(date)" in codes


def test_the_welsh_rules_began_with_the_act() -> None:
    welsh = {**NURSES, "parent.nation": Nation.WALES}
    for starts, reached in ((date(2025, 2, 23), False), (date(2025, 2, 24), True)):
        codes = answered({**welsh, "contract.procurement_starts": starts}).codes
        assert ("PSR" in codes) is reached


HOLDER: Changes = {
    **NURSES,
    "contract.existing_provider": True,
    "contract.change_in_character": False,
}


def changed(rise: object, first: object) -> Changes:
    """The holder's contract with that rise in whole pence on that first value."""
    return {**HOLDER, "contract.change_value": rise, "contract.original_value": first}


@pytest.mark.parametrize(
    ("rise", "first", "considerable"),
    [
        (50_000_000, 200_000_000, True),
        (49_999_999, 100_000_000, False),
        (50_000_000, 200_000_001, False),
        (50_000_001, 200_000_000, True),
        (0, 0, False),
    ],
)
def test_a_rise_counts_only_from_half_a_million_and_a_quarter(
    rise: int, first: int, considerable: bool
) -> None:
    """SI 2023/1348 regulation 6(10)(b): both, not either."""
    found = limb("psr.change", changed(rise, first))
    assert found.outcome is (Outcome.NO if considerable else Outcome.YES)
    expected = Opening.NEVER if considerable else Opening.USUAL
    assert way("direct-award-c", changed(rise, first)).opening is expected


def test_a_change_of_nature_is_enough_by_itself() -> None:
    found = limb("psr.change", {**changed(0, 100), "contract.change_in_character": True})
    assert found.outcome is Outcome.NO
    assert "another kind" in found.why
    assert found.cure.startswith("Keep its nature")


FACTS = ("contract.change_in_character", "contract.change_value", "contract.original_value")
VALUES: tuple[tuple[object, ...], ...] = (
    (True, False),
    (0, 50_000_000, 1_000_000_000),
    (1, 200_000_000, 10_000_000_000),
)
LARGER = (), (10_000_000_000_000,), (10_000_000_000_000,)
"""The most that each may be told as, tried only where it is not known."""

FILLED = {key: (*values, *more) for key, values, more in zip(FACTS, VALUES, LARGER, strict=True)}


def test_a_change_waits_for_just_the_facts_that_could_turn_it() -> None:
    reading = law.load().read(date(2026, 11, 23))
    for given in product(*((*values, UNKNOWN) for values in VALUES)):
        held = dict(zip(FACTS, given, strict=True))
        found = psr_change.considerable(plan(held).contract, reading)
        unknown = [key for key in FACTS if held[key] is UNKNOWN]
        answers: dict[tuple[object, ...], bool] = {}
        for filled in product(*(FILLED[key] for key in unknown)):
            whole = plan({**held, **dict(zip(unknown, filled, strict=True))})
            answers[filled] = psr_change.considerable(whole.contract, reading).value
        turning = {
            key
            for place, key in enumerate(unknown)
            if any(
                answers[one] != answers[two]
                for one, two in product(answers, repeat=2)
                if one[:place] + one[place + 1 :] == two[:place] + two[place + 1 :]
            )
        }
        assert set(found.waits_for) == turning
        assert set(found.possible) == set(answers.values())


def test_a_rise_that_does_not_apply_is_none() -> None:
    found = limb("psr.change", changed(NOT_APPLICABLE, UNKNOWN))
    assert (found.outcome, found.missing) == (Outcome.YES, ())


def test_change_is_asked_only_of_the_provider_that_holds_the_contract() -> None:
    for holder in (False, UNKNOWN):
        assert award_of({**NURSES, "contract.existing_provider": holder}).change is None


@pytest.mark.parametrize(
    ("holder", "missing"), [(UNKNOWN, ("contract.existing_provider",)), (False, ())]
)
def test_a_new_mutual_is_not_offered_the_ways_for_the_holder(
    holder: bool | Missing, missing: tuple[str, ...]
) -> None:
    for key in ("direct-award-a", "direct-award-c"):
        found = way(key, {**NURSES, "contract.existing_provider": holder})
        assert (found.opening, found.missing) == (Opening.UNUSUAL, missing)
        assert "new mutual" in found.why


def test_the_holder_is_offered_direct_award_a_only_where_no_one_else_could() -> None:
    found = way("direct-award-a", HOLDER)
    assert found.opening is Opening.UNUSUAL
    assert "no one else could" in found.why


def test_direct_award_c_waits_for_how_much_would_change() -> None:
    found = way("direct-award-c", changed(UNKNOWN, 100_000_000))
    assert (found.opening, found.missing) == (Opening.UNUSUAL, ("contract.change_value",))


def test_each_way_names_the_clocks_it_runs_by() -> None:
    clocks = {each.key: each.clocks for each in answered(NURSES).processes}
    after = ("psr.standstill", "psr.award_notice")
    assert clocks == {
        "most-suitable-provider": ("psr.msp_wait", *after),
        "competitive": after,
        "direct-award-c": after,
        "direct-award-a": ("psr.award_notice",),
        "direct-award-b": ("psr.award_notice",),
        "urgent-award": (),
    }
    held = {each.key for each in award_of(NURSES).clocks}
    assert {key for keys in clocks.values() for key in keys} == held


@pytest.mark.parametrize("nation", [Nation.SCOTLAND, Nation.NORTHERN_IRELAND])
def test_a_nation_with_no_such_rules_is_asked_nothing_more_about_them(nation: Nation) -> None:
    scope = award_of({**NURSES, "parent.nation": nation}).scope
    assert [(each.key, each.outcome) for each in scope] == [("psr.nation", Outcome.NO)]


def test_in_wales_englands_list_and_buyers_are_told_as_such_and_to_confirm() -> None:
    welsh = {**NURSES, "parent.nation": Nation.WALES}
    listed, buys = limb("psr.service", welsh), limb("psr.buyer", welsh)
    assert {listed.standing.firmness, buys.standing.firmness} == {Firmness.CONFIRM}
    assert "That is England’s list." in listed.why
    assert "integrated care board" not in buys.why
    assert "direct award 1, direct award 2" in limb("psr.wales", welsh).why
    assert "England’s list" not in limb("psr.service", NURSES).why
