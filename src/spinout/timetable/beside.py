"""What stands beside the plan of work: its stages, how long others took, a shorter order."""

import re
from datetime import date

from spinout.handovers.timetable import Observed, Offset, StageOfWork
from spinout.law import Reading, Row
from spinout.law.moment import months_on

_MONTHS_BEFORE = re.compile(r"(\d+) to (\d+) months before")


def stages_of(reading: Reading) -> tuple[StageOfWork, ...]:
    """The nine stages, and what went wrong for others in each.

    Law: timetable-stages
    """
    return tuple(
        StageOfWork(
            key=row["stage"],
            name=row["name"],
            goal=row["goal"],
            weeks=row["weeks"],
            watch_for=row["watch_for"],
            source=row.source.title,
            address=row.source.address,
        )
        for row in reading.table("timetable-stages")
    )


def observed(reading: Reading) -> tuple[Observed, ...]:
    """How long it took others, as sources report it.

    Law: timetable-observed
    """
    return tuple(
        Observed(
            who=row["who"],
            began=row["began"],
            ended=row["ended"],
            took=row["took"],
            source=row.source.title,
            address=row.source.address,
        )
        for row in reading.table("timetable-observed")
    )


def offsets(go_live: date | None, reading: Reading) -> tuple[Offset, ...]:
    """A shorter order of the same work that we suggest, on its days where a go-live is chosen.

    Law: suggestions
    """
    return tuple(_offset(row, go_live) for row in reading.rows("suggestions", set="plan"))


def _offset(row: Row, go_live: date | None) -> Offset:
    found = _MONTHS_BEFORE.fullmatch(row["when"])
    if found is None:
        raise ValueError(f"{row.key}: write when as “12 to 9 months before”.")
    days = [None if go_live is None else months_on(go_live, -int(each)) for each in found.groups()]
    return Offset(
        when=f"{row['when']} the move",
        says=row["says"],
        first=days[0],
        last=days[1],
        citation=row.key,
    )
