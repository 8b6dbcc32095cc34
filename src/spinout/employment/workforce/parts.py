"""A file of posts cut into parts that any machine may work out, in any order."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

from spinout.employment.figures import Basis
from spinout.employment.workforce.columns import Kind
from spinout.employment.workforce.errors import WorkforceFileError
from spinout.employment.workforce.streaming import HEADER, BothWays, worked_from
from spinout.employment.workforce.summary import Summary, summed

PART = 16_000_000
"""Bytes. About a million posts: far longer to work out than to hand over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Whole lines of a file that every machine can open at the same path, by their bytes."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A line that could not be read: its place among the lines of its part, and why."""

    part: Part
    line: int
    why: str


def cut(path: str, size: int) -> tuple[Part, ...]:
    """The file in parts of at least `size` bytes, but for the last; no line is in two parts.

    Only the ends are looked at, so that a large file is cut at once. Raises OSError.
    """
    ends = [0]
    with Path(path).open("rb") as file:
        whole = file.seek(0, io.SEEK_END)
        while ends[-1] < whole:
            file.seek(min(ends[-1] + size, whole))
            file.readline()
            ends.append(file.tell())
    parts = [Part(path=path, start=start, end=end) for start, end in pairwise(ends)]
    return tuple(parts) or (Part(path=path, start=0, end=0),)


def summed_part(
    part: Part, kinds: Mapping[str, Kind], basis: Basis, both_ways: BothWays, ends: Sequence[int]
) -> Summary | Broken:
    """The posts of the part added up by the functions that add up a whole file.

    A line that cannot be read is handed back, as whoever cut the file must say which it was.
    Raises OSError and UnicodeDecodeError.
    """
    try:
        worked = worked_from(_lines(part), kinds, basis, both_ways)
        return summed(worked, len(kinds), ends, lambda posts: None)
    except WorkforceFileError as problem:
        return Broken(part=part, line=problem.line, why=problem.why)


def _lines(part: Part) -> Iterator[str]:
    with Path(part.path).open("rb") as file:
        file.seek(part.start)
        held = io.BytesIO(file.read(part.end - part.start))
    if not part.start:
        return iter(io.TextIOWrapper(held, encoding="utf-8-sig", newline=""))
    header = ",".join(HEADER) + "\n"
    return chain([header], io.TextIOWrapper(held, encoding="utf-8", newline=""))


def said_of(broken: Broken) -> WorkforceFileError:
    """The error that one machine would have raised, with the line’s place in the whole file."""
    if not broken.part.start:
        return WorkforceFileError(broken.line, broken.why)
    with Path(broken.part.path).open("rb") as file:
        before = sum(_newlines(file, broken.part.start))
    # Line 1 of a later part is the header that was put in front of it.
    return WorkforceFileError(before + broken.line - 1, broken.why)


def _newlines(file: io.BufferedReader, end: int) -> Iterator[int]:
    while block := file.read(min(1_000_000, end - file.tell())):
        yield block.count(b"\n")
