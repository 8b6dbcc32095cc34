"""What kind of buyer the parent body is, and whether the NHS rules bind it."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import Part, choice
from spinout.facts.service import Nation, Parent, ParentKind
from spinout.findings import Closed
from spinout.routes.service_code import Place


class Buyer(Closed):
    """Buyers alike under the procurement rules."""

    LOCAL_AUTHORITY = "local authority"
    """A lower-level buyer that the NHS rules can bind."""
    NHS = "NHS"
    """Bound by the NHS rules; whether it is a central buyer was not checked."""
    OTHER_LOCAL = "other local body"
    CENTRAL = "central government"
    UNCHECKED = "unchecked"
    """Whether it is a central buyer was not checked."""


TABLE: Mapping[ParentKind, Buyer] = MappingProxyType(
    {
        ParentKind.COUNTY_COUNCIL: Buyer.LOCAL_AUTHORITY,
        ParentKind.DISTRICT_COUNCIL: Buyer.LOCAL_AUTHORITY,
        ParentKind.LONDON_BOROUGH: Buyer.LOCAL_AUTHORITY,
        ParentKind.CITY_OF_LONDON: Buyer.LOCAL_AUTHORITY,
        ParentKind.ISLES_OF_SCILLY: Buyer.LOCAL_AUTHORITY,
        ParentKind.COMBINED_AUTHORITY: Buyer.LOCAL_AUTHORITY,
        ParentKind.NHS_TRUST: Buyer.NHS,
        ParentKind.NHS_OTHER: Buyer.NHS,
        ParentKind.METROPOLITAN_FIRE: Buyer.OTHER_LOCAL,
        ParentKind.COMBINED_FIRE: Buyer.OTHER_LOCAL,
        ParentKind.PCC_FIRE: Buyer.OTHER_LOCAL,
        ParentKind.LONDON_FIRE: Buyer.OTHER_LOCAL,
        ParentKind.PARISH_COUNCIL: Buyer.OTHER_LOCAL,
        ParentKind.NATIONAL_PARK: Buyer.OTHER_LOCAL,
        ParentKind.POLICE: Buyer.UNCHECKED,
        ParentKind.DEPARTMENT: Buyer.CENTRAL,
        ParentKind.SCHOOL_OR_COLLEGE: Buyer.UNCHECKED,
        ParentKind.COUNCIL_COMPANY: Buyer.UNCHECKED,
        ParentKind.OTHER: Buyer.UNCHECKED,
    }
)

NHS_CITES = ("psr-regs-2023/reg3", "procurement-regs-2024/reg43")


def buyer(parent: Parent) -> Part[Buyer]:
    """What kind of buyer the parent body is."""
    kind = parent.kind
    return choice(TABLE[kind] if isinstance(kind, ParentKind) else kind, "parent.kind", Buyer)


def nhs_rules_apply(nation: Nation, buyer: Buyer, place: Place, *, reached: bool) -> bool:
    """Whether the award falls under the NHS Provider Selection Regime instead of the 2023 Act.

    `reached` is whether they reach the contract, where its code is one of theirs.

    Law: psr-regs-2023/reg3, psr-regs-2023/sch1, procurement-regs-2024/reg43
    """
    return (
        nation in (Nation.ENGLAND, Nation.WALES)
        and buyer in (Buyer.LOCAL_AUTHORITY, Buyer.NHS)
        and place is Place.NHS_CARE
        and reached
    )
