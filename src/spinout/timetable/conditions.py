"""When a rule of the timetable holds in a case: yes, no, or it waits for a fact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.clocks import Nation
from spinout.completions import Part, choice, combine, settled, waiting
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ParentKind
from spinout.facts.timetable import Way
from spinout.findings import Missing
from spinout.handovers.route_findings import RouteFindings

REDUNDANCIES = "transfer.redundancies"
_BANDS = (0, 20, 100)
"""A number from each band that the law on redundancies cuts at."""
COUNCILS = frozenset(
    {ParentKind.COUNTY_COUNCIL, ParentKind.DISTRICT_COUNCIL, ParentKind.LONDON_BOROUGH}
)
"""The kinds of council that have a cabinet, and so take key decisions."""


class When(Enum):
    """When a rule of the timetable holds."""

    ALWAYS = "always"
    REDUNDANCIES_20 = "redundancies-20"
    REDUNDANCIES_100 = "redundancies-100"
    AUTHORITY_GAP = "authority-gap"
    NHS_RULES = "nhs-rules"
    FULL_RULES = "full-rules"
    LIGHTER_RULES = "lighter-rules"
    COUNCIL = "council"
    CARE = "care"
    CHALLENGE = "challenge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the rules of the timetable turn on."""

    facts: CaseFacts
    routes: RouteFindings | None
    way: Way

    @property
    def nation(self) -> Part[Nation]:
        """Where the move is, or everywhere it may be."""
        held = self.facts.parent.nation
        nation = held if isinstance(held, Missing) else Nation(held.value)
        return choice(nation, "parent.nation", Nation)

    def holds(self, when: When) -> Part[bool]:
        """Whether such a rule holds here."""
        return _RULES[when](self)


def _always(case: Circumstances) -> Part[bool]:
    del case
    return settled(True)


def _redundancies(low: int, below: int | None) -> Callable[[Circumstances], Part[bool]]:
    def holds(case: Circumstances) -> Part[bool]:
        held = case.facts.transfer.redundancies
        planned = waiting(_BANDS, REDUNDANCIES) if isinstance(held, Missing) else settled(held)
        return combine(lambda n: n >= low and (below is None or n < below), planned)

    return holds


def _authority_gap(case: Circumstances) -> Part[bool]:
    days = case.facts.authority.gap_min_days
    return settled(case.way is Way.CHALLENGE and isinstance(days, int) and days > 0)


def _award(*codes: str) -> Callable[[Circumstances], Part[bool]]:
    """Whether the award falls under one of those codes; unknown while the routes cannot say."""

    def holds(case: Circumstances) -> Part[bool]:
        found = case.routes
        if found is None:
            return waiting((True, False), "service.cpv")
        if any(code in found.codes for code in codes):
            return settled(True)
        unsure = [each for each in found.findings if each.code == "AWARD_DEPENDS"]
        if unsure:
            return waiting((True, False), *unsure[0].missing)
        return settled(False)

    return holds


def _full_rules(case: Circumstances) -> Part[bool]:
    found = case.routes
    if found is not None and "NOT_LIGHT_TOUCH" in found.codes:
        return waiting((True, False), "contract.value")
    return _award("FULL_REGIME")(case)


def _council(case: Circumstances) -> Part[bool]:
    kind = case.facts.parent.kind
    if isinstance(kind, Missing):
        return waiting((True, False), "parent.kind")
    return settled(kind in COUNCILS)


def _care(case: Circumstances) -> Part[bool]:
    steps = case.routes.first_steps if case.routes else ()
    return settled(any(each.key == "cqc-registration" for each in steps))


def _challenge(case: Circumstances) -> Part[bool]:
    return settled(case.way is Way.CHALLENGE)


_RULES: Mapping[When, Callable[[Circumstances], Part[bool]]] = MappingProxyType(
    {
        When.ALWAYS: _always,
        When.REDUNDANCIES_20: _redundancies(20, 100),
        When.REDUNDANCIES_100: _redundancies(100, None),
        When.AUTHORITY_GAP: _authority_gap,
        When.NHS_RULES: _award("PSR"),
        When.FULL_RULES: _full_rules,
        When.LIGHTER_RULES: _award("LIGHT_TOUCH"),
        When.COUNCIL: _council,
        When.CARE: _care,
        When.CHALLENGE: _challenge,
    }
)
