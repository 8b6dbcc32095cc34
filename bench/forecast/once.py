"""One measurement of runs of the full model, in a process of its own: seconds and peak memory.

usage: python once.py ENGINE RUNS THREADS. Prints one line of JSON. The first summary is thrown
away: it compiles, and it warms the caches.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.forecast.full import full_ground

from spinout.forecast.risk import Asked, Engine, Ground, How, risk
from spinout.forecast.risk.measures import rows
from spinout.forecast.risk.uncertain import of_these
from spinout.lines import moving_part

WARM_UP = 4_000
PART = {Engine.COMPILED: 2_048, Engine.ARRAYS: 2_048}


def _moving(standing: Ground) -> tuple[str, ...]:
    """The lines that the draws reach and the figures kept rest on."""
    keys = {standing.key_of(each.moves) for each in of_these(standing.reachable)}
    wanted = {line for line, _ in rows().slots}
    part = moving_part(standing.book, standing.values, moving=keys, wanted=wanted)
    return tuple(part.book.lines)


def main(engine: Engine, runs: int, threads: int) -> None:
    """Times one whole summary: draws, lines, counts, exact percentiles."""
    standing = full_ground()
    how = How(engine=engine, threads=threads, part=PART[engine])
    risk(standing, Asked(runs=WARM_UP, seed=1), how)
    began, used = time.perf_counter(), time.process_time()
    found = risk(standing, Asked(runs=runs, seed=1), how)
    print(
        json.dumps(
            {
                "seconds": time.perf_counter() - began,
                "processor_seconds": time.process_time() - used,
                "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "lines": len(standing.book.lines),
                "moving": len(_moving(standing)),
                "middle_of_year_5": found.years[-1].surplus.middle,
                "load": os.getloadavg()[0],
            }
        )
    )


if __name__ == "__main__":
    main(Engine(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
