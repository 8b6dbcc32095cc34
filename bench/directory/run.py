"""How long a directory of 10,000 bodies takes to narrow, beside a plain loop of the same machine.

usage: .venv/bin/python bench/directory/run.py [RUNS]
The bodies are those we hold, over and over. Prints the median of each question and its ratio to
one pass over the list that asks nothing, so that runs on different days can be set side by side.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import cycle, islice
from statistics import median

from spinout import directory
from spinout.directory import (
    Axis,
    Described,
    Entry,
    Form,
    Parent,
    Region,
    Sector,
    Status,
    Wanted,
    search,
)

MANY = 10_000
BAR_MS = 50


def many() -> tuple[Entry, ...]:
    """As many bodies, each with a short name of its own."""
    held = islice(cycle(directory.load().entries), MANY)
    return tuple(replace(each, slug=f"{each.slug}-{at}") for at, each in enumerate(held))


def questions(bodies: Sequence[Entry]) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    one_list = Wanted(sector=Sector.LIBRARIES)
    every_list = Wanted(
        sector=Sector.COMMUNITY_HEALTH,
        region=Region.SOUTH_WEST,
        form=Form.CIC,
        status=Status.TRADING,
    )
    like = Described(sector=Sector.LIBRARIES, parent=Parent.COUNCIL, staff=300, form=Form.CIC)
    return {
        "one pass that asks nothing": lambda: [each for each in bodies if each.searched],
        "one list": lambda: search(bodies, one_list),
        "four lists": lambda: search(bodies, every_list),
        "those that ended": lambda: search(bodies, Wanted(ended=True)),
        "two words": lambda: search(bodies, Wanted(words="community health")),
        "a word that is nowhere": lambda: search(bodies, Wanted(words="submarine")),
        "words and a list": lambda: search(bodies, replace(one_list, words="county council")),
        "services like yours": lambda: directory.alike(bodies, like),
        "counts by region": lambda: directory.counts(bodies, Axis.REGION),
    }


def taken(ask: Callable[[], object], runs: int) -> float:
    """The median of so many runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        ask()
        times.append(time.perf_counter() - start)
    return median(times) * 1000


def main() -> None:
    """Prints a table, and the questions that took longer than the bar."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    held = {name: taken(ask, runs) for name, ask in questions(many()).items()}
    least = next(iter(held.values()))
    print("| question | ms | × one pass |")
    print("|---|---|---|")
    for name, each in held.items():
        print(f"| {name} | {each:.1f} | {each / least:.0f} |")
    over = [name for name, each in held.items() if each > BAR_MS]
    print(f"Over {BAR_MS} ms: {', '.join(over) or 'none'}")


if __name__ == "__main__":
    main()
