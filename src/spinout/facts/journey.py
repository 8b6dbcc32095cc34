"""The path through the questions: computed from the answers, kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from spinout.facts.plan import CaseFacts
from spinout.facts.questions import QUESTIONS, IfAmong, OnlyIf, Question
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing


class State(Enum):
    """Where a question stands."""

    TO_ASK = "still to ask"
    DONE = "done"
    NOT_APPLICABLE = "not applicable"
    WAITS = "waits for an earlier answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question on the path and where it stands."""

    question: Question
    state: State


def path(answers: Mapping[str, object]) -> tuple[Step, ...]:
    """Every question about the plan in order, each with its state given these answers.

    `answers` maps question keys to typed answers. An absent key, UNKNOWN, a blank text or an
    empty list is not yet an answer. Columns of posts are asked row by row, so not here.
    """
    return tuple(
        Step(question=each, state=_state(each, answers))
        for each in QUESTIONS
        if each.section != "posts"
    )


def applies(condition: OnlyIf | IfAmong | None, answers: Mapping[str, object]) -> bool | None:
    """Whether a question with that condition is asked; None while that is not known."""
    if condition is None:
        return True
    given = answers.get(condition.key, UNKNOWN)
    if given is UNKNOWN:
        return None
    if isinstance(condition, IfAmong):
        return isinstance(given, tuple) and any(each in given for each in condition.choices)
    return given == condition.answer


def answers_of(facts: CaseFacts) -> Mapping[str, object]:
    """The answers a case holds, by question key, as `path` takes them."""
    return {
        each.key: _plain(_answer(facts, each.key)) for each in QUESTIONS if each.section != "posts"
    }


def missing_facts(facts: CaseFacts) -> tuple[str, ...]:
    """The keys of what a case still lacks, in the order of the questions, posts last."""
    waiting = (each.question.key for each in path(answers_of(facts)) if each.state is State.TO_ASK)
    lacking = {key for post in facts.unfinished_posts for key in post.missing}
    columns = (each.key for each in QUESTIONS if each.key in lacking)
    return (*waiting, *columns)


def _is_asked(asked: Question, answers: Mapping[str, object]) -> bool | None:
    """Whether the question is asked; None while that is not known."""
    if asked.unless and answers.get(asked.unless.key, UNKNOWN) in asked.unless.answers:
        return False
    return applies(asked.only_if, answers)


def _state(asked: Question, answers: Mapping[str, object]) -> State:
    applicable = _is_asked(asked, answers)
    if applicable is False:
        return State.NOT_APPLICABLE
    given = answers.get(asked.key, UNKNOWN)
    if given is not UNKNOWN and given not in ("", ()):
        return State.DONE
    return State.TO_ASK if applicable else State.WAITS


def _answer(facts: CaseFacts, key: str) -> object:
    section, _, name = key.partition(".")
    match section, name.partition(".")[0]:
        case "case", _:
            return getattr(facts, name)
        case "money", _:
            held = facts.assumptions.get(name)
            return held.value if held else UNKNOWN
        case "expression", "items":
            return facts.expression.items.get(name.removeprefix("items."), "")
        case "expression", "window":
            window = facts.expression.window
            return window if isinstance(window, Missing) else getattr(window, name[7:])
        case _:
            return getattr(getattr(facts, section), name)


def _plain(answer: object) -> object:
    """A closed list's own word, as a question's condition spells it."""
    match answer:
        case Missing():
            return answer
        case Enum():
            return answer.value
        case tuple():
            return tuple(_plain(each) for each in answer)
        case _:
            return answer


def settle(answers: Mapping[str, object]) -> Mapping[str, object]:
    """The answers, with NOT_APPLICABLE for each question that its condition shuts out."""
    shut_out = {
        each.key: NOT_APPLICABLE
        for each in QUESTIONS
        if _is_asked(each, answers) is False and answers.get(each.key, UNKNOWN) is UNKNOWN
    }
    return {**answers, **shut_out}
