"""Every input the budget may hold, put together: single ones, and lists of rows."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.budget import cash, costs, income, other_side, people
from spinout.facts.budget.asked import Asked, Listed

_PLACES = (income, people, costs, cash, other_side)

SINGLES: Mapping[str, Asked] = MappingProxyType(
    {each.name: each for place in _PLACES for each in place.SINGLES}
)
"""Single inputs by name."""

LISTS: Mapping[str, Listed] = MappingProxyType(
    {each.key: each for place in _PLACES for each in place.LISTS}
)
"""Lists of rows by their name."""
