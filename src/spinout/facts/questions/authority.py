"""Questions about what the authority has published of its own time."""

from decimal import Decimal

from spinout.facts.questions.expression import NO_LETTER
from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, Kind, Question, Section

SECTIONS = (
    Section(
        key="authority",
        title="What the council says of its own time",
        says="The law makes the council set these times and publish them. It gives no numbers.",
    ),
)

MOST_DAYS = Decimal(3650)


def _days(name: str, label: str, hint: str, error: str, why: str, low: int) -> Question:
    return Question(
        key=f"authority.{name}",
        kind=Kind.WHOLE,
        label=label,
        hint=hint,
        error=error,
        why=why,
        low=Decimal(low),
        high=MOST_DAYS,
        unit="days",
        unless=NO_LETTER,
    )


QUESTIONS = (
    _days(
        "decision_days",
        "In how many days does the council say it will decide?",
        "The most days the council says it will take, on its own page. "
        "The time may differ from case to case.",
        "Enter the most days it says it takes, from 1 to 3650.",
        "It gives the last day for an answer. The law gives none.",
        1,
    ),
    _days(
        "gap_min_days",
        "After a yes, what is the least wait before the council asks for bids?",
        "In days, on the council’s own page.",
        "Enter the least days after a yes, from 0 to 3650.",
        "It is the time you are sure to have to get ready.",
        0,
    ),
    _days(
        "gap_max_days",
        "After a yes, what is the longest wait before the council asks for bids?",
        "In days, on the council’s own page.",
        "Enter the most days after a yes, from 1 to 3650.",
        "It is the last day for the council to begin.",
        1,
    ),
    Question(
        key="authority.accepted",
        kind=Kind.DATE,
        label="On what day did the council say yes?",
        hint="Leave this out until the council has said yes.",
        error="Enter the day it said yes, like 2027-01-15.",
        why="The wait before bids runs from this day.",
        low=FIRST_DAY,
        high=LAST_DAY,
        unless=NO_LETTER,
    ),
)
