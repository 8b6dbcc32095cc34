"""The rules on awards walked over all they may be told, each fact known or not."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from spinout import law
from spinout.facts.service import Nation, ParentKind, ProfitRule
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from spinout.routes import (
    award,
    award_beyond,
    award_clocks,
    psr,
    psr_change,
    psr_scope,
    reg77,
    s32,
    s33,
    s33_limbs,
)
from spinout.routes.service_code import placed
from spinout.routes.thresholds import for_contract
from tests.routes.awards import NURSES
from tests.routes.walking import (
    Facts,
    Tell,
    Told,
    Values,
    examined,
    museum,
    of_a_clock,
    of_a_test,
    of_findings,
    wrong,
)

READING = law.load().read(date(2026, 11, 23))

LIBRARY, MANAGING, NURSING, SOFTWARE = "92511000", "79995000", "85141200", "72000000"
PLACES = (LIBRARY, MANAGING, NURSING, SOFTWARE)
LIMITED = "85149000"
"""A code that the NHS rules reach only in part."""

NATIONS = (Nation.ENGLAND, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
STARTS = (date(2025, 2, 23), date(2026, 1, 1))
BUYERS = (ParentKind.COUNTY_COUNCIL, ParentKind.POLICE)
SMALL, LARGE = 10_000_000, 70_000_000
EVERY_BAND = (SMALL, 13_700_000, 14_000_000, 21_000_000, 30_000_000, LARGE)
MIX: Values = {"contract.mostly_health": (True, False), "contract.could_be_split": (True, False)}
LAW: Values = {
    "parent.nation": NATIONS,
    "contract.procurement_starts": STARTS,
    "parent.kind": BUYERS,
    "service.cpv": PLACES,
}


def the_award(facts: Facts) -> Told:
    return of_findings(award.findings(museum(facts), READING))


def kept_for_mutuals(facts: Facts) -> Told:
    case = museum(facts)
    return of_findings(s33.findings(case, examined(case, READING), READING))


def test_which_rules_govern_is_honest_however_much_is_known() -> None:
    values: Values = {
        "parent.nation": tuple(Nation),
        "contract.procurement_starts": (
            *(date(2023, 12, 31), date(2025, 2, 23), date(2025, 12, 31), date(2026, 1, 1)),
        ),
        "parent.kind": (
            *(ParentKind.COUNTY_COUNCIL, ParentKind.NHS_TRUST, ParentKind.PCC_FIRE),
            *(ParentKind.DEPARTMENT, ParentKind.POLICE),
        ),
        "service.cpv": PLACES,
        "contract.value": EVERY_BAND,
    }
    assert list(wrong(values, the_award)) == []


@pytest.mark.parametrize("tell", [the_award, kept_for_mutuals])
def test_a_mixed_contract_is_honest_however_much_is_known(tell: Tell) -> None:
    values: Values = {
        "parent.nation": NATIONS,
        "parent.kind": BUYERS,
        "service.cpv": PLACES,
        "contract.value": EVERY_BAND,
        **MIX,
    }
    assert list(wrong(values, lambda facts: tell({"contract.mixed": True, **facts}))) == []


LIMBS: Values = {
    "contract.value": (SMALL, LARGE),
    "contract.years": (5, 6),
    "contract.last_reserved_contract": (NOT_APPLICABLE, date(2025, 4, 1)),
    "control.employee_votes": (33, 50, 60),
}
AGAIN: Values = {
    "contract.last_reserved_contract": (
        *(NOT_APPLICABLE, date(2025, 2, 23), date(2025, 4, 1), date(2027, 1, 1)),
        *(date(2029, 1, 1), date(2040, 1, 1)),
    ),
    "contract.award": (
        *(date(2027, 4, 1), date(2028, 3, 31), date(2028, 4, 1), date(2029, 12, 31)),
        date(2040, 1, 1),
    ),
}
TERM: Values = {
    "contract.years": (1, 3, 5, 6),
    "contract.extension_years": (0, 2, 5, NOT_APPLICABLE),
}
CONTROL: Values = {
    "control.employee_votes": (33, 50, 60),
    "control.employee_seats": (0, 4, 5),
    "control.board_seats": (7, 9),
    "control.outsider_veto": (True, False),
}
IN_TURN = (date(2027, 3, 1), date(2027, 6, 1), date(2028, 1, 1))
BODY: Values = {
    "control.profit": tuple(ProfitRule),
    "control.mainly_this_service": (True, False),
    "control.registered": (date(2024, 6, 1), *IN_TURN),
    "contract.procurement_starts": IN_TURN,
    "contract.award": IN_TURN,
}
EARLY, LATE = date(2026, 3, 1), date(2045, 1, 1)
FURTHER_OUT: Values = {
    "control.board_seats": (99,),
    "control.registered": (EARLY, LATE),
    "contract.procurement_starts": (date(2025, 2, 23), EARLY, LATE),
    "contract.award": (EARLY, LATE),
    "contract.last_reserved_contract": (date(2043, 1, 1),),
    "contract.change_value": (10**13,),
    "contract.original_value": (10**15,),
}
"""What a fact may be told as beyond what is walked, for what is not known."""


def beyond(values: Values) -> Values:
    """What lies further out for each fact that is walked."""
    return {key: FURTHER_OUT[key] for key in values if key in FURTHER_OUT}


def in_order(facts: Facts) -> bool:
    """Whether bids are sought before the contract is awarded, as they must be."""
    starts, award = facts.get("contract.procurement_starts"), facts.get("contract.award")
    return not isinstance(starts, date) or not isinstance(award, date) or starts <= award


@pytest.mark.parametrize(
    "values",
    [
        {**LAW, "contract.value": (SMALL, LARGE)},
        {"service.cpv": PLACES, **LIMBS},
        {
            **{key: LAW[key] for key in LAW if key != "parent.kind"},
            "contract.years": (5, 6),
            "control.employee_votes": (33, 50, 60),
        },
        {**TERM, **AGAIN},
        CONTROL,
        BODY,
    ],
    ids=["other law", "limbs", "law and limbs", "term and look-back", "control", "the body"],
)
def test_whether_it_may_be_kept_is_honest_however_much_is_known(values: Values) -> None:
    assert list(wrong(values, kept_for_mutuals, in_order, beyond(values))) == []


def limb_of_33(key: str) -> Tell:
    def tell(facts: Facts) -> Told:
        case = museum(facts)
        limits = for_contract(case.contract, READING)
        found = s33_limbs.limbs(
            case, examined(case, READING), placed(case.service, READING), limits, READING
        )
        return of_a_test({each.key: each for each in found}.get(key))

    return tell


OF_33: dict[str, Values] = {
    "s33.nation": {"parent.nation": tuple(Nation)},
    "s33.date": {"contract.procurement_starts": STARTS},
    "s33.regime": {key: LAW[key] for key in LAW if "starts" not in key} | MIX,
    "s33.service": {"service.cpv": PLACES},
    "s33.value": {
        "contract.procurement_starts": (date(2025, 2, 24), date(2026, 1, 1)),
        "contract.value": (SMALL, 66_353_999, 66_354_000),
    },
    "s33.term": TERM,
    "s33.lookback": AGAIN,
    "s33.main": {key: BODY[key] for key in BODY if "profit" not in key},
    "s33.profit": {"control.profit": tuple(ProfitRule)},
    "s33.control": CONTROL,
}


@pytest.mark.parametrize("key", OF_33)
def test_each_limb_of_section_33_is_honest_by_itself(key: str) -> None:
    tell = limb_of_33(key)
    mixed = {"contract.mixed": True} if key == "s33.regime" else {}
    under_the_act = {"contract.procurement_starts": (EARLY, LATE)}
    more = {each: {**beyond(OF_33[key]), **under_the_act}[each] for each in beyond(OF_33[key])}
    told = _with(tell, mixed)
    assert list(wrong(OF_33[key], told, in_order, more)) == []


def test_section_32_is_honest_however_much_is_known() -> None:
    def tell(facts: Facts) -> Told:
        case = museum({"contract.mixed": True, **facts})
        limits = for_contract(case.contract, READING)
        return of_a_test(s32.supported(case, placed(case.service, READING), limits, READING))

    values: Values = {
        **LAW,
        "service.cpv": (MANAGING, NURSING),
        **MIX,
        "control.supported_share": (29, 30, NOT_APPLICABLE),
    }
    assert list(wrong(values, tell)) == []


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("reg77.service", {"service.cpv": ("75121000", "92521000")}),
        (
            "reg77.term",
            {
                "contract.years": (1, 2, 3, 4),
                "contract.extension_years": (0, 1, 2, 3, NOT_APPLICABLE),
            },
        ),
        (
            "reg77.lookback",
            {
                "contract.last_reserved_contract": (
                    *(NOT_APPLICABLE, date(2022, 9, 1), date(2022, 9, 2), date(2040, 1, 1)),
                ),
                "contract.award": (date(2025, 8, 31), date(2025, 9, 1), date(2041, 1, 1)),
            },
        ),
        ("reg77.body", {"contract.years": (1, 4)}),
    ],
)
def test_each_limb_of_regulation_77_is_honest_by_itself(key: str, values: Values) -> None:
    def tell(facts: Facts) -> Told:
        case = museum({"contract.procurement_starts": date(2025, 2, 3), **facts})
        return of_a_test({each.key: each for each in reg77.limbs(case, READING)}[key])

    assert list(wrong(values, tell)) == []


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("psr.nation", {"parent.nation": tuple(Nation)}),
        ("psr.buyer", {"parent.kind": tuple(ParentKind)}),
        ("psr.service", {"service.cpv": PLACES}),
        ("psr.mix", {**MIX, "contract.mostly_health": (True, False, NOT_APPLICABLE)}),
    ],
)
def test_each_test_of_the_nhs_rules_is_honest_by_itself(key: str, values: Values) -> None:
    def tell(facts: Facts) -> Told:
        case = museum({**NURSES, "contract.mixed": True, **facts})
        found = psr_scope.scope(case, placed(case.service, READING), READING)
        return of_a_test({each.key: each for each in found}.get(key))

    assert list(wrong(values, tell)) == []


CHANGED: Values = {
    "contract.change_in_character": (True, False, NOT_APPLICABLE),
    "contract.change_value": (0, 49_999_999, 50_000_000, NOT_APPLICABLE),
    "contract.original_value": (200_000_000, 200_000_001),
}


def test_a_considerable_change_is_honest_however_much_is_known() -> None:
    def tell(facts: Facts) -> Told:
        return of_a_test(psr_change.change(museum(facts).contract, READING))

    assert list(wrong(CHANGED, tell, more=beyond(CHANGED))) == []


def way_to_award(key: str) -> Tell:
    def tell(facts: Facts) -> Told:
        found = {each.key: each for each in psr.processes(museum(facts).contract, READING)}[key]
        return Told(says=(found.opening, found.why), missing=frozenset(found.missing))

    return tell


WAYS = (
    *("most-suitable-provider", "competitive", "direct-award-a", "direct-award-b"),
    *("direct-award-c", "urgent-award"),
)


@pytest.mark.parametrize("key", WAYS)
def test_each_way_to_award_is_honest_once_it_is_said_who_holds_the_contract(key: str) -> None:
    tell = way_to_award(key)
    for holder in (True, False, NOT_APPLICABLE):
        held = _with(tell, {"contract.existing_provider": holder})
        assert list(wrong(CHANGED, held, more=beyond(CHANGED))) == []


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("two-tier", {"parent.nation": tuple(Nation)}),
        (
            "public-interest-test",
            {
                "parent.kind": tuple(ParentKind),
                "contract.procurement_starts": (date(2027, 3, 31), date(2027, 4, 1)),
                "contract.value": (100_000_000, 100_000_001),
            },
        ),
        ("kept-below", {"parent.nation": tuple(Nation)}),
    ],
)
def test_each_thing_to_ask_about_is_honest_by_itself(key: str, values: Values) -> None:
    def tell(facts: Facts) -> Told:
        found = award_beyond.beyond("BELOW_THRESHOLD", museum(facts), READING)
        return of_a_test({each.key: each for each in found}[key])

    assert list(wrong(values, tell)) == []


def clock_of_an_award(code: str, key: str) -> Tell:
    def tell(facts: Facts) -> Told:
        begun = {
            "notices.intention_published": DAYS[0],
            "notices.representations": False,
            "notices.further_decision": FURTHER[0],
        }
        found = award_clocks.clocks(code, museum({**begun, **facts}), READING)
        return of_a_clock({each.key: each for each in found}.get(key))

    return tell


DAYS = (date(2026, 12, 1), date(2026, 12, 17))
FURTHER = (date(2027, 1, 8), date(2027, 1, 20))


@pytest.mark.parametrize(
    ("code", "key", "values"),
    [
        ("PSR", "psr.msp_wait", {"notices.approach_sent": DAYS}),
        (
            "PSR",
            "psr.standstill",
            {
                "notices.representations": (True, False, NOT_APPLICABLE),
            },
        ),
        ("PSR", "psr.standstill", {"notices.intention_published": DAYS}),
        ("PSR", "psr.award_notice", {"contract.award": DAYS}),
        (
            "LIGHT_TOUCH",
            "pa.standstill",
            {
                "notices.award_published": DAYS,
                "notices.standstill_offered": (True, False, NOT_APPLICABLE),
            },
        ),
        ("LIGHT_TOUCH", "pa.details", {"notices.contract_entered": DAYS}),
        ("FULL_REGIME", "pa.standstill", {"notices.award_published": DAYS}),
        ("FULL_REGIME", "pa.details", {"notices.contract_entered": DAYS}),
    ],
)
def test_each_clock_of_an_award_is_dated_exactly_where_its_days_are_certain(
    code: str, key: str, values: Values
) -> None:
    assert list(wrong(values, clock_of_an_award(code, key))) == []


@pytest.mark.parametrize("objected", [True, False, NOT_APPLICABLE])
def test_a_further_decision_is_asked_for_only_once_others_are_said_to_object(
    objected: object,
) -> None:
    tell = clock_of_an_award("PSR", "psr.standstill")
    told = _with(tell, {"notices.representations": objected})
    assert list(wrong({"notices.further_decision": FURTHER}, told)) == []


# What is taken one way where it is not said

USUAL: Values = {
    "contract.mixed": (True, False),
    "contract.within_nhs_limit": (True, False),
    "contract.concession": (True, False),
    "contract.existing_provider": (True, False),
}
"""Facts that an answer does not wait for. It takes the usual one, and is then to confirm."""


def each_point(values: Values) -> Iterator[Facts]:
    """Every way of giving all of the facts."""
    return (dict(zip(values, point, strict=True)) for point in product(*values.values()))


@pytest.mark.parametrize(
    ("tell", "known", "unsaid"),
    [
        (
            the_award,
            {"service.cpv": (NURSING, LIMITED, LIBRARY), "parent.kind": BUYERS, **MIX},
            ("contract.mixed", "contract.within_nhs_limit"),
        ),
        (
            kept_for_mutuals,
            {
                "service.cpv": (NURSING, LIMITED),
                "parent.kind": BUYERS,
                "contract.years": (5, 6),
                **MIX,
            },
            ("contract.mixed", "contract.within_nhs_limit"),
        ),
        (
            the_award,
            {"service.cpv": (LIBRARY, SOFTWARE), "contract.value": (*EVERY_BAND, 600_000_000)},
            ("contract.concession",),
        ),
        (
            kept_for_mutuals,
            {"contract.value": (SMALL, LARGE, 600_000_000), "contract.years": (5, 6)},
            ("contract.concession",),
        ),
        *((way_to_award(key), CHANGED, ("contract.existing_provider",)) for key in WAYS),
    ],
)
def test_what_is_taken_as_usual_is_named_exactly_where_it_could_change_the_answer(
    tell: Tell, known: Values, unsaid: tuple[str, ...]
) -> None:
    for given in each_point(known):
        told = wrong({key: USUAL[key] for key in unsaid}, _with(tell, given))
        assert list(told) == []
        usual = tell({**given, **dict.fromkeys(unsaid, UNKNOWN)})
        taken = {key: key == "contract.within_nhs_limit" for key in unsaid}
        assert usual.says == tell({**given, **taken}).says


def _with(tell: Tell, given: Facts) -> Tell:
    return lambda facts: tell({**given, **facts})
