"""Takes each entry of a rule’s table out in turn, and reports those that no answer misses.

    python bench/routes/needed.py

The answers are whole ones, to every edge of every rule that the tests hold, one date at a time. An
entry that none of them misses is spare, or wants a case of its own; or another table took it in as
it loaded, and it counts there.
"""

import sys
import time
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from spinout import law  # noqa: E402
from spinout.law import LawLibrary  # noqa: E402
from tests.routes.edges import CHECKED, Edge, Side, answer  # noqa: E402
from tests.routes.edges_of_awards import AWARDS  # noqa: E402
from tests.routes.edges_of_the_right import CHALLENGE  # noqa: E402
from tests.routes.edges_of_work import PLACES, WORK  # noqa: E402
from tests.routes.removing import Entry, entries, without  # noqa: E402

MERGED = "LIMITS"
"""Tables that others are made of as they load: an entry counts where they are put together."""

EDGES: tuple[Edge, ...] = (*CHALLENGE, *WORK, *PLACES, *AWARDS)


def cases() -> tuple[Side, ...]:
    """Both sides of every edge, those of one date together, today’s first."""
    sides = {
        (side.on, repr(sorted(side.changes.items(), key=str))): side
        for edge in EDGES
        for side in (edge.bites, edge.misses)
    }
    return tuple(sorted(sides.values(), key=lambda side: (side.on != CHECKED, side.on)))


def fresh() -> LawLibrary:
    """The library we ship, with nothing worked out from it yet."""
    held = law.load()
    return LawLibrary(version=held.version, sources=held.sources, entries=held.entries)


def told(side: Side, library: LawLibrary) -> Hashable:
    """The whole answer, or how it fails."""
    try:
        return repr(answer(side, library))
    except Exception as failure:
        return type(failure).__name__


def missed(entry: Entry, order: list[int], say: Callable[[int, LawLibrary], bool]) -> bool:
    """Whether some answer changes without the entry; the one that did is asked first next time."""
    library = fresh()
    with without(entry):
        for place, case in enumerate(order):
            if not say(case, library):
                order.insert(0, order.pop(place))
                return True
    return False


def unmissed() -> Iterable[Entry]:
    """Each entry that no answer misses."""
    asked = cases()
    library = fresh()
    whole = [told(side, library) for side in asked]
    order = list(range(len(asked)))
    for entry in entries():
        merged = entry.table == MERGED and entry.module != "functions"
        if not merged and not missed(
            entry, order, lambda case, held: told(asked[case], held) == whole[case]
        ):
            yield entry


if __name__ == "__main__":
    begun, spare = time.perf_counter(), 0
    for each in unmissed():
        spare += 1
        print(each.title, flush=True)
    print(f"{spare} that no answer misses; {time.perf_counter() - begun:.0f} s")
