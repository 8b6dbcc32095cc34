"""A clock asked for by its key, as the routes hand it on."""

from spinout.clocks.keyed_clock import KeyedClock
from spinout.handovers.clock import Clock


def clock_of(found: KeyedClock, *, rule: str, name: str) -> Clock:
    """The clock under that short name of its rule and that name in words."""
    return Clock(
        key=found.key,
        rule=rule,
        name=name,
        start=found.start,
        first=found.first,
        last=found.last,
        earliest=found.earliest,
        working=found.working,
        citations=found.citations,
        missing=found.missing,
    )
