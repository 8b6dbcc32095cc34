"""What a question is: its words, the kind of answer it takes, and when it is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

FIRST_DAY = date(2012, 1, 1)
LAST_DAY = date(2049, 12, 31)
"""Dates in a plan lie between these; the law's own data may cover less and says so itself."""


class Kind(Enum):
    """The kind of answer a question takes."""

    TEXT = "text"
    PARAGRAPHS = "list"
    """One or more paragraphs, as a list or as text with blank lines between."""

    CHOICE = "choice"
    CHOICES = "choices"
    """One or more of a closed list, without repeats."""

    WHOLE = "whole"
    MONEY = "money"
    PERCENT = "percent"
    HOURS = "hours"
    DATE = "date"
    YES_NO = "yes-no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group of questions, in the order people meet them."""

    key: str
    title: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyIf:
    """A question is asked only where the question `key` was answered with `answer`."""

    key: str
    answer: bool | str


@dataclass(frozen=True, slots=True, kw_only=True)
class IfAmong:
    """A question is asked only where any of `choices` was chosen for the question `key`."""

    key: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unless:
    """A question is not asked where the question `key` was answered with any of `answers`."""

    key: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing we ask, declared once for the case file, the schema, the reference and the site.

    `low` and `high` bound a number or a date, both ends allowed. `years` lets an answer hold one
    value for each of five years. `unit` is what a number counts.
    """

    key: str
    kind: Kind
    label: str
    hint: str
    error: str
    why: str
    choices: tuple[str, ...] = ()
    low: Decimal | date | None = None
    high: Decimal | date | None = None
    unit: str = ""
    years: bool = False
    only_if: OnlyIf | IfAmong | None = None
    unless: Unless | None = None

    @property
    def section(self) -> str:
        """The key of the section the question belongs to: all before the first dot."""
        return self.key.partition(".")[0]


def words_of(choices: Iterable[Enum]) -> tuple[str, ...]:
    """The values of a closed list, in its own order."""
    return tuple(str(each.value) for each in choices)
