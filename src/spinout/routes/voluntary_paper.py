"""What we suggest where no law sets the steps or the papers. Never law, and said to be ours."""

from spinout.findings import CONFIRM
from spinout.handovers.departments import Told
from spinout.law import OutsideOurDataError, Reading, Row

TABLE = "suggestions"


def steps(reading: Reading) -> tuple[Told, ...]:
    """The order of steps we suggest under the Community Right to Challenge.

    Law: suggestions
    """
    return reading.worked_out(_steps)


def contents(reading: Reading, *, nhs: bool) -> tuple[Told, ...]:
    """What we suggest a plan to a board or a cabinet holds; more where the NHS rules govern.

    Law: suggestions
    """
    return (*reading.worked_out(_paper), *(reading.worked_out(_paper_for_the_nhs) if nhs else ()))


def _steps(reading: Reading) -> tuple[Told, ...]:
    return _told(reading, "challenge")


def _paper(reading: Reading) -> tuple[Told, ...]:
    return _told(reading, "board-paper")


def _paper_for_the_nhs(reading: Reading) -> tuple[Told, ...]:
    return _told(reading, "board-paper-nhs")


def _told(reading: Reading, name: str) -> tuple[Told, ...]:
    try:
        rows = reading.rows(TABLE, set=name)
    except OutsideOurDataError:
        return ()
    return tuple(_line(row) for row in rows)


def _line(row: Row) -> Told:
    return Told(says=row["says"], about="our suggestion", standing=CONFIRM, citation=row.key)
