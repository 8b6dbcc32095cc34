"""Whether a colleague moves with the service, by how they work for the body."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoMoves:
    """One way of working: whether someone who works so moves, or whom to ask."""

    key: str
    who: str
    says: str
    source: str
    status: str
    posts: int = 0
    """Posts that move, as the team has it, whose holder works so; nought where none is said to."""
