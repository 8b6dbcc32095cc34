"""Every value from which procurement rules apply, by date, and the one that governs here."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from spinout.findings import CONFIRM, SETTLED
from spinout.handovers.award_findings import Limit
from spinout.law import Figure, Reading

ROWS: Mapping[str, str] = MappingProxyType(
    {
        "procurement/light-touch-threshold": "Light touch services",
        "procurement/light-touch-utilities-threshold": "Light touch services of a utility",
        "procurement/light-touch-concession-threshold": "Light touch concession",
        "procurement/central-threshold": "Services and goods, central government",
        "procurement/sub-central-threshold": "Services and goods, councils and others",
        "procurement/works-threshold": "Building works",
        "procurement/concession-threshold": "Concession",
    }
)
"""Each kind of contract, in the order of the official table."""


def limits(deciding: tuple[Figure, ...], reading: Reading) -> tuple[Limit, ...]:
    """Each limit with its dates; those the answer turned on are marked.

    Law: procurement/light-touch-threshold, procurement/light-touch-utilities-threshold,
    procurement/light-touch-concession-threshold, procurement/central-threshold,
    procurement/sub-central-threshold, procurement/works-threshold,
    procurement/concession-threshold
    """
    decided = {(figure.key, figure.since) for figure in deciding}
    return tuple(
        replace(each, governs=True) if (each.key, each.since) in decided else each
        for each in reading.worked_out(every_limit)
    )


def every_limit(reading: Reading) -> tuple[Limit, ...]:
    """Every limit held up to the reading's date, none of them marked."""
    return tuple(
        Limit(
            key=key,
            name=name,
            pence=figure.pence,
            since=figure.since,
            until=figure.until,
            standing=SETTLED if figure.status.plain and figure.firm else CONFIRM,
            governs=False,
        )
        for key, name in ROWS.items()
        for figure in reading.figures_so_far(key)
    )
