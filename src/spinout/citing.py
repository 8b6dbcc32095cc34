"""Citing provisions, so that each enters the reading's trace and bears on how firm an answer is."""

from typing import Protocol

from spinout.findings import CONFIRM, SETTLED, Standing
from spinout.law import Reading, Status


class Held(Protocol):
    """Anything read from the law: how we know it, and whether it surely stands."""

    @property
    def status(self) -> Status:
        """How we know it."""

    @property
    def firm(self) -> bool:
        """Whether it surely stands on the reading's date."""


def cited(reading: Reading, *keys: str) -> tuple[str, ...]:
    """The keys, each read, so that the sources list shows what a finding rests on.

    Raises OutsideOurDataError where a provision was not in force on the reading's date.
    """
    reading.surely(keys)
    return keys


def resting_on(
    standing: Standing, reading: Reading, cites: tuple[str, ...], *others: Held
) -> Standing:
    """`standing`, or “confirm” where it is settled and anything it rests on is not sure."""
    if standing != SETTLED:
        return standing
    unsure = [each for each in others if not (each.firm and each.status.plain)]
    return SETTLED if reading.surely(cites) and not unsure else CONFIRM
