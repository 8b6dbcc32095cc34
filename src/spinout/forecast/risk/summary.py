"""What runs of a plan come to: spreads by year and month, and how many runs end badly."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

import numpy as np
import numpy.typing as npt

from spinout.forecast.months import MONTHS, YEARS, month_on, year_label
from spinout.forecast.risk.chances import heading, in_words
from spinout.forecast.risk.engine import Runs
from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.kept import Kept
from spinout.forecast.risk.measures import Rows
from spinout.forecast.risk.percentiles import Reader, percentiles
from spinout.forecast.risk.together import Pairs
from spinout.forecast.risk.uncertain import Uncertain
from spinout.handovers.risk_findings import Assumed, Chance, RiskFindings, RiskYear, Spread
from spinout.law import month_in_words

Whole = npt.NDArray[np.int64]

SHARES = (10, 50, 90)
_PILOT = 1024


@dataclass(slots=True)
class Tally:
    """How many runs have a year in deficit, run out of cash, or fall under the least reserve."""

    rows: Rows
    deficit: Whole = field(default_factory=lambda: np.zeros(YEARS, dtype=np.int64))
    any_deficit: int = 0
    under_floor: int = 0
    first_below: Whole = field(default_factory=lambda: np.zeros(MONTHS + 1, dtype=np.int64))
    """By the first month in which cash is below nought; last, the runs in which it never is."""
    _lock: Lock = field(default_factory=Lock)

    def read(self, pence: Whole) -> None:
        """Counts a part of the runs."""
        deficit = pence[self.rows.surplus] < 0
        below = pence[self.rows.cash] < 0
        first = np.where(below.any(axis=0), below.argmax(axis=0), MONTHS)
        under = (pence[self.rows.over_floor] < 0).any(axis=0)
        months = np.bincount(first, minlength=MONTHS + 1)
        with self._lock:
            self.deficit += deficit.sum(axis=1)
            self.any_deficit += int(deficit.any(axis=0).sum())
            self.under_floor += int(under.sum())
            self.first_below += months

    @property
    def out_of_cash(self) -> int:
        """In how many runs cash is ever below nought at a month’s end."""
        return int(self.first_below[:MONTHS].sum())


def summary(
    ground: Ground, runs: Runs, uncertain: Sequence[Uncertain], pairs: Pairs
) -> RiskFindings:
    """The runs summed up. Raises DoesNotBalanceInRunsError, FactorOutsideCurveError."""
    tally, kept = Tally(runs.rows), Kept(runs)
    spreads = _spreads(kept, runs, tally)
    cash, surplus = spreads[runs.rows.cash], spreads[runs.rows.surplus]
    moving = _pairs_in(uncertain, pairs)
    on, ours = _counted(ground, uncertain, pairs)
    return RiskFindings(
        seed=runs.seed,
        runs=runs.count,
        ours=ours,
        heading=heading(runs.count, on, ours),
        years=tuple(
            RiskYear(
                number=year,
                label=year_label(ground.first_month, year),
                surplus=surplus[year - 1],
                cash=cash[year * MONTHS // YEARS - 1],
                deficit=int(tally.deficit[year - 1]),
            )
            for year in range(1, YEARS + 1)
        ),
        cash=tuple(cash),
        months=tuple(month_on(ground.first_month, month) for month in range(MONTHS)),
        chances=_chances(ground, runs, tally),
        assumed=tuple(_assumed(each) for each in uncertain),
        together=tuple(moving),
        left_out=LEFT_OUT,
    )


LEFT_OUT = (
    "The runs do not put a chance on losing the contract. That is a test of its own.",
    "The runs draw nothing that is not listed here. All else is as the plan has it.",
)


def heading_of(ground: Ground, runs: int, uncertain: Sequence[Uncertain], pairs: Pairs) -> str:
    """What stands above every chance of these runs."""
    return heading(runs, *_counted(ground, uncertain, pairs))


def _counted(ground: Ground, uncertain: Sequence[Uncertain], pairs: Pairs) -> tuple[int, int]:
    """How many assumptions the runs stand on, and how many of those are ours."""
    moving = len(_pairs_in(uncertain, pairs))
    standing_in = sum(each.stands_in for each in ground.inputs)
    ours = sum(each.ours for each in uncertain) + moving + standing_in
    return len(uncertain) + moving + standing_in, ours


def _spreads(kept: Kept, runs: Runs, tally: Tally) -> list[Spread]:
    """The spread of each slot, in two passes over the runs: the tally is kept on the first."""
    pilot = runs.pence(0, min(_PILOT, runs.count))
    waiting = [tally.read]

    def source(read: Reader) -> None:
        also = waiting.pop() if waiting else None

        def both(pence: Whole) -> None:
            read(pence)
            if also is not None:
                also(pence)

        kept.source(both)

    found = percentiles(source, pilot, SHARES)
    return [Spread(low=int(low), middle=int(mid), high=int(high)) for low, mid, high in found]


def _chances(ground: Ground, runs: Runs, tally: Tally) -> tuple[Chance, ...]:
    out, of = tally.out_of_cash, runs.count
    when = ""
    if out:
        month = month_on(ground.first_month, int(tally.first_below[:MONTHS].argmax()))
        when = f" It most often first happens in {month_in_words(month)}."
    return (
        Chance(
            key="deficit",
            runs=tally.any_deficit,
            sentence=f"Some year ends in deficit: {in_words(tally.any_deficit, of)}.",
        ),
        Chance(
            key="out_of_cash",
            runs=out,
            sentence=f"Cash falls below nought: {in_words(out, of)}.{when}",
        ),
        Chance(
            key="under_floor",
            runs=tally.under_floor,
            sentence="The reserve ends some year under the least the plan wants: "
            f"{in_words(tally.under_floor, of)}.",
        ),
    )


def _assumed(each: Uncertain) -> Assumed:
    return Assumed(
        key=each.key,
        name=each.name,
        line=each.line,
        says=each.says,
        basis=each.basis,
        owner=each.owner,
        status=each.status,
    )


def _pairs_in(uncertain: Sequence[Uncertain], pairs: Pairs) -> list[str]:
    names = {each.key: each.name for each in uncertain}
    return [
        f"The {names[one]} and the {names[other]} move together, at {how_far:g} where 1 is fully."
        for (one, other), how_far in pairs.items()
        if one in names and other in names
    ]
