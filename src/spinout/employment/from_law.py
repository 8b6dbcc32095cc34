"""Reads the figures of each rule once, with what stands behind them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.employment.backing import Backing, backing
from spinout.employment.figures import (
    AutoEnrolmentFigures,
    Band,
    Basis,
    CareFigures,
    IncomeTaxFigures,
    NationalInsuranceFigures,
    Region,
    Tier,
)
from spinout.facts.posts import NiCategory
from spinout.facts.service import Nation
from spinout.law import Figure, Reading, Row, UnknownLawKeyError

REGIONS: Mapping[Nation, Region] = MappingProxyType(
    {
        Nation.ENGLAND: Region.REST_OF_UK,
        Nation.WALES: Region.REST_OF_UK,
        Nation.NORTHERN_IRELAND: Region.REST_OF_UK,
        Nation.SCOTLAND: Region.SCOTLAND,
    }
)
"""Whose income tax bands people in a nation pay, where they live in the nation they work in."""

EMPLOYER_FROM: Mapping[NiCategory, str] = MappingProxyType(
    {
        NiCategory.STANDARD: "national-insurance/secondary-threshold",
        NiCategory.APPRENTICE: "national-insurance/apprentice-zero-to",
        NiCategory.UNDER_21: "national-insurance/under-21-zero-to",
    }
)
"""The key of the pay above which an employer pays National Insurance, by category."""


class Section(Enum):
    """The two sections of the LGPS in England and Wales."""

    MAIN = "main"
    HALF = "50-50"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldIncomeTax:
    """Income tax figures and what stands behind them."""

    figures: IncomeTaxFigures
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldNationalInsurance:
    """National Insurance figures; what the person pays and the employer pays stand apart."""

    figures: NationalInsuranceFigures
    person: Backing
    employer: Mapping[str, Backing]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCare:
    """A scheme's figures; its tiers and its accrual stand apart."""

    figures: CareFigures
    tiers: Backing
    by_tier: tuple[Backing, ...]
    """What stands behind each tier, in the order of the tiers."""
    accrual: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAutoEnrolment:
    """Automatic enrolment figures and what stands behind them."""

    figures: AutoEnrolmentFigures
    backing: Backing
    trigger: Backing
    """What stands behind the pay from which a person is enrolled, alone."""


def _rows(reading: Reading, table: str, column: str, cell: str) -> list[Row]:
    """The rows for one cell of one column. Raises UnknownLawKeyError where there are none."""
    found = [row for row in reading.table(table) if row[column] == cell]
    if not found:
        raise UnknownLawKeyError(f"{table}: {column} {cell}")
    return found


def read_income_tax(reading: Reading, region: Region, basis: Basis) -> HeldIncomeTax:
    """Allowance, taper and bands in force, and free pay where the basis takes it.

    Raises OutsideOurDataError.
    """
    allowance = reading.figure("income-tax/personal-allowance")
    free_pay = None if basis is Basis.ANNUAL else reading.figure("income-tax/paye-free-pay-1257l")
    taper_from = reading.figure("income-tax/taper-from")
    taper_rate = reading.figure("income-tax/taper-rate")
    rows = _rows(reading, "income-tax-bands", "region", region.value)
    bands = tuple(
        Band(
            low=row.pence("taxable_from"),
            high=row.pence("taxable_to") if row["taxable_to"] else None,
            rate=row.rate("rate"),
        )
        for row in rows
    )
    return HeldIncomeTax(
        figures=IncomeTaxFigures(
            allowance=allowance.pence,
            paye_free_pay=free_pay.pence if free_pay else None,
            taper_from=taper_from.pence,
            taper_rate=taper_rate.rate,
            bands=bands,
        ),
        backing=backing(free_pay or allowance, taper_from, taper_rate, *rows),
    )


def read_national_insurance(reading: Reading) -> HeldNationalInsurance:
    """Thresholds and rates in force. Raises OutsideOurDataError."""
    primary = reading.figure("national-insurance/primary-threshold")
    upper = reading.figure("national-insurance/upper-earnings-limit")
    main_rate = reading.figure("national-insurance/main-rate")
    upper_rate = reading.figure("national-insurance/upper-rate")
    employer_rate = reading.figure("national-insurance/employer-rate")
    starts = {letter.value: reading.figure(key) for letter, key in EMPLOYER_FROM.items()}
    return HeldNationalInsurance(
        figures=NationalInsuranceFigures(
            primary_threshold=primary.pence,
            upper_earnings_limit=upper.pence,
            main_rate=main_rate.rate,
            upper_rate=upper_rate.rate,
            employer_rate=employer_rate.rate,
            employer_from={letter: start.pence for letter, start in starts.items()},
        ),
        person=backing(primary, upper, main_rate, upper_rate),
        employer={letter: backing(start, employer_rate) for letter, start in starts.items()},
    )


def held_care(rows: Collection[Row], accrual: Figure, slice_step: Figure | None) -> HeldCare:
    """The figures of a scheme from the rows of its tiers and the share of pay that it adds."""
    ordered = sorted(rows, key=lambda row: row.pence("pay_from"))
    tiers = (Tier(pay_from=row.pence("pay_from"), rate=row.rate("rate")) for row in ordered)
    return HeldCare(
        figures=CareFigures(
            tiers=tuple(tiers),
            accrual=accrual.rate,
            slice_step=slice_step.rate if slice_step else None,
        ),
        tiers=backing(*rows),
        by_tier=tuple(backing(row) for row in ordered),
        accrual=backing(accrual),
    )


def read_auto_enrolment(reading: Reading) -> HeldAutoEnrolment:
    """The trigger, the band and the least rates in force. Raises OutsideOurDataError."""
    trigger = reading.figure("auto-enrolment/trigger")
    lower = reading.figure("auto-enrolment/lower")
    upper = reading.figure("auto-enrolment/upper")
    total = reading.figure("auto-enrolment/total-rate")
    employer = reading.figure("auto-enrolment/employer-rate")
    return HeldAutoEnrolment(
        figures=AutoEnrolmentFigures(
            trigger=trigger.pence,
            lower=lower.pence,
            upper=upper.pence,
            total_rate=total.rate,
            employer_rate=employer.rate,
        ),
        backing=backing(trigger, lower, upper, total, employer),
        trigger=backing(trigger),
    )
