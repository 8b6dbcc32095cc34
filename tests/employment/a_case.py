"""A small case of our own for employment: invented posts in an invented council."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import TypeVar

from spinout import law
from spinout.employment.arrangements import Arrangement
from spinout.employment.figures import Basis, CareFigures, Figures, Region
from spinout.employment.held import Held, read_held
from spinout.employment.sides import Side
from spinout.facts.narrative import Narrative
from spinout.facts.plan import CaseFacts
from spinout.facts.post_spine import PaySpine
from spinout.facts.posts import Engaged, NiCategory, Perimeter, Post
from spinout.facts.service import (
    Circumstances,
    Contract,
    Control,
    Expression,
    Nation,
    Parent,
    ParentKind,
    PensionAccess,
    Proposer,
    Service,
    Terms,
    Wishes,
)
from spinout.facts.staffing import NOTHING_ASSUMED, Staffing
from spinout.findings import UNKNOWN, Missing
from spinout.law import Reading
from spinout.money import Rate

Facts = TypeVar("Facts")

ON = date(2026, 11, 23)
GO_LIVE = date(2028, 4, 1)


def reading(on: date = ON) -> Reading:
    """The law as at `on`."""
    return law.load().read(on)


def held(
    on: date = ON,
    region: Region = Region.REST_OF_UK,
    scheme: Arrangement = Arrangement.LGPS,
) -> Held:
    """What the comparison reads from the law for posts in one public scheme."""
    return read_held(reading(on), region, {scheme}, Basis.PAYE_YEAR)


def figures(
    on: date = ON,
    region: Region = Region.REST_OF_UK,
    scheme: Arrangement = Arrangement.LGPS,
) -> Figures:
    """The figures alone."""
    return held(on, region, scheme).figures


def care(scheme: Arrangement = Arrangement.LGPS, on: date = ON) -> CareFigures:
    """The tiers and the accrual of one public scheme."""
    return figures(on, scheme=scheme).care[scheme]


def side(arrangement: Arrangement, percent: str | None = None) -> Side:
    """One side of a comparison."""
    rate = None if percent is None else Rate.percent(percent)
    return Side(arrangement=arrangement, employer_rate=rate, rate_behind=None, need="")


def terms(
    *,
    scheme: str | Missing = "lgps_ew_2014",
    access: PensionAccess | Missing = PensionAccess.CLOSED,
    now: str | Missing = "20.0",
    after: str | Missing = "20.0",
    award: str | Missing = "1.5",
) -> Terms:
    """Terms on offer."""
    return Terms(
        pension_scheme=scheme,
        access=access,
        employer_rate_now=now,
        employer_rate_after=after,
        pay_award=award,
    )


def post(
    name: str = "P-1",
    *,
    group: str = "Library assistant",
    scheme: str = "lgps_ew_2014",
    spine: PaySpine | None = PaySpine.NJC,
    grade: str = "",
    point: int | None = 5,
    point_to: int | None = None,
    hours: int = 3700,
    pay: int | None = None,
    pay_to: int | None = None,
    category: NiCategory = NiCategory.STANDARD,
    perimeter: Perimeter = Perimeter.IN,
    works: Engaged | None = None,
    top_point: int | None = None,
    start_point: int | None = None,
    year_share: int | None = None,
) -> Post:
    """One invented post."""
    return Post(
        row=2,
        id=name,
        group=group,
        grade=grade,
        scheme=scheme,
        spine=spine if pay is None else None,
        point=point,
        point_to=point_to,
        hours=hours,
        full_time_hours=3700,
        pay=pay,
        pay_to=pay_to,
        ni_category=category,
        years_band="5-9",
        age_group="",
        sex="",
        works=works,
        top_point=top_point,
        start_point=start_point,
        year_share=year_share,
        perimeter=perimeter,
        reason="",
    )


def unknown(record: type[Facts], /, **known: object) -> Facts:
    """A record of facts, all unknown but those named."""
    return record(**{each.name: UNKNOWN for each in fields(record)} | known)


def case(
    posts: Iterable[Post],
    *,
    on_terms: Terms | None = None,
    nation: Nation | Missing = Nation.ENGLAND,
    go_live: date | Missing = GO_LIVE,
    kind: ParentKind = ParentKind.COUNTY_COUNCIL,
    staffing: Staffing = NOTHING_ASSUMED,
) -> CaseFacts:
    """A case with these posts, and nothing else that employment reads."""
    silent = {each.name: () for each in fields(Narrative)}
    return CaseFacts(
        name="Library service",
        go_live=go_live,
        default_variant="today",
        variants={},
        parent=unknown(Parent, kind=kind, nation=nation),
        proposer=unknown(Proposer),
        service=unknown(Service),
        expression=unknown(Expression, items={}),
        circumstances=unknown(Circumstances),
        contract=unknown(Contract),
        control=unknown(Control),
        wishes=unknown(Wishes),
        terms=on_terms or terms(),
        assumptions={},
        narrative=Narrative(**silent | {"summary": "", "decision_asked": ""}),
        posts=tuple(posts),
        staffing=staffing,
    )
