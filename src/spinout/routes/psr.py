"""The NHS Provider Selection Regime: which ways of awarding the contract fit a new mutual."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spinout.completions import Part
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Contract, Nation
from spinout.findings import UNKNOWN, Finding
from spinout.handovers.route_findings import AwardProcess, Opening
from spinout.law import Reading
from spinout.routes import psr_change
from spinout.routes.citing import cited

CRITERIA = (
    "quality and innovation",
    "value",
    "integration, collaboration and sustainability",
    "access, inequalities and choice",
    "social value",
)
"""What the buyer weighs under regulation 5."""

PROCESSES = "psr-regs-2023/regs6-to-11"

AWARD_NOTICE = "psr.award_notice"
STANDSTILL = ("psr.standstill", AWARD_NOTICE)
WAIT_AND_STANDSTILL = ("psr.msp_wait", *STANDSTILL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    key: str
    name: str
    opening: Opening
    says: str
    why: str
    notices: Callable[[Reading], str]
    ask: str = ""
    cites: tuple[str, ...] = ()
    clocks: tuple[str, ...] = (AWARD_NOTICE,)
    for_the_holder: bool = False
    """Whether it is only for the provider that holds the contract now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """What the facts of a case change about a way."""

    opening: Opening
    why: str
    ask: str
    missing: tuple[str, ...] = ()


def applies(facts: CaseFacts, award: tuple[Finding, ...]) -> bool:
    """Whether the regime of England governs the award."""
    return facts.parent.nation is Nation.ENGLAND and any(each.code == "PSR" for each in award)


def processes(contract: Contract, reading: Reading) -> tuple[AwardProcess, ...]:
    """Every way of awarding under the regime, those usually open to a new mutual first.

    Where it is not said who holds the contract now, we take it that a new mutual does not.

    Law: psr-regs-2023/regs6-to-11, psr-regs-2023/reg6-10, psr-regs-2023/reg10-5,
    psr-regs-2023/reg12, psr-regs-2023/reg13-1-b, psr-regs-2023/reg14,
    psr/likely-providers-days, psr/standstill-working-days, psr/award-notice-days
    """
    return tuple(_process(way, _here(way, contract, reading), reading) for way in WAYS)


def _process(way: _Way, here: _Here, reading: Reading) -> AwardProcess:
    return AwardProcess(
        key=way.key,
        name=way.name,
        opening=here.opening,
        says=way.says,
        why=here.why,
        notices=way.notices(reading),
        ask=here.ask,
        citations=cited(reading, PROCESSES, *way.cites),
        missing=here.missing,
        clocks=way.clocks,
    )


def _here(way: _Way, contract: Contract, reading: Reading) -> _Here:
    """What the case says of a way: only those kept for the holder turn on its facts."""
    plain = _Here(opening=way.opening, why=way.why, ask=way.ask)
    if not way.for_the_holder:
        return plain
    if contract.existing_provider is UNKNOWN:
        return replace(plain, missing=("contract.existing_provider",))
    if contract.existing_provider is not True:
        return plain
    if way.key == "direct-award-a":
        return _Here(opening=way.opening, why=ONLY_IT_COULD, ask="")
    return _running_on(psr_change.considerable(contract, reading))


def _running_on(considerable: Part[bool]) -> _Here:
    """Direct award C for the provider that holds the contract, by how much it would change."""
    if not considerable.settled:
        return _Here(opening=Opening.UNUSUAL, why=HOW_MUCH, ask="", missing=considerable.waits_for)
    if considerable.value:
        return _Here(opening=Opening.NEVER, why=TOO_MUCH, ask="")
    return _Here(opening=Opening.USUAL, why=MUCH_THE_SAME, ask="")


ONLY_IT_COULD = (
    "It gives the service now. But the buyer must show that, by its nature, no one else could."
)
HOW_MUCH = "It holds the contract now. It turns on how much the new one would change."
TOO_MUCH = "It holds the contract now. But the new one would change too much."
MUCH_THE_SAME = (
    "It holds the contract now, and the new one would be much the same. The buyer must be content "
    "with its work, now and later."
)


def criteria(reading: Reading) -> tuple[str, ...]:
    """The five criteria the buyer must weigh, in order.

    Law: psr-regs-2023/reg5
    """
    cited(reading, "psr-regs-2023/reg5")
    return CRITERIA


def _days(reading: Reading, key: str) -> str:
    return reading.figure(f"psr/{key}").words


def _award_notice(reading: Reading) -> str:
    return f"The buyer publishes a notice within {_days(reading, 'award-notice-days')} of the award"


def _standstill(reading: Reading) -> str:
    days = _days(reading, "standstill-working-days")
    return (
        "It says who it means to choose, then waits. Others may object for "
        f"{days} after the day the wait begins."
    )


def _award_notice_only(reading: Reading) -> str:
    return f"{_award_notice(reading)}."


def _wait_and_award(reading: Reading) -> str:
    return f"{_standstill(reading)} {_award_notice(reading)}."


def _most_suitable(reading: Reading) -> str:
    days = _days(reading, "likely-providers-days")
    return (
        "The buyer says that it means to use this way. It may not settle who the likely "
        f"providers are until {days} after it sends that notice. {_wait_and_award(reading)}"
    )


def _competitive(reading: Reading) -> str:
    return f"The buyer invites offers. {_wait_and_award(reading)}"


def _none(_: Reading) -> str:
    return ""


WAYS = (
    _Way(
        key="most-suitable-provider",
        name="Most suitable provider",
        opening=Opening.USUAL,
        says="The buyer looks at the likely providers and picks the one that suits best. There is "
        "no contest.",
        why="A new mutual may be the one, if the buyer can show why. Others may ask to be looked "
        "at too.",
        notices=_most_suitable,
        clocks=WAIT_AND_STANDSTILL,
        cites=("psr-regs-2023/reg10-5", "psr-regs-2023/reg12"),
    ),
    _Way(
        key="competitive",
        name="Competitive process",
        opening=Opening.USUAL,
        says="Providers make offers and the best one wins.",
        why="It is open where no other way fits, and a framework must use it. Others may enter and "
        "win.",
        notices=_competitive,
        clocks=STANDSTILL,
        cites=("psr-regs-2023/reg12",),
    ),
    _Way(
        key="direct-award-c",
        name="Direct award C",
        opening=Opening.UNUSUAL,
        says="The contract is ending. The provider that holds it does well and stays on, with no "
        "great change.",
        why="The provider that holds the contract now is your employer. A new mutual is not that "
        "provider.",
        notices=_wait_and_award,
        clocks=STANDSTILL,
        for_the_holder=True,
        ask="The rules let a new provider follow an old one after a corporate change, such as a "
        "merger. We could not check if a move like yours is one; ask the commissioner.",
        cites=(
            "psr-regs-2023/reg6-10",
            "psr-regs-2023/reg6-11",
            "psr-regs-2023/reg12",
            "psr-regs-2023/reg13-1-b",
        ),
    ),
    _Way(
        key="direct-award-a",
        name="Direct award A",
        opening=Opening.UNUSUAL,
        says="By its nature, only the provider that gives the service now could give it.",
        why="A new mutual does not give the service now.",
        notices=_award_notice_only,
        for_the_holder=True,
    ),
    _Way(
        key="direct-award-b",
        name="Direct award B",
        opening=Opening.UNUSUAL,
        says="Patients choose, and any number of providers may be on the list.",
        why="It fits only a service where each patient picks the provider.",
        notices=_award_notice_only,
    ),
    _Way(
        key="urgent-award",
        name="Urgent award",
        opening=Opening.NEVER,
        says="Care that cannot wait.",
        why="A planned move is never urgent.",
        notices=_none,
        clocks=(),
        cites=("psr-regs-2023/reg14",),
    ),
)
