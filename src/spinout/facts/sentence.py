"""A sentence in two voices: one for people who see the case’s files, one for those who never do."""

from spinout.facts.questions import Question
from spinout.facts.questions.on_screen import error_in_sheet


class Sentence(str):
    """What is so and what to enter, in the words of the case’s files.

    `on_screen` says the same with no word of them.
    """

    __slots__ = ("on_screen",)
    on_screen: str

    def __new__(cls, in_file: str, *, on_screen: str) -> "Sentence":
        """The sentence as text is the one in the words of the files."""
        made = super().__new__(cls, in_file)
        made.on_screen = on_screen
        return made


def on_screen(sentence: str) -> str:
    """The sentence with no word of the files; one that has a single voice is itself."""
    return sentence.on_screen if isinstance(sentence, Sentence) else sentence


def joined(first: str, then: str) -> Sentence:
    """Both sentences, in both voices."""
    return Sentence(f"{first} {then}", on_screen=f"{on_screen(first)} {on_screen(then)}")


def with_error(sentence: str, asked: Question) -> Sentence:
    """The sentence, and what to enter for that question, in both voices."""
    return joined(sentence, Sentence(asked.error, on_screen=error_in_sheet(asked)))
