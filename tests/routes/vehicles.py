"""Mutuals that meet every need or none, and what is told of one kind of work."""

from collections.abc import Mapping
from datetime import date

from spinout import law
from spinout.facts.functions import FunctionKind
from spinout.facts.service import Nation, ParentKind, ProfitRule
from spinout.findings import Firmness
from spinout.handovers.function_finding import FunctionFinding
from spinout.routes import functions
from tests.ownership.plans import NOTHING_KNOWN, having

CHECKED = date(2026, 11, 23)
GOES, STAYS, CHECK, OTHER = "DELEGABLE", "NOT_DELEGABLE", "FUNCTIONS_CHECK", "FUNCTIONS_NO(nation)"
S, T, C = Firmness.SETTLED, Firmness.THEIRS_TO_DECIDE, Firmness.CONFIRM

MET: Mapping[str, object] = {
    "functions.body_corporate": True,
    "functions.social_workers_supervise": True,
    "functions.adoption_society": True,
    "functions.employs_fire_fighters": True,
    "control.profit": ProfitRule.NOT_FOR_PROFIT,
    "control.form": "CIC-G",
}
"""A mutual that meets every need."""

UNMET: Mapping[str, object] = {
    "functions.body_corporate": False,
    "functions.social_workers_supervise": False,
    "functions.adoption_society": False,
    "functions.employs_fire_fighters": False,
    "control.profit": ProfitRule.TO_MEMBERS_ONLY,
    "control.form": "LLP",
}
"""A mutual that meets no need."""


def found(kind: FunctionKind, changes: Mapping[str, object], on: date = CHECKED) -> FunctionFinding:
    base = {"parent.kind": ParentKind.COUNTY_COUNCIL, "parent.nation": Nation.ENGLAND, **MET}
    facts = having(NOTHING_KNOWN, {**base, "functions.kinds": (kind,), **changes})
    (only,) = functions.work(facts, law.load().read(on)).told
    return only
