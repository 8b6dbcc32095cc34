"""Who may see each address. Every view names its rule; a test walks the addresses."""

from collections.abc import Callable
from enum import Enum
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


class Rule(Enum):
    """Who may see an address."""

    ANYONE = "anyone: the page holds nothing about a person or a team"


def seen_by(rule: Rule) -> Callable[[View], View]:
    """Names who may see the view's address."""

    def name(view: View) -> View:
        view.access_rule = rule  # type: ignore[attr-defined]
        return view

    return name
