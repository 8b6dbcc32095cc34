"""Questions that take the team's own words for the papers."""

from dataclasses import replace

from spinout.facts.questions.question import Kind, Question, Section, Unless, words_of
from spinout.facts.service import ParentKind

SECTIONS = (
    Section(
        key="narrative",
        title="Your own words",
        says="What the papers say in your own words.",
    ),
)


NHS = (ParentKind.NHS_TRUST, ParentKind.NHS_OTHER)

OUTSIDE_THE_NHS = Unless(
    key="parent.kind", answers=words_of(kind for kind in ParentKind if kind not in NHS)
)
"""Questions that only a plan for an NHS board must answer."""


def _words(name: str, label: str, hint: str, why: str) -> Question:
    return Question(
        key=f"narrative.{name}",
        kind=Kind.PARAGRAPHS,
        label=label,
        hint=hint,
        error="Enter one or more paragraphs in your own words.",
        why=why,
    )


_FOR_ALL = (
    _words(
        "summary",
        "What is your idea, in a few lines?",
        "Write for someone who has never heard of it.",
        "It opens the papers.",
    ),
    _words(
        "decision_asked",
        "What do you ask the board to decide?",
        "One decision, in words that could be put to a vote.",
        "A board has to know what it is asked.",
    ),
    _words(
        "case_for",
        "What speaks for your plan?",
        "Your best reasons, with facts.",
        "The board will ask.",
    ),
    _words(
        "case_against",
        "What speaks against your plan?",
        "As long and as strong as the case for.",
        "Your plan is not complete without it.",
    ),
    _words(
        "baseline",
        "What is the service like now?",
        "What the service does, what it costs and how well it works.",
        "Change is judged against today.",
    ),
    _words(
        "staff",
        "What does your plan mean for colleagues?",
        "Pay, pension, terms, and how they will have a say.",
        "Each colleague wants to know what they could lose.",
    ),
    _words(
        "equality",
        "Who could gain or lose more than others?",
        "Think of age, disability, race, sex and the rest.",
        "Public bodies must weigh it before they decide.",
    ),
    _words(
        "transition",
        "How would you get from here to the first day?",
        "The main steps, with months.",
        "The board wants to see that it can be done.",
    ),
    Question(
        key="narrative.options",
        kind=Kind.PARAGRAPHS,
        label="Which ways forward could the board choose?",
        hint="Give each a key, a name, what it is, and what speaks for and against it.",
        error="Enter at least two ways forward, and let one of them be to stay.",
        why="A choice with one option is no choice.",
    ),
    Question(
        key="narrative.risks",
        kind=Kind.PARAGRAPHS,
        label="What could go wrong?",
        hint="Give each a name, what it is, who owns it, and what you would do.",
        error="Enter each risk with its name, what it is, its owner and your answer.",
        why="A risk with no owner is not managed.",
    ),
)

_FOR_A_BOARD = (
    _words(
        "support",
        "What do colleagues say, and how will they vote?",
        "Who you have asked, what they said, those against too, and how a vote will be held.",
        "A board asks first if the staff want it.",
    ),
    _words(
        "award",
        "How do you hope the contract will be awarded?",
        "Name the process, and say how you meet what the buyer must weigh.",
        "The buyer must choose a lawful way, and others may be looked at too.",
    ),
    _words(
        "regulator",
        "How would the mutual be registered to give care?",
        "Who would be the named manager, and when you would apply.",
        "A mutual may not give regulated care before it is registered.",
    ),
    _words(
        "vat",
        "What would the move do to VAT?",
        "Which VAT your employer gets back now, and which the mutual would not.",
        "VAT that you cannot claim back is a cost for good.",
    ),
)

QUESTIONS = (*_FOR_ALL, *(replace(each, unless=OUTSIDE_THE_NHS) for each in _FOR_A_BOARD))
