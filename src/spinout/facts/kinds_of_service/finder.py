"""From what people call their service to the kinds it may be, and whether we are sure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from spinout.facts.kinds_of_service.listed import KindOfService, kinds_of_service

LONGEST = 100
"""As many letters as we read of what was typed."""
MOST_NEAR = 6
MOST_BESIDE = 3
"""How many to offer beside the one we are sure of, in case we are wrong."""
ALIKE = 0.8
"""How alike two words must be for one to be the other spelt another way, from 0 to 1."""
SHORTEST_TO_GUESS = 4
NEAR_ENOUGH = 0.5
"""How much of a name must be there for its kind to come near."""

_SAY_NOTHING = frozenset(
    {
        *("a", "an", "and", "at", "by", "for", "from", "in", "my", "of", "on", "or", "our", "s"),
        *("the", "to", "we", "with", "run", "council", "county", "local", "nhs", "service", "team"),
    }
)

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the words may mean: the one kind we are sure of, if any, and those that come near."""

    sure: KindOfService | None
    near: tuple[KindOfService, ...]


def find(said: str) -> Found:
    """The kind that `said` names, where only one does; else those that come near, best first."""
    heard = _heard(said)
    named = {key: phrase for key in _phrases() if (phrase := _longest_in(key, heard))}
    if not named:
        return Found(sure=None, near=_nearest(heard))
    best = max(named, key=lambda key: len(named[key]))
    others = [key for key in named if key != best and not named[key] < named[best]]
    kinds = kinds_of_service()
    if others:
        ranked = sorted(named, key=lambda key: -len(named[key]))
        return Found(sure=None, near=tuple(kinds[key] for key in ranked[:MOST_NEAR]))
    near = tuple(each for each in _nearest(heard) if each.key != best)
    return Found(sure=kinds[best], near=near[:MOST_BESIDE])


def _longest_in(key: str, heard: Words) -> Words:
    """The longest of the kind’s phrases that was said whole; empty where none was."""
    return max((each for each in _phrases()[key] if each <= heard), key=len, default=frozenset())


def _nearest(heard: Words) -> tuple[KindOfService, ...]:
    """The kinds that share most words with what was said, spelt nearly so or just so."""
    known = sorted({word for phrases in _phrases().values() for each in phrases for word in each})
    meant = {near for word in heard for near in _alike(word, known)}
    shares = {
        key: sorted((len(each & meant) / len(each) for each in phrases), reverse=True)
        for key, phrases in _phrases().items()
    }
    near = [key for key, each in shares.items() if each[0] >= NEAR_ENOUGH]
    ranked = sorted(near, key=lambda key: (-shares[key][0], -sum(shares[key])))
    return tuple(kinds_of_service()[key] for key in ranked[:MOST_NEAR])


def _alike(word: str, known: list[str]) -> Iterator[str]:
    if word in known:
        yield word
    elif len(word) >= SHORTEST_TO_GUESS:
        yield from get_close_matches(word, known, n=2, cutoff=ALIKE)


@cache
def _phrases() -> Mapping[str, tuple[Words, ...]]:
    """What each kind is called, each name as the words that count in it."""
    return {
        key: tuple(filter(None, (_heard(each) for each in (kind.label, *kind.words))))
        for key, kind in kinds_of_service().items()
    }


def _heard(said: str) -> Words:
    plain = unicodedata.normalize("NFKD", said[:LONGEST].casefold())
    words = re.findall(r"[a-z0-9]+", plain.replace("’", "").replace("'", ""))
    return frozenset(_one(each) for each in words) - _SAY_NOTHING


def _one(word: str) -> str:
    """The word without the ending that makes it many."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")):
        return word[:-1]
    return word
