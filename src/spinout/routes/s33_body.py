"""Is the mutual one that a contract may be reserved to?"""

from spinout.completions import Part, combine, settled, waiting
from spinout.handovers.structure import ControlTest, Structure, Verdict

LIMBS = ("s33-main", "s33-profit", "s33-control")

CITES = (
    "procurement-act-2023/s33-6-a",
    "procurement-act-2023/s33-6-b",
    "procurement-act-2023/s33-6-c",
)

ANSWERS = (Verdict.PASSES, Verdict.FLAGGED, Verdict.FAILS)
"""What a test may say once it is answered, worst last."""


def worst(*verdicts: Verdict) -> Verdict:
    """The worst of the three limbs, since all three must hold."""
    return max(verdicts, key=ANSWERS.index)


def limbs(structure: Structure) -> tuple[ControlTest, ...]:
    """The three tests of section 33(6), as ownership answered them."""
    by_key = {test.key: test for test in structure.tests}
    return tuple(by_key[key] for key in LIMBS)


def body(structure: Structure) -> Part[Verdict]:
    """Whether the mutual is a qualifying one on our reading of the three limbs.

    Law: procurement-act-2023/s33-6-a, procurement-act-2023/s33-6-b, procurement-act-2023/s33-6-c
    """
    return combine(worst, *(_verdict(test) for test in limbs(structure)))


def _verdict(test: ControlTest) -> Part[Verdict]:
    if test.verdict is Verdict.UNKNOWN:
        return waiting(ANSWERS, *test.missing)
    return settled(test.verdict)


def reason(structure: Structure, verdict: Verdict) -> str:
    """The deciding words of each limb with that verdict, and the smallest change that helps."""
    found = [test for test in limbs(structure) if test.verdict is verdict]
    return " ".join(
        " ".join(part for part in (test.deciding_words, test.smallest_change) if part)
        for test in found
    )
