"""What stands beside section 33: section 32, older law, the limits, the notices, what is coming."""

from collections.abc import Mapping
from datetime import date

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind
from spinout.findings import CONFIRM, NOT_APPLICABLE, UNKNOWN, Firmness, Outcome
from spinout.routes import reg77
from tests.routes.awards import CHECKED, NURSES, answered, award_of, finding, limb, plan

Changes = Mapping[str, object]


@pytest.mark.parametrize(
    ("share", "outcome"),
    [(30, Outcome.YES), (29, Outcome.NO), (NOT_APPLICABLE, Outcome.NO), (UNKNOWN, Outcome.DEPENDS)],
)
def test_section_32_turns_on_thirty_in_a_hundred(share: object, outcome: Outcome) -> None:
    found = limb("s32", {"control.supported_share": share})
    assert found.outcome is outcome
    assert (found.cure != "") == (outcome is Outcome.NO)
    assert found.missing == (("control.supported_share",) if share is UNKNOWN else ())


def test_section_32_has_no_limit_of_length_kind_or_look_back() -> None:
    changes = {
        "control.supported_share": 40,
        "contract.years": 20,
        "service.cpv": "79995000",
        "contract.last_reserved_contract": date(2027, 3, 1),
    }
    found = limb("s32", changes)
    assert (found.outcome, found.standing.who) == (Outcome.YES, "the council")


@pytest.mark.parametrize(
    "other_law",
    [
        {"parent.nation": Nation.SCOTLAND},
        {"contract.procurement_starts": date(2025, 2, 23)},
        NURSES,
    ],
)
def test_section_32_is_shut_where_the_act_does_not_govern(other_law: Changes) -> None:
    found = limb("s32", {"control.supported_share": 40, **other_law})
    assert found.outcome is Outcome.NO
    assert "The Act does not govern" in found.why
    assert found.cure == "The award would have to fall under the Act."


OLD: Changes = {
    "contract.procurement_starts": date(2025, 2, 3),
    "contract.award": date(2025, 9, 1),
    "contract.years": 3,
    "service.cpv": "92500000",
}


@pytest.mark.parametrize(
    ("key", "holds", "fails"),
    [
        ("reg77.service", {"service.cpv": "75121000"}, {"service.cpv": "92521000"}),
        ("reg77.service", {"service.cpv": "85000000"}, {"service.cpv": "85323001"}),
        (
            "reg77.service",
            {"service.cpv": "85323000", "contract.within_nhs_limit": False},
            {"service.cpv": "84999999"},
        ),
        (
            "reg77.term",
            {"contract.years": 3, "contract.extension_years": 0},
            {"contract.years": 3, "contract.extension_years": 1},
        ),
        (
            "reg77.lookback",
            {"contract.last_reserved_contract": date(2022, 9, 1)},
            {"contract.last_reserved_contract": date(2022, 9, 2)},
        ),
    ],
)
def test_each_limb_of_regulation_77_just_holds_and_just_fails(
    key: str, holds: Changes, fails: Changes
) -> None:
    assert limb(key, {**OLD, **holds}).outcome is Outcome.YES
    failed = limb(key, {**OLD, **fails})
    assert failed.outcome is Outcome.NO
    assert failed.cure.endswith(".")


def test_regulation_77_is_never_more_than_to_confirm() -> None:
    older = award_of(OLD).older
    assert [each.key for each in older] == [
        "reg77.service",
        "reg77.term",
        "reg77.lookback",
        "reg77.body",
    ]
    assert {each.standing.firmness for each in older} == {Firmness.CONFIRM}
    assert all(each.citations == ("pcr-2015/reg77",) for each in older)


@pytest.mark.parametrize(
    ("starts", "asked"),
    [
        (date(2015, 2, 25), False),
        (date(2015, 2, 26), True),
        (date(2025, 2, 23), True),
        (date(2025, 2, 24), False),
        (UNKNOWN, False),
    ],
)
def test_regulation_77_is_asked_only_of_bids_sought_in_its_time(
    starts: object, asked: bool
) -> None:
    changes = {**OLD, "contract.procurement_starts": starts, "contract.award": UNKNOWN}
    assert bool(award_of(changes).older) is asked


@pytest.mark.parametrize(
    ("changes", "key", "waits"),
    [
        ({"service.cpv": UNKNOWN}, "reg77.service", ("service.cpv",)),
        ({"contract.years": UNKNOWN}, "reg77.term", ("contract.years",)),
        (
            {"contract.years": 2, "contract.extension_years": UNKNOWN},
            "reg77.term",
            ("contract.extension_years",),
        ),
        (
            {"contract.last_reserved_contract": UNKNOWN},
            "reg77.lookback",
            ("contract.last_reserved_contract",),
        ),
        (
            {"contract.last_reserved_contract": date(2024, 1, 1), "contract.award": UNKNOWN},
            "reg77.lookback",
            ("contract.award",),
        ),
    ],
)
def test_each_limb_of_regulation_77_waits_for_its_own_facts(
    changes: Changes, key: str, waits: tuple[str, ...]
) -> None:
    found = limb(key, {**OLD, **changes})
    assert (found.outcome, found.missing) == (Outcome.DEPENDS, waits)


def test_options_alone_can_make_an_older_contract_too_long() -> None:
    contract = plan({"contract.years": UNKNOWN, "contract.extension_years": 3}).contract
    assert reg77.short_enough(contract, 3).possible == (False,)


LIMITS = {
    "procurement/light-touch-threshold": (663_540, 663_540),
    "procurement/light-touch-utilities-threshold": (884_720, 884_720),
    "procurement/light-touch-concession-threshold": (5_372_609, 5_372_609),
    "procurement/central-threshold": (139_688, 135_018),
    "procurement/sub-central-threshold": (214_904, 207_720),
    "procurement/works-threshold": (5_372_609, 5_193_000),
    "procurement/concession-threshold": (5_372_609, 5_193_000),
}
"""Each limit to the end of 2025 and from 2026, with VAT, as reported of SI 2025/1200."""


def test_every_limit_is_listed_with_its_dates_and_is_to_confirm() -> None:
    rows: dict[str, list[tuple[date, date | None, int]]] = {}
    for each in award_of({}).limits:
        rows.setdefault(each.key, []).append((each.since, each.until, each.pence // 100))
        assert each.standing.firmness is Firmness.CONFIRM
    assert rows == {
        key: [(date(2025, 2, 24), date(2025, 12, 31), old), (date(2026, 1, 1), None, new)]
        for key, (old, new) in LIMITS.items()
    }


@pytest.mark.parametrize(
    ("changes", "governs"),
    [
        ({}, {("procurement/light-touch-threshold", date(2026, 1, 1))}),
        (
            {"contract.procurement_starts": date(2025, 12, 31)},
            {("procurement/light-touch-threshold", date(2025, 2, 24))},
        ),
        (
            {"contract.concession": True, "contract.value": 600_000_000},
            {("procurement/light-touch-concession-threshold", date(2026, 1, 1))},
        ),
        (
            {"service.cpv": "72000000", "parent.kind": ParentKind.DEPARTMENT},
            {("procurement/central-threshold", date(2026, 1, 1))},
        ),
        (NURSES, set()),
    ],
)
def test_the_limit_that_the_answer_turned_on_is_marked(
    changes: Changes, governs: set[tuple[str, date]]
) -> None:
    marked = {(each.key, each.since) for each in award_of(changes).limits if each.governs}
    assert marked == governs


@pytest.mark.parametrize(
    ("code", "pounds", "expected"),
    [
        ("92521000", 5_372_609, "LIGHT_TOUCH"),
        ("92521000", 5_372_608, "BELOW_THRESHOLD"),
        ("72000000", 5_193_000, "FULL_REGIME"),
        ("72000000", 5_192_999, "BELOW_THRESHOLD"),
    ],
)
def test_a_concession_has_limits_of_its_own(code: str, pounds: int, expected: str) -> None:
    changes = {
        "contract.concession": True,
        "service.cpv": code,
        "contract.value": pounds * 100,
    }
    assert expected in answered(changes).codes


def test_a_concession_too_small_may_not_be_kept_for_mutuals() -> None:
    changes = {"contract.concession": True, "contract.value": 537_260_800}
    assert "£5,372,609" in finding("S33_NO(value)", changes).cure
    assert "S33_RESERVABLE" in answered({**changes, "contract.value": 537_260_900}).codes


@pytest.mark.parametrize(
    ("pounds", "missing"), [(4_200_000, ("contract.concession",)), (5_372_609, ())]
)
def test_whether_it_is_a_concession_is_named_only_where_it_could_change_the_answer(
    pounds: int, missing: tuple[str, ...]
) -> None:
    changes = {"contract.concession": UNKNOWN, "contract.value": pounds * 100}
    for code in ("LIGHT_TOUCH", "S33_RESERVABLE"):
        assert finding(code, changes).missing == missing
    assert limb("s33.value", changes).missing == missing
    assert finding("LIGHT_TOUCH", {**changes, "contract.concession": False}).missing == ()


def test_a_contract_too_small_as_it_is_does_not_ask_if_it_is_a_concession() -> None:
    changes = {"contract.concession": UNKNOWN, "contract.value": 1}
    assert finding("S33_NO(value)", changes).missing == ()
    assert finding("BELOW_THRESHOLD", changes).missing == ()
    assert limb("s33.value", changes).missing == ()


def test_the_lighter_rules_ask_less_than_the_full_ones() -> None:
    light = {each.key: each for each in award_of({}).notices}
    full = {each.key: each for each in award_of({"service.cpv": "72000000"}).notices}
    assert set(light) - set(full) == {"time", "terms", "measures"}
    for key, words, more in (
        ("details", "120 days", "30 days"),
        ("copy", "180 days", "90 days"),
        ("standstill", "If the award notice offers one", "must wait 8 working days"),
    ):
        assert words in light[key].says
        assert more in full[key].says
    assert "mutual" in light["award"].says
    assert light["award"].citations == ("procurement-regs-2024/reg27",)


def test_each_notice_with_a_clock_names_one_that_the_answer_holds() -> None:
    for changes in ({}, {"service.cpv": "72000000"}):
        award = award_of(changes)
        named = {each.clock for each in award.notices if each.clock}
        assert named == {each.key for each in award.clocks}


def test_below_the_limits_no_notice_is_asked_and_what_was_reported_is_to_confirm() -> None:
    award = award_of({"contract.value": 1})
    assert [each.key for each in award.notices] == ["none"]
    kept = limb("kept-below", {"contract.value": 1})
    assert kept.standing.firmness is Firmness.CONFIRM
    assert "kept-below" not in {each.key for each in award_of({}).beyond}


def test_the_nhs_rules_of_england_say_who_may_win_and_how_long_a_framework_lasts() -> None:
    notices = {each.key: each for each in award_of(NURSES).notices}
    assert set(notices) == {"selection", "exclusion", "framework"}
    assert "basic selection criteria" in notices["selection"].says
    assert "four years" in notices["framework"].says
    assert award_of({**NURSES, "parent.nation": Nation.WALES}).notices == ()


def test_rules_on_equal_terms_are_to_confirm_and_not_for_northern_ireland() -> None:
    found = limb("two-tier", {})
    assert (found.outcome, found.standing.firmness) == (Outcome.DEPENDS, Firmness.CONFIRM)
    northern = limb("two-tier", {"parent.nation": Nation.NORTHERN_IRELAND})
    assert northern.outcome is Outcome.NO
    before = award_of({}, on=date(2025, 12, 17)).beyond
    assert "two-tier" not in {each.key for each in before}


CENTRAL: Changes = {
    "parent.kind": ParentKind.DEPARTMENT,
    "contract.procurement_starts": date(2027, 4, 1),
    "contract.value": 100_000_100,
}


@pytest.mark.parametrize(
    ("changes", "outcome", "missing"),
    [
        ({}, Outcome.YES, ()),
        ({"contract.procurement_starts": date(2027, 3, 31)}, Outcome.DEPENDS, ()),
        ({"contract.value": 100_000_000}, Outcome.DEPENDS, ()),
        ({"parent.kind": ParentKind.COUNTY_COUNCIL}, Outcome.DEPENDS, ()),
        ({"contract.value": UNKNOWN}, Outcome.DEPENDS, ("contract.value",)),
        ({"parent.kind": UNKNOWN}, Outcome.DEPENDS, ("parent.kind",)),
        (
            {"contract.procurement_starts": UNKNOWN},
            Outcome.DEPENDS,
            ("contract.procurement_starts",),
        ),
    ],
)
def test_only_central_bodies_must_ask_first_and_only_from_april_2027(
    changes: Changes, outcome: Outcome, missing: tuple[str, ...]
) -> None:
    found = limb("public-interest-test", {**CENTRAL, **changes})
    assert (found.outcome, found.missing) == (outcome, missing)


@pytest.mark.parametrize("nation", [Nation.WALES, Nation.NORTHERN_IRELAND])
def test_whether_the_public_interest_test_reaches_other_nations_is_to_confirm(
    nation: Nation,
) -> None:
    found = limb("public-interest-test", {"parent.nation": nation})
    assert (found.outcome, found.standing) == (Outcome.DEPENDS, CONFIRM)
    assert "We could not check if it reaches" in found.why
    here = limb("public-interest-test", {})
    assert here.standing != CONFIRM


def test_a_note_beside_the_act_is_not_told_where_the_act_does_not_govern() -> None:
    scottish = award_of({"parent.nation": Nation.SCOTLAND}).beyond
    assert "public-interest-test" not in {each.key for each in scottish}


def test_the_nhs_rules_are_outside_the_public_interest_test() -> None:
    assert "public-interest-test" not in {each.key for each in award_of(NURSES).beyond}
    before = award_of({}, on=date(2026, 6, 16)).beyond
    assert "public-interest-test" not in {each.key for each in before}


def test_on_a_date_for_which_we_hold_no_rules_no_test_is_answered() -> None:
    assert answered({}, on=date(2020, 1, 1)).award is None


def test_every_law_key_that_a_test_cites_can_be_shown() -> None:
    reading = law.load().read(CHECKED)
    for changes in ({}, NURSES, OLD, {"contract.value": 1}, {"service.cpv": "72000000"}):
        award = award_of(changes)
        tests = (*award.scope, *award.limbs, award.supported, *award.older, *award.beyond)
        for key in {key for each in (*tests, *award.notices) for key in each.citations}:
            assert reading.provision(key).says
