"""The law as at one date. A reading remembers, in order, everything it was asked for."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar, cast

from spinout.law.answers import Cited, Figure, Provision, Row
from spinout.law.as_at import AsAt, Lines
from spinout.law.errors import UnknownLawKeyError

Worked = TypeVar("Worked")


class Reading:
    """The law as at `on`, last checked on `checked`, and the trace of what was read from it.

    Make one with `LawLibrary.read`; give each passage its own, so its sources are its own.
    """

    __slots__ = ("_cited", "_law")

    def __init__(self, law: AsAt) -> None:
        self._law = law
        self._cited: dict[int, Cited] = {}

    @property
    def on(self) -> date:
        """The date whose law this is."""
        return self._law.on

    @property
    def checked(self) -> date:
        """The newest day on which anything was checked."""
        return self._law.checked

    def figure(self, key: str, *, known_on: date | None = None) -> Figure:
        """The figure in force; with `known_on`, as it stood published by that day.

        Raises UnknownLawKeyError, or OutsideOurDataError where we hold nothing for the date.
        """
        figure, lines = self._law.figure(key, known_on)
        self._cite(lines)
        return figure

    def figures_so_far(self, key: str) -> tuple[Figure, ...]:
        """Every value the figure has had up to the reading's date, oldest first, each cited.

        For rules that keep the law of an earlier day, such as the threshold of the day a
        procurement started. Raises UnknownLawKeyError or OutsideOurDataError.
        """
        figures, lines = self._law.series(key)
        self._cite(lines)
        return figures

    def figure_then(self, key: str, day: date) -> Figure:
        """The figure in force on an earlier day, for what keeps the law of the day it began.

        Raises UnknownLawKeyError, or OutsideOurDataError where we hold nothing for that day.
        """
        figure, lines = self._law.figure_then(key, day)
        self._cite(lines)
        return figure

    def table_then(self, key: str, day: date) -> tuple[Row, ...]:
        """The rows in force on an earlier day, in file order; cited as `table` cites them.

        Raises UnknownLawKeyError, or OutsideOurDataError where no row was in force.
        """
        rows, lines = self._law.table_then(key, day)
        self._cite(lines)
        return rows

    def provision(self, key: str) -> Provision:
        """The provision in force. Raises UnknownLawKeyError or OutsideOurDataError."""
        provision, lines = self._law.provision(key)
        self._cite(lines)
        return provision

    def surely(self, keys: tuple[str, ...]) -> bool:
        """Whether each of the provisions, all cited, was read and surely stands on the date.

        Raises UnknownLawKeyError or OutsideOurDataError.
        """
        sure, lines = self._law.together(keys)
        self._cite(lines)
        return sure and not self._law.looks_too_far

    def table(self, key: str, *, known_on: date | None = None) -> tuple[Row, ...]:
        """The rows in force, in file order. Cites the table once for each source and status.

        Raises UnknownLawKeyError, or OutsideOurDataError where no row is in force.
        """
        rows, lines = self._law.table(key, known_on)
        self._cite(lines)
        return rows

    def rows(self, key: str, **where: str) -> tuple[Row, ...]:
        """The rows in force whose named cells are as given, in file order; cites only theirs.

        Raises UnknownLawKeyError where no row in force has those cells.
        """
        found, lines = self._law.matching(key, None, where)
        if not found:
            raise UnknownLawKeyError(_asked(key, where))
        self._cite(lines)
        return found

    def row(self, key: str, *, known_on: date | None = None, **where: str) -> Row:
        """The one row in force whose named cells are as given; cites only that row's source.

        Raises UnknownLawKeyError where no row in force, or more than one, has those cells.
        """
        found, lines = self._law.matching(key, known_on, where)
        if len(found) != 1:
            raise UnknownLawKeyError(_asked(key, where))
        self._cite(lines)
        return found[0]

    def worked_out(self, make: Callable[["Reading"], Worked]) -> Worked:
        """What `make` works out from the law alone: done once for the date, cited every time.

        `make` must be a function of a module, and its result must never change. Raises what it
        raises, which is not kept.
        """
        kept = self._law.worked.get(make)
        if kept is None:
            fresh = Reading(self._law)
            kept = self._law.worked[make] = (make(fresh), fresh.cited)
        made, lines = kept
        self._cite(lines)
        return cast("Worked", made)

    @property
    def looks_too_far(self) -> bool:
        """Whether the date is more than a year after anything was checked."""
        return self._law.looks_too_far

    @property
    def cited(self) -> tuple[Cited, ...]:
        """Everything read so far, in the order first asked for, without repeats."""
        return tuple(self._cited.values())

    def _cite(self, lines: Lines) -> None:
        for line in lines:
            self._cited.setdefault(id(line), line)


def _asked(key: str, where: Mapping[str, str]) -> str:
    return f"{key}: {', '.join(f'{name} {cell}' for name, cell in where.items())}"
