"""The address of “Services like yours”, filled in from a plan: four closed lists and no more."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from django.urls import reverse

from spinout.directory import Form, Parent, Sector, Size
from spinout.directory.closed_lists import Listed
from spinout.facts.kinds_of_service import kinds_of_service
from spinout.facts.plan import CaseFacts
from spinout.facts.posts import Perimeter
from spinout.facts.service import ParentKind
from spinout.findings import Missing

KINDS: Mapping[Sector, tuple[str, ...]] = {
    Sector.COMMUNITY_HEALTH: (
        "nursing",
        "community-health",
        "hospital-at-home",
        "physiotherapy",
        "allied-health",
    ),
    Sector.PRIMARY_CARE: ("gp", "dental"),
    Sector.MENTAL_HEALTH: ("mental-health",),
    Sector.PUBLIC_HEALTH: ("addiction", "sexual-health"),
    Sector.ADULT_SOCIAL_CARE: (
        "older-people",
        "disabled-people",
        "social-work",
        "social-care-general",
        "day-care",
        "home-care",
    ),
    Sector.CHILDREN: ("children", "childrens-day-care", "disabled-children", "nursery"),
    Sector.YOUTH: ("youth", "youth-club"),
    Sector.EDUCATION: (
        "primary-school",
        "secondary-school",
        "special-education",
        "adult-education",
        "vocational",
        "higher-education",
        "school-support",
        "music",
    ),
    Sector.LIBRARIES: ("libraries", "library-back-office", "archives", "museums", "heritage"),
    Sector.LEISURE: ("sport", "sport-events"),
    Sector.HOUSING: ("housing",),
    Sector.PROBATION: ("probation", "rehabilitation"),
    Sector.FIRE: ("fire", "fire-prevention"),
}
"""The kinds of service that are plainly in a sector of the directory; any other is left out."""
PARENTS: Mapping[ParentKind, Parent] = {
    ParentKind.COUNTY_COUNCIL: Parent.COUNCIL,
    ParentKind.DISTRICT_COUNCIL: Parent.COUNCIL,
    ParentKind.LONDON_BOROUGH: Parent.COUNCIL,
    ParentKind.CITY_OF_LONDON: Parent.COUNCIL,
    ParentKind.ISLES_OF_SCILLY: Parent.COUNCIL,
    ParentKind.PARISH_COUNCIL: Parent.COUNCIL,
    ParentKind.NHS_TRUST: Parent.NHS,
    ParentKind.NHS_OTHER: Parent.NHS,
    ParentKind.DEPARTMENT: Parent.DEPARTMENT,
    ParentKind.SCHOOL_OR_COLLEGE: Parent.COLLEGE,
}
"""Any other employer is another public body."""
FORMS: Mapping[str, Form] = {
    "CIC-G": Form.CIC,
    "CIC-S": Form.CIC,
    "CBS": Form.COMMUNITY_BENEFIT_SOCIETY,
    "COOP": Form.CO_OPERATIVE,
    "CLG": Form.COMPANY_BY_GUARANTEE,
    "EOT": Form.COMPANY_BY_SHARES,
    "SHARES": Form.COMPANY_BY_SHARES,
    "JV": Form.COMPANY_BY_SHARES,
    "CHARITY": Form.CHARITY,
}
"""The directory holds no partnership, so that form is left out."""


def alike_address(facts: CaseFacts) -> str:
    """Where the bodies most like this plan’s service are; the empty form where nothing is known.

    It holds a sector, a kind of employer, a size in four bands and a legal form.
    """
    said = urlencode({name: each.code for name, each in _known(facts)})
    address = reverse("directory-like")
    return f"{address}?{said}" if said else address


def _known(facts: CaseFacts) -> Iterator[tuple[str, Listed]]:
    sector = _sector(facts.service.cpv)
    if sector is not None:
        yield "sector", sector
    if not isinstance(facts.parent.kind, Missing):
        yield "parent", PARENTS.get(facts.parent.kind, Parent.OTHER)
    staff = _staff(facts)
    if staff:
        yield "size", Size.of(staff)
    if facts.control.form in FORMS:
        yield "form", FORMS[str(facts.control.form)]


def _sector(cpv: str | Missing) -> Sector | None:
    kinds = kinds_of_service()
    codes = {kinds[key].cpv: sector for sector, keys in KINDS.items() for key in keys}
    return None if isinstance(cpv, Missing) else codes.get(cpv)


def _staff(facts: CaseFacts) -> int:
    """How many would move, as the plan says or as its posts do; 0 where neither is known."""
    if isinstance(facts.transfer.colleagues, int):
        return facts.transfer.colleagues
    return sum(each.perimeter is Perimeter.IN for each in facts.posts)
