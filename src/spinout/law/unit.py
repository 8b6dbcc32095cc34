"""The units law is held in, and how each is read and written."""

from enum import Enum
from fractions import Fraction

from spinout import money
from spinout.law.errors import WrongUnitError
from spinout.money import Rate


class Unit(Enum):
    """The unit of a figure or of a column."""

    POUNDS = "pounds"
    POUNDS_A_YEAR = "pounds a year"
    POUNDS_A_WEEK = "pounds a week"
    POUNDS_AN_HOUR = "pounds an hour"
    PERCENT = "percent"
    FRACTION = "fraction"
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    PEOPLE = "people"
    NUMBER = "number"
    YES_OR_NO = "yes or no"
    TEXT = "text"
    DATE = "date"


MONEY = frozenset({Unit.POUNDS, Unit.POUNDS_A_YEAR, Unit.POUNDS_A_WEEK, Unit.POUNDS_AN_HOUR})
WHOLE = frozenset(
    {
        Unit.DAYS,
        Unit.WORKING_DAYS,
        Unit.WEEKS,
        Unit.MONTHS,
        Unit.YEARS,
        Unit.PEOPLE,
        Unit.NUMBER,
    }
)


def as_pence(key: str, unit: Unit, value: str) -> int:
    """Whole pence. Raises WrongUnitError unless the unit is money."""
    if unit not in MONEY:
        raise WrongUnitError(key, unit.value, "money")
    return money.pounds(value)


def as_rate(key: str, unit: Unit, value: str) -> Rate:
    """An exact rate. Raises WrongUnitError unless the unit is percent or fraction."""
    match unit:
        case Unit.PERCENT:
            return Rate.percent(value)
        case Unit.FRACTION:
            share = Fraction(value)
            return Rate(share.numerator, share.denominator, as_fraction=True)
        case _:
            raise WrongUnitError(key, unit.value, "a rate")


def as_whole(key: str, unit: Unit, value: str) -> int:
    """A whole number. Raises WrongUnitError unless the unit counts whole things."""
    if unit not in WHOLE:
        raise WrongUnitError(key, unit.value, "a whole number")
    return int(value)


def as_yes(key: str, unit: Unit, value: str) -> bool:
    """True for “yes”, False for “no”. Raises WrongUnitError for any other unit."""
    if unit is not Unit.YES_OR_NO:
        raise WrongUnitError(key, unit.value, "yes or no")
    return value == "yes"


def in_words(unit: Unit, value: str) -> str:
    """The value as people read it: “£12,570 a year”, “6.5%”, “30 days”, “1/49”."""
    if unit in MONEY:
        amount = money.money(money.pounds(value)).removesuffix(".00")
        return amount + unit.value.removeprefix("pounds")
    if unit is Unit.PERCENT:
        return f"{value}%"
    if unit in WHOLE and unit is not Unit.NUMBER:
        return f"{value} {unit.value.removesuffix('s') if value == '1' else unit.value}"
    return value


def check(unit: Unit, value: str) -> None:
    """Raises ValueError where `value` cannot be read in `unit`."""
    if unit in MONEY:
        money.pounds(value)
    elif unit in WHOLE:
        int(value)
    elif unit in (Unit.PERCENT, Unit.FRACTION):
        as_rate("", unit, value)
    elif unit is Unit.YES_OR_NO and value not in ("yes", "no"):
        raise ValueError(f"Enter yes or no, not “{value}”.")
