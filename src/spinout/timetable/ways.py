"""Which plan of work a case follows: by the way of asking, and by the size of the team."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter
from spinout.facts.service import Nation, ParentKind
from spinout.facts.timetable import Way
from spinout.findings import Missing
from spinout.handovers.route_findings import RouteFindings
from spinout.law import Reading
from spinout.timetable.conditions import COUNCILS

NAMES: Mapping[Way, str] = MappingProxyType(
    {
        Way.CHALLENGE: "the Community Right to Challenge",
        Way.COUNCIL: "a plan put to your own council",
        Way.NHS: "a plan put to your NHS board",
        Way.DEPARTMENT: "the process of your department",
        Way.BOARD: "a plan put to your employer’s board",
    }
)
_RIGHT = frozenset({"CRTC_MUST_CONSIDER", "CRTC_MAY_REFUSE"})
_NHS = frozenset({ParentKind.NHS_TRUST, ParentKind.NHS_OTHER})
PEOPLE = "transfer.colleagues"


class Chosen(NamedTuple):
    """A way of asking, why the plan follows it, and the facts that might change it."""

    way: Way
    why: str
    missing: tuple[str, ...] = ()


def way_of(facts: CaseFacts, found: RouteFindings | None) -> Chosen:
    """The way the plan names, or else the one that the answers so far lead to."""
    named = facts.timetable.way
    if not isinstance(named, Missing):
        return Chosen(named, "Your plan names this way.")
    codes = frozenset(found.codes) if found else frozenset()
    if codes & _RIGHT:
        return Chosen(Way.CHALLENGE, "This right is open to you, so the plan of work follows it.")
    kind, nation = facts.parent.kind, facts.parent.nation
    if isinstance(kind, Missing):
        why = "We do not know who your employer now is, so this is the plan for any board."
        return Chosen(Way.BOARD, why, ("parent.kind",))
    missing = ("parent.nation",) if isinstance(nation, Missing) else ()
    why = f"It follows from who your employer now is{'' if missing else ' and where'}."
    if nation is Nation.ENGLAND or missing:
        if kind in _NHS:
            return Chosen(Way.NHS, why, missing)
        if kind in COUNCILS:
            return Chosen(Way.COUNCIL, why, missing)
    return Chosen(Way.DEPARTMENT if kind is ParentKind.DEPARTMENT else Way.BOARD, why, missing)


def is_small(facts: CaseFacts, reading: Reading) -> bool | None:
    """Whether so few people would move that some tasks are one; None where no number is known.

    Law: timetable/small-team-under
    """
    people = facts.transfer.colleagues
    if isinstance(people, Missing):
        people = sum(post.perimeter is not Perimeter.OUT for post in facts.posts)
    under = reading.figure("timetable/small-team-under").whole
    return people < under if people > 0 else None
