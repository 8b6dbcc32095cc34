"""The NHS Provider Selection Regime: which ways of awarding the contract fit a new mutual."""

from collections.abc import Callable
from dataclasses import dataclass

from spinout.facts.plan import CaseFacts
from spinout.facts.service import Nation
from spinout.findings import Finding
from spinout.handovers.route_findings import AwardProcess, Opening
from spinout.law import Reading
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


def applies(facts: CaseFacts, award: tuple[Finding, ...]) -> bool:
    """Whether the regime of England governs the award."""
    return facts.parent.nation is Nation.ENGLAND and any(each.code == "PSR" for each in award)


def processes(reading: Reading) -> tuple[AwardProcess, ...]:
    """Every way of awarding under the regime, those usually open to a new mutual first.

    Law: psr-regs-2023/regs6-to-11, psr-regs-2023/reg6-10, psr-regs-2023/reg10-5,
    psr-regs-2023/reg12, psr-regs-2023/reg13-1-b, psr-regs-2023/reg14,
    psr/likely-providers-days, psr/standstill-working-days, psr/award-notice-days
    """
    return tuple(
        AwardProcess(
            key=way.key,
            name=way.name,
            opening=way.opening,
            says=way.says,
            why=way.why,
            notices=way.notices(reading),
            ask=way.ask,
            citations=cited(reading, PROCESSES, *way.cites),
        )
        for way in WAYS
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
        cites=("psr-regs-2023/reg10-5", "psr-regs-2023/reg12"),
    ),
    _Way(
        key="competitive",
        name="Competitive process",
        opening=Opening.USUAL,
        says="Providers make offers and the best one wins.",
        why="It is open where no other way fits. Others may enter and win.",
        notices=_competitive,
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
        cites=("psr-regs-2023/reg14",),
    ),
)
