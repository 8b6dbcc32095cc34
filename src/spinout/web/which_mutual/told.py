"""What a visitor told us of the mutual they have in mind, as the facts of a case."""

from dataclasses import replace
from typing import Any

from spinout.facts.nothing_known import nothing_known
from spinout.facts.plan import CaseFacts
from spinout.facts.questions import Kind, question_for
from spinout.facts.service import ProfitRule
from spinout.web.asking.declared import YES
from spinout.web.asking.entered import Answer, Answers
from spinout.web.which_mutual.asked import KEYS


def facts(answers: Answers) -> CaseFacts:
    """The facts of a case in which nothing else is known."""
    blank = nothing_known()
    given = {KEYS[name]: _typed(KEYS[name], answer) for name, answer in answers.items()}
    return replace(
        blank,
        wishes=replace(blank.wishes, **_of("wishes", given)),
        control=replace(blank.control, **_of("control", given)),
    )


def _of(section: str, given: dict[str, Any]) -> dict[str, Any]:
    start = f"{section}."
    return {key.removeprefix(start): held for key, held in given.items() if key.startswith(start)}


def _typed(key: str, answer: Answer) -> object:
    if key == "control.profit":
        return ProfitRule(answer)
    return answer == YES if question_for(key).kind is Kind.YES_NO else answer
