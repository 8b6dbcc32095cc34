"""Every question, declared once, in the order people meet them."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.questions import (
    appraisal,
    authority,
    better,
    contract,
    control,
    expression,
    functions,
    money,
    narrative,
    notices,
    plan,
    posts,
    service,
    staffing,
    terms,
    transfer,
)
from spinout.facts.questions.question import (
    IfAmong,
    Kind,
    OnlyIf,
    Question,
    Section,
    Unless,
)

_PARTS = (
    plan,
    service,
    functions,
    expression,
    authority,
    contract,
    notices,
    control,
    terms,
    transfer,
    staffing,
    money,
    better,
    appraisal,
    narrative,
    posts,
)

SECTIONS: tuple[Section, ...] = tuple(each for part in _PARTS for each in part.SECTIONS)
QUESTIONS: tuple[Question, ...] = tuple(each for part in _PARTS for each in part.QUESTIONS)
BY_KEY: Mapping[str, Question] = MappingProxyType({each.key: each for each in QUESTIONS})


class UnknownQuestionError(LookupError):
    """No question has that key."""

    def __init__(self, key: str) -> None:
        super().__init__(f"There is no question “{key}”. Declare it in spinout.facts.questions.")


def question_for(key: str) -> Question:
    """The question with that dotted key. Raises UnknownQuestionError."""
    try:
        return BY_KEY[key]
    except KeyError:
        raise UnknownQuestionError(key) from None


def in_section(key: str) -> tuple[Question, ...]:
    """The questions of one section, in order; none for a section that does not exist."""
    return tuple(each for each in QUESTIONS if each.section == key)


__all__ = [
    "BY_KEY",
    "QUESTIONS",
    "SECTIONS",
    "IfAmong",
    "Kind",
    "OnlyIf",
    "Question",
    "Section",
    "UnknownQuestionError",
    "Unless",
    "in_section",
    "question_for",
]
