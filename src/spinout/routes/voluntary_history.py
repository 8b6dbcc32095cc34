"""The Right to Request and the Right to Provide, as dated history."""

from spinout.facts.service import Nation, Parent, ParentKind
from spinout.findings import SETTLED, UNKNOWN, Missing
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
    about = _about(parent.kind)
    if not about or parent.nation not in (Nation.ENGLAND, UNKNOWN):
        return ()
    try:
        rows = reading.table(TABLE)
    except OutsideOurDataError:
        return ()
    return tuple(_event(row, reading) for row in rows if row["about"] in about)


def _about(kind: ParentKind | Missing) -> tuple[str, ...]:
    if kind in NHS:
        return ("nhs", "all")
    return ("all",) if kind is ParentKind.DEPARTMENT else ()


def _event(row: Row, reading: Reading) -> PastEvent:
    return PastEvent(
        when=row["when"],
        says=row["says"],
        standing=resting_on(SETTLED, reading, (), row),
        citation=row.key,
    )
