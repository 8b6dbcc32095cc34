"""The value axis: round whole steps that always take in nought."""

from collections.abc import Iterable
from dataclasses import dataclass

_PIECES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """An axis from `lowest` to `highest` in equal whole steps; nought is one of its ticks."""

    lowest: int
    highest: int
    step: int

    @property
    def ticks(self) -> range:
        """Every tick, lowest first."""
        return range(self.lowest, self.highest + self.step, self.step)

    def height(self, value: int) -> float:
        """Where the value stands, from 0 at the foot of the axis to 1 at its head."""
        return (value - self.lowest) / (self.highest - self.lowest)


def _round_step(least: int, span: int) -> int:
    wanted = max(least, -(-span // _PIECES))
    power: int = 10 ** (len(str(wanted)) - 1)
    return next(times * power for times in (1, 2, 5, 10) if wanted <= times * power)


def scale(values: Iterable[int], *, least: int) -> Scale:
    """The tightest axis of round steps, none under `least`, that holds every value and nought."""
    held = (0, *values)
    low, high = min(held), max(held)
    step = _round_step(least, high - low)
    lowest, highest = low // step * step, -(-high // step) * step
    return Scale(lowest=lowest, highest=max(highest, lowest + step), step=step)
