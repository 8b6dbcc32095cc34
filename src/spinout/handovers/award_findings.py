"""What the routes stage hands on about the award: each test by name, the limits, the notices."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Firmness, Outcome, Standing
from spinout.handovers.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One test of a rule, answered by itself: what it asks, how it stands, and what would help.

    `says` is the rule in our words and `why` how it falls out here. `cure` says what would have
    to be different, and is blank where the answer is not a no. `missing` names the facts that
    this test alone waits for.
    """

    key: str
    asks: str
    outcome: Outcome
    standing: Standing
    says: str
    why: str
    cure: str
    citations: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """The outcome as people read it, with its standing where that adds anything."""
        if self.outcome is Outcome.DEPENDS and self.standing.firmness is Firmness.SETTLED:
            return self.outcome.words
        return f"{self.outcome.words} ({self.standing.words})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A value from which rules apply, in one span of dates, and whether it governs here."""

    key: str
    name: str
    pence: int
    since: date
    until: date | None
    standing: Standing
    governs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the rules ask of the buyer, or spare it, on the way to the contract."""

    key: str
    says: str
    clock: str
    """The key of its clock, or blank where it has none."""
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardFindings:
    """How the contract could be awarded, test by test.

    `scope` asks whether the NHS rules govern; `limbs` whether the contract may be kept for
    mutuals; `supported` whether for a body where disabled people work; `older` whether the
    rules before the Act would have let it; `change` whether the contract changes too much to
    run on. `beyond` holds law that bears on the award and that we could not read.
    """

    scope: tuple[Limb, ...]
    limbs: tuple[Limb, ...]
    supported: Limb
    older: tuple[Limb, ...]
    change: Limb | None
    limits: tuple[Limit, ...]
    notices: tuple[Notice, ...]
    clocks: tuple[Clock, ...]
    beyond: tuple[Limb, ...]
