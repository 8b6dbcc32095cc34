"""Answers of several people as one tally: old ones count for less, and no one is told apart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spinout.facts.readiness import LEVELS, Counts, Tally
from spinout.findings import Missing

STALE_AFTER = timedelta(days=90)
"""An answer older than this is old until it is given again. Our own rule."""

WHEN_OLD = 2
"""The most an old answer counts for: written down."""

NO_LEVELS: Counts = (0,) * len(LEVELS)


def is_old(tally: Tally, *, on: date, plan_changed: date | Missing) -> bool:
    """Whether any answer is over 90 days old, or older than the plan as it now stands."""
    if on - tally.oldest > STALE_AFTER:
        return True
    return not isinstance(plan_changed, Missing) and tally.oldest < plan_changed


def aged(tally: Tally, *, on: date, plan_changed: date | Missing) -> Tally:
    """The tally with each answer of an old one at “written down” at most."""
    if not is_old(tally, on=on, plan_changed=plan_changed):
        return tally
    return replace(tally, levels={key: _at_most(held) for key, held in tally.levels.items()})


def _at_most(counts: Counts) -> Counts:
    kept = counts[:WHEN_OLD]
    above = len(counts) - WHEN_OLD - 1
    return (*kept, sum(counts[WHEN_OLD:]), *(0 for _ in range(above)))


def added(tallies: Sequence[Tally]) -> Tally:
    """All the answers as one tally. It needs at least one."""
    levels: dict[str, Counts] = {}
    for each in tallies:
        for key, counts in each.levels.items():
            held = levels.get(key, NO_LEVELS)
            levels[key] = tuple(a + b for a, b in zip(held, counts, strict=True))
    return Tally(
        people=sum(each.people for each in tallies),
        oldest=min(each.oldest for each in tallies),
        levels=levels,
        not_apply=_sum(each.not_apply for each in tallies),
        themes=_sum(each.themes for each in tallies),
    )


def _sum(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for each in counts:
        whole.update(each)
    return whole
