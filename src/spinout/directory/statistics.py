"""Published figures, each under the question it answers; two answers never make one line."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from spinout.directory.closed_lists import Listed
from spinout.directory.entry import Source
from spinout.directory.written_date import in_words


class Question(Listed):
    """What a figure answers. Its words end in what the bars of a chart would count."""

    LIVE_MUTUALS = "How many mutuals were there?", "organisations"
    PEOPLE = "How many people worked in them?", "people"
    MONEY_DELIVERED = "How much money went through them?", "million pounds"
    NHS_GROUPS = "How many came from the NHS?", "organisations"
    NHS_PROJECTS = "How many NHS projects asked?", "projects"
    PATHFINDERS = "How many pathfinders, and how many were live?", "projects"
    GROUPS_HELPED = "How many groups had help?", "groups"
    GROUPS_ON_THE_WAY = "How many were on the way?", "projects"
    SUPPORT_MONEY = "How much money was there for support?", "pounds"
    PROFIT = "How many said they made a profit?", "per cent"
    MUTUALS_SAID = "What did mutuals say had changed?", "per cent of respondents"
    STAFF_SAID = "What fell after they left?", "per cent"
    GROWTH = "How fast did they say they grew?", "per cent"
    PRODUCTIVITY = "Did they get more done?", "per cent a year"
    JOBS = "How many jobs were added?", "jobs"
    YOUTH_MUTUALS = "How many youth mutuals were there?", "organisations"
    LEISURE_TRUSTS = "How many leisure trusts left?", "organisations"
    HOUSING_TRANSFERS = "How many housing transfers were there?", "transfers"
    EMPLOYEE_OWNED = "How many firms are owned by employees?", "organisations"

    @property
    def words(self) -> str:
        """The question."""
        return str(self.value[0])

    @property
    def unit(self) -> str:
        """What its figures count."""
        return str(self.value[1])


class Nearness(Enum):
    """How exactly a source gives its figure."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    NEARLY = "nearly"
    UNDER = "under"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One published figure. `low` and `high` are in the question's unit; `high` is None for “over”.

    `value_words` and `unit` are as published; `label` tells it from its neighbours in a chart.
    """

    key: str
    question: Question
    measure: str
    label: str
    since: str
    until: str
    date_note: str
    value_words: str
    low: Decimal
    high: Decimal | None
    nearness: Nearness
    unit: str
    scope: str
    note: str
    source: Source
    checked: str

    @property
    def when(self) -> str:
        """The date or span it speaks of, in words."""
        return f"{self.since} to {self.until}" if self.until else in_words(self.since)

    @property
    def written(self) -> str:
        """The figure with its unit, as published."""
        return f"{self.value_words} {self.unit}"


def side_by_side(figures: Iterable[Figure]) -> dict[Question, tuple[Figure, ...]]:
    """The answers to each question that has one, in the order of dates, none joined or averaged."""
    held: dict[Question, list[Figure]] = {}
    for each in figures:
        held.setdefault(each.question, []).append(each)
    return {
        asked: tuple(sorted(held[asked], key=lambda each: each.since))
        for asked in Question
        if asked in held
    }
