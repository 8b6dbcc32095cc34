"""The sector from files of posts: one process, then Dask workers on this machine.

python bench/workforce/over_workers.py [POSTS] [WORKERS]

Both must come to the same pennies. Processor time is what the work costs; the time on the clock
falls with the workers only where so many processors are free.
"""

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from run import sector_kinds, write_sector

from spinout.employment.figures import Basis
from spinout.employment.workforce import over_workers, plain
from spinout.employment.workforce.columns import Kind
from spinout.employment.workforce.parts import PART, cut
from spinout.employment.workforce.streaming import worked_from
from spinout.employment.workforce.summary import Summary, summed

ENDS = (-100_000, 0, 1, 100_000)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What a run took: seconds on the clock, seconds of the processors, and its sums."""

    name: str
    clock: float
    processors: float
    found: Summary


def alone(path: Path, kinds: dict[str, Kind]) -> Taken:
    """The file streamed in this process."""
    clock, used = time.perf_counter(), time.process_time()
    with path.open(encoding="utf-8", newline="") as file:
        worked = worked_from(file, kinds, Basis.ANNUAL, plain.both_ways)
        found = summed(worked, len(kinds), ENDS, lambda posts: None)
    return Taken(
        name="one process, streamed",
        clock=time.perf_counter() - clock,
        processors=time.process_time() - used,
        found=found,
    )


def together(path: Path, kinds: dict[str, Kind], workers: int) -> Taken:
    """The file in parts on so many workers, which have started and loaded what they need."""
    with over_workers.processes_here(workers) as client:
        client.run(_loaded)
        clock, used = time.perf_counter(), sum(client.run(time.process_time).values())
        parts = cut(str(path), PART)
        found = over_workers.summed_over(
            client, parts, kinds, Basis.ANNUAL, plain.both_ways, ENDS, lambda posts: None
        )
        taken = time.perf_counter() - clock
        spent = sum(client.run(time.process_time).values()) - used
    return Taken(
        name=f"{workers} workers, {len(parts)} parts", clock=taken, processors=spent, found=found
    )


def _loaded() -> None:
    import spinout.employment.workforce.parts  # noqa: F401


def main(posts: int, workers: int) -> int:
    """Measures, prints, and gives 1 where the sums differ."""
    print(f"{os.cpu_count()} processors, load at the start {os.getloadavg()[0]:.1f}")
    kinds = {str(at): kind for at, kind in enumerate(sector_kinds())}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sector.csv"
        write_sector(path, posts)
        runs = [alone(path, kinds), together(path, kinds, workers)]
    for each in runs:
        print(f"{each.name:<24} {each.clock:6.1f} s, {each.processors:6.1f} s of processor")
    first, second = (each.found for each in runs)
    same = np.array_equal(first.lines, second.lines) and np.array_equal(
        first.changes, second.changes
    )
    print(f"{int(first.posts.sum()):,} posts; the pennies are {'the same' if same else 'OTHER'}")
    return 0 if same else 1


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:3]]
    sys.exit(main(*given, *(1_000_000, 2)[len(given) :]))
