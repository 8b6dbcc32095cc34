"""What employment and the forecast say of a design of the package."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from spinout.facts.package_design import PackageDesign
from spinout.handovers.pay import PayPlan, Year

NO_VOTE = (
    "A vote cannot change the protected terms of anyone who moved with the service. Each of them "
    "keeps those terms unless the law lets them change."
)
"""Goes with every design, on every screen and in every paper."""


class Term(Enum):
    """A part of the package that a design may set."""

    PENSION = "pension"
    LEAVE = "leave"
    SICK_PAY = "sick_pay"
    PAY = "pay"
    HOURS = "hours"
    BONUS = "bonus"

    @property
    def words(self) -> str:
        """The part inside a sentence."""
        return "sick pay" if self is Term.SICK_PAY else self.value


class Verdict(Enum):
    """What the law says of one part of a design."""

    LAWFUL = "lawful"
    VOID_IF_TRANSFER = "void_if_transfer"
    VOID = "void"
    NEEDS_ADVICE = "needs_advice"
    BELOW_FLOOR = "below_floor"

    @property
    def words(self) -> str:
        """The verdict as people read it."""
        return _WORDS[self]


_WORDS: Mapping[Verdict, str] = {
    Verdict.LAWFUL: "Lawful",
    Verdict.VOID_IF_TRANSFER: "Void if the move is the main reason",
    Verdict.VOID: "Void: the move is the main reason",
    Verdict.NEEDS_ADVICE: "Needs legal advice",
    Verdict.BELOW_FLOOR: "Below the least the law gives",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFinding:
    """What the law says of one part of a design, and the provision it rests on."""

    term: Term
    verdict: Verdict
    says: str
    provision: str
    """Title and pinpoint as people cite them; blank where no law of ours bears on it."""
    citations: tuple[str, ...]
    """Law keys."""
    status: str
    """How we know it: one of the six statuses of law data."""


class PostUnder(NamedTuple):
    """One post without and with a design: a full year, in whole pence, of whom it is for.

    For new colleagues, the year of someone new in the post; by agreement, of who moved with it.
    A tuple, as many are made at once.
    """

    row: int
    """Its line in posts.csv."""
    post: str
    before: Year
    after: Year
    bonus: int
    """Pence of bonus or profit share in the gross pay of `after`."""
    cover: int
    """Pence a year it costs the mutual to cover more time off; below nought where less is."""
    leave_before: int | None
    """Days of leave for the post's own hours, in hundredths; None where not known."""
    leave_after: int | None
    week_before: int
    """Hours a week in hundredths."""
    week_after: int

    @property
    def take_home_change(self) -> int:
        """Pence a year more in take-home; below nought where it is less."""
        return self.after.take_home - self.before.take_home

    @property
    def pension_change(self) -> int:
        """Pence more of yearly pension built up in a year."""
        return self.after.pension_earned - self.before.pension_earned

    @property
    def pot_change(self) -> int:
        """Pence a year more into a pot from both sides."""
        return self.after.pension_pot - self.before.pension_pot

    @property
    def cost_change(self) -> int:
        """Pence a year more that the post costs the mutual, cover counted."""
        return self.after.employer_cost - self.before.employer_cost + self.cover


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignFound:
    """What employment says of one design."""

    design: PackageDesign
    findings: tuple[TermFinding, ...]
    two_tier: TermFinding | None
    """For new colleagues: rules expected on terms worse than those of colleagues who moved."""
    posts: tuple[PostUnder, ...]
    """Every post that moves, in file order; none where figures cannot be worked out yet."""
    plan: PayPlan | None
    """Five years of pay under the design; None where there is none for the plan as it is."""
    not_counted: tuple[str, ...]
    """What is in no figure here, each in a sentence."""
    lacks: tuple[str, ...]
    """What we need to know first, each in a sentence."""
    no_vote: str = NO_VOTE

    @property
    def cost_now(self) -> int:
        """Pence a year that the design adds at today's pay, for every post it could be for."""
        return sum(each.cost_change for each in self.posts)


class DesignYear(NamedTuple):
    """One year of the forecast without and with a design, in whole pence."""

    label: str
    pay_before: int
    pay_after: int
    cash_before: int
    """Cash at the end of the year."""
    cash_after: int

    @property
    def cost(self) -> int:
        """What the design adds to pay in the year."""
        return self.pay_after - self.pay_before


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignOutcome:
    """One design with its cost through the forecast."""

    found: DesignFound
    years: tuple[DesignYear, ...]
    """Five years; none where the forecast cannot run."""

    @property
    def design(self) -> PackageDesign:
        """The design."""
        return self.found.design

    @property
    def five_years(self) -> int | None:
        """Pence that the design adds to pay over five years; None where there is no forecast."""
        return sum(each.cost for each in self.years) if self.years else None
