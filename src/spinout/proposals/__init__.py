"""The proposal: what it must hold, what is missing, and the pack a board receives."""

from spinout.proposals.completeness import Completeness, completeness
from spinout.proposals.pack import Workbooks, pack

__all__ = ["Completeness", "Workbooks", "completeness", "pack"]
