"""The whole of what a team knows: the case."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.facts.appraisal import NOTHING_WEIGHED, Appraisal
from spinout.facts.assumptions import Assumption
from spinout.facts.authority import NOTHING_SAID as NOTHING_PUBLISHED
from spinout.facts.authority import Authority
from spinout.facts.better import NOTHING_CLAIMED, Better
from spinout.facts.budget.held import NO_BUDGET, Budget
from spinout.facts.check_list import CheckList
from spinout.facts.disputes import Dispute
from spinout.facts.functions import NO_WORK_NAMED, Functions
from spinout.facts.narrative import Narrative
from spinout.facts.notices import NO_NOTICES, Notices
from spinout.facts.package_design import PackageDesign
from spinout.facts.posts import Post, UnfinishedPost
from spinout.facts.readiness import NOBODY_ANSWERED, Readiness
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Expression,
    Parent,
    Proposer,
    Service,
    Terms,
    Wishes,
)
from spinout.facts.staffing import NOTHING_ASSUMED, Staffing
from spinout.facts.structure import Design
from spinout.facts.timetable import NOTHING_SETTLED, TimetableFacts
from spinout.facts.transfer import NOTHING_SAID, Transfer
from spinout.findings import Missing


class PayFrom(Enum):
    """Where a variant takes its pay line from."""

    ASSUMED = "assumed"
    POSTS = "posts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One way of running the case."""

    key: str
    name: str
    says: str
    pay_from: PayFrom
    with_budget: bool = True
    """Whether the finer lines of the budget are counted, where the case gives any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """Everything a case file holds, read and checked; unknown facts are UNKNOWN."""

    name: str
    go_live: date | Missing
    default_variant: str
    variants: Mapping[str, Variant]
    parent: Parent
    proposer: Proposer
    service: Service
    expression: Expression
    circumstances: Circumstances
    contract: Contract
    control: Control
    wishes: Wishes
    terms: Terms
    assumptions: Mapping[str, Assumption]
    narrative: Narrative
    posts: tuple[Post, ...]
    unfinished_posts: tuple[UnfinishedPost, ...] = ()
    """Posts that no stage counts yet, each with what we need to know."""
    check_list: CheckList = CheckList.AGAINST_STAYING
    """The figures to check; a case that does not choose is set against staying."""
    transfer: Transfer = NOTHING_SAID
    notices: Notices = NO_NOTICES
    functions: Functions = NO_WORK_NAMED
    authority: Authority = NOTHING_PUBLISHED
    staffing: Staffing = NOTHING_ASSUMED
    readiness: Readiness = NOBODY_ANSWERED
    structure: Design | None = None
    """Who would hold what; None where the plan has not drawn it."""
    timetable: TimetableFacts = NOTHING_SETTLED
    disputes: tuple[Dispute, ...] = ()
    """Inputs that somebody disputes; each stays until they withdraw it."""
    budget: Budget = NO_BUDGET
    """The finer lines of the money; each way of running the case may leave them out."""
    better: Better = NOTHING_CLAIMED
    appraisal: Appraisal = NOTHING_WEIGHED
    designs: tuple[PackageDesign, ...] = ()
    """What the mutual might offer, each in a file of its own or in the case file."""
