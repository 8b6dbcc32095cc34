"""When a pension is paid in full, known by year of birth: the same age for all, or two days."""

from dataclasses import dataclass
from datetime import date

from spinout.employment.pensions.pension_age import (
    BornBeforeOurTableError,
    HeldStatePension,
    age_on,
    months_after,
    normal_pension_day,
)
from spinout.law import day_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class FullFrom:
    """The first days a pension is paid in full to those born first and last in one year."""

    born_first: date
    born_last: date
    first: date
    last: date

    @property
    def days(self) -> tuple[date, date]:
        """The day to those born first, and to those born last."""
        return self.first, self.last

    def birthdays(self, age: int) -> tuple[date, date]:
        """The birthdays on which those born first and last in the year reach an age."""
        return months_after(self.born_first, 12 * age), months_after(self.born_last, 12 * age)

    @property
    def age(self) -> int:
        """Whole years of age of those born last in the year on the day it is theirs."""
        return age_on(self.born_last, self.last)

    @property
    def says(self) -> str:
        """The age where all born in the year share it; otherwise the two days."""
        age = _birthday_age(self.born_first, self.first)
        if age is not None and age == _birthday_age(self.born_last, self.last):
            return f"age {age}"
        first, last = day_in_words(self.first), day_in_words(self.last)
        return f"a day from {first} to {last}, by your day of birth"


def _birthday_age(born: date, day: date) -> int | None:
    """The age where the day is a birthday, and nothing where it falls between two."""
    return day.year - born.year if (day.month, day.day) == (born.month, born.day) else None


def full_from(born: int, least_age: int, held: HeldStatePension) -> FullFrom | None:
    """When it is paid in full to those born in a year; None before the first year of our table.

    Law: state-pension-age
    """
    first, last = date(born, 1, 1), date(born, 12, 31)
    try:
        return FullFrom(
            born_first=first,
            born_last=last,
            first=normal_pension_day(first, least_age, held.ages),
            last=normal_pension_day(last, least_age, held.ages),
        )
    except BornBeforeOurTableError:
        return None
