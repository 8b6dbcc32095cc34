"""The memory limit: how soon this machine reads and writes rows of pence, and does no sum."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numba import njit

from spinout.employment.workforce.columns import Pence
from spinout.employment.workforce.fast import in_parts

ROUNDS, MORE_ROUNDS = 15, 60
BLOCKS = (1_024, 16_384, 262_144)
"""Posts copied of each row in turn: which is quickest depends on the machine."""

Work = Callable[[], object]


@njit(cache=True, nogil=True)
def copied(inputs: Pence, outputs: Pence, block: int, first: int, last: int) -> bool:
    """Reads every input row and writes every output row once, and does no sum but an addition."""
    for low in range(first, last, block):
        high = min(low + block, last)
        for row in range(outputs.shape[0]):
            taken, given = inputs[row % inputs.shape[0], low:high], outputs[row, low:high]
            for at in range(high - low):
                given[at] = taken[at] + 1
    return True


@dataclass(frozen=True)
class Beside:
    """Some work and the limit, in seconds, over rounds in which they took turns."""

    work: float
    limit: float
    """Both the least of all rounds: other work on the machine only ever adds to a time."""
    work_in_the_middle: float
    limit_in_the_middle: float

    @property
    def share(self) -> float:
        """How much of the limit the work reaches."""
        return self.limit / self.work

    @property
    def share_in_the_middle(self) -> float:
        """The same of the medians."""
        return self.limit_in_the_middle / self.work_in_the_middle


def seconds(work: Work) -> float:
    """One run."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def times(work: Work) -> list[float]:
    """Some runs in seconds, the shortest first, after one to warm it."""
    work()
    return sorted(seconds(work) for _ in range(ROUNDS))


def ways_to_copy(inputs: int, outputs: int, posts: int) -> list[Work]:
    """The same rows of int32 copied in blocks of each size, on one thread and on all."""
    read = np.ones((inputs, posts), dtype=np.int32)
    written = np.empty((outputs, posts), dtype=np.int32)

    def way(block: int, threads: bool) -> Work:
        def run(first: int, last: int) -> bool:
            return bool(copied(read, written, block, first, last))

        return (lambda: in_parts(run, posts)) if threads else (lambda: run(0, posts))

    return [way(block, threads) for block in BLOCKS for threads in (False, True)]


def beside_limit(work: Work, inputs: int, outputs: int, posts: int) -> Beside:
    """The work beside the quickest way to copy as many rows as it reads and writes."""
    quickest = min(ways_to_copy(inputs, outputs, posts), key=lambda way: times(way)[0])
    work()
    rounds = [(seconds(quickest), seconds(work)) for _ in range(MORE_ROUNDS)]
    limits, works = zip(*rounds, strict=True)
    return Beside(
        work=min(works),
        limit=min(limits),
        work_in_the_middle=statistics.median(works),
        limit_in_the_middle=statistics.median(limits),
    )
