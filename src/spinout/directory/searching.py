"""Finding bodies by word and by list. Case and accents do not matter."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from spinout.directory.closed_lists import Form, Region, Sector, Status
from spinout.directory.entry import Entry

MOST_LETTERS = 200
"""Letters of a search that are read. No name, parent body or note is found by a longer one."""

_MARKS = re.compile(r"['’.]")
_JOINS = re.compile(r"[-‐‑–]")
_GAPS = re.compile(r"[^\w]+|_+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What someone looks for. Nothing given finds everything."""

    words: str = ""
    sector: Sector | None = None
    region: Region | None = None
    form: Form | None = None
    status: Status | None = None
    ended: bool = False


def plain(text: str) -> str:
    """The words of a text without case, accents or marks, one space between them."""
    spelt = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    letters = "".join(each for each in spelt if not unicodedata.combining(each))
    return " ".join(_GAPS.split(_MARKS.sub("", letters))).strip()


def searchable(*texts: str) -> str:
    """The words a search looks in: joined words both whole and apart, a space before each."""
    text = " ".join(texts)
    return f" {plain(_JOINS.sub('', text))} {plain(_JOINS.sub(' ', text))}"


def looked_for(words: str) -> tuple[str, ...]:
    """The words of a search, folded, from its first 200 letters."""
    return tuple(plain(_JOINS.sub("", words[:MOST_LETTERS])).split())


def search(entries: Iterable[Entry], wanted: Wanted) -> tuple[Entry, ...]:
    """The bodies that hold the start of every word and are in every list asked for, in order."""
    found = list(entries)
    for keeps in _lists(wanted):
        found = list(filter(keeps, found))
    for word in dict.fromkeys(looked_for(wanted.words)):
        found = _holding(found, _either_number(word))
    return tuple(found)


def _holding(entries: Iterable[Entry], starts: tuple[str, ...]) -> list[Entry]:
    # Most words have one start, and a loop over one costs more than the look itself.
    if len(starts) == 1:
        (start,) = starts
        return [each for each in entries if start in each.searched]
    return [each for each in entries if any(start in each.searched for start in starts)]


def _either_number(word: str) -> tuple[str, ...]:
    """The starts that find a word in the singular and the plural."""
    if word.endswith("ies"):
        return (f" {word}", f" {word[:-3]}y")
    if word.endswith("y"):
        return (f" {word}", f" {word[:-1]}ies")
    if word.endswith("s") and len(word) > 3:
        return (f" {word[:-1]}",)
    return (f" {word}",)


def _lists(wanted: Wanted) -> Iterator[Callable[[Entry], bool]]:
    """What each list asked for keeps."""
    if wanted.status is not None:
        yield lambda entry: entry.status is wanted.status
    if wanted.form is not None:
        yield lambda entry: entry.form is wanted.form
    if wanted.sector is not None:
        yield lambda entry: wanted.sector in entry.sectors
    if wanted.region is not None:
        yield lambda entry: wanted.region in entry.regions
    if wanted.ended:
        yield lambda entry: entry.status.ended
