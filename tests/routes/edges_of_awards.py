"""The edges of the rules on awards: each limb, limit, way and day on which the law changes."""

from collections.abc import Iterator
from datetime import date

from spinout.facts.service import Nation, ParentKind
from spinout.findings import UNKNOWN
from tests.routes.awards import NURSES
from tests.routes.edges import Changes, Edge, edge, given
from tests.routes.test_nhs_rules_by_test import HOLDS_AND_FAILS as OF_THE_NHS
from tests.routes.test_section_33_limbs import HOLDS_AND_FAILS as OF_33
from tests.routes.test_section_33_limbs import NOS

LIGHT, OTHER_WORK = "92521000", "72000000"
OLD, NEW = date(2025, 12, 31), date(2026, 1, 1)
COUNCIL, CENTRAL = ParentKind.COUNTY_COUNCIL, ParentKind.DEPARTMENT


def _limbs() -> Iterator[Edge]:
    for limbs in (OF_33, OF_THE_NHS):
        for key, (holds, fails) in limbs.items():
            yield edge(key, f"test {key}", (holds, "yes"), (fails, "no"))
    for code, (changes, _) in NOS.items():
        yield given(code, changes, {})


def _limit(
    rule: str, code: str, kind: ParentKind, day: date, pounds: int, *, concession: bool = False
) -> Edge:
    reached = "LIGHT_TOUCH" if code == LIGHT else "FULL_REGIME"
    at: Changes = {
        "service.cpv": code,
        "parent.kind": kind,
        "contract.procurement_starts": day,
        "contract.concession": concession,
        "contract.value": pounds * 100,
    }
    return given(reached, at, {**at, "contract.value": pounds * 100 - 1}, rule=rule)


def _limits() -> Iterator[Edge]:
    for day, sub_central, central, concession in (
        (OLD, 214_904, 139_688, 5_372_609),
        (NEW, 207_720, 135_018, 5_193_000),
    ):
        yield _limit(f"light touch, {day}", LIGHT, COUNCIL, day, 663_540)
        yield _limit(
            f"light touch concession, {day}", LIGHT, COUNCIL, day, 5_372_609, concession=True
        )
        yield _limit(f"sub-central, {day}", OTHER_WORK, COUNCIL, day, sub_central)
        yield _limit(f"central, {day}", OTHER_WORK, CENTRAL, day, central)
        yield _limit(f"concession, {day}", OTHER_WORK, COUNCIL, day, concession, concession=True)


def _buyers() -> Iterator[Edge]:
    """Which kinds of buyer the NHS rules bind; and between the limits, which are central."""
    bound = (
        *(ParentKind.COUNTY_COUNCIL, ParentKind.DISTRICT_COUNCIL, ParentKind.LONDON_BOROUGH),
        *(ParentKind.CITY_OF_LONDON, ParentKind.ISLES_OF_SCILLY, ParentKind.COMBINED_AUTHORITY),
        *(ParentKind.NHS_TRUST, ParentKind.NHS_OTHER),
    )
    unchecked = (
        *(ParentKind.NHS_TRUST, ParentKind.NHS_OTHER, ParentKind.POLICE, ParentKind.OTHER),
        *(ParentKind.SCHOOL_OR_COLLEGE, ParentKind.COUNCIL_COMPANY),
    )
    between: Changes = {"service.cpv": OTHER_WORK, "contract.value": 15_000_000}
    for kind in ParentKind:
        near = ParentKind.OTHER if kind in bound else ParentKind.NHS_TRUST
        yield edge(
            f"the NHS rules and a {kind.value}",
            "code PSR",
            ({**NURSES, "parent.kind": kind}, kind in bound),
            ({**NURSES, "parent.kind": near}, kind not in bound),
        )
        code = (
            "FULL_REGIME"
            if kind is CENTRAL
            else "AWARD_DEPENDS"
            if kind in unchecked
            else "BELOW_THRESHOLD"
        )
        other = COUNCIL if code != "BELOW_THRESHOLD" else CENTRAL
        yield given(
            code,
            {**between, "parent.kind": kind},
            {**between, "parent.kind": other},
            rule=f"between the limits, a {kind.value}",
        )


HOLDER: Changes = {
    **NURSES,
    "contract.existing_provider": True,
    "contract.change_in_character": False,
    "contract.original_value": 200_000_000,
    "contract.change_value": 50_000_000,
}
BY_WALES: Changes = {**NURSES, "parent.nation": Nation.WALES}
STARTS = "contract.procurement_starts"

WAYS = (
    edge(
        "Most suitable provider",
        "way most-suitable-provider",
        (NURSES, "usually open"),
        ({**NURSES, "service.cpv": LIGHT}, None),
    ),
    edge(
        "Competitive process",
        "way competitive",
        (NURSES, "usually open"),
        (BY_WALES, None),
    ),
    edge(
        "Direct award A",
        "why direct-award-a",
        (
            HOLDER,
            "It gives the service now. But the buyer must show that, by its nature, no one else "
            "could.",
        ),
        (NURSES, "A new mutual does not give the service now."),
    ),
    edge(
        "Direct award B",
        "way direct-award-b",
        (NURSES, "not usually open"),
        ({**NURSES, "service.cpv": LIGHT}, None),
    ),
    edge(
        "Direct award C, a penny below",
        "way direct-award-c",
        (HOLDER, "not open"),
        ({**HOLDER, "contract.change_value": 49_999_999}, "usually open"),
    ),
    edge(
        "Direct award C, a penny more to start with",
        "way direct-award-c",
        (HOLDER, "not open"),
        ({**HOLDER, "contract.original_value": 200_000_001}, "usually open"),
    ),
    edge(
        "Direct award C is for the holder",
        "way direct-award-c",
        ({**HOLDER, "contract.change_value": 0}, "usually open"),
        ({**NURSES, "contract.change_value": 0}, "not usually open"),
    ),
    edge(
        "Urgent award",
        "way urgent-award",
        (NURSES, "not open"),
        ({**NURSES, "service.cpv": LIGHT}, None),
    ),
    given(
        "PSR",
        {**NURSES, STARTS: date(2024, 1, 1)},
        {**NURSES, STARTS: date(2023, 12, 31)},
        rule="the NHS rules begin",
    ),
    given(
        "PSR",
        {**BY_WALES, STARTS: date(2025, 2, 24)},
        {**BY_WALES, STARTS: date(2025, 2, 23)},
        rule="the rules of Wales begin",
    ),
    edge(
        "psr.msp_wait",
        "clock psr.msp_wait",
        ({**NURSES, "notices.approach_sent": date(2026, 11, 2)}, date(2026, 11, 16)),
        ({**NURSES, "notices.approach_sent": UNKNOWN}, None),
    ),
    edge(
        "psr.standstill",
        "clock psr.standstill",
        ({**NURSES, "notices.intention_published": date(2026, 12, 17)}, date(2027, 1, 4)),
        ({**NURSES, "notices.intention_published": date(2026, 12, 16)}, date(2026, 12, 31)),
    ),
    edge(
        "psr.award_notice",
        "clock psr.award_notice",
        ({**NURSES, "contract.award": date(2027, 6, 1)}, date(2027, 7, 1)),
        ({**NURSES, "contract.award": UNKNOWN}, None),
    ),
)

CARE_FIRST = (
    edge(
        "what to send to the regulator is known from 2026",
        "first cqc-application",
        (NURSES, True),
        (NURSES, False),
        on=date(2026, 1, 1),
        but_on=date(2025, 12, 31),
    ),
    edge(
        "the register came first before that too",
        "first cqc-registration",
        (NURSES, True),
        ({**NURSES, "service.cpv": LIGHT}, False),
        on=date(2025, 12, 31),
    ),
)

SHARE = "control.supported_share"
UNDER_REG_77: Changes = {
    STARTS: date(2025, 2, 3),
    "contract.award": date(2025, 9, 1),
    "contract.years": 3,
    "service.cpv": "92500000",
}
IN_HOUSE: Changes = {
    "parent.kind": CENTRAL,
    STARTS: date(2027, 4, 1),
    "contract.value": 100_000_001,
}
LAST = "contract.last_reserved_contract"

BESIDE = (
    given("S33_RESERVABLE", {}, {"contract.years": 6}),
    given("S33_DEPENDS", {"control.employee_votes": 50}, {"control.employee_votes": 51}),
    given("AWARD_NO(nation)", {"parent.nation": Nation.SCOTLAND}, {}),
    given("AWARD_DEPENDS", {"service.cpv": UNKNOWN}, {}),
    edge(
        "the Act begins",
        "code LIGHT_TOUCH",
        ({STARTS: date(2025, 2, 24)}, True),
        ({STARTS: date(2025, 2, 23)}, False),
    ),
    edge(
        "a code close by, for libraries",
        "cure 92511000 (Library services)",
        ({"service.cpv": "79995000"}, True),
        ({"service.cpv": "80400000"}, False),
    ),
    edge(
        "a code close by, for adult education",
        "cure 80430000 (",
        ({"service.cpv": "80400000"}, True),
        ({"service.cpv": "79995000"}, False),
    ),
    *(
        given("S33_NO(value)", {**unsaid, "contract.value": 1}, unsaid, rule=f"too small, {why}")
        for why, unsaid in (
            ("whatever the service", {"service.cpv": UNKNOWN}),
            ("in every nation", {"parent.nation": UNKNOWN}),
            ("whenever bids are sought", {STARTS: UNKNOWN}),
        )
    ),
    edge(
        "control that is not said",
        "test s33.control",
        ({"control.employee_votes": UNKNOWN}, "depends"),
        ({}, "yes"),
    ),
    edge("s.32", "test s32", ({SHARE: 30}, "yes"), ({SHARE: 29}, "no")),
    edge(
        "reg 77 service",
        "test reg77.service",
        (UNDER_REG_77, "yes"),
        ({**UNDER_REG_77, "service.cpv": "92521000"}, "no"),
    ),
    edge(
        "reg 77 term",
        "test reg77.term",
        (UNDER_REG_77, "yes"),
        ({**UNDER_REG_77, "contract.extension_years": 1}, "no"),
    ),
    edge(
        "reg 77 look-back",
        "test reg77.lookback",
        ({**UNDER_REG_77, LAST: date(2022, 9, 1)}, "yes"),
        ({**UNDER_REG_77, LAST: date(2022, 9, 2)}, "no"),
    ),
    edge(
        "reg 77 and NHS care, before the NHS rules",
        "tests reg77",
        ({**UNDER_REG_77, **NURSES, STARTS: date(2023, 12, 31)}, True),
        ({**UNDER_REG_77, **NURSES, STARTS: date(2024, 1, 1)}, False),
    ),
    edge(
        "reg 77 is not for Scotland",
        "tests reg77",
        (UNDER_REG_77, True),
        ({**UNDER_REG_77, "parent.nation": Nation.SCOTLAND}, False),
    ),
    edge(
        "reg 77 ends",
        "tests reg77",
        ({**UNDER_REG_77, STARTS: date(2025, 2, 23)}, True),
        ({**UNDER_REG_77, STARTS: date(2025, 2, 24)}, False),
    ),
    edge(
        "reg 77 begins",
        "tests reg77",
        ({**UNDER_REG_77, STARTS: date(2015, 2, 26)}, True),
        ({**UNDER_REG_77, STARTS: date(2015, 2, 25)}, False),
    ),
    edge(
        "the test of keeping it in-house begins",
        "test public-interest-test",
        (IN_HOUSE, "yes"),
        ({**IN_HOUSE, STARTS: date(2027, 3, 31)}, "depends"),
    ),
    edge(
        "the test of keeping it in-house, over £1m",
        "test public-interest-test",
        (IN_HOUSE, "yes"),
        ({**IN_HOUSE, "contract.value": 100_000_000}, "depends"),
    ),
    edge(
        "the two-tier power is made",
        "test two-tier",
        ({}, "depends"),
        ({}, None),
        on=date(2025, 12, 18),
        but_on=date(2025, 12, 17),
    ),
    edge(
        "the two-tier power leaves out Northern Ireland",
        "test two-tier",
        ({"parent.nation": Nation.NORTHERN_IRELAND}, "no"),
        ({}, "depends"),
    ),
    edge("kept-below", "test kept-below", ({"contract.value": 1}, "depends"), ({}, None)),
    edge(
        "pa.standstill",
        "clock pa.standstill",
        ({"notices.award_published": date(2026, 11, 2)}, date(2026, 11, 11)),
        ({"notices.standstill_offered": False}, None),
    ),
    edge(
        "pa.details, 120 days and 30",
        "clock pa.details",
        ({"notices.contract_entered": date(2026, 11, 2)}, date(2027, 3, 1)),
        (
            {"notices.contract_entered": date(2026, 11, 2), "service.cpv": OTHER_WORK},
            date(2026, 12, 1),
        ),
    ),
    edge(
        "s33.lookback",
        "earliest s33.lookback",
        ({LAST: date(2025, 2, 24)}, date(2028, 2, 24)),
        ({LAST: date(2025, 2, 23)}, None),
    ),
)

AWARDS = (*_limbs(), *_limits(), *_buyers(), *WAYS, *CARE_FIRST, *BESIDE)
