"""Is the parent body one that the Community Right to Challenge binds?"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Parent, ParentKind
from spinout.findings import Closed, Missing


class Bound(Closed):
    """Whether the right binds the parent body."""

    YES = "yes"
    NO = "no"
    UNCHECKED = "unchecked"


TABLE: Mapping[ParentKind, Bound] = MappingProxyType(
    {
        ParentKind.COUNTY_COUNCIL: Bound.YES,
        ParentKind.DISTRICT_COUNCIL: Bound.YES,
        ParentKind.LONDON_BOROUGH: Bound.YES,
        ParentKind.METROPOLITAN_FIRE: Bound.YES,
        ParentKind.COMBINED_FIRE: Bound.YES,
        ParentKind.PCC_FIRE: Bound.NO,
        # The listed body was replaced. Whether the listing passed to this one was not checked.
        ParentKind.LONDON_FIRE: Bound.UNCHECKED,
        ParentKind.CITY_OF_LONDON: Bound.NO,
        ParentKind.ISLES_OF_SCILLY: Bound.NO,
        ParentKind.PARISH_COUNCIL: Bound.NO,
        ParentKind.COMBINED_AUTHORITY: Bound.NO,
        ParentKind.NATIONAL_PARK: Bound.NO,
        ParentKind.NHS_TRUST: Bound.NO,
        ParentKind.NHS_OTHER: Bound.NO,
        ParentKind.POLICE: Bound.NO,
        ParentKind.DEPARTMENT: Bound.NO,
        ParentKind.SCHOOL_OR_COLLEGE: Bound.NO,
        ParentKind.COUNCIL_COMPANY: Bound.NO,
        ParentKind.OTHER: Bound.NO,
    }
)

BY_ITS_OWN_ORDER = frozenset({ParentKind.COMBINED_AUTHORITY})
"""Bodies not listed, some of which run a fire service under orders that were not read."""

CITES = ("localism-act-2011/s81-2", "crtc-grounds-regs-2012/reg3")


def bound(parent: Parent) -> Part[Bound]:
    """Whether the parent body is a relevant authority.

    Law: localism-act-2011/s81-2, crtc-grounds-regs-2012/reg3
    """
    if isinstance(parent.kind, Missing):
        return waiting(Bound, "parent.kind")
    return settled(TABLE[parent.kind])


def reason(kind: ParentKind | Missing) -> str:
    """Why the right does not bind the parent body."""
    if kind in BY_ITS_OWN_ORDER:
        return (
            "The Community Right to Challenge does not list combined authorities. "
            "If yours runs a fire service, check the order that set it up."
        )
    return (
        "The Community Right to Challenge binds only county, district and London borough "
        "councils and some fire authorities. Your employer now is not on that list."
    )


PAID_FOR_BY_OTHERS = frozenset({ParentKind.COUNCIL_COMPANY, ParentKind.SCHOOL_OR_COLLEGE})
"""Bodies that may do a council's work: the council, and not they, could then be asked."""


def cure(kind: ParentKind | Missing) -> str:
    """What would have to be different for the parent body to be bound."""
    if kind in PAID_FOR_BY_OTHERS:
        return (
            "If a council pays for the service, that council could be asked. You do not work for "
            "it. So a charity, or a voluntary or community body, would have to ask. You could "
            "join one or set one up."
        )
    return (
        "It would have to be a county, district or London borough council in England. A fire "
        "authority on the list would do too."
    )
