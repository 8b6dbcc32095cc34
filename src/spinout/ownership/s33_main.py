"""Does the mutual mainly deliver services that may be reserved, as section 33 asks?"""

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType

from spinout.completions import combine, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered
from spinout.ownership.s33_begun import Begun, begun

IN_TIME: Mapping[Begun, Verdict] = MappingProxyType(
    {
        Begun.BEFORE: Verdict.PASSES,
        Begun.DURING: Verdict.FLAGGED,
        Begun.AFTER: Verdict.FAILS,
    }
)

TABLE: Mapping[tuple[bool, Begun], Verdict] = MappingProxyType(
    {
        (mainly, when): IN_TIME[when] if mainly else Verdict.FAILS
        for mainly, when in product((True, False), Begun)
    }
)
"""Our reading, by whether the listed services are its main work, and when it is registered."""

MAIN: Mapping[bool, str] = MappingProxyType(
    {True: "The plan is that it mainly does.", False: "The plan has other work as its main work."}
)

WHEN: Mapping[Begun, str] = MappingProxyType(
    {
        Begun.BEFORE: "It would be registered before bids are sought. But the law says "
        "“operates”, and a new body has no such work yet. We could not check if a plan to do it "
        "is enough; ask a procurement lawyer.",
        Begun.DURING: "It would be registered only after bids are sought. The law says "
        "“operates”, so it may not count when bids are weighed.",
        Begun.AFTER: "It would be registered only after the contract is awarded. So it would not "
        "be there when bids are weighed.",
    }
)

CHANGES: Mapping[tuple[bool, Begun], str] = MappingProxyType(
    {
        (mainly, when): " ".join(
            step
            for step, wanted in (
                ("Put the other work in a separate body.", not mainly),
                ("Register the mutual before bids are sought.", when is not Begun.BEFORE),
            )
            if wanted
        )
        for mainly, when in product((True, False), Begun)
    }
)
"""The fewest changes after which it would pass."""


def test(facts: CaseFacts, reading: Reading) -> ControlTest:
    """The test with the words that decide it and what would have to change.

    Law: procurement-act-2023/s33-6-a, procurement/act-in-force
    """
    mainly = yes_or_no(facts.control.mainly_this_service, "control.mainly_this_service")
    when = begun(facts, reading)
    said = (MAIN[mainly.value] if mainly.settled else "", WHEN[when.value] if when.settled else "")
    known = mainly.settled and when.settled
    return answered(
        reading,
        combine(lambda mainly, when: TABLE[mainly, when], mainly, when),
        key="s33-main",
        name="It mainly runs services on the list (section 33)",
        words=" ".join(
            (
                "The law asks that it deliver public services, and mainly ones that may be kept "
                "for mutuals.",
                *(each for each in said if each),
            )
        ),
        change=CHANGES[mainly.value, when.value]
        if known
        else "Put the other work in a separate body.",
        citation="procurement-act-2023/s33-6-a",
    )
