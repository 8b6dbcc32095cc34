"""The figures the rules of pay take: amounts in whole pence and exact rates, never dates.

A rule given its figures works for any year, so a published example can pass its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from spinout.employment.arrangements import Arrangement
from spinout.money import Rate


class Basis(Enum):
    """How a year's income tax is worked out."""

    ANNUAL = "annual"
    """The allowance, with no rounding to the pound: what a year's tax comes to."""

    PAYE_YEAR = "paye_year"
    """The free pay of the tax code, taxable pay down to the pound: as payroll tables work."""

    PAYE_MONTH = "paye_month"
    """Twelve equal months, each worked out alone as payroll tables work, on twelfths of a year."""


class Region(Enum):
    """Whose income tax bands apply."""

    REST_OF_UK = "rUK"
    SCOTLAND = "Scotland"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One slice of taxable income: above `low`, up to `high` where there is an upper end."""

    low: int
    high: int | None
    rate: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeTaxFigures:
    """One tax year's allowance, taper and bands for one region."""

    allowance: int
    paye_free_pay: int | None
    """The free pay of the ordinary tax code, a little above the allowance; None if not read."""
    taper_from: int
    taper_rate: Rate
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalInsuranceFigures:
    """One year's thresholds and rates. `employer_from` is by category letter."""

    primary_threshold: int
    upper_earnings_limit: int
    main_rate: Rate
    upper_rate: Rate
    employer_rate: Rate
    employer_from: Mapping[str, int]
    """The pay above which the employer pays: a letter that is absent is one we hold no rule for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """The contribution rate on all pay, for pay of `pay_from` or more and under the next tier."""

    pay_from: int
    rate: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class CareFigures:
    """A career-average scheme: its tiers in rising order, and what it adds.

    Where `slice_step` is None, the rate of one tier is taken from all pay. Where it is a rate,
    each tier is a slice, and the one rate they come to is taken to the nearest such step.
    """

    tiers: tuple[Tier, ...]
    accrual: Rate
    slice_step: Rate | None = None
    periods: int = 1
    """How many of the pays that are handed in make a year; tiers always go by the year’s pay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoEnrolmentFigures:
    """The least a workplace pension takes: on pay between `lower` and `upper`, over `trigger`."""

    trigger: int
    lower: int
    upper: int
    total_rate: Rate
    employer_rate: Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything one person's year is worked out from."""

    income_tax: IncomeTaxFigures
    national_insurance: NationalInsuranceFigures
    care: Mapping[Arrangement, CareFigures]
    """By public scheme; a scheme that no post could be in may be absent."""
    auto_enrolment: AutoEnrolmentFigures
