"""Making one test of a rule from what it may still be and the words for each way it can fall."""

from collections.abc import Callable

from spinout.completions import Part
from spinout.findings import CONFIRM, SETTLED, Outcome, Standing
from spinout.handovers.award_findings import Limb
from spinout.law import Reading
from spinout.routes.citing import Held, cited, resting_on

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
    citations = cited(reading, *cites)
    usual = CONFIRM if given else standing
    stands = resting_on(usual, reading, cites, *rests_on) if settled else SETTLED
    return Limb(
        key=key,
        asks=asks,
        outcome=(Outcome.YES if holds else Outcome.NO) if settled else Outcome.DEPENDS,
        standing=stands,
        says=says,
        why=(yes() if holds else no()) if settled else NOT_YET,
        cure=cure() if settled and not holds else "",
        citations=citations,
        missing=given if settled else part.waits_for,
    )
