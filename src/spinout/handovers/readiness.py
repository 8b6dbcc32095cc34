"""What the readiness stage hands on: what is there, what is not, and what to do next.

It holds no more than may be shown: no answer of one person among several can be read off it.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from spinout.law.status import Status


class Gate(Enum):
    """The two moments at which a plan must be ready."""

    ASK = "1"
    DECIDE = "2"

    @property
    def least(self) -> int:
        """The level each of its questions must reach."""
        return 2 if self is Gate.ASK else 3


class GateState(Enum):
    """Whether a gate is open; it waits while a question of it has too few answers."""

    OPEN = "open"
    SHUT = "shut"
    WAITS = "waits"


class Heard(Enum):
    """How many answered a question, as far as that may be told."""

    ENOUGH = "enough"
    TOO_FEW = "too-few"
    NONE = "none"
    DOES_NOT_APPLY = "does-not-apply"


class Band(Enum):
    """What the whole comes to. It is never told without the gates."""

    PROPOSE = "propose"
    PREPARE = "prepare"
    EXPLORE = "explore"
    NOT_NOW = "not-now"
    NOT_KNOWN = "not-known"


class Effort(Enum):
    """What a step costs in kind, cheapest first."""

    TALK = "talk"
    PAGE = "page"
    MEETING = "meeting"
    REPLY = "reply"
    WORK = "work"

    @property
    def words(self) -> str:
        """What it costs, as people read it. A fee, where there is one, is another matter."""
        return _COSTS[self]


_COSTS = {
    Effort.TALK: "a talk",
    Effort.PAGE: "a page to write",
    Effort.MEETING: "a meeting to hold",
    Effort.REPLY: "a letter and a wait",
    Effort.WORK: "some weeks of work",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionFinding:
    """One question, and how far along the answers to it are.

    `level` is the average rounded down to a whole level, None unless enough people answered.
    `least` is the level it must reach. `differ` says if two answers are two levels or more
    apart; None where fewer than three people answered, so that nobody can work it out.
    """

    key: str
    area: str
    gate: Gate | None
    asks: str
    proof: str
    heard: Heard
    level: int | None
    least: int
    differ: bool | None
    rests_on: tuple[str, ...]

    @property
    def weak(self) -> bool:
        """Enough people answered, and it is below the level it must reach."""
        return self.level is not None and self.level < self.least

    @property
    def waits(self) -> bool:
        """Too few people have answered it."""
        return self.heard in (Heard.NONE, Heard.TOO_FEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFinding:
    """One area: the average of its questions, rounded down to a half, and advice where weak."""

    key: str
    title: str
    average: Fraction | None
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GateFinding:
    """One gate: whether it is open, in a sentence, with the questions that shut it or wait."""

    gate: Gate
    state: GateState
    says: str
    below: tuple[str, ...]
    waits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One thing to do for a question that is below its mark: what, who, and what it costs."""

    question: str
    says: str
    who: str
    effort: Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessFindings:
    """How ready a plan is, by our own method.

    `differ` names the questions on which people are far apart, and comes before any average.
    `steps` are the cheapest three things to do next; `weak` is every question below its mark.
    `notes` say what was left out or counted for less. `status` is never that of law.
    """

    people: int
    on: date
    differ: tuple[str, ...]
    gates: tuple[GateFinding, ...]
    band: Band
    band_says: str
    areas: tuple[AreaFinding, ...]
    questions: tuple[QuestionFinding, ...]
    themes: tuple[str, ...]
    steps: tuple[NextStep, ...]
    every_step: tuple[NextStep, ...]
    notes: tuple[str, ...]
    status: Status
    citations: tuple[str, ...]

    def question(self, key: str) -> QuestionFinding:
        """The question of that key. Raises KeyError."""
        return {each.key: each for each in self.questions}[key]

    def gate(self, wanted: Gate) -> GateFinding:
        """The finding for one of the two gates."""
        return next(each for each in self.gates if each.gate is wanted)
