"""Reverse stress: the price at which few enough runs run out of cash, and the largest cut."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np

from spinout.forecast.months import MONTHS_IN_YEAR
from spinout.forecast.risk.change import Change, Does, scenarios
from spinout.forecast.risk.ground import Ground
from spinout.forecast.risk.stress import CONTRACT
from spinout.handovers.risk_findings import LargestCut, SafePrice
from spinout.lines import evaluate
from spinout.money import whole_pounds

FEWER_THAN = 5
"""Of a hundred runs."""
STEP = 1_000
"""Pounds a year: the price is told to the nearest so many above."""
TENTHS = 1_000
"""Cuts are tried by the tenth of a percent, up to the whole price."""
FROM_YEARS = (1, 2, 3)
_MOST = 2
"""The largest price looked at, as a multiple of the plan’s."""

OutOfCash = Callable[[float], int]
"""How many runs run out of cash at a factor on the contract."""


def safe_price(plan_price: int, runs: int, seed: int, out_of_cash: OutOfCash) -> SafePrice:
    """The lowest price, in whole thousands, at which fewer than 5 runs in 100 run out of cash.

    `plan_price` is pence in year 1. More money never makes a run run out, so halving finds it.
    """

    def safe(thousands: int) -> bool:
        factor = thousands * STEP * 100 / plan_price
        return out_of_cash(factor) * 100 < FEWER_THAN * runs

    low, high = 0, -(-plan_price * _MOST // (STEP * 100))
    found = high if safe(high) else None
    while found is not None and high - low > 1:
        middle = (low + high) // 2
        if safe(middle):
            found = high = middle
        else:
            low = middle
    price = None if found is None else found * STEP * 100
    return SafePrice(
        plan=plan_price,
        price=price,
        runs=runs,
        seed=seed,
        share=FEWER_THAN,
        sentence=_price_in_words(plan_price, price),
    )


def _price_in_words(plan: int, price: int | None) -> str:
    if price is None:
        return (
            f"No price up to {_MOST} times the plan’s keeps the runs that run out of cash under "
            f"{FEWER_THAN} in 100. The price is not what runs the plan out of cash."
        )
    gap = price - plan
    beside = "more" if gap > 0 else "less"
    return (
        f"At {whole_pounds(price)} a year in year 1, fewer than {FEWER_THAN} runs in 100 run out "
        f"of cash. That is {whole_pounds(abs(gap))} {beside} than the plan’s "
        f"{whole_pounds(plan)}."
    )


def largest_cut(ground: Ground, from_year: int) -> LargestCut:
    """The largest cut in the contract from the start of a year that leaves cash at nought or more.

    Every tenth of a percent is tried, with nothing else changed.
    """
    first = (from_year - 1) * MONTHS_IN_YEAR + 1
    cuts = [
        (Change(moves=CONTRACT, does=Does.MULTIPLIES, amount=1 - cut / TENTHS, first=first),)
        for cut in range(TENTHS + 1)
    ]
    results = evaluate(ground.book, {**ground.values, **scenarios(ground, cuts)})
    lowest = np.floor(results["cash"].min(axis=1) * 100 + 0.5)
    held = np.flatnonzero(lowest >= 0)
    most = None if lowest[0] < 0 else int(held[-1])
    return LargestCut(
        from_year=from_year,
        cut=None if most is None else Fraction(most, TENTHS),
        sentence=_cut_in_words(from_year, most),
    )


def _cut_in_words(from_year: int, tenths: int | None) -> str:
    if tenths is None:
        return f"From year {from_year}: none. Cash falls below nought with no cut at all."
    if tenths == TENTHS:
        return f"From year {from_year}: any. Cash stays at nought or above with no contract."
    return (
        f"From year {from_year}: {tenths / 10:.1f}%. With a larger cut, and no cost cut with it, "
        "cash falls below nought."
    )
