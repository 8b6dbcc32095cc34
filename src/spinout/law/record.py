"""One held value with its dates and source, and the rule for which of several is in force."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Generic, TypeVar

from spinout.law.errors import OutsideOurDataError
from spinout.law.moment import Moment, months_on
from spinout.law.status import Status

FRESH_MONTHS = 12
"""How long after a check a value may be taken to stand still."""

Body = TypeVar("Body")
Body_co = TypeVar("Body_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a value was read. `date` is what the source is good for, in words."""

    id: str
    title: str
    address: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Generic[Body_co]):
    """One value as held. `superseded_by` is the day the value that replaced it was published.

    `place` is where it stands in its file, from nought.
    """

    body: Body_co
    place: int
    since: Moment
    until: Moment | None
    published: date | None
    superseded_by: date | None
    source: Source
    status: Status
    checked: date
    note: str

    def reaches(self, on: date) -> bool:
        """Whether the value may stand on `on`, counting days that were not read."""
        return self.since.earliest <= on and (self.until is None or on <= self.until.latest)

    def firm(self, on: date) -> bool:
        """Whether the value surely stands on `on`.

        It does not where it is to confirm, inside a span that was not read, or more than a year
        after it was last checked.
        """
        return (
            self.status is not Status.CONFIRM
            and self.since.latest <= on <= months_on(self.checked, FRESH_MONTHS)
            and (self.until is None or on <= self.until.earliest)
        )

    def known(self, known_on: date | None) -> bool:
        """Whether the value was out by `known_on`; with None, whether it has not been replaced."""
        if known_on is None:
            return self.superseded_by is None
        return self.published is None or self.published <= known_on

    @property
    def last(self) -> date | None:
        """The last day the value may stand; None while it is open."""
        return None if self.until is None else self.until.latest


def chained(records: Sequence[Record[Body]]) -> tuple[Record[Body], ...]:
    """The records with every open end but the last closed on the day before the next begins."""
    current = [record for record in records if record.superseded_by is None]
    ends = {
        id(record): Moment(earliest=end, latest=end)
        for record, following in pairwise(current)
        if record.until is None and (end := following.since.earliest - timedelta(days=1))
    }
    return tuple(
        replace(record, until=ends[id(record)]) if id(record) in ends else record
        for record in records
    )


def spans(records: Sequence[Record[object]]) -> tuple[tuple[date, date | None], ...]:
    """The first and last days our current records cover, with records that touch joined up."""
    joined: list[tuple[date, date | None]] = []
    for record in sorted(
        (record for record in records if record.superseded_by is None),
        key=lambda record: record.since.earliest,
    ):
        begins = record.since.earliest
        if joined and (joined[-1][1] is None or begins <= joined[-1][1] + timedelta(days=1)):
            joined[-1] = (joined[-1][0], record.last)
        else:
            joined.append((begins, record.last))
    return tuple(joined)


def find(
    records: Sequence[Record[Body]], *, on: date, known_on: date | None
) -> Record[Body] | None:
    """The record in force on `on`, as it stood published by `known_on`; None where there is none.

    With `known_on` None, a record that has been replaced is never returned.
    """
    standing = [record for record in records if record.reaches(on) and record.known(known_on)]
    return max(
        standing,
        key=lambda record: (record.published or date.min, record.since.earliest),
        default=None,
    )


def in_force(
    key: str, label: str, records: Sequence[Record[Body]], *, on: date, known_on: date | None
) -> Record[Body]:
    """The record in force on `on`. Raises OutsideOurDataError where there is none."""
    record = find(records, on=on, known_on=known_on)
    if record is None:
        raise OutsideOurDataError(key, label, on, spans(records))
    return record
