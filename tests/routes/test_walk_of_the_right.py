"""The right to challenge walked over all it may be told, each fact known or not."""

from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from spinout import law
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind, ProposerKind, Window
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from spinout.routes import crtc, crtc_clocks
from spinout.routes.check import check
from tests.ownership.plans import ITEMS, OCTOBER
from tests.routes.walking import (
    Facts,
    Told,
    Values,
    examined,
    museum,
    of_a_clock,
    of_findings,
    wrong,
)

READING = law.load().read(date(2026, 11, 23))
WHO = "the council"

NOVEMBER = Window(first=date(2026, 11, 1), last=date(2026, 11, 30))
DECEMBER = Window(first=date(2026, 12, 1), last=date(2026, 12, 31))
IN_EACH_MONTH = (date(2026, 10, 15), date(2026, 11, 3), date(2026, 12, 3))

WHO_ASKS: Values = {
    "parent.nation": (Nation.ENGLAND, Nation.WALES),
    "parent.kind": (ParentKind.COUNTY_COUNCIL, ParentKind.NHS_TRUST, ParentKind.LONDON_FIRE),
    "proposer.kind": (ProposerKind.EMPLOYEES, ProposerKind.CHARITY, ProposerKind.OTHER),
    "proposer.employees": (1, 2),
}
WHAT_IS_ASKED: Values = {
    "service.provided_by_authority": (True, False),
    "service.named_person": (True, False),
    "proposer.partners": (True, False),
}
WHEN: Values = {
    "expression.window_published": (True, False, NOT_APPLICABLE),
    "expression.window": (OCTOBER, NOVEMBER, DECEMBER),
    "expression.received": IN_EACH_MONTH,
}


def test_who_may_ask_for_what_is_honest_however_much_is_known() -> None:
    def tell(facts: Facts) -> Told:
        return of_findings(crtc.findings(museum(facts), READING))

    assert list(wrong({**WHO_ASKS, **WHAT_IS_ASKED}, tell)) == []


@pytest.mark.parametrize(
    "items", [ITEMS, {key: text for key, text in ITEMS.items() if key != "E6"}, {}]
)
def test_what_was_sent_and_when_is_honest_however_much_is_known(items: Mapping[str, str]) -> None:
    def tell(facts: Facts) -> Told:
        return of_findings(crtc.findings(museum({"expression.items": items, **facts}), READING))

    asks = {key: WHO_ASKS[key] for key in ("proposer.kind", "parent.kind")}
    partners = {"proposer.partners": (True, False)}
    assert list(wrong({**WHEN, **asks, **partners}, tell)) == []


def test_the_notice_is_dated_exactly_where_its_last_day_is_certain() -> None:
    """The window itself (K1) is left out: it gives back the dates that it was told."""

    def tell(facts: Facts) -> Told:
        return of_a_clock(crtc_clocks.notice(museum(facts).expression, READING, WHO))

    assert list(wrong(WHEN, tell)) == []


@pytest.mark.parametrize("key", ["crtc.k2", "crtc.k4"])
def test_a_decision_is_dated_exactly_where_its_last_day_is_certain(key: str) -> None:
    def tell(facts: Facts) -> Told:
        case = museum(facts)
        return of_a_clock(crtc_clocks.decision(key, case.expression, case.authority, READING, WHO))

    values: Values = {
        "expression.received": IN_EACH_MONTH,
        "authority.decision_days": (30, 60, NOT_APPLICABLE),
    }
    assert list(wrong(values, tell)) == []


def test_the_gap_after_a_yes_is_dated_exactly_where_its_days_are_certain() -> None:
    def tell(facts: Facts) -> Told:
        return of_a_clock(crtc_clocks.gap(museum(facts).authority, READING, WHO))

    values: Values = {
        "authority.accepted": IN_EACH_MONTH,
        "authority.gap_min_days": (30, 60, NOT_APPLICABLE),
        "authority.gap_max_days": (90, 120, NOT_APPLICABLE),
    }
    assert list(wrong(values, tell)) == []


TURNED_BY = {
    4: "circumstances.decided_to_stop",
    5: "circumstances.integrated_with_nhs",
    6: "circumstances.in_procurement",
    7: "circumstances.in_negotiation",
    8: "circumstances.staff_proposal_published",
}
"""The grounds that a fact can rule out, and that fact."""


@pytest.mark.parametrize("number", range(1, 11))
def test_each_ground_waits_for_its_own_fact_and_no_other(number: int) -> None:
    values: dict[str, tuple[object, ...]] = dict.fromkeys(TURNED_BY.values(), (True, False))

    def tell(facts: Facts) -> Told:
        case = museum(facts)
        found = check(case, examined(case, READING), READING).grounds[number - 1]
        return Told(says=found.applies, missing=frozenset(found.missing))

    assert list(wrong(values, tell)) == []
    told = tell(dict.fromkeys(values, UNKNOWN))
    assert told.missing == ({TURNED_BY[number]} if number in TURNED_BY else set())


def test_the_tenth_ground_is_raised_exactly_where_work_surely_must_stay() -> None:
    """Over three kinds of work at once, and what the team says of its powers."""
    kinds = (
        FunctionKind.FIRE_PUTTING_OUT,
        FunctionKind.CHILDREN_ADOPTION,
        FunctionKind.PLANNING,
    )
    values: Values = {
        "parent.nation": tuple(Nation),
        "functions.employs_fire_fighters": (True, False),
        "functions.adoption_society": (True, False),
        "service.functions_not_delegable": (True, False),
    }

    def raised(facts: Facts) -> bool:
        case = museum({"functions.kinds": kinds, **facts})
        return "GROUND_10" in check(case, examined(case, READING), READING).codes

    for point in product(*((*each, UNKNOWN) for each in values.values())):
        given = dict(zip(values, point, strict=True))
        unsaid = [key for key, value in given.items() if value is UNKNOWN]
        whole = product(*(values[key] for key in unsaid))
        completed = [raised({**given, **dict(zip(unsaid, each, strict=True))}) for each in whole]
        assert raised(given) is all(completed)


def dishonest(facts: Facts) -> str:
    """What the walk says first of a rule that reads one fact, badly in the way `facts` name."""
    named = frozenset({"a.one"} if facts["names"] else ())
    said = {True: "yes", False: "yes" if facts["alike"] else "no", UNKNOWN: "perhaps"}
    values: Values = {"a.one": (True, False)}
    told = wrong(
        values,
        lambda given: Told(
            says=said[given["a.one"]], missing=named if given["a.one"] is UNKNOWN else frozenset()
        ),
    )
    return next(told, "")


def test_the_walk_catches_a_rule_that_asks_too_little_too_much_or_changes_its_mind() -> None:
    assert dishonest({"names": True, "alike": False}) == ""
    assert "names nothing, not a.one" in dishonest({"names": False, "alike": False})
    assert "names a.one, not nothing" in dishonest({"names": True, "alike": True})
    assert "says perhaps" in dishonest({"names": False, "alike": True})
