"""The answers taken to the legal forms, and nowhere else."""

from contextlib import suppress
from dataclasses import dataclass

from spinout import law
from spinout.facts.plan import CaseFacts
from spinout.handovers.registration import Registration
from spinout.handovers.structure import Structure
from spinout.law import OutsideOurDataError, Reading
from spinout.web.asking.link import Told
from spinout.web.which_mutual.told import facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The forms weighed, how each is set up, and what was read from the law to say so."""

    told: Told
    structure: Structure
    registration: Registration | None
    """None where our data on registering do not reach the day."""
    reading: Reading


def answered(told: Told) -> Answered:
    """The legal forms for what was told, under the law as at the day told."""
    # Loading these rooms takes half a second, which starting the server need not wait for.
    from spinout import launch, ownership

    known: CaseFacts = facts(told.answers)
    reading = law.load().read(told.on)
    registration: Registration | None = None
    with suppress(OutsideOurDataError):
        registration = launch.registration(known, None, reading)
    return Answered(
        told=told,
        structure=ownership.examine(known, reading),
        registration=registration,
        reading=reading,
    )
