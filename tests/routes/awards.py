"""Answers about an award for the museum with some facts changed, and its parts by key."""

from collections.abc import Mapping
from datetime import date

from spinout import law, ownership, routes
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ParentKind
from spinout.findings import Finding
from spinout.handovers.award_findings import AwardFindings, Limb
from spinout.handovers.clock import Clock
from spinout.handovers.route_findings import AwardProcess, RouteFindings
from tests.ownership.plans import MUSEUM, having

CHECKED = date(2026, 11, 23)
NURSES: Mapping[str, object] = {
    "parent.kind": ParentKind.NHS_TRUST,
    "service.cpv": "85141200",
    "contract.value": 3_000_000_000,
}
"""District nurses employed by a trust; care worth £6m a year for five years."""


def plan(changes: Mapping[str, object]) -> CaseFacts:
    """The museum with those facts changed."""
    return having(MUSEUM, changes)


def answered(changes: Mapping[str, object], on: date = CHECKED) -> RouteFindings:
    """The whole answer on that date."""
    facts, reading = plan(changes), law.load().read(on)
    return routes.check(facts, ownership.examine(facts, reading), reading)


def award_of(changes: Mapping[str, object], on: date = CHECKED) -> AwardFindings:
    """The tests of the award; fails where there are none."""
    award = answered(changes, on).award
    assert award is not None
    return award


def limb(key: str, changes: Mapping[str, object], on: date = CHECKED) -> Limb:
    """One test of the award by its key."""
    return every_limb(award_of(changes, on))[key]


def every_limb(award: AwardFindings) -> dict[str, Limb]:
    """Every test an award holds, by its key."""
    change = (award.change,) if award.change else ()
    tests = (*award.scope, *award.limbs, award.supported, *award.older, *change, *award.beyond)
    return {each.key: each for each in tests}


def clock(key: str, changes: Mapping[str, object], on: date = CHECKED) -> Clock:
    """One clock of the award by its key."""
    return next(each for each in award_of(changes, on).clocks if each.key == key)


def way(key: str, changes: Mapping[str, object]) -> AwardProcess:
    """One way of awarding under the NHS rules by its key."""
    return next(each for each in answered(changes).processes if each.key == key)


def finding(code: str, changes: Mapping[str, object], on: date = CHECKED) -> Finding:
    """The finding with that code."""
    return next(each for each in answered(changes, on).findings if each.code == code)
