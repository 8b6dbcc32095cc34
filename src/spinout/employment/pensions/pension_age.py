"""The day from which a pension is paid in full, by day of birth."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spinout.employment.backing import Backing, backing
from spinout.findings import NeedsToKnowError
from spinout.law import Reading, Row, day_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class StatePensionAge:
    """For those born from `born_from` to `born_to`: an age in months, or one day for them all."""

    born_from: date
    born_to: date | None
    months: int
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldStatePension:
    """The whole table, and what stands behind it."""

    ages: tuple[StatePensionAge, ...]
    backing: Backing


class BornBeforeOurTableError(NeedsToKnowError):
    """A day of birth before the first in our table, so State Pension has begun."""

    def __init__(self, born: date, first: date) -> None:
        super().__init__(
            f"We hold State Pension ages for people born from {day_in_words(first)} on. For "
            f"someone born on {day_in_words(born)}, ask the Pension Service."
        )


def _age(row: Row) -> StatePensionAge:
    return StatePensionAge(
        born_from=date.fromisoformat(row["born_from"]),
        born_to=date.fromisoformat(row["born_to"]) if row["born_to"] else None,
        months=0 if row["day"] else 12 * row.whole("years") + row.whole("months"),
        day=date.fromisoformat(row["day"]) if row["day"] else None,
    )


def _read(reading: Reading) -> HeldStatePension:
    rows = reading.table("state-pension-age")
    return HeldStatePension(ages=tuple(map(_age, rows)), backing=backing(*rows))


def read_state_pension(reading: Reading) -> HeldStatePension:
    """The table in force. Raises OutsideOurDataError.

    Law: state-pension-age
    """
    return reading.worked_out(_read)


def months_after(born: date, months: int) -> date:
    """The day that many months after; the last of the month where the month is too short.

    So someone born on 31 July 1960 is 66 years and 4 months on 30 November 2026.
    """
    years, month = divmod(born.month - 1 + months, 12)
    year = born.year + years
    return date(year, month + 1, min(born.day, monthrange(year, month + 1)[1]))


def age_on(born: date, day: date) -> int:
    """Age at the last birthday, in whole years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def state_pension_day(born: date, ages: Iterable[StatePensionAge]) -> date:
    """The day State Pension begins. Raises BornBeforeOurTableError.

    Law: state-pension-age
    """
    held = tuple(ages)
    for each in held:
        if each.born_from <= born and (each.born_to is None or born <= each.born_to):
            return each.day or months_after(born, each.months)
    raise BornBeforeOurTableError(born, held[0].born_from)


def normal_pension_day(born: date, least_age: int, ages: Iterable[StatePensionAge]) -> date:
    """The first day a pension tied to State Pension age is paid in full, never below `least_age`.

    Law: state-pension-age, lgps/least-normal-pension-age, nhs-pension/least-normal-pension-age,
    lgps-scotland/least-normal-pension-age, teachers-pension/least-normal-pension-age,
    alpha/least-normal-pension-age
    """
    return max(state_pension_day(born, ages), months_after(born, 12 * least_age))
