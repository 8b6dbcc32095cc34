"""What we need to know, in the words of the questions that ask for it."""

from collections.abc import Iterable

from spinout.facts.questions import BY_KEY


def in_words(key: str) -> str:
    """The question that asks for the fact; its key where no question is declared for it."""
    question = BY_KEY.get(key)
    return key if question is None else question.label


def need_to_know(keys: Iterable[str]) -> str:
    """“We need to know: …” with every question asked, or nothing when no fact is missing."""
    questions = [in_words(key) for key in keys]
    return f"We need to know: {'; '.join(questions)}" if questions else ""
