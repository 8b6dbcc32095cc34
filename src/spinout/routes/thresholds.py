"""The values from which procurement rules apply, by the day the procurement starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.law import Figure, Reading


class Kind(Enum):
    """The thresholds a service contract may meet, by figure key."""

    LIGHT_TOUCH = "procurement/light-touch-threshold"
    LOCAL = "procurement/sub-central-threshold"
    CENTRAL = "procurement/central-threshold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Each threshold with its values by first day, oldest first."""

    held: Mapping[Kind, tuple[Figure, ...]]

    def figure(self, kind: Kind, started: date) -> Figure:
        """The threshold for a procurement started on `started`, or the newest if that is later.

        A start before the first day held takes the first; callers rule that out beforehand.
        """
        figures = self.held[kind]
        begun = [figure for figure in figures if figure.since <= started]
        return begun[-1] if begun else figures[0]

    @property
    def first_days(self) -> tuple[date, ...]:
        """The days on which any threshold changed, oldest first."""
        return tuple(sorted({f.since for figures in self.held.values() for f in figures}))

    @property
    def amounts(self) -> tuple[int, ...]:
        """Every threshold amount in pence, smallest first."""
        return tuple(sorted({f.pence for figures in self.held.values() for f in figures}))


def in_words(figure: Figure) -> str:
    """The threshold as people read it, marked where it is only reported."""
    return figure.words if figure.status.plain else f"{figure.words} (as reported)"


def thresholds(reading: Reading) -> Thresholds:
    """The thresholds known under the law as at the reading's date.

    A procurement keeps the threshold of the day it started, so older ones are held too.
    Law: procurement/light-touch-threshold, procurement/sub-central-threshold,
    procurement/central-threshold
    """
    return Thresholds(held={kind: reading.figures_so_far(kind.value) for kind in Kind})
