"""Making one test of a rule from what it may still be and the words for each way it can fall."""

from collections.abc import Callable

from spinout.completions import Part
from spinout.findings import CONFIRM, SETTLED, Outcome, Standing
from spinout.handovers.award_findings import Limb
from spinout.law import Reading
from spinout.routes.citing import Held

NOT_YET = "It turns on facts we do not have yet."

Words = Callable[[], str]


def limb(
    key: str,
    part: Part[bool],
    reading: Reading,
    *,
    asks: str,
    says: str,
    yes: Words,
    no: Words,
    cure: Words,
    cites: tuple[str, ...],
    rests_on: tuple[Held, ...] = (),
    standing: Standing = SETTLED,
    given: tuple[str, ...] = (),
) -> Limb:
    """The test as `part` settles it; “it depends”, with what it waits for, where it does not.

    `given` are facts not said that it takes one way; it is then one to confirm and names them.
    Only the words that are needed are made.
    """
    settled = part.settled
    holds = settled and part.value
    read = [reading.provision(key) for key in cites]
    stands = CONFIRM if given and settled else standing
    if stands is SETTLED and settled and not _sure(reading, (*read, *rests_on)):
        stands = CONFIRM
    return Limb(
        key=key,
        asks=asks,
        outcome=(Outcome.YES if holds else Outcome.NO) if settled else Outcome.DEPENDS,
        standing=stands if settled else SETTLED,
        says=says,
        why=(yes() if holds else no()) if settled else NOT_YET,
        cure=cure() if settled and not holds else "",
        citations=cites,
        missing=given if settled else part.waits_for,
    )


def _sure(reading: Reading, held: tuple[Held, ...]) -> bool:
    """Whether all that an answer rests on was read and surely stands on the reading's date."""
    return not reading.looks_too_far and all(each.status.plain and each.firm for each in held)
