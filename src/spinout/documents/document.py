"""A whole document: what it is, who it is from, what it rests on, and its body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.documents.blocks import (
    DEEPEST_HEADING,
    Block,
    Bullets,
    Heading,
    HeadingLevelError,
    Notice,
    Numbered,
    Paragraph,
    SourceList,
)
from spinout.documents.legible import needed
from spinout.documents.spans import Cite, Spans
from spinout.documents.tables import Table


class Opening(Enum):
    """How a document opens."""

    COVER = "a cover page of its own"
    TITLE = "a title at the head of the first page"
    SHEET = "a title at the head, and narrow margins: one sheet, printed on one or both sides"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something the document rests on.

    `says` is what it says in our words, `standing` its dates, status and when we last read it;
    either may be empty, as may `address`.
    """

    key: str
    title: str
    says: str
    standing: str
    address: str


class SourceListError(ValueError):
    """The document lists its sources more than once."""

    def __init__(self) -> None:
        super().__init__("List the sources once, so that each citation has one place to point to.")


class LanguageError(ValueError):
    """The document's language is not a code that readers' software knows."""

    def __init__(self, language: str) -> None:
        super().__init__(f"Enter the language as a code like en-GB, not “{language}”.")


class UnknownSourceError(LookupError):
    """The document cites something that is not among its sources."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The document cites “{key}”, which is not among its sources. Add it to `sources`."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document, whole and ready for any renderer.

    `running_note` stands on every page; `notice` on the first. Both may be empty.
    `made_on` is the only date a renderer knows.
    """

    title: str
    subtitle: str
    author: str
    made_on: date
    language: str
    opening: Opening
    running_note: str
    notice: str
    contents: bool
    body: tuple[Block, ...]
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        """Raises an error that says what to mend in a document that does not hold together.

        BlankTextError, LanguageError, HeadingLevelError, SourceListError or UnknownSourceError.
        """
        needed(self.title, "the document’s title")
        if not re.fullmatch("[a-z]{2,3}(-[A-Z]{2})?", self.language):
            raise LanguageError(self.language)
        level = 0
        for block in self.headings():
            if not 1 <= block.level <= min(level + 1, DEEPEST_HEADING):
                raise HeadingLevelError(block.text, block.level, level)
            level = block.level
        if sum(isinstance(block, SourceList) for block in self.body) > 1:
            raise SourceListError
        known = {source.key for source in self.sources}
        for key in self.cited():
            if key not in known:
                raise UnknownSourceError(key)

    def headings(self) -> tuple[Heading, ...]:
        """Every heading, in order."""
        return tuple(block for block in self.body if isinstance(block, Heading))

    def cited(self) -> tuple[str, ...]:
        """The keys the body cites, in order, with repeats."""
        return tuple(
            span.key
            for block in self.body
            for run in _runs(block)
            for span in run
            if isinstance(span, Cite)
        )

    @property
    def lists_its_sources(self) -> bool:
        """The body holds a list of sources that a citation can point to."""
        return any(isinstance(block, SourceList) for block in self.body)

    def source_number(self, key: str) -> int:
        """The place of a source in the document's list, from 1."""
        return next(n for n, source in enumerate(self.sources, start=1) if source.key == key)

    def citation(self, key: str) -> str:
        """How a citation reads: the source's number if the document lists it, or else its title."""
        number = self.source_number(key)
        return f"[{number}]" if self.lists_its_sources else f"({self.sources[number - 1].title})"


def _runs(block: Block) -> Iterator[Spans]:
    match block:
        case Paragraph(spans=spans) | Notice(spans=spans):
            yield spans
        case Bullets(items=items) | Numbered(items=items):
            yield from items
        case Table(rows=rows, note=note):
            yield note
            for line in rows:
                yield from line.cells
        case _:
            return
