"""What employment hands on: each post compared, and the pay plan that feeds the forecast."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from spinout.handovers.deferral import DeferredPosts
from spinout.handovers.firmness import Known, amount
from spinout.handovers.ni_curve import NiCurve
from spinout.handovers.pay_range import NOT_KNOWN, ByGrade
from spinout.handovers.showing import Kind
from spinout.handovers.who_moves import WhoMoves
from spinout.money import money, nearest

Side = Literal["stay", "go", "new_joiner"]
"""The three sides of the comparison."""
Three = tuple[Known, Known, Known]
"""How firmly a figure is known as now, if it moves, and for someone who joins later."""
SIDES: tuple[Side, Side, Side] = ("stay", "go", "new_joiner")

NOT_SAID = "Not known"
ASK = "Ask"
"""What stands in the place of a figure that rests on one we could not check."""

_NEVER_IN_A_TEAMS_FILE = frozenset({"student_loan", "other_deductions"})


class Year(NamedTuple):
    """One year of one post's pay in whole pence, from gross pay to what the employer pays.

    A tuple, as thirty thousand are made at once.
    """

    gross_pay: int
    income_tax: int
    national_insurance: int
    pension_contribution: int
    student_loan: int
    other_deductions: int
    take_home: int
    pension_earned: int
    """Yearly pension built up in the year; nought where money goes into a pot instead."""
    pension_pot: int
    """Money paid into a pot by both sides in the year; nought in a public scheme."""
    employer_national_insurance: int
    employer_pension: int
    employer_cost: int


class ComparedLine(NamedTuple):
    """One line of the comparison, in words or whole pence, with the rule and source behind it.

    A tuple, as a hundred thousand are made at once.
    """

    key: str
    label: str
    stay: int | str
    go: int | str
    new_joiner: int | str
    rule: str
    source: str
    status: str
    known: Three = (Known.EXACT, Known.EXACT, Known.EXACT)
    """How firmly each side may be said, in the order of the sides; words stand as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One post: if the service stays, if it moves, and for someone who joins afterwards."""

    person: str
    stay: Year
    go: Year
    new_joiner: Year
    lines: tuple[ComparedLine, ...]
    why: tuple[str, ...] = ()
    """Why some figures are to the pound, or are not said."""
    moves: WhoMoves | None = None
    """Whether its holder moves, by how they work; None where the file does not say how."""
    bottom: "Comparison | None" = None
    """The same post at the lowest pay of its grade, where only its grade is known.

    The comparison itself is then at the highest.
    """

    def line(self, key: str) -> ComparedLine:
        """One line by its key."""
        return next(line for line in self.lines if line.key == key)

    def known(self, side: Side, key: str) -> Known:
        """How firmly one figure of one side may be said."""
        return self.line(key).known[SIDES.index(side)]

    def said(self, side: Side, key: str, *, over: int = 1) -> str:
        """One figure over `over` as a paper may say it, or that it is not known or to be asked."""
        pence = self.figure(side, key)
        if pence is None:
            return NOT_SAID
        return amount(nearest(pence, over), self.known(side, key)) or ASK

    def figure(self, side: Side, name: str) -> int | None:
        """One figure of one side in whole pence; None where its line says we need to know more.

        A student loan and other deductions are nought by design in a team's file, never unknown.
        """
        if name not in _NEVER_IN_A_TEAMS_FILE and any(
            isinstance(getattr(line, side), str) for line in self.lines if line.key == name
        ):
            return None
        year: Year = getattr(self, side)
        pence: int = getattr(year, name)
        return pence


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalPost:
    """What a group of ten or more alike posts would see; the figures are one post's on `hours`.

    `hours` are hundredths of an hour a week: the hours most of the group work, or their average.
    """

    group: str
    point: int | None
    hours: int
    full_time: bool
    posts: int
    comparison: Comparison
    end: Literal["", "lowest", "highest"] = ""
    """Which end of its grade the post is shown at, where only the grade of the group is known.

    Such a group is always shown twice, at both ends.
    """
    group_cost: int | None = None
    """What all the posts of the group cost the employer in a year if they move, in whole pence.

    It is the sum over the posts on their own hours, at `end`; None where a pension is not known.
    """

    @property
    def name(self) -> str:
        """The post as people say it: “Library assistant, point 4, 12 hours a week”."""
        return self.comparison.person


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """A second figure for the yearly cost, where a rate is one of two and nobody has said which.

    It stands beside the package's own figure. The two are never averaged. Costs are whole pence
    for the posts inside the service, None where a pension is not known.
    """

    key: str
    label: str
    rate: str
    """The other rate in words, such as 14.38%."""
    instead_of: str
    """The rate that the package's own costs use, such as 23.78%."""
    posts: int
    """The posts the rate applies to: under ten, the difference would show their pay."""
    stay_cost: int | None
    go_cost: int | None
    go_saving: int | None
    """How far `go_cost` is below the package's own."""
    why: str
    source: str
    status: str
    bottom: "Alternative | None" = None
    """The same with each post known by its grade alone at the lowest pay of it."""

    def low(self, name: Literal["stay_cost", "go_cost", "go_saving"]) -> int | None:
        """One amount with such posts at the lowest pay of their grade."""
        amount: int | None = getattr(self.bottom or self, name)
        return amount


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeQuestion:
    """One question for those who run a pension scheme, as its answer changes the plan."""

    key: str
    asks: str
    why: str
    who: str
    """Who can answer it."""
    meanwhile: str
    """What the plan takes to be so until it is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeLetter:
    """A letter of questions for one scheme; `to` names the scheme inside a sentence."""

    key: str
    to: str
    questions: tuple[SchemeQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Yearly costs to the employer in whole pence; None where any of it is not known."""

    pay: int
    """Pay alone of the posts inside, before what the employer adds to it."""
    stay_cost: int | None
    go_cost: int | None
    shared_cost: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Every post inside the perimeter compared, and the totals that reconcile with the pay plan."""

    tax_year: str
    basis: str
    people: tuple[Comparison, ...]
    typical: tuple[TypicalPost, ...]
    posts_in: int
    posts_out: int
    posts_shared: int
    shared_cost: int | None
    """Employer cost of shared posts, which no total includes until the share is decided."""
    stay_cost: int | None
    go_cost: int | None
    """Yearly employer cost of the posts that move; None where any of it is not known."""
    notes: tuple[str, ...]
    """What every reader must be told: unknown awards, assumed rates, what we cannot answer."""
    joiners_not_enrolled: int = 0
    """Posts in which someone who joins later would not be put into a pension automatically."""
    alternatives: tuple[Alternative, ...] = ()
    questions: tuple[SchemeQuestion, ...] = ()
    """What to ask the scheme, the dearest first; nothing where there is nothing to ask."""
    fund_questions: tuple[SchemeQuestion, ...] = ()
    """The same to ask the pension fund, where posts are in a scheme of funds."""
    letters: tuple[SchemeLetter, ...] = ()
    """What to ask each scheme that lets a mutual in by an agreement of its own."""
    by_grade: ByGrade | None = None
    """How many of the posts inside are known by their grade alone; None where none is.

    Every cost here is then at the highest pay of their grades.
    """
    bottom: Totals | None = None
    """The same costs at the lowest pay of each grade; None where every pay is known."""
    pay: int = 0
    """Yearly pay alone of the posts inside, before what the employer adds to it."""
    if_it_stays: str = ""
    """What the employer now has published of its plans, or that they are not known."""
    who_moves: tuple[WhoMoves, ...] = ()
    """Whether a colleague moves, by how they work for the body."""
    deferred: tuple[DeferredPosts, ...] = ()
    """Posts of officers, which are in no figure here."""
    joiners_perhaps_not_enrolled: int = 0
    """More posts of which it would be so at the lowest pay of their grade."""

    @property
    def cost_sentence(self) -> str:
        """What the posts cost the employer on both sides, or that we need to know more."""
        return " ".join(self.cost_sentences)

    @property
    def cost_sentences(self) -> tuple[str, ...]:
        """The same a sentence at a time: more than one where cost is a range."""
        stay, go = self._a_year("stay_cost"), self._a_year("go_cost")
        cost = f"They cost the employer {stay} if the service stays and {go} if it moves."
        if stay == go == NOT_KNOWN:
            cost = "We cannot work out yet what they cost the employer, if it stays or if it moves."
        if self.by_grade is None:
            return (cost,)
        # Pay is known even where a pension is not.
        what = "the higher" if self.by_grade.may_be_told else "that"
        return (
            f"{self.by_grade.counted} known by grade only, so cost is a range. We use {what} "
            "until the pay of each is known.",
            f"Their pay alone is {self.amount('pay')} a year.",
            cost,
        )

    def _a_year(self, name: Literal["stay_cost", "go_cost"]) -> str:
        amount = self.amount(name)
        return amount if amount == NOT_KNOWN else f"{amount} a year"

    def amount(self, name: Literal["pay", "stay_cost", "go_cost"]) -> str:
        """One total in words, a range where some posts are known by their grade alone."""
        high: int | None = getattr(self, name)
        if self.by_grade is None or self.bottom is None:
            return NOT_KNOWN if high is None else money(high)
        return self.by_grade.amount(getattr(self.bottom, name), high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Posts alike in every way that changes their cost.

    `pay` is whole pence a year where it is not from a scale, and then `point` is None. Where only
    the grade is known, they are its lowest, and `point_to` or `pay_to` its highest.
    """

    group: str
    scheme: str
    point: int | None
    pay: int | None
    hours: int
    full_time_hours: int
    ni_category: str
    heads: int
    point_to: int | None = None
    pay_to: int | None = None

    @property
    def kind(self) -> Kind:
        """What an open paper may tell these posts apart by."""
        return Kind(
            group=self.group,
            scheme=self.scheme,
            point=self.point or 0,
            pay=self.pay or 0,
            ni_category=self.ni_category,
            point_to=self.point_to or 0,
            pay_to=self.pay_to or 0,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedForward:
    """A figure used beyond its last known date: the key, the rule and the words to print."""

    key: str
    rule: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PayPlan:
    """Heads and costs by cohort and month, in whole pence, for 60 months from `first_month`.

    Each array of costs has shape (cohorts, 60) and element type int64. Where nobody leaves, its sum
    over a year and every cohort is the sum of the posts' yearly costs, to the penny.
    """

    first_month: date
    cohorts: tuple[Cohort, ...]
    gross: npt.NDArray[np.int64]
    employer_ni: npt.NDArray[np.int64]
    employer_pension: npt.NDArray[np.int64]
    carried_forward: tuple[CarriedForward, ...]
    moved_share: npt.NDArray[np.float64]
    """The mean share of posts held by those who moved, from nought to one, shape (60,)."""
    started_share: npt.NDArray[np.float64]
    """The same of those who started later; what is left are empty posts."""
    as_moved: int
    """Pence of the first year if everyone who moves stays in post all through it."""
    ni_curve: NiCurve
    """Employer National Insurance with every post filled, by a factor on all pay."""
    by_grade: ByGrade | None = None
    """How many posts are known by their grade alone; these are here at its highest pay."""
    lowest: npt.NDArray[np.int64] | None = None
    """Pence of employer cost with those at the lowest; None where every pay is known."""

    @property
    def heads(self) -> npt.NDArray[np.float64]:
        """People in post by cohort and month, shape (cohorts, 60): means, so not whole numbers."""
        posts = np.array([each.heads for each in self.cohorts], dtype=np.float64)
        return posts[:, np.newaxis] * (self.moved_share + self.started_share)

    @property
    def low_cost(self) -> npt.NDArray[np.int64]:
        """Pence of employer cost at the lowest pay of each grade, shape (cohorts, 60)."""
        return self.cost if self.lowest is None else self.lowest

    @property
    def cost(self) -> npt.NDArray[np.int64]:
        """Pence of employer cost, shape (cohorts, 60)."""
        return self.gross + self.employer_ni + self.employer_pension
