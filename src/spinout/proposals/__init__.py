"""The proposal: what it must hold, what is missing, and the pack a board receives."""

from spinout.proposals.completeness import Completeness, completeness
from spinout.proposals.pack import Workbooks, pack
from spinout.proposals.papers import notice, running_note
from spinout.proposals.shareable import shareable

__all__ = [
    "Completeness",
    "Workbooks",
    "completeness",
    "notice",
    "pack",
    "running_note",
    "shareable",
]
