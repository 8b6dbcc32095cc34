"""Does profit go to no one but members, as section 33 asks?"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.completions import Part, combine, settled, waiting
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Control, ProfitRule
from spinout.findings import Missing
from spinout.handovers.structure import ControlTest, Verdict
from spinout.law import Reading
from spinout.ownership.answered import answered

TABLE: Mapping[ProfitRule, Verdict] = MappingProxyType(
    {
        ProfitRule.NOT_FOR_PROFIT: Verdict.PASSES,
        ProfitRule.TO_MEMBERS_ONLY: Verdict.PASSES,
        ProfitRule.TO_OUTSIDERS: Verdict.FAILS,
    }
)

WORDS: Mapping[ProfitRule, str] = MappingProxyType(
    {
        ProfitRule.NOT_FOR_PROFIT: "The plan is not for profit.",
        ProfitRule.TO_MEMBERS_ONLY: "The plan shares profit among members only.",
        ProfitRule.TO_OUTSIDERS: "The plan lets people who are not members take profit.",
    }
)


def rule(control: Control) -> Part[ProfitRule]:
    """What would happen to a surplus."""
    if isinstance(control.profit, Missing):
        return waiting(ProfitRule, "control.profit")
    return settled(control.profit)


def test(facts: CaseFacts, reading: Reading) -> ControlTest:
    """The test with the words that decide it and what would have to change.

    Law: procurement-act-2023/s33-6-b
    """
    control = facts.control
    said = "" if isinstance(control.profit, Missing) else WORDS[control.profit]
    return answered(
        reading,
        combine(lambda profit: TABLE[profit], rule(control)),
        key="s33-profit",
        name="No profit goes to outsiders (section 33)",
        words="The law asks that it be not for profit, or share profit only among its members. "
        + said,
        change="Keep any surplus in the work, or share it only among members.",
        citation="procurement-act-2023/s33-6-b",
    )
