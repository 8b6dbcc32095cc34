"""The values from which procurement rules apply, by the day the procurement starts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from spinout.clocks import anniversary
from spinout.facts.service import Contract
from spinout.findings import Closed
from spinout.law import Figure, Reading, day_in_words


class Kind(Closed):
    """The thresholds a service contract may meet, by figure key."""

    LIGHT_TOUCH = "procurement/light-touch-threshold"
    LOCAL = "procurement/sub-central-threshold"
    CENTRAL = "procurement/central-threshold"


OF_A_CONCESSION: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.LIGHT_TOUCH: "procurement/light-touch-concession-threshold",
        Kind.LOCAL: "procurement/concession-threshold",
        Kind.CENTRAL: "procurement/concession-threshold",
    }
)
"""What takes the place of each threshold where the contract is a concession."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Each threshold with its values by first day, oldest first, and the years between reviews."""

    held: Mapping[Kind, tuple[Figure, ...]]
    review: Figure

    def figure(self, kind: Kind, started: date) -> Figure:
        """The threshold for a procurement started on `started`, or the newest if that is later.

        A start before the first day held takes the first; callers rule that out beforehand.
        """
        figures = self.held[kind]
        begun = [figure for figure in figures if figure.since <= started]
        return begun[-1] if begun else figures[0]

    def past_review(self, kind: Kind, started: date) -> bool:
        """Whether a threshold we do not hold yet may govern a procurement started on that day."""
        figure = self.figure(kind, started)
        if figure.until is not None:
            return started > figure.until
        return started >= anniversary(figure.since, self.review.whole)

    @property
    def first_days(self) -> tuple[date, ...]:
        """The days on which any threshold changed, oldest first."""
        return tuple(sorted({f.since for figures in self.held.values() for f in figures}))

    def amounts(self, *kinds: Kind) -> tuple[int, ...]:
        """Every amount of those thresholds in pence, smallest first."""
        return tuple(sorted({figure.pence for kind in kinds for figure in self.held[kind]}))


def in_words(figure: Figure) -> str:
    """The threshold as people read it, marked where it is only reported."""
    return figure.words if figure.status.plain else f"{figure.words} (as reported)"


def thresholds(reading: Reading) -> Thresholds:
    """The thresholds known under the law as at the reading's date.

    A procurement keeps the threshold of the day it started, so older ones are held too.
    Law: procurement/light-touch-threshold, procurement/sub-central-threshold,
    procurement/central-threshold, procurement/threshold-review-years
    """
    return Thresholds(
        held={kind: reading.figures_so_far(kind.value) for kind in Kind},
        review=reading.figure("procurement/threshold-review-years"),
    )


def of_a_concession(reading: Reading) -> Thresholds:
    """The thresholds for a contract that those who use the service pay for.

    Law: procurement/light-touch-concession-threshold, procurement/concession-threshold
    """
    return Thresholds(
        held={kind: reading.figures_so_far(key) for kind, key in OF_A_CONCESSION.items()},
        review=reading.figure("procurement/threshold-review-years"),
    )


def for_contract(contract: Contract, reading: Reading) -> Thresholds:
    """The thresholds for this contract: those of a concession only where it is said to be one."""
    return reading.worked_out(of_a_concession if contract.concession is True else thresholds)


def after_review(limits: Thresholds, kind: Kind, started: date) -> str:
    """What to say where a later review may have changed the threshold; blank where none could."""
    if not limits.past_review(kind, started):
        return ""
    return (
        f" This value is reviewed every {limits.review.words}, and we hold none for bids sought "
        f"on {day_in_words(started)}. Check it before then."
    )
