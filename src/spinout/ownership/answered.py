"""Making a control test from the verdicts still possible and the words that decide."""

from spinout.completions import Part
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading

NOT_YET = "It turns on facts we do not have yet."


def answered(
    reading: Reading,
    verdict: Part[Verdict],
    *,
    key: str,
    name: str,
    words: str,
    change: str,
    citation: str,
) -> ControlTest:
    """The test with its verdict, or unknown with the facts it waits for.

    A test that rests on no provision has no citation.

    Raises OutsideOurDataError where the rule was not in force on the reading's date.
    """
    known = verdict.settled
    passes = known and verdict.value is Verdict.PASSES
    return ControlTest(
        key=key,
        name=name,
        verdict=verdict.value if known else Verdict.UNKNOWN,
        deciding_words=words if known else NOT_YET,
        smallest_change=change if known and not passes else "",
        citations=(reading.provision(citation).key,) if citation else (),
        missing=verdict.waits_for,
    )
