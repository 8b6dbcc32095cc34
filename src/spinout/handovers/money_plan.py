"""What the forecast hands on: five years of money, month by month, and what it warns of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from spinout.handovers.disputed import DisputedInput
from spinout.handovers.pay_range import PayRange
from spinout.handovers.sides import NO_SIDES, Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanYear:
    """One year from go-live, in whole pence; `reserve_months` is months of that year's cost."""

    number: int
    label: str
    contract_income: int
    other_income: int
    pay_cost: int
    core_cost: int
    other_cost: int
    tax: int
    surplus: int
    reserve: int
    reserve_months: float
    closing_cash: int
    debtors: int
    creditors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A warning in words. `stops_sending` marks one that makes the proposal not ready to send."""

    code: str
    sentence: str
    stops_sending: bool
    citation: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One figure a reader can check: what it is, its value as printed, and how it is made."""

    key: str
    label: str
    value: float
    unit: str
    working: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InputUsed:
    """One input of the forecast as the result lists it."""

    key: str
    label: str
    values: tuple[str, ...]
    unit: str
    source: str
    status: str
    owner: str
    certainty: str
    also: tuple[str, ...]
    at_most: bool = False
    """Whether the source gives the value as the most it could be."""
    stands_in: bool = False
    """Whether it is our own starting figure, in the place of one the team has not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LowestCash:
    """The least cash in the 60 months, in whole pence, and the month it falls in."""

    amount: int
    month: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPlan:
    """Five years of money from go-live, month by month, with its flags, checks and inputs.

    `monthly` maps a line key to 60 float64 pounds.
    """

    variant: str
    first_month: date
    set_up: int
    set_up_paid_by: str
    set_up_words: str
    """What set-up costs and who pays it, no firmer than the case's own inputs."""
    years: tuple[PlanYear, ...]
    monthly: Mapping[str, npt.NDArray[np.float64]]
    line_names: Mapping[str, str]
    lowest_cash: LowestCash
    flags: tuple[Flag, ...]
    checks: tuple[Check, ...]
    inputs: tuple[InputUsed, ...]
    carried_forward: tuple[str, ...]
    left_out: tuple[str, ...]
    """What this forecast does not count, each in a sentence."""
    pay_range: PayRange | None = None
    """What pay costs at both ends of grades, where the plan rests on posts known by grade alone.

    Every figure above is then at the highest pay of such a grade.
    """
    disputes: tuple[DisputedInput, ...] = ()
    """Inputs in dispute, both values side by side."""
    sides: Sides = NO_SIDES
    """What the finer lines say to each side."""

    @property
    def starting_figures(self) -> tuple[InputUsed, ...]:
        """The inputs that are our own; where there are any, the plan is a first picture."""
        return tuple(each for each in self.inputs if each.stands_in)

    @property
    def first_picture(self) -> str:
        """What a reader must know before a first picture; blank where the team gave every input."""
        count = len(self.starting_figures)
        figures = "1 starting figure" if count == 1 else f"{count} starting figures"
        return (
            f"This is a first picture. It stands on {figures} of Spinout’s own, in the place of "
            "figures that the team has not given yet."
            if count
            else ""
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """One line in one year of two runs, in whole pence; `difference` is b less a."""

    key: str
    label: str
    year: int
    year_label: str
    a: int
    b: int
    difference: int
