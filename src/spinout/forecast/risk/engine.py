"""Runs of a plan by the thousand, in parts, on as many threads as asked.

A run is its number: its draws depend on the seed and the number alone. So the parts may be of any
size, on any thread and in any order, and the values are the same to the bit.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from itertools import islice

import numpy as np
import numpy.typing as npt

from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.measures import Rows, rows
from spinout.forecast.risk.moved import moved_by
from spinout.forecast.risk.together import Drawn, Pairs, drawn, plan_of_draws
from spinout.forecast.risk.uncertain import Uncertain
from spinout.lines import Kernel, MovingPart, evaluate, kernel, moving_part

Whole = npt.NDArray[np.int64]
Array = npt.NDArray[np.float64]
Part = Callable[[int, Whole], None]


class Engine(Enum):
    """What works the lines out. Both give the same bits."""

    ARRAYS = "numpy"
    COMPILED = "compiled"


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How to run: nothing here changes what comes out."""

    engine: Engine
    threads: int
    part: int
    """Runs worked out at once on a thread."""


class DoesNotBalanceInRunsError(ArithmeticError):
    """The balance sheet of some run does not balance: a fault in Spinout, never in the case."""

    def __init__(self, first: int) -> None:
        super().__init__(
            f"The balance sheet does not balance in a run from number {first + 1} on. This is a "
            "fault in Spinout. Report it with your case file and the seed."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """A number of runs of a plan with a seed: `each` gives the values kept of every run."""

    seed: int
    count: int
    how: How
    rows: Rows
    _ground: Ground
    _uncertain: tuple[Uncertain, ...]
    _plan: tuple[Drawn, ...]
    _part: MovingPart
    _kernel: Kernel | None
    _changed: Mapping[str, Array]

    def each(self, read: Part) -> None:
        """Calls `read(first run, pence)` with every part, pence being (slots, runs) int64.

        It may be called on several threads at once and in any order.
        """
        firsts = iter(range(0, self.count, self.how.part))

        def work(first: int) -> None:
            read(first, self.pence(first, min(self.how.part, self.count - first)))

        if self.how.threads == 1:
            for first in firsts:
                work(first)
            return
        with ThreadPoolExecutor(self.how.threads) as pool:
            for done in _few_at_once(pool, work, firsts, 2 * self.how.threads):
                done.result()

    def pence(self, first: int, count: int) -> Whole:
        """What is kept of `count` runs from run `first`: whole pence, (slots, runs)."""
        draws = drawn(self._plan, self.seed, first, count)
        moved = {**moved_by(self._ground, self._uncertain, draws)}
        for key, value in self._changed.items():
            moved[key] = moved[key] * value if key in moved else value
        values = {**self._part.still, **{key: moved[key] for key in self._part.moving}}
        found = self._worked(values, count)
        pence = np.floor(found.T * 100 + 0.5).astype(np.int64)
        if pence[self.rows.check].any():
            raise DoesNotBalanceInRunsError(first)
        return pence

    def _worked(self, values: Mapping[str, npt.ArrayLike], count: int) -> Array:
        moving = [slot for slot in self.rows.slots if slot[0] in self._part.book.lines]
        if not moving:
            whole = np.empty((count, 0))
        elif self._kernel is not None:
            whole = self._kernel.kept(values, moving)
        else:
            whole = evaluate(self._part.book, values).kept(moving)
        places = {slot: place for place, slot in enumerate(moving)}
        columns = [
            whole[:, places[slot]]
            if slot in places
            else np.full(count, np.asarray(self._part.wanted_still[slot[0]])[slot[1]])
            for slot in self.rows.slots
        ]
        return np.stack(columns, axis=1)


def _few_at_once(
    pool: ThreadPoolExecutor, work: Callable[[int], None], firsts: Iterator[int], few: int
) -> Iterator[Future[None]]:
    """The parts’ ends in order, with only a few begun ahead: memory stays flat."""
    waiting = [pool.submit(work, first) for first in islice(firsts, few)]
    while waiting:
        yield waiting.pop(0)
        waiting += [pool.submit(work, first) for first in islice(firsts, 1)]


def runs(
    ground: Ground,
    uncertain: Sequence[Uncertain],
    pairs: Pairs,
    *,
    seed: int,
    count: int,
    how: How,
    changed: Mapping[str, Array],
) -> Runs:
    """The runs of a plan. `changed` holds values that differ from the plan’s in every run.

    A factor in `changed` multiplies what is drawn; an input in it stands in for the plan’s.
    Raises SeedError, CannotMoveTogetherError, FastExtraMissingError, CacheFolderError and what
    `evaluate` raises.
    """
    kept = rows()
    moving = {
        *(ground.key_of(each.moves) for each in uncertain),
        *changed,
    }
    part = moving_part(
        ground.book, ground.values, moving=moving, wanted=(line for line, _ in kept.slots)
    )
    return Runs(
        seed=seed,
        count=count,
        how=how,
        rows=kept,
        _ground=ground,
        _uncertain=tuple(uncertain),
        _plan=plan_of_draws(uncertain, pairs),
        _part=part,
        _kernel=kernel(part.book, moving=part.moving) if how.engine is Engine.COMPILED else None,
        _changed=changed,
    )
