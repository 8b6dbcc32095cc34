"""The question that settles a fact: asked here, or only in a plan."""

from spinout.web.asking.needs import Need, need_for
from spinout.web.received.asked import ASKS_FOR, BY_FIELD


def need(key: str) -> Need:
    """The question that settles the fact with this key."""
    return need_for(key, ASKS_FOR, BY_FIELD)
