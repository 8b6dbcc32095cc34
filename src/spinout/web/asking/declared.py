"""A question as a page asks it, declared once for the form, the reading and the link."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.facts.questions.question import FIRST_DAY, LAST_DAY


class Takes(Enum):
    """The kind of answer a question takes."""

    ONE = "one of a list"
    SOME = "any of a list"
    DAY = "a day"
    WHOLE = "a whole number"
    MONEY = "an amount in pounds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer of a closed list; `hint` may be empty, and `group` names the list it is under."""

    key: str
    words: str
    hint: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question. Its name is the field's name and the link's; every answer may be left out.

    `first` and `last` bound a day, `low` and `high` a number or whole pence, both ends allowed.
    """

    name: str
    takes: Takes
    label: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    first: date = FIRST_DAY
    last: date = LAST_DAY
    low: int = 0
    high: int = 0
    unit: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its closed list."""
        return frozenset(each.key for each in self.choices)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of its fields on a form."""
        if self.takes is Takes.DAY:
            return tuple(f"{self.name}-{part}" for part in ("day", "month", "year"))
        return (self.name,)

    @property
    def anchor(self) -> str:
        """Where on the page a link to the question leads."""
        return self.fields[0]

    def words(self, key: str) -> str:
        """What a key of its list says. Raises KeyError for one that is not on it."""
        return {each.key: each.words for each in self.choices}[key]


YES, NO = "yes", "no"


def yes_or_no(name: str, label: str, hint: str = "") -> Asked:
    """A question with two answers."""
    choices = (Choice(key=YES, words="Yes"), Choice(key=NO, words="No"))
    return Asked(name=name, takes=Takes.ONE, label=label, hint=hint, choices=choices)
