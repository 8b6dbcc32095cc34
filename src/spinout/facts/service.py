"""What a team knows about its service: typed facts, each known, unknown or not applicable."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.facts.partners import Partner
from spinout.findings import UNKNOWN, Closed, Missing


class Nation(Closed):
    """Whose law applies."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class ParentKind(Closed):
    """The kind of body that employs the team now."""

    COUNTY_COUNCIL = "county-council"
    DISTRICT_COUNCIL = "district-council"
    LONDON_BOROUGH = "london-borough"
    METROPOLITAN_FIRE = "metropolitan-county-fire-authority"
    COMBINED_FIRE = "combined-fire-authority"
    PCC_FIRE = "police-crime-commissioner-fire-authority"
    LONDON_FIRE = "london-fire-commissioner"
    CITY_OF_LONDON = "city-of-london"
    ISLES_OF_SCILLY = "isles-of-scilly"
    PARISH_COUNCIL = "parish-council"
    COMBINED_AUTHORITY = "combined-authority"
    NATIONAL_PARK = "national-park-authority"
    NHS_TRUST = "nhs-trust"
    NHS_OTHER = "other-nhs-body"
    POLICE = "police-body"
    DEPARTMENT = "government-department"
    SCHOOL_OR_COLLEGE = "school-or-college"
    COUNCIL_COMPANY = "council-owned-company"
    OTHER = "other"


class ProposerKind(Closed):
    """Who is asking."""

    EMPLOYEES = "employees"
    VOLUNTARY_BODY = "voluntary-body"
    COMMUNITY_BODY = "community-body"
    CHARITY = "charity"
    PARISH_COUNCIL = "parish-council"
    OTHER = "other"


class ProfitRule(Enum):
    """What happens to a surplus."""

    NOT_FOR_PROFIT = "not-for-profit"
    TO_MEMBERS_ONLY = "to-members-only"
    TO_OUTSIDERS = "to-outsiders"


class PensionAccess(Enum):
    """Who may be in the public pension scheme after the move."""

    OPEN = "open"
    CLOSED = "closed"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """The body the service would leave."""

    name: str | Missing
    kind: ParentKind | Missing
    nation: Nation | Missing
    department: str | Missing = UNKNOWN
    """The key of the department, where the body is one; “other” where we list none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposer:
    """Who is asking, and with whom."""

    kind: ProposerKind | Missing
    employees: int | Missing
    partners: bool | Missing
    """Whether a consortium member or subcontractor will deliver part of the service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The service, enough to place it in the law."""

    name: str | Missing
    area: str | Missing
    cpv: str | Missing
    """The eight-digit Common Procurement Vocabulary code."""
    provided_by_authority: bool | Missing
    """Provided by or on behalf of the authority under its functions."""
    named_person: bool | Missing
    """Commissioned or provided for one named person with complex individual needs."""
    joint_with_nhs: bool | Missing
    functions_not_delegable: bool | Missing
    """Whether it includes functions that only the authority may exercise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A period the authority has published for expressions of interest."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """The expression of interest: when it arrived and what it holds."""

    received: date | Missing
    window_published: bool | Missing
    window: Window | Missing
    items: Mapping[str, str]
    """Text by item, E1 to E6; an absent or blank item is missing."""
    partners: tuple[Partner, ...] = ()
    """Each consortium member and subcontractor, once they are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Facts about the authority's own plans on which its grounds for refusal turn."""

    decided_to_stop: bool | Missing
    """Already decided, in writing, to stop the service."""
    integrated_with_nhs: bool | Missing
    in_procurement: bool | Missing
    in_negotiation: bool | Missing
    """Negotiating with someone else, at least partly in writing."""
    staff_proposal_published: bool | Missing
    """Published its intention to consider a body that its own staff propose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The contract the authority might award."""

    value: int | Missing
    """Whole pence over the whole term, VAT included."""
    years: int | Missing
    extension_years: int | Missing
    procurement_starts: date | Missing
    award: date | Missing
    last_reserved_contract: date | Missing
    """When the mutual last entered a comparable reserved contract with this authority."""
    mixed: bool | Missing
    """Whether a contract for health care would also buy things that are not health care."""
    mostly_health: bool | Missing
    """Whether, in a mixed contract, health care is worth more than the rest."""
    could_be_split: bool | Missing
    """Whether, in a mixed contract, the rest could reasonably be bought apart."""
    within_nhs_limit: bool | Missing
    """Whether the care fits the limit that the NHS rules set for its code, where they set one."""
    concession: bool | Missing = UNKNOWN
    """Whether the mutual would earn its income from those who use the service."""
    existing_provider: bool | Missing = UNKNOWN
    """Whether the body that would win it is the one that holds the contract now."""
    change_in_character: bool | Missing = UNKNOWN
    """Whether the new contract would differ from the old one in its nature."""
    change_value: int | Missing = UNKNOWN
    """Whole pence by which the buyer would raise the old contract’s value over its life."""
    original_value: int | Missing = UNKNOWN
    """Whole pence that the old contract was first worth over its life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who would own and control the mutual."""

    form: str | Missing
    """A legal-forms code, such as CBS."""
    employee_votes: int | Missing
    """Percentage of votes in general meeting held by employees, 0 to 100."""
    employee_seats: int | Missing
    """Board seats that employees appoint or can remove."""
    board_seats: int | Missing
    outsider_veto: bool | Missing
    """Whether someone other than the employees can block ordinary business."""
    profit: ProfitRule | Missing
    mainly_this_service: bool | Missing
    """Whether the mutual would mainly deliver services on the reservable list."""
    charitable: bool | Missing
    founders: int | Missing
    registered: date | Missing
    """The day the mutual was, or would be, registered."""
    supported_share: int | Missing = UNKNOWN
    """Percentage of its workforce who are disabled or disadvantaged, 0 to 100."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the team wants of its legal form; each is a gate in the choice."""

    reserved_contract: bool | Missing
    outside_equity: bool | Missing
    staff_majority_board: bool | Missing
    stay_employees: bool | Missing
    share_surplus: bool | Missing
    permanent_lock: bool | Missing
    matters: tuple[str, ...] | Missing = UNKNOWN
    """The criteria that matter most to the team, by the keys of form-criteria."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The employment terms on offer."""

    pension_scheme: str | Missing
    """The scheme the posts are in now, such as lgps_ew_2014."""
    access: PensionAccess | Missing
    employer_rate_now: str | Missing
    """The fund's rate for the employer now, as a percentage of pensionable pay."""
    employer_rate_after: str | Missing
    """The rate the mutual would pay, as a percentage of pensionable pay."""
    pay_award: str | Missing
    """The yearly award assumed from year 2, as a percentage."""
    stay_plans: str | Missing = UNKNOWN
    """What the employer now has published of its plans if the service stays, with its source."""
