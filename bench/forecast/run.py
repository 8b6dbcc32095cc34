"""Runs of the full model: seconds, peak memory and share of the arithmetic limit, in one session.

usage: .venv/bin/python bench/forecast/run.py [TIMES]
Each measurement is a process of its own, warm: 100,000 runs compiled and in numpy, 1,000,000
compiled, and one assumption changed on a case of 1,000 posts. Seconds are medians of TIMES. On a
machine with other work the processor’s own seconds tell more than the clock’s.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
RUNS, MANY = 100_000, 1_000_000
SECONDS_BAR = {"compiled": 1.0, "numpy": 5.0}
MEGABYTES_BAR, CHANGED_BAR_MS = 500.0, 200.0


def asked(script: str, *words: str) -> dict[str, Any]:
    """What one process prints."""
    command = [sys.executable, str(HERE / script), *words]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def measured(engine: str, runs: int, times: int) -> dict[str, float]:
    """Medians of so many processes, and the most memory of any."""
    threads = str(os.cpu_count() or 1)
    found = [asked("once.py", engine, str(runs), threads) for _ in range(times)]
    return {
        **{name: median(each[name] for each in found) for name in ("seconds", "processor_seconds")},
        "peak_megabytes": max(each["peak_megabytes"] for each in found),
        "lines": found[0]["lines"],
        "moving": found[0]["moving"],
        "middle_of_year_5": found[0]["middle_of_year_5"],
    }


def multiplications() -> float:
    """Multiplications a second on one thread over numbers in the nearest cache: the yardstick."""
    ones, twos = np.ones(2_048), np.full(2_048, 1.0000001)
    best = 0.0
    for _ in range(5):
        began = time.perf_counter()
        for _ in range(20_000):
            np.multiply(ones, twos, out=ones)
        best = max(best, 20_000 * ones.size / (time.perf_counter() - began))
    return best


def main(times: int) -> None:
    """Measures and prints."""
    rows = {
        ("compiled", RUNS): measured("compiled", RUNS, times),
        ("numpy", RUNS): measured("numpy", RUNS, times),
        ("compiled", MANY): measured("compiled", MANY, 1),
    }
    for (engine, runs), each in rows.items():
        bar = SECONDS_BAR[engine] if runs == RUNS else None
        print(
            f"{runs:>10,} runs, {engine:9} {each['seconds']:7.2f} s by the clock "
            f"{each['processor_seconds']:7.2f} s of processor {each['peak_megabytes']:6.0f} MB"
            + (f"  (bars {bar:g} s, {MEGABYTES_BAR:g} MB)" if bar else "")
        )
    fast, arrays = rows["compiled", RUNS], rows["numpy", RUNS]
    same = fast["middle_of_year_5"] == arrays["middle_of_year_5"]
    print(f"both engines give the same middle of year 5: {same}; {fast['lines']:.0f} lines")
    ratio = arrays["processor_seconds"] / fast["processor_seconds"]
    print(f"numpy, month by month, takes {ratio:.1f} times the processor of the compiled engine")
    values = RUNS * 60 * fast["moving"] / fast["processor_seconds"]
    print(
        f"values of the {fast['moving']:.0f} lines that move: {values / 1e6:,.0f} million/s, "
        f"{values / multiplications():.0%} of plain multiplications in cache"
    )
    changed = asked("changed.py", str(times))
    print(
        f"one assumption changed, {changed['posts']:,} posts: plan {changed['plan_ms']:.0f} ms, "
        f"with tests and effects {changed['plan_and_tests_ms']:.0f} ms (bar {CHANGED_BAR_MS:g} ms)"
    )
    print(
        f"load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
