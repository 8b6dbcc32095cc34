"""The pathfinder mutuals of 2010 and 2011: how many there were said to be, and whom we can name."""

from collections.abc import Iterable
from dataclasses import dataclass

from spinout.directory.closed_lists import Wave
from spinout.directory.entry import Entry

ANNOUNCED = 21
"""By the Number 10 page archived on 16 August 2012 and the Guardian of 6 December 2011."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathfinders:
    """The bodies we can name, by wave, and how many of those announced we cannot."""

    by_wave: dict[Wave, tuple[Entry, ...]]
    announced: int

    @property
    def named(self) -> tuple[Entry, ...]:
        """Every body we can name."""
        return tuple(each for group in self.by_wave.values() for each in group)

    @property
    def not_named(self) -> int:
        """How many of those announced we cannot name."""
        return self.announced - len(self.named)


def pathfinders(entries: Iterable[Entry]) -> Pathfinders:
    """The pathfinders among these bodies, by wave, in order."""
    held = tuple(entries)
    waves = (Wave.WAVE_1, Wave.WAVE_2, Wave.WAVE_NOT_CONFIRMED)
    return Pathfinders(
        by_wave={wave: tuple(e for e in held if e.pathfinder is wave) for wave in waves},
        announced=ANNOUNCED,
    )
