"""The law as at one date, read once and shared by every reading of that date.

Each answer carries the lines it adds to a sources list, made once: two readings of one date are
handed the very same objects, so a trace can tell them apart by identity.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from spinout.law.answers import Cited, Figure, Provision, Row
from spinout.law.entry import Entry, FigureEntry, ProvisionEntry, TableEntry
from spinout.law.errors import UnknownLawKeyError
from spinout.law.moment import months_on
from spinout.law.record import FRESH_MONTHS

Answer = TypeVar("Answer")
Lines = tuple[Cited, ...]
Held = tuple[Answer, Lines]
Rows = tuple[Row, ...]

THEN_KEPT = 512
"""How many figures of other days are kept: people may ask of any day at all."""


class AsAt:
    """What every key says on `on`, and what is cited when it is read.

    Nothing here changes once read; a second thread can at worst do the same work twice.
    """

    __slots__ = (
        "_entries",
        "_figures",
        "_lines",
        "_matches",
        "_provisions",
        "_series",
        "_tables",
        "_then",
        "_together",
        "checked",
        "looks_too_far",
        "on",
        "worked",
    )

    def __init__(self, entries: Mapping[str, Entry], on: date, *, checked: date) -> None:
        self.on = on
        self.checked = checked
        self.looks_too_far = on > months_on(checked, FRESH_MONTHS)
        self._entries = entries
        self._figures: dict[tuple[str, date | None], Held[Figure]] = {}
        self._then: dict[tuple[str, date], Held[Figure]] = {}
        self._series: dict[str, Held[tuple[Figure, ...]]] = {}
        self._provisions: dict[str, Held[Provision]] = {}
        self._together: dict[tuple[str, ...], Held[bool]] = {}
        self._tables: dict[tuple[str, date | None], Held[Rows]] = {}
        self._matches: dict[tuple[object, ...], dict[tuple[str, ...], Held[Rows]]] = {}
        self._lines: dict[tuple[object, ...], Cited] = {}
        self.worked: dict[object, Held[object]] = {}
        """What rules have worked out from the law of this date alone, by the function that did."""

    def figure(self, key: str, known_on: date | None) -> Held[Figure]:
        """The figure in force. Raises UnknownLawKeyError or OutsideOurDataError."""
        return _kept(self._figures, (key, known_on), lambda: self._read_figure(key, known_on))

    def series(self, key: str) -> Held[tuple[Figure, ...]]:
        """Every value of a figure up to now. Raises UnknownLawKeyError or OutsideOurDataError."""
        return _kept(self._series, key, lambda: self._read_series(key))

    def provision(self, key: str) -> Held[Provision]:
        """The provision in force. Raises UnknownLawKeyError or OutsideOurDataError."""
        # Rules ask for provisions more than for anything else, so no call is made to find one kept.
        found = self._provisions.get(key)
        if found is None:
            found = self._provisions[key] = self._read_provision(key)
        return found

    def together(self, keys: tuple[str, ...]) -> Held[bool]:
        """Whether each of the provisions was read and surely stands.

        Raises UnknownLawKeyError or OutsideOurDataError.
        """
        return _kept(self._together, keys, lambda: self._read_together(keys))

    def table(self, key: str, known_on: date | None) -> Held[Rows]:
        """The rows in force. Raises UnknownLawKeyError or OutsideOurDataError."""
        return _kept(self._tables, (key, known_on), lambda: self._read_table(key, known_on))

    def matching(self, key: str, known_on: date | None, where: Mapping[str, str]) -> Held[Rows]:
        """The rows in force whose named cells are as given; none where there is no such row.

        Raises UnknownLawKeyError or OutsideOurDataError.
        """
        names = tuple(where)
        by_cells = _kept(
            self._matches, (key, known_on, names), lambda: self._by_cells(key, known_on, names)
        )
        return by_cells.get(tuple(where.values()), ((), ()))

    def figure_then(self, key: str, day: date) -> Held[Figure]:
        """The figure in force on another day. Raises UnknownLawKeyError or OutsideOurDataError."""
        if len(self._then) > THEN_KEPT:
            self._then.clear()
        return _kept(self._then, (key, day), lambda: self._read_then(key, day))

    def table_then(self, key: str, day: date) -> Held[Rows]:
        """The rows in force on another day. Raises UnknownLawKeyError or OutsideOurDataError."""
        entry = self._table_entry(key)
        rows = entry.read(day, None)
        return rows, self._of_rows(entry, rows)

    def _read_then(self, key: str, day: date) -> Held[Figure]:
        figure = self._figure_entry(key).read(day, None)
        return figure, (self._of_figure(figure),)

    def _read_figure(self, key: str, known_on: date | None) -> Held[Figure]:
        figure = self._figure_entry(key).read(self.on, known_on)
        return figure, (self._of_figure(figure),)

    def _read_series(self, key: str) -> Held[tuple[Figure, ...]]:
        entry = self._figure_entry(key)
        current = entry.read(self.on, None)
        earlier = (
            entry.as_figure(record, self.on)
            for record in entry.records
            if record.superseded_by is None and record.since.earliest < current.since
        )
        figures = (*sorted(earlier, key=lambda figure: figure.since), current)
        return figures, tuple(map(self._of_figure, figures))

    def _read_provision(self, key: str) -> Held[Provision]:
        entry = self._entry(key)
        if not isinstance(entry, ProvisionEntry):
            raise UnknownLawKeyError(key)
        read = entry.read(self.on, None)
        return read, (self._line(read, read.key, read.title, read.says),)

    def _read_together(self, keys: tuple[str, ...]) -> Held[bool]:
        held = [self.provision(key) for key in keys]
        sure = all(read.status.plain and read.firm for read, _ in held)
        return sure, tuple(line for _, lines in held for line in lines)

    def _read_table(self, key: str, known_on: date | None) -> Held[Rows]:
        entry = self._table_entry(key)
        rows = entry.read(self.on, known_on)
        return rows, self._of_rows(entry, rows)

    def _by_cells(
        self, key: str, known_on: date | None, names: tuple[str, ...]
    ) -> dict[tuple[str, ...], Held[Rows]]:
        entry = self._table_entry(key)
        grouped: dict[tuple[str, ...], list[Row]] = {}
        for row in self.table(key, known_on)[0]:
            grouped.setdefault(tuple(row[name] for name in names), []).append(row)
        return {cells: (tuple(rows), self._of_rows(entry, rows)) for cells, rows in grouped.items()}

    def _entry(self, key: str) -> Entry:
        try:
            return self._entries[key]
        except KeyError:
            raise UnknownLawKeyError(key) from None

    def _figure_entry(self, key: str) -> FigureEntry:
        entry = self._entry(key)
        if not isinstance(entry, FigureEntry):
            raise UnknownLawKeyError(key)
        return entry

    def _table_entry(self, key: str) -> TableEntry:
        entry = self._entry(key)
        if not isinstance(entry, TableEntry):
            raise UnknownLawKeyError(key)
        return entry

    def _of_figure(self, figure: Figure) -> Cited:
        return self._line(figure, figure.key, figure.label, figure.words)

    def _of_rows(self, entry: TableEntry, rows: Iterable[Row]) -> Lines:
        # A table is cited once for each source and status, not once for each row.
        lines = (self._line(row, entry.key, entry.label, entry.says) for row in rows)
        return tuple({id(line): line for line in lines}.values())

    def _line(self, read: Figure | Provision | Row, key: str, label: str, says: str) -> Cited:
        address = read.address if isinstance(read, Provision) else read.source.address
        trace = (key, says, read.source.id, read.status, read.since, read.until)
        return self._lines.setdefault(
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


Key = TypeVar("Key")
Value = TypeVar("Value")


def _kept(kept: dict[Key, Value], key: Key, make: Callable[[], Value]) -> Value:
    """What is kept under `key`, made first where nothing is."""
    found = kept.get(key)
    if found is None:
        found = kept[key] = make()
    return found
