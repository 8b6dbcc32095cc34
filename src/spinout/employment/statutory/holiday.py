"""Paid holiday that the law gives."""

from dataclasses import dataclass
from fractions import Fraction

from spinout.employment.backing import Backing, backing
from spinout.law import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayFigures:
    """Weeks of paid holiday a year, and the most days they may come to."""

    weeks: Fraction
    most_days: int
    backing: Backing


def read_holiday(reading: Reading) -> HolidayFigures:
    """The figures in force. Raises OutsideOurDataError.

    Law: holiday/weeks, holiday/most-days
    """
    weeks, most = reading.figure("holiday/weeks"), reading.figure("holiday/most-days")
    return HolidayFigures(
        weeks=weeks.rate.share, most_days=most.whole, backing=backing(weeks, most)
    )


def statutory_holiday(days_a_week: Fraction, figures: HolidayFigures) -> Fraction:
    """Days of paid holiday for a full year of `days_a_week`, public holidays included.

    Law: holiday/weeks, holiday/most-days
    """
    return min(days_a_week * figures.weeks, Fraction(figures.most_days))
