"""The body on the other side: what we call it in a sentence, and where it may be."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.service import Nation, Parent, ParentKind
from spinout.findings import Missing

COUNCILS = frozenset(
    {
        ParentKind.COUNTY_COUNCIL,
        ParentKind.DISTRICT_COUNCIL,
        ParentKind.LONDON_BOROUGH,
        ParentKind.CITY_OF_LONDON,
        ParentKind.ISLES_OF_SCILLY,
        ParentKind.PARISH_COUNCIL,
    }
)

FIRE = frozenset(
    {
        ParentKind.METROPOLITAN_FIRE,
        ParentKind.COMBINED_FIRE,
        ParentKind.PCC_FIRE,
        ParentKind.LONDON_FIRE,
    }
)

NHS = frozenset({ParentKind.NHS_TRUST, ParentKind.NHS_OTHER})

NOT_NAMED = "your employer now"

NAMES: Mapping[ParentKind, str] = MappingProxyType(
    {
        **dict.fromkeys(ParentKind, NOT_NAMED),
        **dict.fromkeys(COUNCILS, "the council"),
        **dict.fromkeys(FIRE, "the fire authority"),
        **dict.fromkeys(NHS, "the board"),
        ParentKind.COMBINED_AUTHORITY: "the combined authority",
        ParentKind.NATIONAL_PARK: "the park authority",
        ParentKind.POLICE: "the police body",
        ParentKind.DEPARTMENT: "the department",
        ParentKind.SCHOOL_OR_COLLEGE: "the school or college",
        ParentKind.COUNCIL_COMPANY: "the company",
    }
)


def authority(kind: ParentKind | Missing) -> str:
    """The parent body in words that fit any sentence: “the council”, “the fire authority”."""
    return NOT_NAMED if isinstance(kind, Missing) else NAMES[kind]


def may_be_in(parent: Parent, nation: Nation) -> bool:
    """Whether the parent body is in the nation, or may be for all we know."""
    return isinstance(parent.nation, Missing) or parent.nation is nation
