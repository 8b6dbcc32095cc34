"""Bank holidays of each nation: a published list, corrected by our own data, and its end."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from spinout.clocks.nations import Nation
from spinout.law import day_in_words

_CODES: Mapping[Nation, str] = MappingProxyType(
    {
        Nation.ENGLAND: "ENG",
        Nation.WALES: "WLS",
        Nation.SCOTLAND: "SCT",
        Nation.NORTHERN_IRELAND: "NIR",
    }
)


class CalendarNotKnownError(LookupError):
    """A working-day count ran past the last day for which bank holidays are known."""

    def __init__(self, known_to: date) -> None:
        self.known_to = known_to
        super().__init__(
            f"We know the bank holidays up to {day_in_words(known_to)}. Choose an earlier date, "
            "or add later bank holidays once they are published."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """Days to add to, or take from, the published list, by nation; and how far it is known."""

    known_to: date
    added: Mapping[Nation, frozenset[date]]
    removed: Mapping[Nation, frozenset[date]]


def read_corrections(file: Traversable) -> Corrections:
    """The corrections in a data file."""
    data = tomllib.loads(file.read_text("utf-8"))
    return Corrections(
        known_to=data["known_to"],
        added=_by_nation(data.get("added", ())),
        removed=_by_nation(data.get("removed", ())),
    )


def _by_nation(changes: list[dict[str, Any]]) -> Mapping[Nation, frozenset[date]]:
    return MappingProxyType(
        {
            nation: frozenset(
                change["day"] for change in changes if nation.value in change["nations"]
            )
            for nation in Nation
        }
    )


@cache
def our_corrections() -> Corrections:
    """The corrections we ship."""
    return read_corrections(files("spinout.clocks") / "bank-holidays.toml")


@cache
def _published(nation: Nation, year: int) -> frozenset[date]:
    # Slow to import, and most cases count no working days.
    import holidays

    return frozenset(holidays.country_holidays("GB", subdiv=_CODES[nation], years=year))


def is_bank_holiday(day: date, nation: Nation, corrections: Corrections) -> bool:
    """Whether `day` is a bank holiday there. Raises CalendarNotKnownError past the known days."""
    if day > corrections.known_to:
        raise CalendarNotKnownError(corrections.known_to)
    if day in corrections.added[nation]:
        return True
    return day in _published(nation, day.year) and day not in corrections.removed[nation]
