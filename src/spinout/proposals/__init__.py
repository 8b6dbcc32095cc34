"""The proposal: what it must hold, what is missing, and the pack a board receives."""

from spinout.proposals.completeness import Completeness, completeness
from spinout.proposals.pack import Workbooks, pack
from spinout.proposals.papers import notice, running_note
from spinout.proposals.route_papers import (
    places,
    route_paper,
    route_papers,
    write_route_papers,
)
from spinout.proposals.shareable import shareable
from spinout.proposals.team_papers import write_team_papers

__all__ = [
    "Completeness",
    "Workbooks",
    "completeness",
    "notice",
    "pack",
    "places",
    "route_paper",
    "route_papers",
    "running_note",
    "shareable",
    "write_route_papers",
    "write_team_papers",
]
