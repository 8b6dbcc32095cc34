"""Everything we hold, immutable: the keys, the readings at a date, and what is due for a look."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from spinout.law.answers import Due
from spinout.law.as_at import AsAt
from spinout.law.entry import Entry, ProvisionEntry
from spinout.law.errors import UnknownLawKeyError
from spinout.law.moment import day_in_words, months_on
from spinout.law.reading import Reading
from spinout.law.record import Source, spans

DAYS_KEPT = 64
"""How many dates are kept read at once; a server is asked about today, and little else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawLibrary:
    """Every figure, table and provision, by key. `version` changes when any data file changes."""

    version: str
    sources: Mapping[str, Source]
    entries: Mapping[str, Entry]
    _days: dict[date, AsAt] = field(default_factory=dict, init=False, repr=False, compare=False)

    def keys(self) -> tuple[str, ...]:
        """Every key, in alphabetical order."""
        return tuple(sorted(self.entries))

    def entry(self, key: str) -> Entry:
        """Every version held under `key`. Raises UnknownLawKeyError."""
        try:
            return self.entries[key]
        except KeyError:
            near = get_close_matches(key.casefold(), self.keys(), n=3, cutoff=0.5)
            raise UnknownLawKeyError(key, tuple(near)) from None

    def with_words(self, words: Iterable[str]) -> tuple[Entry, ...]:
        """The entries whose key or label holds every word, in any mix of capitals, by key."""
        wanted = [word.casefold() for word in words]
        entries = (self.entries[key] for key in self.keys())
        return tuple(
            entry
            for entry in entries
            if all(word in f"{entry.key} {entry.label}".casefold() for word in wanted)
        )

    @property
    def checked(self) -> date:
        """The newest day on which anything was checked."""
        return max(record.checked for entry in self.entries.values() for record in entry.records)

    def read(self, on: date) -> Reading:
        """The law as at `on`, with a fresh trace."""
        return Reading(self._as_at(on))

    def _as_at(self, on: date) -> AsAt:
        kept = self._days.get(on)
        if kept is None:
            if len(self._days) >= DAYS_KEPT:
                self._days.clear()
            kept = self._days[on] = AsAt(self.entries, on, checked=self.checked)
        return kept

    def due(self, on: date) -> tuple[Due, ...]:
        """What is overdue for a look on `on`, by key: not checked in time, or run out of dates."""
        return tuple(due for key in self.keys() if (due := _due(self.entries[key], on)) is not None)


def _due(entry: Entry, on: date) -> Due | None:
    until = spans(entry.records)[-1][1]
    if entry.review_months is None:
        return None
    if until is not None and until < on:
        # A provision that ended is history; a figure that ended wants its next value.
        if isinstance(entry, ProvisionEntry):
            return None
        why = f"Our data end on {day_in_words(until)}."
        return Due(key=entry.key, label=entry.label, since=until, why=why)
    checked = max(record.checked for record in entry.records)
    review = months_on(checked, entry.review_months)
    if review < on:
        why = (
            f"Last checked on {day_in_words(checked)}. Check it every {entry.review_months} months."
        )
        return Due(key=entry.key, label=entry.label, since=review, why=why)
    return None
