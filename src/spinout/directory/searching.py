"""Finding bodies by word and by list. Case and accents do not matter."""

import re
import unicodedata
from collections.abc import Iterable
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
    starts = [_either_number(word) for word in dict.fromkeys(looked_for(wanted.words))]
    return tuple(
        each
        for each in entries
        if _listed(each, wanted)
        and all(any(start in each.searched for start in either) for either in starts)
    )


def _either_number(word: str) -> tuple[str, ...]:
    """The starts that find a word in the singular and the plural."""
    if word.endswith("ies"):
        return (f" {word}", f" {word[:-3]}y")
    if word.endswith("y"):
        return (f" {word}", f" {word[:-1]}ies")
    if word.endswith("s") and len(word) > 3:
        return (f" {word[:-1]}",)
    return (f" {word}",)


def _listed(entry: Entry, wanted: Wanted) -> bool:
    return (
        wanted.status in (None, entry.status)
        and wanted.form in (None, entry.form)
        and (wanted.sector is None or wanted.sector in entry.sectors)
        and (wanted.region is None or wanted.region in entry.regions)
        and (entry.status.ended or not wanted.ended)
    )
