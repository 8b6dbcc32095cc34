"""What can be found: each page of guidance, each page of the law, and each word of the glossary."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from django.urls import reverse

from spinout import law
from spinout.law import FigureEntry, ProvisionEntry
from spinout.law.entry import Entry
from spinout.law.rights_pages import Right, entries_of, rights
from spinout.web.guidance.files import pages
from spinout.web.guidance.markup import CAPTION, WARNING
from spinout.web.guidance.page import Page

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_HEADING = re.compile(r"^#{2,3} +", re.MULTILINE)
_LEAD = re.compile(r"\*\*(.+?)\*\*")
_RULE = re.compile(r"^\|[-| ]+\|$")
_STARTS = re.compile(r"^(?:> *|- |\d+\. )+")
_SAME_ON_EVERY_PAGE = frozenset(
    ("What this means for you", "What to do next", "What we do not know")
)


class Kind(Enum):
    """Which part of the site a page is of."""

    GUIDANCE = "Guidance"
    LAW = "The law we use"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One page that can be found.

    `headings` holds what stands out, bold words too; `blocks` its paragraphs, as a reader sees
    them. `review_by` is the last day before it is due for a new check, where it has one.
    """

    kind: Kind
    title: str
    summary: str
    who: str
    address: str
    headings: tuple[str, ...]
    review_by: date | None
    blocks: tuple[str, ...]


@cache
def papers() -> tuple[Paper, ...]:
    """Every page that can be found, guidance first, in the order of its index."""
    return (*map(_guidance, pages().values()), *map(_right, rights()))


def read_as_text(words: str) -> tuple[str, ...]:
    """The paragraphs of a page's Markdown without marks; its headings are left out."""
    return tuple(filter(None, map(_plain, _lines(words))))


def _guidance(page: Page) -> Paper:
    lines = page.words.splitlines()
    headings = [_HEADING.sub("", each).strip() for each in lines if _HEADING.match(each)]
    headings += _LEAD.findall(page.words)
    return Paper(
        kind=Kind.GUIDANCE,
        title=page.title,
        summary=page.summary,
        who=page.who,
        address=reverse("guidance-page", kwargs={"slug": page.slug}),
        headings=tuple(each for each in headings if each not in _SAME_ON_EVERY_PAGE),
        review_by=page.review_by,
        blocks=(page.summary, *read_as_text(page.words)),
    )


def _right(right: Right) -> Paper:
    entries = entries_of(right, law.load())
    return Paper(
        kind=Kind.LAW,
        title=right.title,
        summary=right.says,
        who="",
        address=reverse("law-right", kwargs={"key": right.key}),
        headings=tuple(entry.label for entry in entries if isinstance(entry, ProvisionEntry)),
        review_by=None,
        blocks=(right.says, *_said(entries)),
    )


def _said(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        match entry:
            case ProvisionEntry():
                yield from dict.fromkeys(record.body for record in entry.records)
            case FigureEntry():
                yield entry.label


def _lines(words: str) -> Iterator[str]:
    for line in words.splitlines():
        if line.strip() and not _HEADING.match(line) and not _RULE.match(line.strip()):
            yield line.strip()


def _plain(line: str) -> str:
    told = _LINK.sub(r"\1", line).replace("**", "").removeprefix(CAPTION)
    cells = [cell.strip() for cell in told.strip("|").split("|")]
    told = ": ".join(cells) if told.startswith("|") else told
    return _STARTS.sub("", told).removeprefix(WARNING).strip()
