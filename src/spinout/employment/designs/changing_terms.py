"""May the terms of those who moved be changed? What the law on transfers says of a change."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.facts.package_design import AgreedBy, PackageDesign, Reason
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import UNKNOWN, Missing
from spinout.handovers.design import Verdict
from spinout.law import Reading

Why = Reason | Missing
How = AgreedBy | Missing

GREAT_BRITAIN = "tupe-changes-2014/reg6"
NORTHERN_IRELAND = "tupe-ni/not-changed"

CHANGES: Mapping[tuple[Why, How], Verdict] = MappingProxyType(
    {
        (Reason.TRANSFER, AgreedBy.EACH_COLLEAGUE): Verdict.VOID,
        (Reason.TRANSFER, AgreedBy.COLLECTIVE): Verdict.VOID,
        (Reason.TRANSFER, AgreedBy.CONTRACT): Verdict.NEEDS_ADVICE,
        (Reason.TRANSFER, UNKNOWN): Verdict.VOID,
        (Reason.WORKFORCE, AgreedBy.EACH_COLLEAGUE): Verdict.NEEDS_ADVICE,
        (Reason.WORKFORCE, AgreedBy.COLLECTIVE): Verdict.NEEDS_ADVICE,
        (Reason.WORKFORCE, AgreedBy.CONTRACT): Verdict.NEEDS_ADVICE,
        (Reason.WORKFORCE, UNKNOWN): Verdict.NEEDS_ADVICE,
        (Reason.OTHER, AgreedBy.EACH_COLLEAGUE): Verdict.VOID_IF_TRANSFER,
        (Reason.OTHER, AgreedBy.COLLECTIVE): Verdict.VOID_IF_TRANSFER,
        (Reason.OTHER, AgreedBy.CONTRACT): Verdict.NEEDS_ADVICE,
        (Reason.OTHER, UNKNOWN): Verdict.VOID_IF_TRANSFER,
        (UNKNOWN, AgreedBy.EACH_COLLEAGUE): Verdict.VOID_IF_TRANSFER,
        (UNKNOWN, AgreedBy.COLLECTIVE): Verdict.VOID_IF_TRANSFER,
        (UNKNOWN, AgreedBy.CONTRACT): Verdict.NEEDS_ADVICE,
        (UNKNOWN, UNKNOWN): Verdict.VOID_IF_TRANSFER,
    }
)
"""A change for those who moved in Great Britain, by its main reason and how it is agreed.

Where terms agreed with a union change a year or more after the move, see `collective_after_a_year`.

Law: tupe-changes-2014/reg6
"""

_SAYS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.VOID: "You give the move as the main reason. A change for that reason has no "
        "effect, even where people agree to it.",
        Verdict.VOID_IF_TRANSFER: "If the move is the sole or main reason, this has no effect, "
        "even where people agree to it. Be ready to show another reason.",
        Verdict.NEEDS_ADVICE: "The law lets this stand only in set cases: the contract allows it, "
        "or it is agreed for a reason that changes the workforce. Ask a solicitor if yours is one.",
    }
)
_AFTER_A_YEAR = (
    "Terms agreed with a union may change a year after the move, if no worse overall. We found no "
    "part of this design that is worse."
)
_AFTER_A_YEAR_WORSE = (
    "Terms agreed with a union may change a year after the move, if no worse overall. A part of "
    "this design is worse, so ask a solicitor if the whole is."
)
_IN_NORTHERN_IRELAND = (
    "In Northern Ireland the older rule on changes to terms stands. We have not read it: ask a "
    "solicitor there."
)
_NATION_NOT_KNOWN = (
    "We need to know: which nation your employer is in. The rule is not the same in all."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFound:
    """What the law on transfers says of a change, and the key it rests on."""

    verdict: Verdict
    says: str
    key: str


def change_of_terms(
    design: PackageDesign, facts: CaseFacts, *, worse: bool, reading: Reading
) -> ChangeFound:
    """What the law says of this change for those who moved.

    `worse` is whether any part of the design is worse for them. Raises OutsideOurDataError.

    Law: tupe-changes-2014/reg6, tupe-ni/not-changed
    """
    nation = facts.parent.nation
    reading.provision(GREAT_BRITAIN)
    if nation is Nation.NORTHERN_IRELAND:
        reading.provision(NORTHERN_IRELAND)
        found = _elsewhere(design, _IN_NORTHERN_IRELAND)
        return ChangeFound(verdict=found.verdict, says=found.says, key=NORTHERN_IRELAND)
    if isinstance(nation, Missing):
        return _elsewhere(design, _NATION_NOT_KNOWN)
    if _collective_after_a_year(design, facts):
        verdict = Verdict.NEEDS_ADVICE if worse else Verdict.LAWFUL
        says = _AFTER_A_YEAR_WORSE if worse else _AFTER_A_YEAR
        return ChangeFound(verdict=verdict, says=says, key=GREAT_BRITAIN)
    verdict = CHANGES[design.reason, design.agreed_by]
    return ChangeFound(verdict=verdict, says=_SAYS[verdict], key=GREAT_BRITAIN)


def _elsewhere(design: PackageDesign, says: str) -> ChangeFound:
    if design.reason is Reason.TRANSFER:
        verdict = Verdict.VOID
        return ChangeFound(verdict=verdict, says=f"{_SAYS[verdict]} {says}", key=GREAT_BRITAIN)
    return ChangeFound(verdict=Verdict.NEEDS_ADVICE, says=says, key=GREAT_BRITAIN)


def _collective_after_a_year(design: PackageDesign, facts: CaseFacts) -> bool:
    moved, starts = facts.go_live, design.starts
    if design.agreed_by is not AgreedBy.COLLECTIVE:
        return False
    if isinstance(moved, Missing) or isinstance(starts, Missing):
        return False
    return (starts.year, starts.month, starts.day) >= (moved.year + 1, moved.month, moved.day)
