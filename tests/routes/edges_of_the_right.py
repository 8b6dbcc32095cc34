"""The edges of the right to challenge: who, what, when, each part to send and each ground."""

from collections.abc import Iterator
from datetime import date

from spinout.facts.service import Nation, ParentKind, ProposerKind
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
        if kind is not ProposerKind.EMPLOYEES:
            yield edge(
                f"RB5 asks no number of a {kind.value}",
                "code CRTC_NO(body)",
                ({"proposer.kind": kind, "proposer.employees": 1}, not may),
                ({"proposer.kind": near, "proposer.employees": 1}, may),
            )
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
    given(
        "CRTC_NO(parent)",
        {"parent.kind": ParentKind.NHS_TRUST, "parent.nation": UNKNOWN},
        {"parent.nation": UNKNOWN},
        rule="no in every nation",
    ),
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
