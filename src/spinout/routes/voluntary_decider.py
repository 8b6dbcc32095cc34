"""Who decides on a voluntary plan, by the kind of body it is put to."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.service import ParentKind
from spinout.findings import Missing
from spinout.routes.parties import COUNCILS, FIRE, NHS

_OTHERS: Mapping[ParentKind, str] = MappingProxyType(
    {
        ParentKind.COMBINED_AUTHORITY: "The combined authority.",
        ParentKind.NATIONAL_PARK: "The park authority.",
        ParentKind.POLICE: "The police and crime commissioner, or the chief constable.",
        ParentKind.DEPARTMENT: "The minister.",
        ParentKind.SCHOOL_OR_COLLEGE: "The governing body.",
        ParentKind.COUNCIL_COMPANY: "The board of the company, and the council that owns it.",
        ParentKind.PARISH_COUNCIL: "The council.",
        ParentKind.OTHER: "The body that runs the service.",
    }
)


def decider(kind: ParentKind | Missing) -> str:
    """Who decides, in a sentence: “The board.”, “The cabinet or the executive of the council.”"""
    if isinstance(kind, Missing):
        return "The body that runs the service."
    if kind in _OTHERS:
        return _OTHERS[kind]
    if kind in COUNCILS:
        return "The cabinet or the executive of the council."
    if kind in FIRE:
        return "The fire authority."
    return "The board." if kind in NHS else _OTHERS[ParentKind.OTHER]
