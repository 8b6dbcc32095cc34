"""Everything the passage has found so far: what the proposal is assembled from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spinout.facts.plan import CaseFacts, Variant
from spinout.handovers.duties import Duty
from spinout.handovers.money_plan import DifferenceRow, MoneyPlan
from spinout.handovers.options import OptionsFindings
from spinout.handovers.pay import Package, PayPlan
from spinout.handovers.readiness import ReadinessFindings
from spinout.handovers.registration import Registration
from spinout.handovers.route_findings import RouteFindings
from spinout.handovers.structure import Structure
from spinout.handovers.timetable import Timetable
from spinout.law import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A stage that could not answer: which, why in a sentence, and the facts it waits for."""

    stage: str
    sentence: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One case taken through every stage on one date. A stage that could not answer is None."""

    facts: CaseFacts
    variant: Variant
    on: date
    law_version: str
    structure: Structure | None
    routes: RouteFindings | None
    package: Package | None
    pay_plan: PayPlan | None
    money: MoneyPlan | None
    other_money: Mapping[str, MoneyPlan]
    """The same case run by its other variants, so that the difference can be printed."""
    lacks: tuple[Lack, ...]
    cited: Mapping[str, tuple[Cited, ...]]
    """What each stage read from the law, in the order it was read."""
    differences: Mapping[str, tuple[DifferenceRow, ...]]
    """How each of the other variants differs from this one, line by line and year by year."""
    duties: tuple[Duty, ...] = ()
    """Who must tell and ask whom before colleagues move, and by when."""
    readiness: ReadinessFindings | None = None
    """How ready the plan is, by our own method; None where nobody has answered."""
    options: OptionsFindings | None = None
    """What would be better and the options weighed; None where the case says nothing of it."""
    registration: Registration | None = None
    """How the mutual comes to exist: with whom it registers, its fees and its time."""
    timetable: Timetable | None = None
    """When each part of the work falls, and how likely the date is."""
