"""The passage of a page that answers a question best, with the words that match told apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spinout.directory.searching import plain
from spinout.web.finding.stems import stem

LONGEST = 240
"""Letters of a passage that are shown."""
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a passage, and whether it is a word that was looked for."""

    text: str
    sought: bool


def passage(blocks: Iterable[str], weights: Mapping[str, float]) -> tuple[Piece, ...]:
    """The block with the most of the words looked for, cut to fit; the first where none has any."""
    held = tuple(blocks)
    best = max(held, key=lambda block: _worth(block, weights), default="")
    return tuple(_pieces(_cut(best, weights), weights))


def _worth(block: str, weights: Mapping[str, float]) -> float:
    held = {_stem(found[0]) for found in _WORD.finditer(block)}
    return sum(weight for word, weight in weights.items() if word in held)


def _cut(block: str, weights: Mapping[str, float]) -> str:
    """The block, or as much as fits, from the sentence in which the first word sought stands."""
    if len(block) <= LONGEST:
        return block
    first = next((each.start() for each in _WORD.finditer(block) if _stem(each[0]) in weights), 0)
    start = block.rfind(". ", 0, first) + 2 if ". " in block[:first] else 0
    shown = block[start : start + LONGEST]
    whole = start + LONGEST >= len(block)
    return shown if whole else f"{shown.rpartition(' ')[0]} …"


def _pieces(text: str, weights: Mapping[str, float]) -> Iterator[Piece]:
    end = 0
    for found in _WORD.finditer(text):
        if _stem(found[0]) in weights:
            yield Piece(text=text[end : found.start()], sought=False)
            yield Piece(text=found[0], sought=True)
            end = found.end()
    yield Piece(text=text[end:], sought=False)


def _stem(word: str) -> str:
    return stem(plain(word))
