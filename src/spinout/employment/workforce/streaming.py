"""A workforce of any size from a CSV file, a few thousand posts in memory at a time."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from spinout.employment.figures import Basis
from spinout.employment.workforce.columns import (
    CHUNK,
    UNDER,
    Kind,
    Pence,
    Workforce,
    empty_lines,
)
from spinout.employment.workforce.errors import WorkforceFileError
from spinout.money import pounds

HEADER = ["kind", "pay"]
_PLAIN = re.compile(r'(?:[^",\r\n]+,[0-4]?[0-9]{1,6}(?:\.[0-9]{1,2})?\r?\n)*+', re.ASCII)
"""Lines with no quote, and a pay in range with no mark but a point: they need no closer look."""

BothWays = Callable[[Workforce, Sequence[Kind], Basis, Pence], Pence]
"""The plain engine or the fast one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """Some posts of a file, in its order, and their lines as `empty_lines` shapes them.

    The lines are overwritten when the next posts come: keep a copy of what must last.
    """

    workforce: Workforce
    lines: Pence


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many posts a file has, and the sum of each line, shape (2, 9), int64, whole pence."""

    posts: int
    lines: npt.NDArray[np.int64]


def _posts(lines: list[str], first: int, places: Mapping[str, int]) -> Workforce:
    """The lines as columns: all at once where every one is plain, else one by one."""
    text = "".join(lines)
    text = text if text.endswith("\n") else text + "\n"
    if _PLAIN.fullmatch(text):
        cells = text.replace(",", "\n").split("\n")
        names, pays = cells[0:-1:2], cells[1::2]
        if places.keys() >= set(names):
            # With at most two decimals the nearest whole pence is the very amount.
            pay = np.rint(np.array(list(map(float, pays))) * 100)
            kind = np.array([places[name] for name in names], dtype=np.uint16)
            return Workforce(pay=pay.astype(np.int32), kind=kind)
    return _one_by_one(_rows(lines, first), first, places)


def _rows(lines: list[str], first: int) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(lines, strict=True))
    except csv.Error:
        why = "a quote is not closed, or stands inside a text. Close it or take it out."
        raise WorkforceFileError(first + len(rows), why) from None
    return rows


def _one_by_one(rows: list[list[str]], first: int, places: Mapping[str, int]) -> Workforce:
    pay, kind = np.empty(len(rows), dtype=np.int32), np.empty(len(rows), dtype=np.uint16)
    for at, row in enumerate(rows):
        line = first + at
        if len(row) != len(HEADER):
            raise WorkforceFileError(line, "enter a kind and a yearly pay, and nothing more.")
        if row[0] not in places:
            raise WorkforceFileError(line, f"the kind “{row[0]}” is not one of those given.")
        try:
            pence = pounds(row[1])
        except ValueError as problem:
            raise WorkforceFileError(line, str(problem)) from None
        if not 0 <= pence < UNDER:
            raise WorkforceFileError(line, "enter a yearly pay from nought to under £5,000,000.")
        pay[at], kind[at] = pence, places[row[0]]
    return Workforce(pay=pay, kind=kind)


def posts_in(lines: Iterable[str], names: Sequence[str]) -> Iterator[Workforce]:
    """The posts of a CSV file with the columns `kind` and `pay`, at most CHUNK at a time.

    `kind` is one of `names`, whose places are those of the kinds; `pay` is yearly pay in pounds.
    Raises WorkforceFileError with the line.
    """
    left = iter(lines)
    if next(csv.reader(islice(left, 1)), []) != HEADER:
        raise WorkforceFileError(1, "the first line must be “kind,pay”.")
    places = {name: at for at, name in enumerate(names)}
    first = 2
    while taken := list(islice(left, CHUNK)):
        yield _posts(taken, first, places)
        first += len(taken)


def worked_from(
    lines: Iterable[str], kinds: Mapping[str, Kind], basis: Basis, both_ways: BothWays
) -> Iterator[Worked]:
    """Every post of the file both ways, a chunk at a time, in its order; memory stays flat.

    Raises what `posts_in` and the engine raise.
    """
    listed, room = list(kinds.values()), empty_lines(CHUNK)
    for workforce in posts_in(lines, list(kinds)):
        out = room if len(workforce.pay) == CHUNK else empty_lines(len(workforce.pay))
        yield Worked(workforce=workforce, lines=both_ways(workforce, listed, basis, out))


def totals(worked: Iterable[Worked]) -> Totals:
    """The sum of each line over every post, as now and moved, exact to the penny."""
    posts, lines = 0, np.zeros(empty_lines(0).shape[:2], dtype=np.int64)
    for each in worked:
        posts += len(each.workforce.pay)
        lines += each.lines.sum(axis=2, dtype=np.int64)
    return Totals(posts=posts, lines=lines)
