"""The edges of the work that may go, of departments and of the law of other nations."""

from collections.abc import Iterator
from datetime import date

from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind, ProfitRule, ProposerKind
from spinout.findings import UNKNOWN
from tests.routes.edges import Changes, Edge, edge, given


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


def _by_nation() -> Iterator[Edge]:
    """One kind of work for each reach of a law, in the two nations that the rest leaves out."""
    reaches = {
        K.ADULT_ASSESSMENT: OTHER,
        K.FIRE_OTHER: OTHER,
        K.JUDICIAL: CHECK,
        K.CHILDRENS_HOMES: CHECK,
        K.PLANNING: CHECK,
    }
    england = {K.JUDICIAL: STAYS, K.CHILDRENS_HOMES: CHECK, K.PLANNING: CHECK}
    for kind, told in reaches.items():
        for nation in (Nation.SCOTLAND, Nation.NORTHERN_IRELAND):
            there: Changes = {"parent.nation": nation}
            yield _work(
                f"{kind.value} in {nation.value}",
                kind,
                (there, told),
                ({}, england.get(kind, GOES)),
            )


def _forms() -> Iterator[Edge]:
    for form in ("CIC-G", "CIC-S", "CBS", "COOP", "CLG", "EOT", "SHARES", "JV"):
        unsaid: Changes = {"functions.body_corporate": UNKNOWN}
        yield _work(
            f"X6 {form} is a body corporate",
            K.CHILDREN_LOOKED_AFTER,
            ({**unsaid, "control.form": form}, GOES),
            ({**unsaid, "control.form": "LLP"}, "FUNCTIONS_DEPENDS"),
        )


def _taking_part() -> Iterator[Edge]:
    for kind in ProposerKind:
        if kind is not ProposerKind.EMPLOYEES:
            yield edge(
                f"Scotland: a {kind.value} may take part",
                "nation take-part",
                ({**SCOTLAND, "proposer.kind": kind}, "depends"),
                (SCOTLAND, "no"),
            )


HOMES: Changes = {**WALES, "service.cpv": "85311300"}
PLACES = (
    *_by_nation(),
    *_forms(),
    *_taking_part(),
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
