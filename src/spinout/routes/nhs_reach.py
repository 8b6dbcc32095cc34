"""Do the NHS rules reach this contract, and what did we take as given?

The team names one code for its service. So what is not said is taken in one way: that the
contract buys health care alone, and that the care fits any limit on its code. The answer then
stands as one to confirm, and names the fact.
"""

from dataclasses import replace

from spinout.completions import Part, combine, settled, yes_or_no
from spinout.facts.service import Contract
from spinout.findings import UNKNOWN
from spinout.routes.service_code import Placed


def is_reached(mixed: bool, mostly_health: bool, could_be_split: bool) -> bool:
    """Whether the rules reach a contract of that mix whose main code they cover.

    Law: psr-regs-2023/reg3
    """
    return not mixed or (mostly_health and not could_be_split)


def reached(contract: Contract, place: Placed) -> Part[bool]:
    """Whether the NHS rules reach the contract, where its code is one of theirs.

    Law: psr-regs-2023/reg3, psr-regs-2023/sch1
    """
    if place.limit and contract.within_nhs_limit is False:
        return settled(False)
    return mix(contract)


def mix(contract: Contract) -> Part[bool]:
    """Whether they reach a contract of this mix, whatever its code.

    Law: psr-regs-2023/reg3
    """
    return combine(
        is_reached,
        settled(contract.mixed is True),
        yes_or_no(contract.mostly_health, "contract.mostly_health"),
        yes_or_no(contract.could_be_split, "contract.could_be_split"),
    )


def taken_as_given(contract: Contract, place: Placed) -> tuple[str, ...]:
    """The facts not said that the answer “the NHS rules apply” takes in its favour."""
    return (*mix_taken_as_given(contract), *limit_taken_as_given(contract, place))


def mix_taken_as_given(contract: Contract) -> tuple[str, ...]:
    """Whether it is a mix, where that is not said and a mix might not be reached."""
    if contract.mixed is not UNKNOWN or mix(replace(contract, mixed=True)).possible == (True,):
        return ()
    return ("contract.mixed",)


def limit_taken_as_given(contract: Contract, place: Placed) -> tuple[str, ...]:
    """Whether the care fits the limit on its code, where there is one and that is not said."""
    unsaid = place.limit and contract.within_nhs_limit is UNKNOWN
    return ("contract.within_nhs_limit",) if unsaid else ()


def in_words(contract: Contract, place: Placed) -> str:
    """What we took as given, in sentences that follow the reason; blank where nothing."""
    given = taken_as_given(contract, place)
    says = []
    if "contract.within_nhs_limit" in given:
        says.append(f"They reach this code for {place.limit}. Check that this fits.")
    if "contract.mixed" in given:
        says.append("We took it that the contract buys health care and nothing else.")
    return " ".join(says)
