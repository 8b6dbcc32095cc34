"""The Right to Request and the Right to Provide, as dated history."""

from spinout.facts.service import Nation, Parent, ParentKind
from spinout.findings import SETTLED, UNKNOWN
from spinout.handovers.departments import PastEvent
from spinout.law import OutsideOurDataError, Reading, Row
from spinout.routes.citing import resting_on
from spinout.routes.parties import NHS

TABLE = "right-to-provide-history"


def events(parent: Parent, reading: Reading) -> tuple[PastEvent, ...]:
    """What happened up to the reading’s date, oldest first, to bodies of this kind in England.

    Empty for a kind of body the policy was not about, and before its first event.

    Law: right-to-provide-history
    """
    if parent.nation not in (Nation.ENGLAND, UNKNOWN):
        return ()
    if parent.kind in NHS:
        return reading.worked_out(_of_the_nhs)
    return reading.worked_out(_of_all) if parent.kind is ParentKind.DEPARTMENT else ()


def _of_the_nhs(reading: Reading) -> tuple[PastEvent, ...]:
    return _told(reading, "nhs", "all")


def _of_all(reading: Reading) -> tuple[PastEvent, ...]:
    return _told(reading, "all")


def _told(reading: Reading, *about: str) -> tuple[PastEvent, ...]:
    try:
        rows = reading.table(TABLE)
    except OutsideOurDataError:
        return ()
    return tuple(_event(row, reading) for row in rows if row["about"] in about)


def _event(row: Row, reading: Reading) -> PastEvent:
    return PastEvent(
        when=row["when"],
        says=row["says"],
        standing=resting_on(SETTLED, reading, (), row),
        citation=row.key,
    )
