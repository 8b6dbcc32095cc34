"""A duty, as firm as the weakest thing it rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spinout.citing import Held, cited, resting_on
from spinout.consultation.the_move import Move
from spinout.findings import SETTLED, Outcome, Standing, outside_our_data
from spinout.handovers.duties import Duty
from spinout.law import OutsideOurDataError, Reading
from spinout.law.moment import months_on

EMPLOYER = "your employer now"
MUTUAL = "the mutual"
BOTH = "your employer now and the mutual"
NO_DAY = "The law sets no number of days."


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a rule says of its duty here; see Duty for the fields."""

    owed: Outcome
    says: str
    to: str
    working: str
    cites: tuple[str, ...]
    who: str = ""
    """Who owes it, where it is not who the rule names."""
    latest: date | None = None
    warn_from: date | None = None
    missing: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    begin_by: date | None = None
    if_not: str = ""
    unchecked: str = ""
    rests_on: tuple[Held, ...] = ()
    standing: Standing | None = None
    """Its standing, where that is not that of the law it cites."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One duty: its key, its name, who owes it, and what it says of a move."""

    key: str
    name: str
    who: str
    answers: Callable[[Move, Reading], Answer]

    def duty(self, move: Move, reading: Reading) -> Duty:
        """The duty for this move; that we hold no law for the date, where that is so."""
        try:
            return self._told(self.answers(move, reading), reading)
        except OutsideOurDataError as gap:
            return Duty(
                key=self.key,
                name=self.name,
                owed=Outcome.DEPENDS,
                says=str(gap),
                who=self.who,
                to="",
                latest=None,
                warn_from=None,
                working="We hold no law on this for the date you ask about.",
                standing=outside_our_data(gap.since, gap.until),
                citations=(),
            )

    def _told(self, found: Answer, reading: Reading) -> Duty:
        firm = resting_on(SETTLED, reading, found.cites, *found.rests_on)
        return Duty(
            key=self.key,
            name=self.name,
            owed=found.owed,
            says=found.says,
            who=found.who or self.who,
            to=found.to,
            latest=found.latest,
            warn_from=found.warn_from,
            working=found.working,
            standing=found.standing or firm,
            citations=cited(reading, *found.cites),
            missing=found.missing,
            holds=found.holds,
            begin_by=found.begin_by,
            if_not=found.if_not,
            unchecked=found.unchecked,
        )


def items(reading: Reading, duty: str) -> tuple[str, ...]:
    """What the duty must hold, item by item.

    Law: transfer-items
    """
    return tuple(row["says"] for row in reading.rows("transfer-items", duty=duty))


def begin_by(move: Move, reading: Reading) -> date | None:
    """Our suggestion of a day to begin by; None while the day of the move is not known.

    Law: tupe/begin-months-before
    """
    months = reading.figure("tupe/begin-months-before").whole
    return None if move.day is None else months_on(move.day, -months)


def if_not_told(reading: Reading) -> str:
    """What may follow where the duties to tell and to talk are not met.

    Law: tupe/award-weeks-max, tupe/joint-liability, tupe/claim-months
    """
    weeks, months = reading.figure("tupe/award-weeks-max"), reading.figure("tupe/claim-months")
    both = reading.figure("tupe/joint-liability").yes
    whose = " Your employer now and the mutual both answer for it." if both else ""
    return (
        f"A tribunal may award each person affected up to {weeks.words}’ pay.{whose} "
        f"A claim must come within {months.words} of the move. {TIME_TO_CLAIM}"
    )


TIME_TO_CLAIM = (
    "We could not check if the Employment Rights Act 2025 gives more time; ask a solicitor."
)
FAILURE = ("tupe-2006/reg15", "tupe-2006/reg16")
"""What both employers answer for."""
