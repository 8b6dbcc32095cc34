"""Exact percentiles of values too many to hold: a count by bin, then the few values in the bin.

The answer is the very value that sorting would put at the rank, whatever the parts the values come
in and in whatever order. Memory does not grow with their number.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from threading import Lock

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Reader = Callable[[Whole], None]
Source = Callable[[Reader], None]
"""Gives the reader every part of the values, (slots, any number), once each and in any order."""

Span = tuple[int, int]
"""The least and the largest of some values."""

BINS = 4096
FEW = 16_384
"""So many values of one bin may be held and sorted; a fuller bin is counted again by finer ones."""


def rank(share: int, count: int) -> int:
    """The place, from nought, of a whole percentage: the least that so many are at or below."""
    return max(-(-share * count // 100), 1) - 1


def percentiles(source: Source, pilot: Whole, shares: Sequence[int]) -> Whole:
    """For each slot and whole percentage the value at that rank, (slots, shares).

    `pilot` is some of the values, (slots, one or more): it only makes good bins likely.
    """
    counting = _Counting(_Bins(slot, None, _span(row)) for slot, row in enumerate(pilot))
    source(counting.read)
    count = counting.places[0, None].count
    sought = [
        counting.narrowed(_Sought(slot=slot, place=rank(share, count), span=None, count=count))
        for slot in range(len(pilot))
        for share in shares
    ]
    while wide := {(each.slot, each.span) for each in sought if each.count > FEW and each.open}:
        counting = _Counting(_Bins(slot, span, span) for slot, span in wide if span is not None)
        source(counting.read)
        sought = [counting.narrowed(each) for each in sought]
    holding = _Holding({(each.slot, each.span) for each in sought if each.open})
    if holding.values:
        source(holding.read)
    found = [holding.value(each) for each in sought]
    return np.array(found, dtype=np.int64).reshape(-1, len(shares))


def _span(row: Whole) -> Span:
    return int(row.min()), int(row.max())


def _inside(row: Whole, span: Span | None) -> Whole:
    if span is None:
        return row
    found: Whole = row[(row >= span[0]) & (row <= span[1])]
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sought:
    """A value sought: one of the `count` values in the span, with `place` of them before it."""

    slot: int
    place: int
    span: Span | None
    count: int

    @property
    def open(self) -> bool:
        """Whether the span holds more than one value to choose from."""
        return self.span is None or self.span[0] < self.span[1]


class _Bins:
    """Counts of a slot’s values in a span, by bins of one width across `guess`.

    Values outside the guess are counted in the first bin or the last.
    """

    def __init__(self, slot: int, span: Span | None, guess: Span) -> None:
        self.slot, self.span = slot, span
        self._low = guess[0]
        self._shift = max((guess[1] - guess[0]).bit_length() - (BINS.bit_length() - 1), 0)
        self._counts = np.zeros(BINS + 2, dtype=np.int64)
        self._ends: list[int] = []

    @property
    def count(self) -> int:
        return int(self._counts.sum())

    def add(self, counts: Whole, ends: Span) -> None:
        self._counts += counts
        self._ends = [min([ends[0], *self._ends]), max([ends[1], *self._ends])]

    def counted(self, row: Whole) -> tuple[Whole, Span] | None:
        """How many of the values fall in each bin, and their ends; None where none is inside."""
        inside = _inside(row, self.span)
        if not inside.size:
            return None
        places = np.clip((inside - self._low) >> self._shift, -1, BINS) + 1
        return np.bincount(places, minlength=BINS + 2), _span(inside)

    def narrowed(self, sought: _Sought) -> _Sought:
        before = np.cumsum(self._counts) - self._counts
        place = int(np.searchsorted(before, sought.place, side="right")) - 1
        start = self._low + ((place - 1) << self._shift)
        low = self._ends[0] if place == 0 else max(start, self._ends[0])
        end = start + (1 << self._shift) - 1
        high = self._ends[1] if place == BINS + 1 else min(end, self._ends[1])
        return _Sought(
            slot=sought.slot,
            place=sought.place - int(before[place]),
            span=(low, high),
            count=int(self._counts[place]),
        )


class _Counting:
    """A pass that counts."""

    def __init__(self, bins: Iterable[_Bins]) -> None:
        self.places = {(each.slot, each.span): each for each in bins}
        self._lock = Lock()

    def read(self, values: Whole) -> None:
        found = [(each, each.counted(values[each.slot])) for each in self.places.values()]
        with self._lock:
            for bins, counted in found:
                if counted is not None:
                    bins.add(*counted)

    def narrowed(self, sought: _Sought) -> _Sought:
        bins = self.places.get((sought.slot, sought.span))
        return sought if bins is None else bins.narrowed(sought)


@dataclass(slots=True)
class _Holding:
    """A pass that holds the values of each span."""

    spans: Iterable[tuple[int, Span | None]]
    values: dict[tuple[int, Span | None], list[Whole]] = field(init=False)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.values = {each: [] for each in self.spans}

    def read(self, values: Whole) -> None:
        found = {(slot, span): _inside(values[slot], span) for slot, span in self.values}
        with self._lock:
            for each, inside in found.items():
                self.values[each].append(inside)

    def value(self, sought: _Sought) -> int:
        if not sought.open and sought.span is not None:
            return sought.span[0]
        held = np.concatenate(self.values[sought.slot, sought.span])
        return int(np.partition(held, sought.place)[sought.place])
