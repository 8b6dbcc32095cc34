"""Those who would deliver part of the service with the body that asks."""

from collections.abc import Mapping
from dataclasses import dataclass

PARTNERS = "expression.partners"

ASKED_OF_EACH = ("E2", "E3")
"""What the law asks of each consortium member and each subcontractor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One consortium member or subcontractor: a label, what it would do, and its own words."""

    label: str
    role: str
    items: Mapping[str, str]
    """Text by item, E2 and E3; a blank one is missing."""

    def gives(self, item: str) -> bool:
        """Whether it holds text for the item; blanks are not text."""
        return bool(self.items.get(item, "").strip())
