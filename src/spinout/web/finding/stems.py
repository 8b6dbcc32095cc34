"""Words as the index holds them: without case, marks or endings, and without the small words."""

import re

from spinout.directory.searching import plain

_SMALL = """
a about after all also an and any are as at be been but by can could did do does doing done for
from get gets getting go goes going got had has have having he her here him his how i if in into is
it its just let made make may me might mine more much must my no not now of off on once one only or
our out over own put really say says shall she should so some such than that the their them then
there these they thing things this those to too under up us use very want was we were what whatever
when where which while who whom whose why will with would yes you your yours am anyone someone
everyone ever actually im ive were dont cant wont isnt doesnt id theyre youre thats whats been being
exactly even else every each before because
"""
SMALL = frozenset(_SMALL.split())
"""They are in every question and on every page, so they tell no page from another."""
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_LEAST = 3


def stem(word: str) -> str:
    """The word without the endings of number and time: “leaves” and “leaving” are “leav”."""
    if word.endswith("ies") and len(word) > _LEAST + 2:
        return f"{word[:-3]}y"
    bare = _without_s(word)
    for ending in ("ing", "ed"):
        left = bare.removesuffix(ending)
        if left != bare and len(left) >= _LEAST and _VOWEL.search(left):
            return _DOUBLED.sub(r"\1", left).removesuffix("e")
    return bare.removesuffix("e") if len(bare) > _LEAST else bare


def stems(text: str) -> tuple[str, ...]:
    """The stem of each word that tells something, in order."""
    return tuple(stem(word) for word in plain(text).split() if word not in SMALL)


def every_stem(text: str) -> tuple[str, ...]:
    """The stem of each word, the small ones too: “say no” is made of nothing else."""
    return tuple(map(stem, plain(text).split()))


def _without_s(word: str) -> str:
    if len(word) <= _LEAST or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
