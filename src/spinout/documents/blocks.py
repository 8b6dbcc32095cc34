"""The blocks a document's body is built from."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from spinout.documents.charts.chart import Chart
from spinout.documents.charts.division import Division
from spinout.documents.charts.gantt import Gantt
from spinout.documents.dates.timeline import Timeline
from spinout.documents.legible import needed
from spinout.documents.spans import Spans, Words, spans
from spinout.documents.tables import Table

DEEPEST_HEADING = 3


class HeadingLevelError(ValueError):
    """A heading is at a level the document does not have, or skips one."""

    def __init__(self, text: str, level: int, after: int) -> None:
        super().__init__(
            f"The heading “{text}” is at level {level} after level {after}. Use levels 1 to "
            f"{DEEPEST_HEADING}, and go down one level at a time."
        )


class KeyFiguresError(ValueError):
    """A row of key figures is empty or too long to read at a glance."""

    def __init__(self, count: int) -> None:
        super().__init__(f"Show 1 to 4 key figures in a row, not {count}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading. Level 1 is a section; the document's title stands above every level."""

    level: int
    text: str

    def __post_init__(self) -> None:
        """Raises BlankTextError for a heading that says nothing."""
        needed(self.text, "the heading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of runs."""

    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list in no order."""

    items: tuple[Spans, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A list counted from 1."""

    items: tuple[Spans, ...]


class NoticeKind(Enum):
    """How much a notice matters. Its value is the word it opens with."""

    WARNING = "Warning"
    INFORMATION = "Note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A passage set apart, opening with a word that says what kind it is."""

    kind: NoticeKind
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One figure and what it measures."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigures:
    """One to four figures in a row."""

    figures: tuple[KeyFigure, ...]

    def __post_init__(self) -> None:
        """Raises KeyFiguresError for a row that is empty or too long."""
        if not 1 <= len(self.figures) <= 4:
            raise KeyFiguresError(len(self.figures))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts a new page on paper. On screen it does nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """The document's sources, in order, numbered as they are cited."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | Table
    | Chart
    | Division
    | Gantt
    | Timeline
    | Notice
    | KeyFigures
    | PageBreak
    | SourceList
)


def heading(level: int, text: str) -> Heading:
    """A heading at this level."""
    return Heading(level=level, text=text)


def paragraph(*parts: Words) -> Paragraph:
    """A paragraph of these parts, run on."""
    return Paragraph(spans=spans(*parts))


def bullets(*items: Words) -> Bullets:
    """A bulleted list."""
    return Bullets(items=tuple(spans(item) for item in items))


def numbered(*items: Words) -> Numbered:
    """A numbered list."""
    return Numbered(items=tuple(spans(item) for item in items))


def warning(*parts: Words) -> Notice:
    """A warning."""
    return Notice(kind=NoticeKind.WARNING, spans=spans(*parts))


def information(*parts: Words) -> Notice:
    """A note worth setting apart."""
    return Notice(kind=NoticeKind.INFORMATION, spans=spans(*parts))


def key_figures(*figures: tuple[str, str]) -> KeyFigures:
    """A row of figures, each given as what it measures and its value."""
    return KeyFigures(
        figures=tuple(KeyFigure(label=label, value=value) for label, value in figures)
    )
