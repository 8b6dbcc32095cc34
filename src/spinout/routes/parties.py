"""What we call the body on the other side, in a sentence."""

from spinout.facts.service import ParentKind
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


def authority(kind: ParentKind | Missing) -> str:
    """The parent body in words that fit any sentence: “the council”, “the fire authority”."""
    if isinstance(kind, Missing) or kind in COUNCILS:
        return "the council"
    if kind in FIRE:
        return "the fire authority"
    return "the board" if kind in NHS else "your employer now"
