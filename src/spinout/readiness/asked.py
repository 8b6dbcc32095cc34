"""What we ask of a team’s readiness, as the data hold it."""

from collections.abc import Mapping
from dataclasses import dataclass

from spinout.handovers.readiness import Effort, Gate
from spinout.law import Reading, Row

LEAST_OF_THE_REST = 2
"""What a question that stands at no gate should reach: written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One area of questions, with what to do where it is weak."""

    key: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyQuestion:
    """One question: what would prove it, the cheapest next step, and why it is asked."""

    key: str
    area: str
    gate: Gate | None
    may_not_apply: bool
    asks: str
    proof: str
    step: str
    who: str
    effort: Effort
    rests_on: tuple[str, ...]

    @property
    def least(self) -> int:
        """The level it must reach, or should where it stands at no gate."""
        return LEAST_OF_THE_REST if self.gate is None else self.gate.least


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWords:
    """One level: its name, and what it means."""

    level: int
    label: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatWeAsk:
    """Every question in order, with its areas, its levels and the themes of what people say."""

    areas: tuple[Area, ...]
    questions: tuple[ReadyQuestion, ...]
    levels: tuple[LevelWords, ...]
    themes: Mapping[str, str]

    @property
    def first_gate(self) -> tuple[ReadyQuestion, ...]:
        """The questions that come first: ten minutes."""
        return tuple(each for each in self.questions if each.gate is Gate.ASK)

    @property
    def rest(self) -> tuple[ReadyQuestion, ...]:
        """The questions that come later, for the second gate."""
        return tuple(each for each in self.questions if each.gate is not Gate.ASK)

    @property
    def by_key(self) -> Mapping[str, ReadyQuestion]:
        """Each question by its code."""
        return {each.key: each for each in self.questions}


def what_we_ask(reading: Reading) -> WhatWeAsk:
    """Our own questions as at the reading's date, cited as suggestions.

    Raises OutsideOurDataError for a date before we hold them.

    Law: readiness-questions, readiness-areas, readiness-levels, readiness-themes, readiness-sources
    """
    titles = {row["key"]: _title(row) for row in reading.table("readiness-sources")}
    return WhatWeAsk(
        areas=tuple(
            Area(key=row["area"], title=row["title"], advice=row["advice"])
            for row in reading.table("readiness-areas")
        ),
        questions=tuple(_question(row, titles) for row in reading.table("readiness-questions")),
        levels=tuple(
            LevelWords(level=int(row["level"]), label=row["label"], says=row["says"])
            for row in reading.table("readiness-levels")
        ),
        themes={row["theme"]: row["label"] for row in reading.table("readiness-themes")},
    )


def _title(row: Row) -> str:
    return f"{row['title']}, {row['date']}" if row["date"] else row["title"]


def _question(row: Row, titles: Mapping[str, str]) -> ReadyQuestion:
    return ReadyQuestion(
        key=row["question"],
        area=row["area"],
        gate=Gate(row["gate"]) if row["gate"] else None,
        may_not_apply=row["may_not_apply"] == "yes",
        asks=row["asks"],
        proof=row["proof"],
        step=row["step"],
        who=row["who"],
        effort=Effort(row["effort"]),
        rests_on=tuple(titles[key] for key in row["rests_on"].split()),
    )
