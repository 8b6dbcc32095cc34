"""Everything we hold, immutable: the keys, the readings at a date, and what is due for a look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spinout.law.answers import Due
from spinout.law.entry import Entry, ProvisionEntry
from spinout.law.errors import UnknownLawKeyError
from spinout.law.moment import day_in_words
from spinout.law.reading import Reading
from spinout.law.record import Source, spans


def months_on(day: date, months: int) -> date:
    """The same day `months` later, or the first of the next month where that month is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return date(day.year + years, month + 1, day.day)
    except ValueError:
        return date(day.year + years, month + 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LawLibrary:
    """Every figure, table and provision, by key. `version` changes when any data file changes."""

    version: str
    sources: Mapping[str, Source]
    entries: Mapping[str, Entry]

    def keys(self) -> tuple[str, ...]:
        """Every key, in alphabetical order."""
        return tuple(sorted(self.entries))

    def entry(self, key: str) -> Entry:
        """Every version held under `key`. Raises UnknownLawKeyError."""
        try:
            return self.entries[key]
        except KeyError:
            raise UnknownLawKeyError(key) from None

    def read(self, on: date) -> Reading:
        """The law as at `on`, with a fresh trace."""
        return Reading(self.entries, on)

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
