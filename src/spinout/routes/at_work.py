"""What colleagues may use from work while they plan, who steps back, and which interests to tell.

Nothing here is law that was read: each is our suggestion, or to confirm.
"""

from spinout.facts.service import Proposer, ProposerKind
from spinout.findings import CONFIRM, Missing, theirs
from spinout.handovers.at_work import AtWork
from spinout.law import OutsideOurDataError, Reading, Row, Status
from spinout.routes.citing import cited


def at_work(proposer: Proposer, who: str, reading: Reading) -> tuple[AtWork, ...]:
    """Everything to ask for or keep to where colleagues ask, or may; empty where others do.

    `who` is the employer now, whose own rules come first. Empty on a date before those we hold.

    Law: local-government-act-1972/s117, at-work-not-read/duties-at-work,
    at-work-not-read/records-of-people, at-work-not-read/fair-contest
    """
    if not isinstance(proposer.kind, Missing) and proposer.kind is not ProposerKind.EMPLOYEES:
        return ()
    try:
        rows = reading.table("at-work")
    except OutsideOurDataError:
        return ()
    return tuple(_told(row, who, reading) for row in rows)


def _told(row: Row, who: str, reading: Reading) -> AtWork:
    ours = row.status is Status.SUGGESTION
    return AtWork(
        key=row["key"],
        part=row["part"],
        says=row["says"],
        ask=row["ask"],
        ours=ours,
        standing=theirs(who) if ours else CONFIRM,
        citations=cited(reading, row["provision"]) if row["provision"] else (),
    )
