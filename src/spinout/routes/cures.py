"""What would have to be different: the cure for each no about the award."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.plan import CaseFacts
from spinout.findings import Missing
from spinout.handovers.structure import ControlTest
from spinout.law import Figure, Reading, UnknownLawKeyError, day_in_words
from spinout.routes import s33_lookback
from spinout.routes import start as starts
from spinout.routes.parties import authority
from spinout.routes.thresholds import Kind, Thresholds, in_words

NEAR: Mapping[str, str] = MappingProxyType({"79995000": "92511000", "80400000": "80430000"})
"""Codes that may not be kept, each with one close by that may."""

ON_THE_LIST = "The service would have to be one on the light touch list."


def award(code: str, limits: Thresholds, facts: CaseFacts) -> str:
    """What would bring the lighter rules; blank where they apply or no such question arises."""
    match code:
        case "FULL_REGIME":
            return ON_THE_LIST
        case "BELOW_THRESHOLD" | "NOT_LIGHT_TOUCH":
            started = facts.contract.procurement_starts
            held = limits.held[Kind.LIGHT_TOUCH]
            figure = (
                held[-1]
                if isinstance(started, Missing)
                else limits.figure(Kind.LIGHT_TOUCH, started)
            )
            return f"{ON_THE_LIST} The contract would have to be worth {in_words(figure)} or more."
        case _:
            return ""


def nation() -> str:
    """What would help in Scotland: nothing in the team's hands."""
    return "No change to your plan would help. The law there would have to allow it."


def too_early(reading: Reading) -> str:
    """What would help where bids are sought before the Act."""
    begins = day_in_words(starts.act_begins(reading))
    return f"Bids would have to be sought on or after {begins}."


def other_regime() -> str:
    """What would help where the NHS rules govern: another way of awarding under them."""
    return (
        "The contract would have to be for something else than NHS care. Under the NHS rules, ask "
        "the buyer to look at you as the most suitable provider."
    )


def service(cpv: str | Missing, reading: Reading) -> str:
    """What would help where the code may not be kept, with a code close by where we know one."""
    base = "The service would have to fall under a code that may be kept for mutuals."
    near = NEAR.get(cpv) if isinstance(cpv, str) else None
    if near is None:
        return base
    try:
        label = reading.row("cpv-light-touch", code=near)["label"]
    except UnknownLawKeyError:
        return base
    return f"{base} One close by is {near} ({label}): ask the buying team if it fits."


def value(limit: Figure, facts: CaseFacts) -> str:
    """What would help where the contract is too small."""
    return (
        f"The contract would have to be worth {in_words(limit)} or more over its whole life, with "
        f"VAT. For a smaller one, ask {authority(facts.parent.kind)} what its own rules allow."
    )


def term(reading: Reading) -> str:
    """What would help where the contract is too long."""
    longest = reading.figure("procurement/s33-term-years").words
    return f"The contract would have to run for {longest} or less, any option to extend counted."


def look_back(facts: CaseFacts, reading: Reading) -> str:
    """What would help where a like contract came too lately."""
    last = facts.contract.last_reserved_contract
    if isinstance(last, Missing):
        return ""
    earliest = day_in_words(s33_lookback.earliest_award(last, reading))
    return f"The award would have to be on {earliest} or later. Another buyer may award sooner."


def body(tests: tuple[ControlTest, ...]) -> str:
    """The smallest change that each of these tests asks for."""
    return " ".join(test.smallest_change for test in tests if test.smallest_change)
