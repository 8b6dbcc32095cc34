"""Draws by counter: the number drawn for a run depends on the seed, the stream and the run alone.

Philox 4x64 with ten rounds (Salmon and others, 2011), as numpy has it. The key is the seed and the
stream; the counter is the run. So any part of the runs can be drawn by itself, in any order.
"""

import hashlib

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

MOST_SEED = 2**64 - 1
_PER_COUNT = 4
"""One step of the counter gives four numbers."""
_SPARE_BITS = 11
_PARTS = 2.0**-53


class SeedError(ValueError):
    """A seed that is not a whole number the generator can take."""

    def __init__(self) -> None:
        super().__init__(f"Enter a seed that is a whole number from 0 to {MOST_SEED}.")


def stream(name: str) -> int:
    """The number of the stream of that name. It stays when other streams come or go."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "little")


def check_seed(seed: int) -> None:
    """Raises SeedError where the generator cannot take the seed."""
    if not 0 <= seed <= MOST_SEED:
        raise SeedError


def uniform(seed: int, number: int, first: int, count: int) -> Array:
    """Numbers above 0 and below 1 for `count` runs from run `first`, in steps of 2^-53.

    Shape (count,), float64. Raises SeedError.
    """
    check_seed(seed)
    skipped = first % _PER_COUNT
    key = np.array([seed, number], dtype=np.uint64)
    source = np.random.Philox(key=key, counter=first // _PER_COUNT)
    raw = source.random_raw(skipped + count)[skipped:]
    return ((raw >> np.uint64(_SPARE_BITS)).astype(np.float64) + 0.5) * _PARTS
