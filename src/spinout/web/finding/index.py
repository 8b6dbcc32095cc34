"""The index: how well each page answers a question, by how rare its words are on our pages.

The measure is the common one (BM25). A word in a title counts as much as several in the text. What
our pages say for a word people use counts for a little less. Nothing is asked of a database, so
the answer is the same on every one. Ties go to the page that stands first in the guidance.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from spinout.web.finding.papers import Paper, papers
from spinout.web.finding.sayings import also_said
from spinout.web.finding.stems import stems

MOST_LETTERS = 300
"""Letters of a question that are read."""
MOST_SHOWN = 10
TITLE, SUMMARY, HEADING, TEXT = 6, 3, 2, 1
SATURATED, BY_LENGTH = 1.2, 0.4
ALSO_SAID = 0.8
WORTH_SHOWING = 0.35
"""A page is shown where it scores at least this share of what the best one does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The words looked for: those asked, and what our pages say for them."""

    asked: tuple[str, ...]
    also: frozenset[str]

    @property
    def weights(self) -> Mapping[str, float]:
        """How much each word counts."""
        return {**dict.fromkeys(sorted(self.also), ALSO_SAID), **dict.fromkeys(self.asked, 1.0)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One page in the index: how often each word is in it, a word in its title more than once."""

    paper: Paper
    counts: Mapping[str, int]
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Every page, how long one is on average, and how rare each word is."""

    held: tuple[Held, ...]
    average: float
    rare: Mapping[str, float]


def looked_for(question: str) -> Asked:
    """The words of a question, and what our pages say for them."""
    read = question[:MOST_LETTERS]
    return Asked(asked=tuple(dict.fromkeys(stems(read))), also=also_said(read))


def worth(asked: Asked, index: Index) -> Mapping[str, float]:
    """How much each word counts, by how rare it is; a word that is on no page is left out."""
    return {
        word: weight * index.rare[word]
        for word, weight in asked.weights.items()
        if word in index.rare
    }


def find(asked: Asked, index: Index) -> tuple[Paper, ...]:
    """The pages that answer best, best first; none where no word is on any page."""
    worths = worth(asked, index)
    scored = [(_score(each, worths, index), each.paper) for each in index.held]
    best = max((score for score, _ in scored), default=0.0)
    kept = [each for each in scored if each[0] > 0 and each[0] >= WORTH_SHOWING * best]
    ordered = sorted(kept, key=lambda each: -each[0])
    return tuple(paper for _, paper in ordered[:MOST_SHOWN])


@cache
def our_index() -> Index:
    """The index of the pages we ship, made once in each process."""
    return index_of(papers())


def index_of(held: Iterable[Paper]) -> Index:
    """The index of these pages."""
    each_held = tuple(map(_held, held))
    in_how_many = Counter(word for each in each_held for word in each.counts)
    total = len(each_held)
    return Index(
        held=each_held,
        average=sum(each.length for each in each_held) / max(1, total),
        rare={
            word: math.log(1 + (total - number + 0.5) / (number + 0.5))
            for word, number in in_how_many.items()
        },
    )


def _held(paper: Paper) -> Held:
    counts: Counter[str] = Counter()
    for weight, text in (
        (TITLE, paper.title),
        (SUMMARY, f"{paper.summary} {paper.who}"),
        (HEADING, " ".join(paper.headings)),
        (TEXT, " ".join(paper.blocks)),
    ):
        for word in stems(text):
            counts[word] += weight
    return Held(paper=paper, counts=counts, length=counts.total())


def _score(held: Held, worths: Mapping[str, float], index: Index) -> float:
    damped = SATURATED * (1 - BY_LENGTH + BY_LENGTH * held.length / index.average)
    return sum(
        each * held.counts[word] * (SATURATED + 1) / (held.counts[word] + damped)
        for word, each in worths.items()
        if word in held.counts
    )
