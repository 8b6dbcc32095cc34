"""What the forecast hands on of inputs in dispute: both values, and every headline they move."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedHeadline:
    """One headline by the plan’s value and by theirs, each in words."""

    key: str
    name: str
    ours: str
    theirs: str

    @property
    def says(self) -> str:
        """The headline under both."""
        return f"{self.name}: {self.ours} by the plan, {self.theirs} by theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedInput:
    """One disputed input, both values in words, and the headlines that differ."""

    key: str
    input: str
    name: str
    ours: str
    theirs: str
    by: str
    why: str
    since: date
    moves: tuple[MovedHeadline, ...]
    cannot: str = ""
    """Why their value could not be run, or nothing."""

    @property
    def sentence(self) -> str:
        """Who disputes what, both values and what theirs would move."""
        said = (
            f"Disputed: {self.name}. The plan has {self.ours}; {self.by} says {self.theirs}, since "
            f"{self.since.day} {self.since:%B %Y}: {self.why.rstrip('.')}."
        )
        if self.cannot:
            return f"{said} {self.cannot}"
        if not self.moves:
            return f"{said} It moves no headline."
        return f"{said} {'; '.join(each.says for each in self.moves)}."
