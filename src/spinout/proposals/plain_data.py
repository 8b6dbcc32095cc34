"""A day, a standing, an amount and whole values, as plain data holds them everywhere."""

from datetime import date
from enum import Enum
from typing import Any

from spinout.findings import Standing
from spinout.money import in_pounds


def day(found: date | None) -> str | None:
    """The day as ISO writes it, or None where there is none."""
    return None if found is None else found.isoformat()


def standing(found: Standing) -> dict[str, Any]:
    """How firmly an answer stands, whose it is to give, and the days our data cover."""
    return {
        "firmness": found.firmness.value,
        "who": found.who,
        "from": day(found.since),
        "to": day(found.until),
    }


def pounds(pence: int | None) -> float | None:
    """The amount in pounds, or None where it is not known."""
    return None if pence is None else in_pounds(pence)


def told(each: object, *names: str) -> dict[str, Any]:
    """These of its values under their own names, in this order, each as JSON can hold it."""
    return {name: _plain(getattr(each, name)) for name in names}


def told_in_pounds(each: object, *names: str) -> dict[str, float | None]:
    """These of its amounts in pence under their own names, in pounds."""
    return {name: pounds(getattr(each, name)) for name in names}


def _plain(value: object) -> object:
    match value:
        case tuple():
            return [_plain(each) for each in value]
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Standing():
            return standing(value)
        case _:
            return value
