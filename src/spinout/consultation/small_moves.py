"""Whether the move is small enough for the rule that lets an employer tell each person."""

from datetime import date

from spinout.clocks import Nation
from spinout.completions import Part, combine, settled, waiting
from spinout.consultation.the_move import Move
from spinout.findings import Missing
from spinout.law import Figure, OutsideOurDataError, Reading

EMPLOYER = "tupe/direct-consultation-employer-under"
MOVERS = "tupe/direct-consultation-transfers-under"


def limit(reading: Reading, key: str, day: date | None) -> Figure | None:
    """The number of people under which the rule holds for a move on `day`; None where it does not.

    Without a day it is the number for a move on the reading's date.
    """
    try:
        known = reading.figures_so_far(key)
    except OutsideOurDataError:
        return None
    begun = [each for each in known if each.since <= (day or reading.on)]
    return begun[-1] if begun else None


def is_small(move: Move, reading: Reading) -> Part[bool]:
    """Whether the rule for small employers and small moves may reach this one.

    Law: tupe/direct-consultation-employer-under, tupe/direct-consultation-transfers-under
    """
    return combine(
        lambda nation, small_employer, few: (
            nation is not Nation.NORTHERN_IRELAND and (small_employer or few)
        ),
        move.nation,
        _under(move.transfer.employer_size, "transfer.employer_size", EMPLOYER, move, reading),
        _under(move.transfer.colleagues, "transfer.colleagues", MOVERS, move, reading),
    )


def _under(
    people: int | Missing, key: str, figure: str, move: Move, reading: Reading
) -> Part[bool]:
    most = limit(reading, figure, move.day)
    if most is None:
        return settled(False)
    if isinstance(people, Missing):
        return waiting((True, False), key)
    return settled(people < most.whole)
