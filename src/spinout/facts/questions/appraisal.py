"""Questions about the options: what they are judged by, their scores, and who does not agree."""

from spinout.facts.questions.question import FIRST_DAY, LAST_DAY, Kind, Question, Section

SECTIONS = (
    Section(
        key="appraisal",
        title="The options, weighed",
        says="What you judged the options by, fixed before you scored them.",
    ),
)


def _day(name: str, label: str, hint: str, why: str) -> Question:
    return Question(
        key=f"appraisal.{name}",
        kind=Kind.DATE,
        label=label,
        hint=hint,
        error="Enter a date, such as 2026-11-23.",
        why=why,
        low=FIRST_DAY,
        high=LAST_DAY,
    )


def _list(name: str, label: str, hint: str, error: str, why: str) -> Question:
    return Question(
        key=f"appraisal.{name}",
        kind=Kind.PARAGRAPHS,
        label=label,
        hint=hint,
        error=error,
        why=why,
    )


QUESTIONS = (
    _list(
        "criteria",
        "What do you judge the options by?",
        "Give each a name, what it means, and a weight from 1 to 9.",
        "Enter up to eight things to judge by, each with a whole number for its weight.",
        "Agree them before you score, or the scores prove nothing.",
    ),
    _day(
        "fixed_on",
        "On which day did you fix what you judge the options by, and the weights?",
        "The day of the meeting that agreed them.",
        "Scores from before this day do not count.",
    ),
    _list(
        "ways",
        "What would each of the four ways be for your service?",
        "To stay, to stay and change, to join another mutual, and to leave.",
        "Enter each way once, with what it would be for your service.",
        "Readers must see what was weighed.",
    ),
    _day(
        "scored_on",
        "On which day did you score the options?",
        "On or after the day you fixed what you judge them by.",
        "It shows that the tests came first.",
    ),
    _list(
        "scorers",
        "Which posts scored the options?",
        "Name posts, such as “branch manager”, and not people. One to a paragraph.",
        "Enter one post or more, one to a paragraph.",
        "A score is worth no more than who gave it.",
    ),
    _list(
        "scores",
        "How does each way score, and why?",
        "A whole number from 0 to 4 for each way on each test, with a reason.",
        "Enter one score for each way on each test, from 0 to 4, with a reason.",
        "A reason can be argued with; a number cannot.",
    ),
    _list(
        "dissent",
        "Who does not agree, and why?",
        "Name the post and not the person. What they say is printed in full.",
        "Enter up to six, each with the post and what it says in up to 600 characters.",
        "A board wants to know who was against, and why.",
    ),
)
