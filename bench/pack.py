"""How long the whole passage and its pack take, each run in a cold process.

usage: .venv/bin/python bench/pack.py [RUNS]
Prints medians of one session, and their ratio to a process that only starts Python.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ON = "2026-11-23"
BAR_SECONDS = 4.0


def timed(words: list[str]) -> float:
    """The seconds one process takes from start to end."""
    began = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main(runs: int) -> None:
    """Times starting Python, one stage, the passage, and the passage with its pack."""
    spinout = [sys.executable, "-m", "spinout.cli.main"]
    case = ["library-service", "--on", ON]
    with tempfile.TemporaryDirectory() as folder:
        pack = ["--pack", str(Path(folder) / "pack")]
        measured = {
            "python alone": [sys.executable, "-c", "pass"],
            "spinout route": [*spinout, "route", *case],
            "spinout case": [*spinout, "case", *case],
            "spinout case --pack": [*spinout, "case", *case, *pack],
            "spinout case --pack, pay from posts": [
                *spinout, "case", *case, *pack, "--variant", "today",
            ],
        }  # fmt: skip
        medians = {
            name: median(timed(words) for _ in range(runs)) for name, words in measured.items()
        }
    alone = medians["python alone"]
    for name, seconds in medians.items():
        print(f"{name:<38} {seconds:6.2f} s   {seconds / alone:6.1f} x python alone")
    slowest = max(medians.values())
    print(f"Bar: a pack in under {BAR_SECONDS:.0f} s. Slowest median {slowest:.2f} s.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
