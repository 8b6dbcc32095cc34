"""What it costs to take a pension before the age at which it is paid in full."""

from collections.abc import Iterator
from datetime import date

from spinout.employment.one_person.ages import FullFrom
from spinout.employment.pensions import (
    Scheme,
    cut_between_years,
    cut_by_days,
    how_early,
    read_cuts,
)
from spinout.employment.pensions.early_cut import READ_BY_DAYS
from spinout.employment.pensions.pension_age import months_after
from spinout.law import Figure, LawLibrary, Reading
from spinout.money import Rate


def drawn_days(full: FullFrom, age: int) -> tuple[date, date]:
    """The birthdays on which those born first and last in the year reach the age."""
    return months_after(full.born_first, 12 * age), months_after(full.born_last, 12 * age)


def youngest(library: LawLibrary, day: date) -> Figure:
    """The youngest age at which a pension may be taken on a day to come.

    Law: pension-ages/earliest
    """
    return library.read(day).figure("pension-ages/earliest")


def least_and_most_cut(
    scheme: Scheme, full: FullFrom, age: int, reading: Reading
) -> tuple[Rate, Rate]:
    """How much the pension is cut by, at the least and the most over all births in the year.

    Raises SchemeNotHeldError, EarlierThanOurFactorsError and OutsideOurDataError.
    """
    found = sorted(_cuts(scheme, full, age, reading), key=lambda each: each.share)
    return found[0], found[-1]


def _cuts(scheme: Scheme, full: FullFrom, age: int, reading: Reading) -> Iterator[Rate]:
    held = read_cuts(reading, scheme).cuts
    for drawn, normal in zip(drawn_days(full, age), (full.first, full.last), strict=True):
        early = how_early(drawn, normal)
        if scheme in READ_BY_DAYS:
            yield cut_by_days(early, held)
        else:
            yield from cut_between_years(early, held)
