"""What the readiness stage hands on of the claims made and of the options weighed."""

from dataclasses import dataclass
from datetime import date

from spinout.facts.appraisal import Criterion, Dissent, Way
from spinout.facts.better import Change
from spinout.law.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that would get better, and what it still lacks to count.

    It counts only where each part is there and a clause of the contract holds it.
    """

    change: Change
    lacks: tuple[str, ...]

    @property
    def counts(self) -> bool:
        """Whether nothing is missing."""
        return not self.lacks


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How one way does on one criterion; None where nobody scored it."""

    criterion: str
    score: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayWeighed:
    """One of the four ways: what it is, its scores, and its points; None until all are there."""

    way: Way
    name: str
    says: str
    cells: tuple[Cell, ...]
    points: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The options as they were weighed, by our own method.

    `lacks` says why the scores do not count yet; where it is empty, `leads` holds the way or ways
    with most points, of `most`, and `moves` tells each change of one in a weight that would put
    another first. `says` is the outcome in a sentence.
    """

    fixed_on: date | None
    scored_on: date | None
    criteria: tuple[Criterion, ...]
    ways: tuple[WayWeighed, ...]
    most: int
    leads: tuple[Way, ...]
    says: str
    moves: tuple[str, ...]
    lacks: tuple[str, ...]
    scorers: tuple[str, ...]
    dissent: tuple[Dissent, ...]
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionsFindings:
    """What would be better, and the options: claims and weighing; either may be missing."""

    claims: tuple[Claim, ...]
    claims_say: str
    weighed: Weighed | None
