"""Which question comes next: worked out from the answers, and kept nowhere."""

from spinout.facts.entry_parts import ENTRIES
from spinout.facts.journey import State, path
from spinout.facts.post_kinds import says_something
from spinout.facts.questions import BY_KEY, QUESTIONS, Question
from spinout.facts.questions.on_screen import FIRST_QUESTIONS
from spinout.web.plans.plan import Plan

POSTS = "posts"
_NEVER_ASKED = ("case.default_variant",)


def askable(key: str) -> Question | None:
    """The question with a page of its own, or None."""
    asked = BY_KEY.get(key)
    if asked is None or asked.section == POSTS or key in (*ENTRIES, *_NEVER_ASKED):
        return None
    return asked


def states(plan: Plan) -> dict[str, State]:
    """Where each question stands, the table of posts among them."""
    found = {step.question.key: step.state for step in path(plan.settled)}
    return found | {POSTS: State.DONE if says_something(plan.posts) else State.TO_ASK}


def first_path(plan: Plan) -> tuple[str, ...]:
    """A newcomer’s questions in order, without those that other answers shut out or hold back."""
    found = states(plan)
    return tuple(key for key in FIRST_QUESTIONS if not _left_out(key, found[key]))


def _left_out(key: str, state: State) -> bool:
    if state is not State.WAITS:
        return state is State.NOT_APPLICABLE
    condition = BY_KEY[key].only_if
    return condition is not None and condition.key in FIRST_QUESTIONS


def after(plan: Plan, key: str) -> str | None:
    """The newcomer’s question after this one, or None at the end of the path."""
    order = FIRST_QUESTIONS.index(key) if key in FIRST_QUESTIONS else len(FIRST_QUESTIONS)
    later = FIRST_QUESTIONS[order + 1 :]
    return next((each for each in first_path(plan) if each in later), None)


def before(plan: Plan, key: str) -> str | None:
    """The newcomer’s question before this one, or None at the start of the path."""
    order = FIRST_QUESTIONS.index(key) if key in FIRST_QUESTIONS else 0
    earlier = FIRST_QUESTIONS[:order]
    return next((each for each in reversed(first_path(plan)) if each in earlier), None)


def in_order(keys: set[str]) -> tuple[str, ...]:
    """The keys in the order people meet the questions, without what has no page."""
    known = [each.key for each in QUESTIONS if each.key in keys]
    return tuple(key for key in known if askable(key) or key in ENTRIES)
