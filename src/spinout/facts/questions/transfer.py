"""Questions about the day colleagues move, and who must be told and asked before it."""

from decimal import Decimal

from spinout.facts.questions.question import (
    FIRST_DAY,
    LAST_DAY,
    Kind,
    Question,
    Section,
    Unless,
    words_of,
)
from spinout.facts.transfer import Measures, Recognised

SECTIONS = (
    Section(
        key="transfer",
        title="When colleagues move",
        says="Who would move, who speaks for them, and what would change. It sets who must be told "
        "and asked, and by when.",
    ),
)

_UNION_FOR_ALL = Unless(key="transfer.union_recognised", answers=(Recognised.ALL.value,))


def _people(name: str, label: str, hint: str, error: str, why: str) -> Question:
    return Question(
        key=f"transfer.{name}",
        kind=Kind.WHOLE,
        label=label,
        hint=hint,
        error=error,
        why=why,
        low=Decimal(0),
        high=Decimal(2_000_000),
        unit="people",
    )


QUESTIONS = (
    Question(
        key="transfer.day",
        kind=Kind.DATE,
        label="On what day would colleagues move?",
        hint="If it is the day the service moves, enter “not applicable”.",
        error="Enter the day colleagues move, like 2028-04-01.",
        why="Some things must be done by a set day before it.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    _people(
        "colleagues",
        "How many colleagues would move?",
        "Count people, not posts.",
        "Enter how many colleagues would move, like 180.",
        "A move of under ten people has a rule of its own.",
    ),
    _people(
        "stay_affected",
        "How many who stay would find their work changed?",
        "Think of their duties, their place of work and their manager. Enter 0 for none.",
        "Enter how many who stay would find their work changed, like 60.",
        "They must be told too.",
    ),
    _people(
        "employer_size",
        "How many people does your employer have in all?",
        "Count every service it runs.",
        "Enter how many people your employer has, like 4000.",
        "A small employer may speak to each person, where no one speaks for them.",
    ),
    Question(
        key="transfer.union_recognised",
        kind=Kind.CHOICE,
        label="Is a union recognised for the colleagues the move affects?",
        hint="Count those who would move and those who stay but would find their work changed. "
        "Recognised means that your employer makes deals with the union on pay or terms.",
        error="Choose all, some or none.",
        why="A recognised union is the one to be told and asked.",
        choices=words_of(Recognised),
    ),
    Question(
        key="transfer.representatives",
        kind=Kind.YES_NO,
        label="Do elected staff already speak for those with no union?",
        hint="Say yes only if they may speak on a move like this.",
        error="Enter true or false: do elected staff already speak for them?",
        why="If no one speaks for them, they may elect someone.",
        unless=_UNION_FOR_ALL,
    ),
    Question(
        key="transfer.invited",
        kind=Kind.YES_NO,
        label="Has your employer asked colleagues to elect someone?",
        hint="Say yes if your employer has asked them to vote for people to speak on the move.",
        error="Enter true or false: has your employer asked them to elect someone?",
        why="Once asked, they must be given time to vote.",
        unless=_UNION_FOR_ALL,
    ),
    Question(
        key="transfer.measures",
        kind=Kind.CHOICE,
        label="Who plans changes for colleagues because of the move?",
        hint="Think of pay day, hours, place of work, jobs and managers.",
        error="Choose none, employer-now, mutual or both.",
        why="Whoever plans a change must talk it over first.",
        choices=words_of(Measures),
    ),
    Question(
        key="transfer.redundancies",
        kind=Kind.WHOLE,
        label="How many redundancies does the mutual plan at one workplace within 90 days?",
        hint="Enter 0 for none.",
        error="Enter how many redundancies are planned, like 0 or 25.",
        why="From 20 on, the law sets days to talk first.",
        low=Decimal(0),
        high=Decimal(100_000),
        unit="posts",
    ),
)
