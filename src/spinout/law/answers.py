"""What a reading hands out: figures, rows, provisions, and the list of what was cited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from spinout.law import unit as units
from spinout.law.errors import UnknownLawKeyError
from spinout.law.record import Source
from spinout.law.status import Status
from spinout.law.unit import Unit
from spinout.money import Rate

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in force on the reading's date. `value` is written as the source writes it.

    `firm` is False inside a span we could not read to the day, or where the status is confirm.
    """

    key: str
    label: str
    unit: str
    value: str
    since: date
    until: date | None
    status: Status
    source: Source
    checked: date
    note: str
    firm: bool
    _read: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What has been read from `value` so far: a figure is shared, and read over and over."""

    @property
    def pence(self) -> int:
        """Whole pence. Raises WrongUnitError unless the unit is money."""
        return self._once("pence", units.as_pence)

    @property
    def rate(self) -> Rate:
        """An exact rate. Raises WrongUnitError unless the unit is percent or fraction."""
        return self._once("rate", units.as_rate)

    @property
    def whole(self) -> int:
        """A whole number of days, years, people and so on. Raises WrongUnitError otherwise."""
        return self._once("whole", units.as_whole)

    @property
    def yes(self) -> bool:
        """True for yes. Raises WrongUnitError unless the unit is “yes or no”."""
        return units.as_yes(self.key, Unit(self.unit), self.value)

    @property
    def words(self) -> str:
        """The value as people read it, with its unit: “£12,570 a year”."""
        return self._once("words", lambda _, unit, value: units.in_words(unit, value))

    def _once(self, name: str, read: Callable[[str, Unit, str], Value]) -> Value:
        if name not in self._read:
            self._read[name] = read(self.key, Unit(self.unit), self.value)
        value: Value = self._read[name]
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table: its name, its unit, and what it holds."""

    name: str
    unit: Unit
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table in force on the reading's date; an empty cell is an empty text."""

    key: str
    columns: tuple[Column, ...]
    cells: tuple[str, ...]
    since: date
    until: date | None
    status: Status
    source: Source
    checked: date
    note: str
    firm: bool
    _by_name: Mapping[str, tuple[Unit, str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Finds each cell by its column’s name once: rules read the same rows over and over."""
        pairs = zip(self.columns, self.cells, strict=True)
        by_name = {column.name: (column.unit, cell) for column, cell in pairs}
        object.__setattr__(self, "_by_name", by_name)

    def _cell(self, name: str) -> tuple[Unit, str]:
        try:
            return self._by_name[name]
        except KeyError:
            raise UnknownLawKeyError(f"{self.key}: {name}") from None

    def __getitem__(self, name: str) -> str:
        """The cell as written. Raises UnknownLawKeyError for a column the table has not."""
        return self._cell(name)[1]

    def pence(self, name: str) -> int:
        """Whole pence. Raises WrongUnitError unless the column is money."""
        return units.as_pence(f"{self.key}: {name}", *self._cell(name))

    def rate(self, name: str) -> Rate:
        """An exact rate. Raises WrongUnitError unless the column is percent or fraction."""
        return units.as_rate(f"{self.key}: {name}", *self._cell(name))

    def whole(self, name: str) -> int:
        """A whole number. Raises WrongUnitError unless the column counts whole things."""
        return units.as_whole(f"{self.key}: {name}", *self._cell(name))

    def yes(self, name: str) -> bool:
        """True for yes. Raises WrongUnitError unless the column is “yes or no”."""
        return units.as_yes(f"{self.key}: {name}", *self._cell(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A section or rule in force on the reading's date, and what it says in our words."""

    key: str
    title: str
    says: str
    address: str
    since: date
    until: date | None
    status: Status
    source: Source
    checked: date
    note: str
    firm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One line of a sources list: something a reading was asked for, and where it came from."""

    key: str
    label: str
    says: str
    status: Status
    source: str
    address: str
    since: date
    until: date | None
    checked: date
    note: str
    firm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A key whose value is overdue for a look, since when and why."""

    key: str
    label: str
    since: date
    why: str
