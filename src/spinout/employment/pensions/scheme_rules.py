"""The rules of each open public scheme as at a date, with what stands behind them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.employment.backing import Backing, backing
from spinout.employment.figures import CareFigures
from spinout.employment.from_law import HeldCare, Section, held_care
from spinout.employment.pensions.scheme import Scheme, SchemeNotHeldError
from spinout.law import Reading, Row
from spinout.money import Rate


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeKeys:
    """Where the law holds a scheme: its table of tiers and its file of figures."""

    tiers: str
    figures: str


KEYS: Mapping[Scheme, SchemeKeys] = MappingProxyType(
    {
        Scheme.NHS_2015: SchemeKeys(tiers="nhs-tiers", figures="nhs-pension"),
        Scheme.LGPS_EW: SchemeKeys(tiers="lgps-ew-tiers", figures="lgps"),
        Scheme.LGPS_SCOTLAND: SchemeKeys(tiers="lgps-scotland-slices", figures="lgps-scotland"),
        Scheme.TEACHERS: SchemeKeys(tiers="teachers-tiers", figures="teachers-pension"),
        Scheme.ALPHA: SchemeKeys(tiers="alpha-tiers", figures="alpha"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeRules:
    """One scheme’s figures; what stands behind each part is kept apart."""

    scheme: Scheme
    care: CareFigures
    """Tiers and accrual, as `pension_contribution` and `pension_built_up` take them."""
    addition: Rate
    """What is added to prices when pension is uprated in service; nought for prices alone."""
    commutation: int
    """Pounds of lump sum for each pound of yearly pension given up."""
    least_age: int
    """Whole years below which a pension is never paid in full."""
    tiers_behind: Backing
    accrual_behind: Backing
    addition_behind: Backing
    commutation_behind: Backing
    age_behind: Backing


def _tier_rows(
    reading: Reading, scheme: Scheme, section: Section, known_on: date | None
) -> tuple[Row, ...]:
    rows = reading.table(KEYS[scheme].tiers, known_on=known_on)
    if scheme is not Scheme.LGPS_EW:
        return rows
    return tuple(row for row in rows if row["section"] == section.value)


def read_scheme_care(
    reading: Reading, scheme: Scheme, *, section: Section, known_on: date | None
) -> HeldCare:
    """The tiers and accrual in force of an open scheme, and what stands behind them.

    As `read_scheme`, which holds the rest. Raises SchemeNotHeldError and OutsideOurDataError.

    Law: nhs-tiers, lgps-ew-tiers, lgps-scotland-slices, teachers-tiers, alpha-tiers,
    nhs-pension/accrual, lgps/accrual, lgps/accrual-50-50, lgps-scotland/accrual,
    lgps-scotland/rate-step, teachers-pension/accrual, alpha/accrual
    """
    if scheme not in KEYS:
        raise SchemeNotHeldError(scheme)
    file = KEYS[scheme].figures
    half = scheme is Scheme.LGPS_EW and section is Section.HALF
    rows = _tier_rows(reading, scheme, section, known_on)
    accrual = reading.figure(f"{file}/accrual-50-50" if half else f"{file}/accrual")
    step = reading.figure("lgps-scotland/rate-step") if scheme is Scheme.LGPS_SCOTLAND else None
    return held_care(rows, accrual, step)


def read_scheme(
    reading: Reading, scheme: Scheme, *, section: Section, known_on: date | None
) -> SchemeRules:
    """The rules in force of an open scheme; with `known_on`, its tiers as published by that day.

    `section` is the main one or 50/50, and matters in the LGPS of England and Wales alone.
    Raises SchemeNotHeldError for a scheme that is not open, and OutsideOurDataError.

    Law: nhs-pension/addition, lgps/addition, lgps-scotland/addition, teachers-pension/addition,
    alpha/addition, nhs-pension/commutation-rate, lgps/commutation-rate,
    lgps-scotland/commutation-rate, teachers-pension/commutation-rate, alpha/commutation-rate
    """
    held = read_scheme_care(reading, scheme, section=section, known_on=known_on)
    file = KEYS[scheme].figures
    addition = reading.figure(f"{file}/addition")
    commutation = reading.figure(f"{file}/commutation-rate")
    age = reading.figure(f"{file}/least-normal-pension-age")
    return SchemeRules(
        scheme=scheme,
        care=held.figures,
        addition=addition.rate,
        commutation=commutation.whole,
        least_age=age.whole,
        tiers_behind=held.tiers,
        accrual_behind=held.accrual,
        addition_behind=backing(addition),
        commutation_behind=backing(commutation),
        age_behind=backing(age),
    )
