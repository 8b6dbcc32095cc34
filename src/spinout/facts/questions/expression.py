"""Questions about the expression of interest: when it came and what it holds."""

from dataclasses import replace

from spinout.facts.questions.question import (
    FIRST_DAY,
    LAST_DAY,
    Kind,
    OnlyIf,
    Question,
    Section,
    Unless,
    words_of,
)
from spinout.facts.service import ParentKind, ProposerKind

SECTIONS = (
    Section(
        key="expression",
        title="Your expression of interest",
        says="The letter that asks the council to look at your idea, and what it must say.",
    ),
)

NO_LETTER = Unless(
    key="parent.kind", answers=words_of((ParentKind.NHS_TRUST, ParentKind.NHS_OTHER))
)
"""The NHS takes no such letter: a plan goes to the board."""


def _item(code: str, label: str, hint: str, why: str, only_if: OnlyIf | None = None) -> Question:
    return Question(
        key=f"expression.items.{code}",
        kind=Kind.PARAGRAPHS,
        label=label,
        hint=hint,
        error=f"Enter your own words for item {code}.",
        why=why,
        only_if=only_if,
    )


_ALL = (
    Question(
        key="expression.received",
        kind=Kind.DATE,
        label="On what day did the council get your letter?",
        hint="The letter is your expression of interest. "
        "Give the day on the receipt, or the day you mean to send the letter.",
        error="Enter the day the council got it, like 2026-11-02.",
        why="The council’s 30 days run from this day if no window is set.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="expression.window_published",
        kind=Kind.YES_NO,
        label="Has the council published a window for this service?",
        hint="A window is a set of dates in which the council takes expressions of interest.",
        error="Enter true or false: has the council published a window?",
        why="Outside its window the council may refuse.",
    ),
    Question(
        key="expression.window.first",
        kind=Kind.DATE,
        label="On what day does the window open?",
        hint="The first day on the council’s own page.",
        error="Enter the first day of the window, like 2026-10-01.",
        why="It shows if you are in time.",
        low=FIRST_DAY,
        high=LAST_DAY,
        only_if=OnlyIf(key="expression.window_published", answer=True),
    ),
    Question(
        key="expression.window.last",
        kind=Kind.DATE,
        label="On what day does the window close?",
        hint="The last day on the council’s own page.",
        error="Enter the last day of the window, like 2026-10-31.",
        why="The council’s 30 days run from the end of the window.",
        low=FIRST_DAY,
        high=LAST_DAY,
        only_if=OnlyIf(key="expression.window_published", answer=True),
    ),
    _item(
        "E1",
        "What money does each partner have, and what shows that each is able?",
        "Name each partner. Say the same things for each as you say for yourselves.",
        "The law asks this for each partner.",
        OnlyIf(key="proposer.partners", answer=True),
    ),
    Question(
        key="expression.partners",
        kind=Kind.PARAGRAPHS,
        label="Who else would deliver part of the service?",
        hint="Give each a label, what it would do, its money (E2) and how we can tell it is able "
        "(E3).",
        error="Enter each partner with its label, its role, E2 and E3.",
        why="The law asks for its money and its ability, one partner at a time.",
        only_if=OnlyIf(key="proposer.partners", answer=True),
    ),
    _item(
        "E2",
        "What money do you have, or will you have?",
        "Say what you hold now, what you have been promised, and what you still need.",
        "The law asks for it.",
    ),
    _item(
        "E3",
        "How can the council tell that you will be able to run the service?",
        "Say who you are, what you have run, and what you will have set up by then.",
        "The law asks for proof that you will be ready when the contract is put out to bids.",
    ),
    _item(
        "E4",
        "Which service and which area do you mean?",
        "Say what is in, what is out, and where.",
        "The law asks for enough to tell which service you mean.",
    ),
    _item(
        "E5a",
        "What good would your plan do for the area?",
        "Think of people’s lives, local work and trade, and the place itself.",
        "The law asks how well-being in the area would gain.",
    ),
    _item(
        "E5b",
        "How would you meet the needs of those who use the service?",
        "Say who they are, what they need, and how you know.",
        "The law asks for it.",
    ),
    _item(
        "E6",
        "How will you involve the other colleagues your plan affects?",
        "Say how you will tell them, hear them and answer them.",
        "The law asks this of a team of employees.",
        OnlyIf(key="proposer.kind", answer=ProposerKind.EMPLOYEES.value),
    ),
)

QUESTIONS = tuple(replace(each, unless=NO_LETTER) for each in _ALL)
