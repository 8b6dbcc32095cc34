"""What can happen to a question: a sentence for each, and what is left of it afterwards."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class Kind(Enum):
    """One kind of thing that happens."""

    ASKED = "asked"
    ASKED_FOR_A_CALLER = "asked-for-a-caller"
    ANSWERED = "answered"
    ERASED = "erased"
    ERASED_BY_AGE = "erased-by-age"


class Shreds(Enum):
    """What becomes of the record."""

    WITH_THE_QUESTION = "It is erased with its question."
    HOLDS_NOTHING = "It stays: it says that questions were erased, when and how many."


SENTENCES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.ASKED: "A question was asked on the site.",
        Kind.ASKED_FOR_A_CALLER: "A helper entered a question for a caller, who agreed to it.",
        Kind.ANSWERED: "The question was dealt with.",
        Kind.ERASED: "A question was erased by whoever held its number, or on their word.",
        Kind.ERASED_BY_AGE: "Questions were erased because they were a year old.",
    }
)
SHREDS: Mapping[Kind, Shreds] = MappingProxyType(
    {
        Kind.ASKED: Shreds.WITH_THE_QUESTION,
        Kind.ASKED_FOR_A_CALLER: Shreds.WITH_THE_QUESTION,
        Kind.ANSWERED: Shreds.WITH_THE_QUESTION,
        Kind.ERASED: Shreds.HOLDS_NOTHING,
        Kind.ERASED_BY_AGE: Shreds.HOLDS_NOTHING,
    }
)


class Outcome(Enum):
    """How a question was dealt with."""

    ANSWERED = "answered"
    SENT_ON = "sent-on"
    NOT_OURS = "not-ours"

    @property
    def words(self) -> str:
        """What the asker reads."""
        return _WORDS[self]


_WORDS = {
    Outcome.ANSWERED: "They have answered it.",
    Outcome.SENT_ON: "They have sent it to someone who can answer.",
    Outcome.NOT_OURS: "They could not answer it. Ask them who can.",
}


class Doer(Enum):
    """Who did it, where it was none of the people who run this copy."""

    ASKER = "the asker"
    HELPER = "a helper"
    TIMETABLE = "the timetable"
