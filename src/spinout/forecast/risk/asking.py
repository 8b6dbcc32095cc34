"""The risk of a plan, asked in one place: runs, tests and breaking points."""

import importlib.util
import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from spinout.forecast.risk.chances import in_words
from spinout.forecast.risk.draws import check_seed
from spinout.forecast.risk.engine import Engine, How, Runs, runs
from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.reverse import FROM_YEARS, largest_cut, safe_price
from spinout.forecast.risk.stress import CONTRACT
from spinout.forecast.risk.summary import Tally, heading_of, summary
from spinout.forecast.risk.uncertain import JUMPS, TOGETHER, Uncertain, of_these
from spinout.handovers.risk_findings import (
    Jumped,
    JumpFindings,
    ReverseFindings,
    RiskFindings,
    SafePrice,
)

MOST_RUNS = 10_000_000
PRICE = "input_contract_income"
_ARRAY_PART, _COMPILED_PART, _MOST_THREADS = 2048, 2048, 16


class RunsError(ValueError):
    """A number of runs that cannot be made."""

    def __init__(self) -> None:
        super().__init__(f"Enter a number of runs from 1 to {MOST_RUNS:,}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How many runs, and from which seed. Raises RunsError or SeedError."""

    runs: int
    seed: int

    def __post_init__(self) -> None:
        """Refuses a number of runs that cannot be made."""
        if not 1 <= self.runs <= MOST_RUNS:
            raise RunsError
        check_seed(self.seed)


def here() -> How:
    """The quickest way on this machine: compiled where numba is installed, on every processor."""
    threads = min(os.cpu_count() or 1, _MOST_THREADS)
    if importlib.util.find_spec("numba") is None:
        return How(engine=Engine.ARRAYS, threads=threads, part=_ARRAY_PART)
    return How(engine=Engine.COMPILED, threads=threads, part=_COMPILED_PART)


def risk(ground: Ground, asked: Asked, how: How) -> RiskFindings:
    """What the runs come to. The same seed on the same machine gives the same answer."""
    uncertain = of_these(ground.reachable)
    return summary(ground, _runs(ground, asked, how, 1.0), uncertain, TOGETHER)


def jumps(ground: Ground, asked: Asked, how: How) -> JumpFindings:
    """The same runs with each jump turned on alone, and with all of them."""
    alone = [(each.name, each.says, (each,)) for each in JUMPS]
    together = ("all of these together", "Each as above.", JUMPS)
    return JumpFindings(
        heading=heading_of(ground, asked.runs, (*of_these(ground.reachable), *JUMPS), TOGETHER),
        jumps=tuple(
            _jumped(_runs(ground, asked, how, 1.0, on), name, says)
            for name, says, on in (*alone, together)
        ),
    )


def _jumped(made: Runs, name: str, says: str) -> Jumped:
    tally = Tally(made.rows)
    made.each(lambda _, pence: tally.read(pence))
    return Jumped(
        name=name,
        says=says,
        out_of_cash=tally.out_of_cash,
        sentence=f"With {name}: cash falls below nought in "
        f"{in_words(tally.out_of_cash, made.count)} of runs, and some year ends in deficit in "
        f"{in_words(tally.any_deficit, made.count)}.",
    )


def reverse(ground: Ground, asked: Asked | None, how: How) -> ReverseFindings:
    """How far the price and the contract can fall before the plan breaks; no price without runs."""
    return ReverseFindings(
        price=None if asked is None else _price(ground, asked, how),
        cuts=tuple(largest_cut(ground, year) for year in FROM_YEARS),
    )


def _price(ground: Ground, asked: Asked, how: How) -> SafePrice:
    def out_of_cash(factor: float) -> int:
        made = _runs(ground, asked, how, factor)
        tally = Tally(made.rows)
        made.each(lambda _, pence: tally.read(pence))
        return tally.out_of_cash

    price = int(np.floor(float(str(ground.values[PRICE])) * 100 + 0.5))
    return safe_price(price, asked.runs, asked.seed, out_of_cash)


def _runs(
    ground: Ground, asked: Asked, how: How, factor: float, jumps: Sequence[Uncertain] = ()
) -> Runs:
    key = ground.key_of(CONTRACT)
    plan = np.asarray(ground.values[key], dtype=np.float64)
    return runs(
        ground,
        (*of_these(ground.reachable), *jumps),
        TOGETHER,
        seed=asked.seed,
        count=asked.runs,
        how=how,
        changed={key: plan * factor} if factor != 1.0 else {},
    )
