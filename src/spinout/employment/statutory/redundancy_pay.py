"""Statutory redundancy pay."""

from dataclasses import dataclass

from spinout.employment.backing import Backing, backing
from spinout.law import Reading
from spinout.money import Rate, Rounding, times


@dataclass(frozen=True, slots=True, kw_only=True)
class RedundancyFigures:
    """The cap on a week’s pay, years that count, and the ages at which a year counts for more."""

    week_cap: int
    least_years: int
    most_years: int
    half_week_to: int
    one_week_to: int
    backing: Backing


@dataclass(frozen=True, slots=True, kw_only=True)
class RedundancyPay:
    """Weeks of pay, in half weeks, and the pence they come to."""

    half_weeks: int
    pence: int


def read_redundancy(reading: Reading) -> RedundancyFigures:
    """The figures in force. Raises OutsideOurDataError.

    Law: redundancy/week-cap, redundancy/least-years, redundancy/most-years,
    redundancy/half-week-to-age, redundancy/one-week-to-age
    """
    cap = reading.figure("redundancy/week-cap")
    least, most = (reading.figure(f"redundancy/{each}-years") for each in ("least", "most"))
    half = reading.figure("redundancy/half-week-to-age")
    one = reading.figure("redundancy/one-week-to-age")
    return RedundancyFigures(
        week_cap=cap.pence,
        least_years=least.whole,
        most_years=most.whole,
        half_week_to=half.whole,
        one_week_to=one.whole,
        backing=backing(cap, least, most, half, one),
    )


def _half_weeks(age: int, figures: RedundancyFigures) -> int:
    if age <= figures.half_week_to:
        return 1
    return 2 if age <= figures.one_week_to else 3


def redundancy_pay(age: int, years: int, week: int, figures: RedundancyFigures) -> RedundancyPay:
    """What `years` complete years of service give someone of whole `age` on `week` pence a week.

    Years are counted back from the age on leaving: each counts by the age at its end. Nought below
    the least years of service.

    Law: redundancy/week-cap, redundancy/least-years, redundancy/most-years,
    redundancy/half-week-to-age, redundancy/one-week-to-age
    """
    counted = 0 if years < figures.least_years else min(years, figures.most_years)
    half_weeks = sum(_half_weeks(age - back, figures) for back in range(counted))
    pay = times(min(week, figures.week_cap), Rate(half_weeks, 2), Rounding.NEAREST_PENNY)
    return RedundancyPay(half_weeks=half_weeks, pence=pay)
