"""The cut to a pension that is drawn before its normal day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from spinout.employment.backing import Backing, backing
from spinout.employment.pensions.pension_age import months_after
from spinout.employment.pensions.scheme import Scheme, SchemeNotHeldError
from spinout.findings import NeedsToKnowError
from spinout.law import Reading
from spinout.money import Rate

_TABLES = {
    Scheme.LGPS_EW: "lgps-early-retirement",
    Scheme.LGPS_SCOTLAND: "lgps-scotland-early-retirement",
    Scheme.NHS_2015: "nhs-early-retirement",
}

READ_BY_DAYS = frozenset({Scheme.LGPS_EW, Scheme.LGPS_SCOTLAND})
"""Schemes whose cut is read between whole years by days."""


class EarlierThanOurFactorsError(NeedsToKnowError):
    """More years early than the published table goes."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"We hold cuts for a pension drawn up to {most} years early. For one drawn sooner, "
            "ask the scheme."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCuts:
    """The cut for each whole number of years early, from none, and what stands behind them."""

    cuts: tuple[Rate, ...]
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class HowEarly:
    """Whole years early, and days more out of the days in the next year."""

    years: int
    days: int
    out_of: int


def read_cuts(reading: Reading, scheme: Scheme) -> HeldCuts:
    """The cuts in force for a scheme. Raises OutsideOurDataError.

    Raises SchemeNotHeldError for the Teachers’ scheme and alpha, whose cuts were not found.

    Law: lgps-early-retirement, lgps-scotland-early-retirement, nhs-early-retirement
    """
    if scheme not in _TABLES:
        raise SchemeNotHeldError(scheme)
    rows = sorted(reading.table(_TABLES[scheme]), key=lambda row: row.whole("years_early"))
    return HeldCuts(
        cuts=tuple(row.rate("pension_reduction") for row in rows), backing=backing(*rows)
    )


def how_early(drawn: date, normal: date) -> HowEarly:
    """How long before `normal` a pension is drawn; nothing where it is not early."""
    years = max(normal.year - drawn.year, 0)
    while years and months_after(normal, -12 * years) < drawn:
        years -= 1
    reached = months_after(normal, -12 * years)
    before = months_after(normal, -12 * (years + 1))
    return HowEarly(
        years=years, days=max((reached - drawn).days, 0), out_of=(reached - before).days
    )


def may_be_drawn(born: date, drawn: date, reading: Reading) -> bool:
    """Whether a pension may be taken at all on `drawn`, ill health and protected ages apart.

    The youngest age is the one in force on that day. Raises OutsideOurDataError.

    Law: pension-ages/earliest
    """
    youngest = reading.figure_then("pension-ages/earliest", drawn).whole
    return drawn >= months_after(born, 12 * youngest)


def _next(early: HowEarly, cuts: Sequence[Rate]) -> Rate:
    last = early.years + (early.days > 0)
    if last >= len(cuts):
        raise EarlierThanOurFactorsError(len(cuts) - 1)
    return cuts[last]


def cut_by_days(early: HowEarly, cuts: Sequence[Rate]) -> Rate:
    """The exact cut, read in a straight line by days between two whole years.

    `cuts` are for 0, 1, 2 years early and so on. Raises EarlierThanOurFactorsError.

    Law: lgps-early-retirement, lgps-scotland-early-retirement
    """
    above = _next(early, cuts).share
    below = cuts[early.years].share
    return Rate.of(below + (above - below) * Fraction(early.days, early.out_of))


def cut_between_years(early: HowEarly, cuts: Sequence[Rate]) -> tuple[Rate, Rate]:
    """The least and the most the cut may be, where a table is held for whole years alone.

    The two are equal at a whole number of years. Raises EarlierThanOurFactorsError.

    Law: nhs-early-retirement
    """
    return cuts[min(early.years, len(cuts) - 1)], _next(early, cuts)
