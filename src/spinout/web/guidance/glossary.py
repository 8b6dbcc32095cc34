"""The words of the glossary, read from its page: the one place that says what each means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spinout.web.guidance.files import pages
from spinout.web.guidance.markup import anchor

SLUG = "glossary"
_GROUP = re.compile(r"^### (.+)$")
_WORD = re.compile(r"^- \*\*(.+?)\.?\*\* (.+)$")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word, what it means, and the part of the page (after the #) that holds it."""

    name: str
    says: str
    part: str


@cache
def words() -> tuple[Word, ...]:
    """Every word of the glossary, in the order of its page."""
    return tuple(_words(pages()[SLUG].words))


def _words(text: str) -> Iterator[Word]:
    part = ""
    for line in text.splitlines():
        if group := _GROUP.match(line):
            part = anchor(group[1])
        elif found := _WORD.match(line):
            yield Word(name=found[1], says=_LINK.sub(r"\1", found[2]), part=part)
