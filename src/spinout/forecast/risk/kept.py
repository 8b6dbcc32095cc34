"""The values of runs, held where they are few enough and worked out again where they are not."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spinout.forecast.risk.engine import Runs
from spinout.forecast.risk.percentiles import Reader

Whole = npt.NDArray[np.int64]

MOST_HELD = 2**27
"""Bytes: more than so many are worked out again on each pass, so memory stays flat."""
_AT_ONCE = 8192


@dataclass(slots=True)
class Kept:
    """The values of every run, as often as they are asked for."""

    runs: Runs
    _held: Whole | None = None

    def source(self, read: Reader) -> None:
        """Gives every part of the values, (slots, runs), each once; in threads and in any order."""
        shape = (len(self.runs.rows.slots), self.runs.count)
        if self._held is not None:
            for first in range(0, self.runs.count, _AT_ONCE):
                read(self._held[:, first : first + _AT_ONCE])
        elif shape[0] * shape[1] * np.dtype(np.int64).itemsize > MOST_HELD:
            self.runs.each(lambda _, pence: read(pence))
        else:
            held = np.empty(shape, dtype=np.int64)

            def keep(first: int, pence: Whole) -> None:
                held[:, first : first + pence.shape[1]] = pence
                read(pence)

            self.runs.each(keep)
            self._held = held
