"""What the library holds under one key: every version of a figure, a provision or a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from spinout.law.answers import Column, Figure, Provision, Row
from spinout.law.errors import OutsideOurDataError
from spinout.law.record import Record, find, in_force, spans
from spinout.law.unit import Unit

_first = itemgetter(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """Every value a figure has had."""

    key: str
    label: str
    unit: Unit
    review_months: int | None
    records: tuple[Record[str], ...]

    def as_figure(self, record: Record[str], on: date) -> Figure:
        """The figure that `record` makes when read on `on`."""
        return Figure(
            key=self.key,
            label=self.label,
            unit=self.unit.value,
            value=record.body,
            since=record.since.earliest,
            until=record.last,
            status=record.status,
            source=record.source,
            checked=record.checked,
            note=record.note,
            firm=record.firm(on),
        )

    def read(self, on: date, known_on: date | None) -> Figure:
        """The figure in force on `on`. Raises OutsideOurDataError where there is none."""
        held = in_force(self.key, self.label, self.records, on=on, known_on=known_on)
        return self.as_figure(held, on)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionEntry:
    """Every wording we hold of one provision."""

    key: str
    label: str
    address: str
    review_months: int | None
    records: tuple[Record[str], ...]

    def read(self, on: date, known_on: date | None) -> Provision:
        """The provision in force on `on`. Raises OutsideOurDataError where there is none."""
        record = in_force(self.key, self.label, self.records, on=on, known_on=known_on)
        return Provision(
            key=self.key,
            title=self.label,
            says=record.body,
            address=self.address,
            since=record.since.earliest,
            until=record.last,
            status=record.status,
            source=record.source,
            checked=record.checked,
            note=record.note,
            firm=record.firm(on),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """Every version of every row of a table, rows in file order under their own keys."""

    key: str
    label: str
    says: str
    columns: tuple[Column, ...]
    review_months: int | None
    rows: Mapping[str, tuple[Record[tuple[str, ...]], ...]]

    @property
    def records(self) -> tuple[Record[tuple[str, ...]], ...]:
        """Every version of every row."""
        return tuple(record for versions in self.rows.values() for record in versions)

    def as_row(self, key: str, record: Record[tuple[str, ...]], on: date) -> Row:
        """The row that `record` makes when read on `on`."""
        return Row(
            key=key,
            columns=self.columns,
            cells=record.body,
            since=record.since.earliest,
            until=record.last,
            status=record.status,
            source=record.source,
            checked=record.checked,
            note=record.note,
            firm=record.firm(on),
        )

    def read(self, on: date, known_on: date | None) -> tuple[Row, ...]:
        """The rows in force, in file order. Raises OutsideOurDataError where there are none."""
        found = [
            (record.place, key, record)
            for key, versions in self.rows.items()
            if (record := find(versions, on=on, known_on=known_on))
        ]
        if not found:
            raise OutsideOurDataError(self.key, self.label, on, spans(self.records))
        return tuple(self.as_row(key, record, on) for _, key, record in sorted(found, key=_first))


Entry = FigureEntry | ProvisionEntry | TableEntry
