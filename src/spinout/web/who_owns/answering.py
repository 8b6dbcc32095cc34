"""The structure drawn, taken through every test, and nowhere else."""

from dataclasses import dataclass

from spinout import law
from spinout.handovers.drawn import Drawn
from spinout.law import Reading
from spinout.web.asking.link import Told
from spinout.web.who_owns.told import design, facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was found of the structure, and what was read from the law to find it."""

    told: Told
    drawn: Drawn
    reading: Reading


def answered(told: Told) -> Answered:
    """The structure under the law as at the day told. Raises OutsideOurDataError before 2012."""
    # Loading this room takes a moment, which starting the server need not wait for.
    from spinout import ownership

    reading, drawing = law.load().read(told.on), design(told.answers)
    found = ownership.drawn(drawing, facts(told.answers, drawing), reading)
    return Answered(told=told, drawn=found, reading=reading)
