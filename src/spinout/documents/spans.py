"""Runs of text inside a paragraph, a list item or a table cell."""

import re
from dataclasses import dataclass
from typing import TypeAlias

_SAFE_ADDRESS = re.compile(r"(https?://|mailto:)[!#-;=?-~]{1,2000}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Ordinary words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong:
    """Words that matter more than their neighbours."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead to an address."""

    text: str
    address: str

    @property
    def followable(self) -> bool:
        """The address is one a reader can safely follow; any other is shown as words only."""
        return _SAFE_ADDRESS.fullmatch(self.address) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A pointer to one of the document's sources, by its key."""

    key: str


Span: TypeAlias = Plain | Strong | Link | Cite
Spans: TypeAlias = tuple[Span, ...]
Words: TypeAlias = str | Span | Spans
"""What an author may write where runs are wanted: words alone, one run, or several."""


def spans(*parts: Words) -> Spans:
    """The parts as one tuple of runs, bare strings read as plain words and never as markup."""
    runs: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            runs.append(Plain(text=part))
        elif isinstance(part, tuple):
            runs.extend(part)
        else:
            runs.append(part)
    return tuple(runs)


def strong(text: str) -> Strong:
    """The words, made strong."""
    return Strong(text=text)


def link(text: str, address: str) -> Link:
    """The words, leading to the address."""
    return Link(text=text, address=address)


def cite(key: str) -> Cite:
    """A pointer to the source with this key."""
    return Cite(key=key)
