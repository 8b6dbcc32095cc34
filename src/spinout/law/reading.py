"""The law as at one date. A reading remembers, in order, everything it was asked for."""

from collections.abc import Mapping
from datetime import date

from spinout.law.answers import Cited, Figure, Provision, Row
from spinout.law.entry import Entry, FigureEntry, ProvisionEntry, TableEntry
from spinout.law.errors import UnknownLawKeyError
from spinout.law.moment import months_on
from spinout.law.record import FRESH_MONTHS


class Reading:
    """The law as at `on`, last checked on `checked`, and the trace of what was read from it.

    Make one with `LawLibrary.read`; give each passage its own, so its sources are its own.
    """

    __slots__ = ("_cited", "_entries", "checked", "on")

    def __init__(self, entries: Mapping[str, Entry], on: date, *, checked: date) -> None:
        self.on = on
        self.checked = checked
        self._entries = entries
        self._cited: dict[tuple[object, ...], Cited] = {}

    def figure(self, key: str, *, known_on: date | None = None) -> Figure:
        """The figure in force; with `known_on`, as it stood published by that day.

        Raises UnknownLawKeyError, or OutsideOurDataError where we hold nothing for the date.
        """
        entry = self._entry(key)
        if not isinstance(entry, FigureEntry):
            raise UnknownLawKeyError(key)
        figure = entry.read(self.on, known_on)
        self._cite(figure, figure.key, figure.label, figure.words)
        return figure

    def figures_so_far(self, key: str) -> tuple[Figure, ...]:
        """Every value the figure has had up to the reading's date, oldest first, each cited.

        For rules that keep the law of an earlier day, such as the threshold of the day a
        procurement started. Raises UnknownLawKeyError or OutsideOurDataError.
        """
        entry = self._entry(key)
        if not isinstance(entry, FigureEntry):
            raise UnknownLawKeyError(key)
        current = entry.read(self.on, None)
        earlier = (
            entry.as_figure(record, self.on)
            for record in entry.records
            if record.superseded_by is None and record.since.earliest < current.since
        )
        figures = (*sorted(earlier, key=lambda figure: figure.since), current)
        for figure in figures:
            self._cite(figure, figure.key, figure.label, figure.words)
        return figures

    def provision(self, key: str) -> Provision:
        """The provision in force. Raises UnknownLawKeyError or OutsideOurDataError."""
        entry = self._entry(key)
        if not isinstance(entry, ProvisionEntry):
            raise UnknownLawKeyError(key)
        provision = entry.read(self.on, None)
        self._cite(provision, provision.key, provision.title, provision.says)
        return provision

    def table(self, key: str, *, known_on: date | None = None) -> tuple[Row, ...]:
        """The rows in force, in file order. Cites the table once for each source and status.

        Raises UnknownLawKeyError, or OutsideOurDataError where no row is in force.
        """
        entry = self._table(key)
        rows = entry.read(self.on, known_on)
        for row in rows:
            self._cite(row, entry.key, entry.label, entry.says)
        return rows

    def rows(self, key: str, **where: str) -> tuple[Row, ...]:
        """The rows in force whose named cells are as given, in file order; cites only theirs.

        Raises UnknownLawKeyError where no row in force has those cells.
        """
        entry = self._table(key)
        found = tuple(row for row in entry.read(self.on, None) if _has(row, where))
        if not found:
            raise UnknownLawKeyError(_asked(key, where))
        for row in found:
            self._cite(row, entry.key, entry.label, entry.says)
        return found

    def row(self, key: str, *, known_on: date | None = None, **where: str) -> Row:
        """The one row in force whose named cells are as given; cites only that row's source.

        Raises UnknownLawKeyError where no row in force, or more than one, has those cells.
        """
        entry = self._table(key)
        found = [row for row in entry.read(self.on, known_on) if _has(row, where)]
        if len(found) != 1:
            raise UnknownLawKeyError(_asked(key, where))
        self._cite(found[0], entry.key, entry.label, entry.says)
        return found[0]

    @property
    def looks_too_far(self) -> bool:
        """Whether the date is more than a year after anything was checked."""
        return self.on > months_on(self.checked, FRESH_MONTHS)

    @property
    def cited(self) -> tuple[Cited, ...]:
        """Everything read so far, in the order first asked for, without repeats."""
        return tuple(self._cited.values())

    def _entry(self, key: str) -> Entry:
        try:
            return self._entries[key]
        except KeyError:
            raise UnknownLawKeyError(key) from None

    def _table(self, key: str) -> TableEntry:
        entry = self._entry(key)
        if not isinstance(entry, TableEntry):
            raise UnknownLawKeyError(key)
        return entry

    def _cite(self, read: Figure | Provision | Row, key: str, label: str, says: str) -> None:
        address = read.address if isinstance(read, Provision) else read.source.address
        trace = (key, says, read.source.id, read.status, read.since, read.until)
        self._cited.setdefault(
            trace,
            Cited(
                key=key,
                label=label,
                says=says,
                status=read.status,
                source=read.source.title,
                address=address,
                since=read.since,
                until=read.until,
                checked=read.checked,
                note=read.note,
                firm=read.firm,
            ),
        )


def _asked(key: str, where: Mapping[str, str]) -> str:
    return f"{key}: {', '.join(f'{name} {cell}' for name, cell in where.items())}"


def _has(row: Row, where: Mapping[str, str]) -> bool:
    return all(row[name] == cell for name, cell in where.items())
