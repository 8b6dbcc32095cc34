"""The least times the law sets in a plan of work, and what must come first by law."""

from collections.abc import Iterator
from dataclasses import dataclass

from spinout.citing import cited, resting_on
from spinout.completions import Part, combine
from spinout.findings import SETTLED, Missing, Outcome, Standing
from spinout.law import Figure, OutsideOurDataError, Reading, Row
from spinout.timetable.conditions import Circumstances, When
from spinout.timetable.network import Edge, Link, Point
from spinout.timetable.spans import Counts, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPeriod:
    """A least time that holds here, or may hold while facts are missing."""

    key: str
    name: str
    amount: str
    link: Link
    may_be_none: bool
    """Whether there may be no wait at all."""
    holds: Outcome
    missing: tuple[str, ...]
    standing: Standing
    citations: tuple[str, ...]
    law: str
    """Its law, as a sentence names it."""

    @property
    def tasks(self) -> tuple[str, ...]:
        """The tasks at its two ends."""
        return tuple(dict.fromkeys((self.link.earlier.task, self.link.later.task)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """A wait that nobody may take out, and why."""

    task: str
    after: str
    says: str
    citations: tuple[str, ...]
    law: str


def periods_of(case: Circumstances, reading: Reading) -> tuple[HeldPeriod, ...]:
    """Every least time that holds in the case or may hold.

    Law: timetable-periods, tupe/eli-days, tupe/eli-days-northern-ireland,
    redundancy/consult-days-20-to-99, redundancy/consult-days-100-plus, psr/likely-providers-days,
    psr/standstill-working-days, procurement/standstill-days,
    procurement/voluntary-standstill-days, key-decision/notice-days, localism-act-2011/s83-4
    """
    return tuple(_periods(case, reading))


def locks_of(case: Circumstances, reading: Reading) -> tuple[Lock, ...]:
    """Every wait that the law fixes in the case, or may fix.

    Law: timetable-locks
    """
    return tuple(
        Lock(
            task=row["task"],
            after=row["after"],
            says=row["says"],
            citations=cited(reading, row["provision"]),
            law=reading.provision(row["provision"]).title,
        )
        for row in reading.table("timetable-locks")
        if True in case.holds(When(row["when"])).possible and _in_force(row, reading)
    )


def _periods(case: Circumstances, reading: Reading) -> Iterator[HeldPeriod]:
    for row in reading.table("timetable-periods"):
        holds = combine(
            lambda nation, there, row=row: there and nation.value in row["nations"].split(),
            case.nation,
            case.holds(When(row["when"])),
        )
        if True in holds.possible:
            try:
                yield _period(row, holds, case, reading)
            except OutsideOurDataError:
                # On that date there was no such law, or we hold none.
                continue


def _period(row: Row, holds: Part[bool], case: Circumstances, reading: Reading) -> HeldPeriod:
    cites = cited(reading, *row["provisions"].split())
    figures: tuple[Figure, ...] = ()
    if row["figure"]:
        figures = (reading.figure(row["figure"]),)
        days, amount = figures[0].whole, figures[0].words
    else:
        days, amount = _set_by_the_authority(case)
    return HeldPeriod(
        key=row["period"],
        name=row["name"],
        amount=amount,
        link=Link(
            earlier=_point(row["first"], row["first_edge"]),
            later=_point(row["last"], row["last_edge"]),
            span=Span(days=days, counts=Counts(row["counts"])),
        ),
        may_be_none=row.yes("may_be_none"),
        holds=Outcome.YES if holds.settled else Outcome.DEPENDS,
        missing=holds.waits_for,
        standing=resting_on(SETTLED, reading, cites, *figures),
        citations=cites,
        law="; ".join(reading.provision(key).title for key in cites),
    )


def _set_by_the_authority(case: Circumstances) -> tuple[int, str]:
    days = case.facts.authority.gap_min_days
    known = 0 if isinstance(days, Missing) else days
    return known, "1 day" if known == 1 else f"{known} days"


def _point(task: str, edge: str) -> Point:
    return Point(task, Edge[edge.upper()])


def _in_force(row: Row, reading: Reading) -> bool:
    try:
        reading.provision(row["provision"])
    except OutsideOurDataError:
        return False
    return True
