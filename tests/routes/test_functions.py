"""Which functions may go: every rule, on every vehicle, in every nation, with facts unknown."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from spinout import law
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ProfitRule
from spinout.findings import RESULTS, UNKNOWN, Firmness, Outcome
from spinout.handovers.function_finding import FunctionFinding
from spinout.routes import functions
from spinout.routes.functions_needs import COMPANIES_AND_SOCIETIES, NEEDS, Need
from tests.ownership.plans import NOTHING_KNOWN, having
from tests.routes.vehicles import CHECK, CHECKED, GOES, OTHER, STAYS, UNMET, C, S, T, found

BEFORE_THE_RULES_OF_2014 = date(2014, 9, 9)
LONG_AFTER = date(2028, 1, 3)
DAYS = (date(2012, 6, 27), BEFORE_THE_RULES_OF_2014, date(2014, 9, 10), CHECKED, LONG_AFTER)

BY_NEED: Mapping[Need, Mapping[str, tuple[object, ...]]] = {
    Need.BODY_CORPORATE: {
        "functions.body_corporate": (True, False),
        "control.form": ("CIC-S", "LLP"),
    },
    Need.SOCIAL_WORKERS: {"functions.social_workers_supervise": (True, False)},
    Need.NOT_FOR_PROFIT: {"control.profit": tuple(ProfitRule)},
    Need.ADOPTION_SOCIETY: {"functions.adoption_society": (True, False)},
    Need.FIRE_FIGHTERS: {"functions.employs_fire_fighters": (True, False)},
}
"""The facts each need turns on, with an answer in every band."""


def read_by(kind: FunctionKind) -> dict[str, tuple[object, ...]]:
    """Every fact the kind of work turns on, with its values."""
    facts: dict[str, tuple[object, ...]] = {"parent.nation": tuple(Nation)}
    for need in functions.LIMITS[kind].needs:
        facts |= BY_NEED[need]
    return facts


# Every rule over all it reads


def test_every_kind_of_work_has_one_rule() -> None:
    assert set(functions.LIMITS) == set(FunctionKind)
    assert set(NEEDS) == set(Need)
    assert all(set(limit.where) == set(Nation) for limit in functions.LIMITS.values())


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("kind", FunctionKind, ids=lambda kind: kind.value)
def test_what_is_missing_is_what_matters_and_a_settled_answer_never_changes(
    kind: FunctionKind, on: date
) -> None:
    """Over the full product of what the rule reads, each fact known or unknown."""
    reading, values = law.load().read(on), read_by(kind)
    keys = tuple(values)
    codes: dict[tuple[object, ...], frozenset[str]] = {}
    for point in product(*((*each, UNKNOWN) for each in values.values())):
        facts = having(
            NOTHING_KNOWN, {"functions.kinds": (kind,)} | dict(zip(keys, point, strict=True))
        )
        (told,) = functions.work(facts, reading).told
        whole = completions(point, tuple(values.values()))
        codes[point] = told_codes = frozenset(
            {told.code} if whole == {point} else set().union(*(codes[each] for each in whole))
        )
        check_one(told, told_codes)
        assert set(told.missing) == missing(point, keys, whole, codes)


def completions(
    point: tuple[object, ...], values: tuple[tuple[object, ...], ...]
) -> set[tuple[object, ...]]:
    """Every way of filling in what is unknown at the point."""
    return set(
        product(
            *(
                held if each is UNKNOWN else (each,)
                for each, held in zip(point, values, strict=True)
            )
        )
    )


def missing(
    point: tuple[object, ...],
    keys: tuple[str, ...],
    whole: set[tuple[object, ...]],
    codes: Mapping[tuple[object, ...], frozenset[str]],
) -> set[str]:
    """The unknown facts for which two completions that differ only in them differ in code."""
    lacking = set()
    for place, each in enumerate(point):
        if each is not UNKNOWN:
            continue
        rest: dict[tuple[object, ...], set[str]] = {}
        for filled in whole:
            rest.setdefault(filled[:place] + filled[place + 1 :], set()).update(codes[filled])
        if any(len(answers) > 1 for answers in rest.values()):
            lacking.add(keys[place])
    return lacking


def check_one(told: FunctionFinding, codes: frozenset[str]) -> None:
    """One answer: it is what every completion comes to, or it waits; and it is whole."""
    assert told.code == (next(iter(codes)) if len(codes) == 1 else "FUNCTIONS_DEPENDS")
    assert bool(told.missing) == (told.code == "FUNCTIONS_DEPENDS")
    assert bool(told.cure) == (told.outcome is Outcome.NO)
    assert told.outcome is RESULTS[told.code].outcome
    assert told.outcome is Outcome.YES or not told.conditions
    assert told.why
    assert "{" not in told.why + told.cure + told.finding.asks + "".join(told.conditions)


# What each rule says, written out again by hand

EXPECTED: Mapping[FunctionKind, tuple[str, Firmness, str, str, str, str]] = {
    FunctionKind.ADULT_ASSESSMENT: (GOES, S, GOES, OTHER, OTHER, "care-act-2014/s79-1"),
    FunctionKind.ADULT_AFTER_CARE: (GOES, S, GOES, OTHER, OTHER, "care-act-2014/s79-1"),
    FunctionKind.ADULT_CHARGING: (STAYS, S, STAYS, OTHER, OTHER, "care-act-2014/s79-2"),
    FunctionKind.ADULT_SAFEGUARDING: (STAYS, S, STAYS, OTHER, OTHER, "care-act-2014/s79-2"),
    FunctionKind.ADULT_HEALTH_LINKS: (STAYS, S, STAYS, OTHER, OTHER, "care-act-2014/s79-2"),
    FunctionKind.ADULT_COOPERATION: (STAYS, S, STAYS, OTHER, OTHER, "care-act-2014/s79-2"),
    FunctionKind.ADULT_DELEGATION: (STAYS, S, STAYS, OTHER, OTHER, "care-act-2014/s79-2"),
    FunctionKind.CHILDREN_LOOKED_AFTER: (GOES, C, STAYS, CHECK, OTHER, "cypa-2008/s1-2"),
    FunctionKind.CHILDREN_SOCIAL_WORK: (
        *(GOES, S, STAYS, CHECK, OTHER),
        "children-functions-regs-2014/reg3",
    ),
    FunctionKind.CHILDREN_ACT_2004: (
        *(GOES, S, STAYS, CHECK, OTHER),
        "children-functions-regs-2014/reg3",
    ),
    FunctionKind.CHILDREN_REVIEWING: (STAYS, S, STAYS, CHECK, OTHER, "cypa-2008/s2"),
    FunctionKind.CHILDREN_ADOPTION: (GOES, S, STAYS, CHECK, OTHER, "cypa-2008/s2"),
    FunctionKind.CHILDREN_DELEGATION: (
        *(STAYS, S, STAYS, CHECK, OTHER),
        "children-functions-regs-2014/reg3",
    ),
    FunctionKind.CHILDRENS_HOMES: (
        *(CHECK, C, CHECK, GOES, CHECK),
        "hsc-wales-act-2025/not-for-profit",
    ),
    FunctionKind.PROBATION_COURTS: (
        *(STAYS, S, STAYS, CHECK, OTHER),
        "offender-management-act-2007/s4",
    ),
    FunctionKind.PROBATION_OTHER: (
        *(GOES, T, GOES, CHECK, OTHER),
        "offender-management-act-2007/s3",
    ),
    FunctionKind.POLICE_CONSTABLES: (
        *(STAYS, C, STAYS, CHECK, OTHER),
        "police-reform-act-2002/constables",
    ),
    FunctionKind.POLICE_CUSTODY: (GOES, C, GOES, CHECK, OTHER, "police-reform-act-2002/s39"),
    FunctionKind.POLICE_SUPPORT: (GOES, C, GOES, CHECK, OTHER, "police-reform-act-2002/constables"),
    FunctionKind.FIRE_PUTTING_OUT: (
        *(GOES, S, STAYS, CHECK, OTHER),
        "fire-and-rescue-services-act-2004/s16-2",
    ),
    FunctionKind.FIRE_OTHER: (
        *(GOES, S, GOES, CHECK, OTHER),
        "fire-and-rescue-services-act-2004/s16-1",
    ),
    FunctionKind.REGULATED_CARE: (GOES, S, GOES, OTHER, OTHER, "hsca-2008/s10"),
    FunctionKind.JUDICIAL: (STAYS, C, STAYS, CHECK, CHECK, "contracting-out-act-1994/s71-1"),
    FunctionKind.LIBERTY: (STAYS, C, STAYS, CHECK, CHECK, "contracting-out-act-1994/s71-1"),
    FunctionKind.ENTRY_SEARCH_SEIZURE: (
        *(STAYS, C, STAYS, CHECK, CHECK),
        "contracting-out-act-1994/s71-1",
    ),
    FunctionKind.MAKING_LAW: (STAYS, C, STAYS, CHECK, CHECK, "contracting-out-act-1994/s71-1"),
    FunctionKind.DEFENCE_SECURITY: (
        CHECK,
        C,
        CHECK,
        CHECK,
        CHECK,
        "right-to-provide-2010/security",
    ),
    FunctionKind.CHIEF_OFFICERS: (
        *(STAYS, C, STAYS, CHECK, CHECK),
        "functions-not-read/statutory-posts",
    ),
    FunctionKind.MENTAL_HEALTH_PROFESSIONALS: (
        *(STAYS, C, STAYS, CHECK, CHECK),
        "functions-not-read/statutory-posts",
    ),
    FunctionKind.RETURNING_OFFICERS: (
        *(STAYS, C, STAYS, CHECK, CHECK),
        "functions-not-read/statutory-posts",
    ),
    FunctionKind.EDUCATION: (CHECK, C, CHECK, CHECK, CHECK, "functions-not-read/decisions"),
    FunctionKind.PLANNING: (CHECK, C, CHECK, CHECK, CHECK, "functions-not-read/decisions"),
    FunctionKind.LICENSING: (CHECK, C, CHECK, CHECK, CHECK, "functions-not-read/decisions"),
    FunctionKind.ENFORCEMENT: (CHECK, C, CHECK, CHECK, CHECK, "functions-not-read/decisions"),
}
"""In England all needs met, how firm, none met; in Wales; in Scotland; and the law that decides."""


@pytest.mark.parametrize("kind", FunctionKind, ids=lambda kind: kind.value)
def test_each_kind_of_work_is_told_as_the_notes_on_law_have_it(kind: FunctionKind) -> None:
    met, firmness, unmet, wales, scotland, cites = EXPECTED[kind]
    told = found(kind, {})
    assert (told.code, told.standing.firmness) == (met, firmness)
    assert cites in told.citations
    assert found(kind, UNMET).code == unmet
    assert found(kind, {"parent.nation": Nation.WALES}).code == wales
    for nation in (Nation.SCOTLAND, Nation.NORTHERN_IRELAND):
        assert found(kind, {"parent.nation": nation}).code == scotland


@pytest.mark.parametrize(
    ("kind", "need", "changes", "says", "cites"),
    [
        (
            FunctionKind.CHILDREN_SOCIAL_WORK,
            Need.NOT_FOR_PROFIT,
            {"control.profit": ProfitRule.TO_MEMBERS_ONLY},
            "A body that shares out its profit may not hold it.",
            "children-functions-regs-2014/reg5",
        ),
        (
            FunctionKind.CHILDREN_ACT_2004,
            Need.SOCIAL_WORKERS,
            {"functions.social_workers_supervise": False},
            "The work must be done by registered social workers, or they must supervise it.",
            "cypa-2008/s2-5",
        ),
        (
            FunctionKind.CHILDREN_LOOKED_AFTER,
            Need.BODY_CORPORATE,
            {"functions.body_corporate": False, "control.form": "LLP"},
            "It may go only to a body in law, such as a company or a society.",
            "cypa-2008/s1-2",
        ),
        (
            FunctionKind.CHILDREN_ADOPTION,
            Need.ADOPTION_SOCIETY,
            {"functions.adoption_society": False},
            "Only a registered adoption society may hold it.",
            "cypa-2008/s2",
        ),
        (
            FunctionKind.FIRE_PUTTING_OUT,
            Need.FIRE_FIGHTERS,
            {"functions.employs_fire_fighters": False},
            "The body must have fire-fighters on its own staff.",
            "fire-and-rescue-services-act-2004/s16-2",
        ),
    ],
)
def test_one_need_unmet_keeps_the_work_and_says_what_would_help(
    kind: FunctionKind, need: Need, changes: Mapping[str, object], says: str, cites: str
) -> None:
    """Each need just missed: all others are met."""
    just_met = found(kind, {})
    assert (just_met.code, just_met.cure) == (GOES, "")
    assert NEEDS[need].condition in just_met.conditions
    missed = found(kind, changes)
    assert (missed.code, missed.conditions) == (STAYS, ())
    assert says in missed.why
    assert cites in missed.citations
    assert missed.cure == NEEDS[need].cure.format(who="the council")


def test_the_bar_on_profit_does_not_reach_children_in_care() -> None:
    changes = {"control.profit": ProfitRule.TO_OUTSIDERS}
    assert found(FunctionKind.CHILDREN_LOOKED_AFTER, changes).code == GOES
    assert found(FunctionKind.CHILDREN_SOCIAL_WORK, changes).code == STAYS


def test_in_wales_homes_are_for_bodies_not_run_for_profit_since_april_2026() -> None:
    wales: dict[str, object] = {"parent.nation": Nation.WALES}
    kept = found(
        FunctionKind.CHILDRENS_HOMES, wales | {"control.profit": ProfitRule.TO_MEMBERS_ONLY}
    )
    assert (kept.code, kept.standing.firmness) == (STAYS, C)
    assert "not-for-profit" in kept.cure
    assert found(FunctionKind.CHILDRENS_HOMES, wales, date(2026, 4, 1)).code == GOES
    before = found(FunctionKind.CHILDRENS_HOMES, wales, date(2026, 3, 31))
    assert before.code == "OUTSIDE_OUR_DATA"
    assert before.standing.since == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("kind", "day_before", "first", "firm"),
    [
        (FunctionKind.CHILDREN_SOCIAL_WORK, date(2014, 9, 9), date(2014, 9, 10), S),
        (FunctionKind.CHILDREN_REVIEWING, date(2013, 10, 31), date(2013, 12, 1), S),
        (FunctionKind.ADULT_SAFEGUARDING, date(2014, 12, 31), date(2016, 1, 1), S),
    ],
)
def test_a_rule_answers_from_its_first_day_and_not_before(
    kind: FunctionKind, day_before: date, first: date, firm: Firmness
) -> None:
    assert found(kind, {}, day_before).code == "OUTSIDE_OUR_DATA"
    assert found(kind, {}, first).standing.firmness is firm


@pytest.mark.parametrize(
    ("kind", "on"),
    [
        (FunctionKind.CHILDREN_REVIEWING, date(2013, 11, 12)),
        (FunctionKind.ADULT_SAFEGUARDING, date(2015, 4, 1)),
        (FunctionKind.ADULT_SAFEGUARDING, date(2015, 12, 30)),
    ],
)
def test_inside_a_span_whose_first_day_was_not_read_an_answer_is_to_confirm(
    kind: FunctionKind, on: date
) -> None:
    assert found(kind, {}, on).standing.firmness is C


def test_long_after_the_check_nothing_is_settled() -> None:
    for kind in FunctionKind:
        assert found(kind, {}, LONG_AFTER).standing.firmness is not S


def test_what_we_did_not_read_is_never_settled_in_any_nation() -> None:
    """Rows X16 and X17, and all else that is marked as not verified."""
    unread = (
        *(FunctionKind.CHIEF_OFFICERS, FunctionKind.MENTAL_HEALTH_PROFESSIONALS),
        *(FunctionKind.RETURNING_OFFICERS, FunctionKind.EDUCATION, FunctionKind.PLANNING),
        *(FunctionKind.LICENSING, FunctionKind.ENFORCEMENT, FunctionKind.DEFENCE_SECURITY),
        *(FunctionKind.POLICE_CUSTODY, FunctionKind.CHILDRENS_HOMES),
    )
    for kind, nation in product(unread, Nation):
        assert found(kind, {"parent.nation": nation}).standing.firmness is C


def test_only_what_the_law_says_may_be_helped_with_says_so() -> None:
    says_so = {
        kind for kind in FunctionKind if "Help with it may be bought." in found(kind, {}).why
    }
    assert says_so == {
        FunctionKind.ADULT_CHARGING,
        FunctionKind.ADULT_SAFEGUARDING,
        FunctionKind.ADULT_HEALTH_LINKS,
        FunctionKind.ADULT_COOPERATION,
        FunctionKind.ADULT_DELEGATION,
    }


@pytest.mark.parametrize("form", ["CIC-G", "CIC-S", "CBS", "COOP", "CLG", "EOT", "SHARES", "JV"])
def test_a_company_or_a_society_is_a_body_in_law_whatever_else_is_told(form: str) -> None:
    assert form in COMPANIES_AND_SOCIETIES
    changes = {"control.form": form, "functions.body_corporate": UNKNOWN}
    assert found(FunctionKind.CHILDREN_LOOKED_AFTER, changes).code == GOES


def test_another_form_waits_until_told() -> None:
    changes: dict[str, object] = {"control.form": "LLP", "functions.body_corporate": UNKNOWN}
    told = found(FunctionKind.CHILDREN_LOOKED_AFTER, changes)
    assert told.missing == ("functions.body_corporate",)
    changes["functions.body_corporate"] = True
    assert found(FunctionKind.CHILDREN_LOOKED_AFTER, changes).code == GOES
