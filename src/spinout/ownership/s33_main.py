"""Does the mutual mainly deliver services that may be reserved, as section 33 asks?"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import combine, yes_or_no
from spinout.facts.service import Control
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered

TABLE: Mapping[bool, Verdict] = MappingProxyType({True: Verdict.PASSES, False: Verdict.FAILS})

WORDS: Mapping[bool, str] = MappingProxyType(
    {
        True: "The plan is that it mainly does. Set it up before it sends in a tender: the law "
        "looks at what it does then.",
        False: "The plan has other work as its main work.",
    }
)


def test(control: Control, reading: Reading) -> ControlTest:
    """The test with the words that decide it and what would have to change.

    Law: procurement-act-2023/s33-6-a
    """
    mainly = yes_or_no(control.mainly_this_service, "control.mainly_this_service")
    said = WORDS[mainly.value] if mainly.settled else ""
    return answered(
        reading,
        combine(lambda mainly: TABLE[mainly], mainly),
        key="s33-main",
        name="It mainly runs services on the list (section 33)",
        words="The law asks that it deliver public services, and mainly ones that may be kept for "
        f"mutuals. {said}",
        change="Put the other work in a separate body.",
        citation="procurement-act-2023/s33-6-a",
    )
