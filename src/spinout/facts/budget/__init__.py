"""The finer lines of the money: `[budget]` in the case file.

`read_budget` reads it, `SINGLES` and `LISTS` declare what it may hold, and `Budget` is what it
says. A case without one stands on its `[money]` alone.
"""

from spinout.facts.budget.asked import Asked, Counts, Listed
from spinout.facts.budget.declared import LISTS, SINGLES
from spinout.facts.budget.held import NO_BUDGET, Budget, Row
from spinout.facts.budget.reader import read_budget

__all__ = [
    "LISTS",
    "NO_BUDGET",
    "SINGLES",
    "Asked",
    "Budget",
    "Counts",
    "Listed",
    "Row",
    "read_budget",
]
