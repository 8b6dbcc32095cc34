"""The edges of the right to challenge, of work that may go, of departments and other nations."""

from collections.abc import Iterator
from datetime import date

from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind, ProfitRule, ProposerKind
from spinout.findings import UNKNOWN
from tests.ownership.plans import ITEMS, OCTOBER
from tests.routes.edges import Changes, Edge, edge, given

OTHERS: Changes = {"proposer.kind": ProposerKind.CHARITY}
LISTED = (
    *(ParentKind.COUNTY_COUNCIL, ParentKind.DISTRICT_COUNCIL, ParentKind.LONDON_BOROUGH),
    *(ParentKind.METROPOLITAN_FIRE, ParentKind.COMBINED_FIRE, ParentKind.LONDON_FIRE),
)
"""The bodies the right binds, the last of which we could not check."""

WITH_THE_NHS: Changes = {"service.joint_with_nhs": True}
ENDED, AFTER_IT = date(2014, 3, 31), date(2014, 4, 1)
BEGAN, BEFORE_IT = date(2012, 6, 27), date(2012, 6, 26)


def _authorities() -> Iterator[Edge]:
    for kind in ParentKind:
        no = kind not in LISTED
        near = ParentKind.COUNTY_COUNCIL if no else ParentKind.PCC_FIRE
        yield edge(
            f"X1 {kind.value}",
            "code CRTC_NO(parent)",
            ({"parent.kind": kind}, no),
            ({"parent.kind": near}, not no),
        )


def _bodies() -> Iterator[Edge]:
    for kind in ProposerKind:
        may = kind is not ProposerKind.OTHER
        near = ProposerKind.OTHER if may else ProposerKind.CHARITY
        yield edge(
            f"RB {kind.value}",
            "code CRTC_NO(body)",
            ({"proposer.kind": kind}, not may),
            ({"proposer.kind": near}, may),
        )


def _contents() -> Iterator[Edge]:
    for item in ITEMS:
        without = {key: text for key, text in ITEMS.items() if key != item}
        yield edge(
            item,
            f"lacking {item}",
            ({"expression.items": without}, True),
            ({"expression.items": without | {item: "Our words."}}, False),
        )
        yield given(
            "GROUND_1",
            {"expression.items": without},
            {},
            rule=f"G1 {item}",
        )


FACTS = {
    4: "circumstances.decided_to_stop",
    5: "circumstances.integrated_with_nhs",
    6: "circumstances.in_procurement",
    7: "circumstances.in_negotiation",
    8: "circumstances.staff_proposal_published",
    10: "service.functions_not_delegable",
}


def _grounds() -> Iterator[Edge]:
    for number, key in FACTS.items():
        yield given(f"GROUND_{number}", {key: True}, {key: False}, rule=f"G{number}")
    for number in (4, 5, 6, 7, 8):
        key = FACTS[number]
        could, not_so = ({key: True}, "could apply"), ({key: False}, "does not apply")
        yield edge(f"G{number} applies", f"ground {number}", could, not_so)
        unsaid = ({key: UNKNOWN}, "we need to know")
        yield edge(f"G{number} waits", f"ground {number}", unsaid, not_so)


CHALLENGE = (
    *_authorities(),
    *_bodies(),
    *_contents(),
    *_grounds(),
    edge("the right begins", "outside right", ({}, False), ({}, True), on=BEGAN, but_on=BEFORE_IT),
    edge(
        "X1 London fire, unchecked",
        "code CRTC_DEPENDS",
        ({"parent.kind": ParentKind.LONDON_FIRE}, True),
        ({"parent.kind": ParentKind.COMBINED_FIRE}, False),
    ),
    given("CRTC_NO(nation)", {"parent.nation": Nation.WALES}, {}),
    given("ROUTE_C", {"parent.nation": Nation.WALES}, {"proposer.employees": 1}),
    given("CRTC_NO(body)", {"proposer.employees": 1}, {"proposer.employees": 2}, rule="RB5"),
    given("CRTC_NO(service)", WITH_THE_NHS, WITH_THE_NHS, rule="X-A", on=ENDED, but_on=AFTER_IT),
    edge(
        "X-A cites its own paragraph",
        "cites crtc-eoi-regs-2012/sch2-para2",
        (WITH_THE_NHS, True),
        ({"service.named_person": True}, False),
        on=ENDED,
    ),
    edge(
        "X-B cites its own paragraph",
        "cites crtc-eoi-regs-2012/sch2-para3",
        (WITH_THE_NHS, True),
        ({"service.named_person": True}, False),
        on=ENDED,
    ),
    given(
        "CRTC_NO(service)",
        WITH_THE_NHS,
        {"service.joint_with_nhs": False},
        rule="X-B",
        on=ENDED,
    ),
    given(
        "CRTC_NO(service)",
        {"service.named_person": True},
        {"service.named_person": False},
        rule="X-C, X2",
    ),
    edge(
        "X-C cites its own paragraph",
        "cites crtc-eoi-regs-2012/sch2-para4",
        ({"service.named_person": True}, True),
        ({"service.provided_by_authority": False}, False),
    ),
    given(
        "CRTC_NO(service)",
        {"service.provided_by_authority": False},
        {},
        rule="s.81(5)",
    ),
    given("CRTC_MUST_CONSIDER", {}, {"expression.items": {}}),
    edge(
        "E0",
        "lacking E0",
        ({"proposer.kind": UNKNOWN}, True),
        ({"proposer.kind": ProposerKind.EMPLOYEES}, False),
    ),
    edge("E1", "asked E1", ({"proposer.partners": True}, True), ({}, False)),
    edge("E6 is for staff alone", "asked E6", ({}, True), (OTHERS, False)),
    edge(
        "K1, K3 inside the window",
        "clock crtc.k3",
        (
            {
                "expression.window_published": True,
                "expression.window": OCTOBER,
                "expression.received": date(2026, 10, 31),
            },
            date(2026, 11, 30),
        ),
        (
            {
                "expression.window_published": True,
                "expression.window": OCTOBER,
                "expression.received": date(2026, 11, 1),
            },
            date(2026, 11, 30),
        ),
    ),
    given(
        "CRTC_MAY_REFUSE",
        {
            "expression.window_published": True,
            "expression.window": OCTOBER,
            "expression.received": date(2026, 11, 1),
        },
        {
            "expression.window_published": True,
            "expression.window": OCTOBER,
            "expression.received": date(2026, 10, 31),
        },
        rule="K1 the last day",
    ),
    given(
        "CRTC_MAY_REFUSE",
        {
            "expression.window_published": True,
            "expression.window": OCTOBER,
            "expression.received": date(2026, 9, 30),
        },
        {
            "expression.window_published": True,
            "expression.window": OCTOBER,
            "expression.received": date(2026, 10, 1),
        },
        rule="K1 the first day",
    ),
    edge(
        "K3 without a window",
        "clock crtc.k3",
        ({"expression.received": date(2026, 11, 2)}, date(2026, 12, 1)),
        ({"expression.received": date(2026, 11, 3)}, date(2026, 12, 2)),
    ),
    edge(
        "K2",
        "clock crtc.k2",
        ({"authority.decision_days": 60}, date(2027, 1, 1)),
        ({"authority.decision_days": UNKNOWN}, None),
    ),
    edge(
        "K4",
        "clock crtc.k4",
        ({"authority.decision_days": 60}, date(2027, 1, 1)),
        ({"authority.decision_days": UNKNOWN}, None),
    ),
    edge(
        "K5",
        "clock crtc.k5",
        (
            {"authority.accepted": date(2027, 1, 4), "authority.gap_max_days": 90},
            date(2027, 4, 4),
        ),
        ({"authority.accepted": date(2027, 1, 4), "authority.gap_max_days": UNKNOWN}, None),
    ),
    edge(
        "social value begins",
        "next social-value",
        ({}, True),
        ({}, False),
        on=date(2013, 1, 31),
        but_on=date(2013, 1, 30),
    ),
)


def _work(
    rule: str,
    kind: FunctionKind,
    bites: tuple[Changes, str],
    misses: tuple[Changes, str],
    **days: date,
) -> Edge:
    named: Changes = {"functions.kinds": (kind,)}
    return edge(
        rule,
        f"work {kind.value}",
        ({**MET, **named, **bites[0]}, bites[1]),
        ({**MET, **named, **misses[0]}, misses[1]),
        **days,
    )


MET: Changes = {
    "functions.body_corporate": True,
    "functions.social_workers_supervise": True,
    "functions.adoption_society": True,
    "functions.employs_fire_fighters": True,
}
STAYS, GOES, CHECK, OTHER = "NOT_DELEGABLE", "DELEGABLE", "FUNCTIONS_CHECK", "FUNCTIONS_NO(nation)"
WALES: Changes = {"parent.nation": Nation.WALES}
SCOTLAND: Changes = {"parent.nation": Nation.SCOTLAND}
MADE_2014, BEFORE_2014 = date(2014, 9, 10), date(2014, 9, 9)
K = FunctionKind


def _plain() -> Iterator[Edge]:
    """Work that the law keeps, lets go or leaves unread whatever the mutual is."""
    told = {
        "X3": (STAYS, K.ADULT_CHARGING, K.ADULT_SAFEGUARDING, K.ADULT_HEALTH_LINKS),
        "X3 again": (STAYS, K.ADULT_COOPERATION, K.ADULT_DELEGATION),
        "X4": (GOES, K.ADULT_ASSESSMENT, K.ADULT_AFTER_CARE),
        "X13": (GOES, K.REGULATED_CARE),
    }
    for rule, (code, *kinds) in told.items():
        for kind in kinds:
            assert isinstance(kind, FunctionKind)
            yield _work(f"{rule} {kind.value}", kind, ({}, str(code)), (WALES, OTHER))
    beyond = {
        "X5": (STAYS, K.CHILDREN_REVIEWING),
        "X6": (STAYS, K.CHILDREN_DELEGATION),
        "X9": (STAYS, K.PROBATION_COURTS),
        "X10": (GOES, K.PROBATION_OTHER),
        "X11": (STAYS, K.POLICE_CONSTABLES),
        "X11 staff": (GOES, K.POLICE_CUSTODY, K.POLICE_SUPPORT),
        "X12 other": (GOES, K.FIRE_OTHER),
        "X8": (STAYS, K.JUDICIAL, K.LIBERTY, K.ENTRY_SEARCH_SEIZURE, K.MAKING_LAW),
        "X16": (STAYS, K.CHIEF_OFFICERS, K.MENTAL_HEALTH_PROFESSIONALS, K.RETURNING_OFFICERS),
    }
    for rule, (code, *kinds) in beyond.items():
        for kind in kinds:
            assert isinstance(kind, FunctionKind)
            yield _work(f"{rule} {kind.value}", kind, ({}, str(code)), (WALES, CHECK))
    for kind in (K.EDUCATION, K.PLANNING, K.LICENSING, K.ENFORCEMENT, K.DEFENCE_SECURITY):
        rule = "X15" if kind is K.DEFENCE_SECURITY else "X17"
        near: Changes = {"functions.kinds": (kind, K.FIRE_OTHER)}
        yield edge(
            f"{rule} {kind.value}",
            f"work {kind.value}",
            ({"functions.kinds": (kind,)}, CHECK),
            (near, CHECK),
        )


WORK = (
    *_plain(),
    _work(
        "X5 adoption",
        K.CHILDREN_ADOPTION,
        ({"functions.adoption_society": False}, STAYS),
        ({}, GOES),
    ),
    _work(
        "X6 body corporate",
        K.CHILDREN_LOOKED_AFTER,
        ({"functions.body_corporate": False, "control.form": "LLP"}, STAYS),
        ({"functions.body_corporate": False, "control.form": "CBS"}, GOES),
    ),
    _work(
        "X6 social workers",
        K.CHILDREN_SOCIAL_WORK,
        ({"functions.social_workers_supervise": False}, STAYS),
        ({}, GOES),
    ),
    _work(
        "X6 begins",
        K.CHILDREN_ACT_2004,
        ({}, GOES),
        ({}, "OUTSIDE_OUR_DATA"),
        on=MADE_2014,
        but_on=BEFORE_2014,
    ),
    _work(
        "X7",
        K.CHILDREN_SOCIAL_WORK,
        ({"control.profit": ProfitRule.TO_MEMBERS_ONLY}, STAYS),
        ({}, GOES),
    ),
    _work(
        "X7 does not reach children in care",
        K.CHILDREN_LOOKED_AFTER,
        ({"control.profit": ProfitRule.TO_OUTSIDERS}, GOES),
        ({"control.profit": ProfitRule.NOT_FOR_PROFIT}, GOES),
    ),
    _work(
        "X12",
        K.FIRE_PUTTING_OUT,
        ({"functions.employs_fire_fighters": False}, STAYS),
        ({}, GOES),
    ),
    edge(
        "X13 the register comes first",
        "first cqc-registration",
        ({"functions.kinds": (K.REGULATED_CARE,)}, True),
        ({"functions.kinds": (K.FIRE_OTHER,)}, False),
    ),
    _work(
        "X14",
        K.CHILDRENS_HOMES,
        ({**WALES, "control.profit": ProfitRule.TO_MEMBERS_ONLY}, STAYS),
        (WALES, GOES),
    ),
    _work(
        "X14 begins",
        K.CHILDRENS_HOMES,
        (WALES, GOES),
        (WALES, "OUTSIDE_OUR_DATA"),
        on=date(2026, 4, 1),
        but_on=date(2026, 3, 31),
    ),
    _work("X14 is for Wales", K.CHILDRENS_HOMES, ({}, CHECK), (WALES, GOES)),
    _work("X12 in Scotland", K.FIRE_OTHER, (SCOTLAND, OTHER), ({}, GOES)),
    given(
        "FUNCTIONS_DEPENDS",
        {"functions.kinds": (K.FIRE_PUTTING_OUT,)},
        {"functions.kinds": (K.FIRE_OTHER,)},
    ),
    given(
        "GROUND_10",
        {"functions.kinds": (K.ADULT_CHARGING,)},
        {"functions.kinds": (K.ADULT_ASSESSMENT,)},
        rule="G10 by law",
    ),
)

HOMES: Changes = {**WALES, "service.cpv": "85311300"}
PLACES = (
    edge(
        "department found",
        "process",
        (
            {
                "parent.kind": ParentKind.DEPARTMENT,
                "parent.department": "justice",
                "service.cpv": "75231240",
            },
            "partial",
        ),
        (
            {
                "parent.kind": ParentKind.DEPARTMENT,
                "parent.department": "other",
                "service.cpv": "75231240",
            },
            "not_found",
        ),
    ),
    edge(
        "Scotland: taking part begins",
        "nation take-part",
        (SCOTLAND, "no"),
        (SCOTLAND, None),
        on=date(2017, 4, 1),
        but_on=date(2017, 3, 31),
    ),
    edge(
        "Scotland: staff may not take part",
        "nation take-part",
        (SCOTLAND, "no"),
        ({**SCOTLAND, "proposer.kind": ProposerKind.COMMUNITY_BODY}, "depends"),
    ),
    edge(
        "Wales: the duty to promote begins",
        "nation promote",
        (WALES, "yes"),
        (WALES, None),
        on=date(2016, 4, 6),
        but_on=date(2016, 4, 5),
    ),
    edge(
        "Wales: the duty is a council’s",
        "nation promote",
        (WALES, "yes"),
        ({**WALES, "parent.kind": ParentKind.NHS_TRUST}, None),
    ),
    edge(
        "Wales: not for profit begins",
        "nation homes",
        (HOMES, "yes"),
        (HOMES, None),
        on=date(2026, 4, 1),
        but_on=date(2026, 3, 31),
    ),
    edge(
        "Wales: kept begins",
        "nation kept",
        (WALES, "yes"),
        (WALES, None),
        on=date(2025, 2, 24),
        but_on=date(2025, 2, 23),
    ),
    edge(
        "Northern Ireland: equal terms begin",
        "nation two-tier",
        ({"parent.nation": Nation.NORTHERN_IRELAND}, "no"),
        ({"parent.nation": Nation.NORTHERN_IRELAND}, None),
        on=date(2025, 12, 18),
        but_on=date(2025, 12, 17),
    ),
    edge(
        "Northern Ireland: direct consultation",
        "nation direct",
        ({"parent.nation": Nation.NORTHERN_IRELAND}, "no"),
        ({"parent.nation": Nation.NORTHERN_IRELAND}, None),
        on=date(2014, 7, 31),
        but_on=date(2014, 7, 30),
    ),
)
