"""Which powers and duties of the body the service holds, and what bears on who may take them."""

from dataclasses import dataclass
from enum import Enum

from spinout.findings import UNKNOWN, Missing


class FunctionKind(Enum):
    """A kind of work that the law treats in its own way when it moves to another body."""

    ADULT_ASSESSMENT = "adult-assessment"
    ADULT_AFTER_CARE = "adult-after-care"
    ADULT_CHARGING = "adult-charging"
    ADULT_SAFEGUARDING = "adult-safeguarding"
    ADULT_HEALTH_LINKS = "adult-health-links"
    ADULT_COOPERATION = "adult-cooperation"
    ADULT_DELEGATION = "adult-delegation"
    CHILDREN_LOOKED_AFTER = "children-looked-after"
    CHILDREN_SOCIAL_WORK = "children-social-work"
    CHILDREN_ACT_2004 = "children-act-2004"
    CHILDREN_REVIEWING = "children-reviewing-officers"
    CHILDREN_ADOPTION = "children-adoption"
    CHILDREN_DELEGATION = "children-delegation"
    CHILDRENS_HOMES = "childrens-homes"
    PROBATION_COURTS = "probation-courts"
    PROBATION_OTHER = "probation-other"
    POLICE_CONSTABLES = "police-constables"
    POLICE_CUSTODY = "police-custody"
    POLICE_SUPPORT = "police-support"
    FIRE_PUTTING_OUT = "fire-putting-out"
    FIRE_OTHER = "fire-other"
    REGULATED_CARE = "regulated-care"
    JUDICIAL = "judicial"
    LIBERTY = "liberty"
    ENTRY_SEARCH_SEIZURE = "entry-search-seizure"
    MAKING_LAW = "making-law"
    DEFENCE_SECURITY = "defence-security"
    CHIEF_OFFICERS = "chief-officers"
    MENTAL_HEALTH_PROFESSIONALS = "mental-health-professionals"
    RETURNING_OFFICERS = "returning-officers"
    EDUCATION = "education"
    PLANNING = "planning"
    LICENSING = "licensing"
    ENFORCEMENT = "enforcement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Functions:
    """The work the service holds, and the facts about the mutual that let it take that work on."""

    kinds: tuple[FunctionKind, ...] | Missing
    """The kinds of work held; not applicable where it holds none of them."""
    employs_fire_fighters: bool | Missing
    social_workers_supervise: bool | Missing
    """Whether registered social workers would do the work or supervise it."""
    adoption_society: bool | Missing
    """Whether the mutual would be a registered adoption society."""
    body_corporate: bool | Missing
    """Whether the mutual would be a body that the law treats as a person."""


NO_WORK_NAMED = Functions(
    kinds=UNKNOWN,
    employs_fire_fighters=UNKNOWN,
    social_workers_supervise=UNKNOWN,
    adoption_society=UNKNOWN,
    body_corporate=UNKNOWN,
)
