"""Value for money: the three ways, and how far an input must move to change which is cheapest.

Each input is moved alone, as a share of its own value, over a grid of 121 runs; the crossing is
then found again between its two neighbours on the grid.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from spinout.forecast.book import book_of
from spinout.forecast.given import Given
from spinout.forecast.inputs import input_key
from spinout.forecast.pence import in_pence
from spinout.forecast.values import values_of
from spinout.forecast.wording import as_entered, percent
from spinout.handovers.sides import SwitchingValue, ValueForMoney, Way
from spinout.lines import evaluate
from spinout.money import whole_pounds

Array = npt.NDArray[np.float64]

_WAYS = (
    ("mutual", "A mutual", "mutual_worth"),
    ("changed", "Changed from inside", "changed_worth"),
    ("staying", "Stay as now", "staying_worth"),
)
_MOVED = (
    ("contract_income", "contract price"),
    ("staying_cost", "cost of the service if it stays"),
    ("changed_cost", "cost of the service changed from inside"),
    ("changed_once", "cost of changing it"),
    ("set_up", "cost of setting up"),
    ("recharged", "overheads charged now"),
    ("client_side", "client side"),
    ("real_rate", "discount rate"),
)
"""Inputs that the order may rest on. The first and `set_up` are of the money section."""

_MOST = 3.0
_STEPS = 121


def value_for_money(given: Given, monthly: Mapping[str, Array]) -> ValueForMoney | None:
    """The ways, cheapest first, and the switching values; None where no cost of staying is given.

    Law: green-book/discount-rate is the usual rate; the case names the one used.
    """
    if not given.parts.has("value"):
        return None
    ways = tuple(
        sorted(
            (
                Way(key=key, name=name, worth=int(in_pence(monthly[line]).sum()))
                for key, name, line in _WAYS
                if _is_given(given, key)
            ),
            key=lambda way: way.worth,
        )
    )
    return ValueForMoney(
        ways=ways,
        rate=f"{as_entered(given.one('real_rate'))}%",
        says=_says(ways),
        switching=tuple(_switching(given, ways)) if len(ways) > 1 else (),
    )


def _is_given(given: Given, key: str) -> bool:
    """Whether the way has a cost at all: one nobody costed is not the cheapest."""
    return key == "mutual" or given.one(f"{key}_cost") > 0


def _says(ways: tuple[Way, ...]) -> str:
    if len(ways) < 2:
        return "There is nothing to set the mutual against. Give the cost if the service stays."
    first, second = ways[:2]
    gap = second.worth - first.worth
    return (
        f"“{first.name}” costs least: {whole_pounds(gap)} less than “{second.name}” over five "
        "years, in the worth of the first day. VAT and tax are left out, as they move between "
        "public bodies. A saving that is not written into the contract counts for nothing."
    )


def _switching(given: Given, ways: tuple[Way, ...]) -> list[SwitchingValue]:
    ledger, values = book_of(given), values_of(given)
    lines = {key: line for key, _, line in _WAYS}
    found = []
    for key, name in _MOVED:
        named = input_key(key)
        if named not in ledger.inputs or not given.one(key):
            continue
        base = float(np.asarray(values[named]))

        def gaps(factors: Array, named: str = named, base: float = base) -> Array:
            results = evaluate(ledger, {**values, named: base * factors})
            worth = {way.key: _total(results[lines[way.key]], len(factors)) for way in ways}
            others = np.min([worth[way.key] for way in ways[1:]], axis=0)
            gap: Array = others - worth[ways[0].key]
            return gap

        at = _crossing(gaps)
        found.append(SwitchingValue(key=key, name=name, says=_moves(name, at)))
    return found


def _total(line: Array, count: int) -> Array:
    whole: Array = np.broadcast_to(np.atleast_2d(line).sum(axis=-1), (count,))
    return whole


def _crossing(gaps: Callable[[Array], Array]) -> float | None:
    """The factor nearest to one at which the cheapest way is no longer so."""
    factors = np.linspace(0.0, _MOST, _STEPS)
    over = gaps(factors) < 0
    beyond = factors[over]
    if not beyond.size:
        return None
    nearest = float(beyond[np.argmin(np.abs(beyond - 1))])
    step = factors[1] if nearest < 1 else -factors[1]
    fine = np.linspace(nearest, nearest + step, _STEPS)
    still = fine[gaps(fine) < 0]
    return float(still[-1]) if still.size else nearest


def _moves(name: str, at: float | None) -> str:
    if at is None:
        return f"No {name} from nought to {_MOST:g} times its value changes which costs least."
    share = percent(Fraction(abs(at - 1)).limit_denominator(100_000))
    return f"The {name} would have to be {share} {'higher' if at > 1 else 'lower'}."
