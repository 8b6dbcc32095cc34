"""Has the mutual had a comparable reserved contract too lately?"""

from datetime import date
from enum import Enum

from spinout.clocks import anniversary
from spinout.completions import Part, combine, settled, waiting
from spinout.facts.service import Contract
from spinout.findings import NOT_APPLICABLE, Missing
from spinout.law import Reading, day_in_words
from spinout.routes import start as starts

CITES = ("procurement-act-2023/s33-5", "procurement-act-2023/s33-7")


class Earlier(Enum):
    """Whether the mutual ever entered a comparable reserved contract with this authority."""

    NONE = "none"
    ONE = "one"


class Award(Enum):
    """The day of award against the day the look-back runs out."""

    TOO_SOON = "too soon"
    CLEAR = "clear"


def is_clear(earlier: Earlier, award: Award) -> bool:
    """Whether no comparable reserved contract falls in the look-back."""
    return earlier is Earlier.NONE or award is Award.CLEAR


def clear(contract: Contract, reading: Reading) -> Part[bool]:
    """Whether the look-back, which ends with the day of award, holds no comparable contract.

    Law: procurement-act-2023/s33-5, procurement-act-2023/s33-7, procurement/s33-lookback-years
    """
    last, award = contract.last_reserved_contract, contract.award
    if last is NOT_APPLICABLE or not counts(last, reading):
        return settled(True)
    if not isinstance(last, Missing) and not isinstance(award, Missing):
        return settled(award < last or award >= earliest_award(last, reading))
    return combine(
        is_clear,
        waiting(Earlier, "contract.last_reserved_contract")
        if isinstance(last, Missing)
        else settled(Earlier.ONE),
        waiting(Award, "contract.award") if isinstance(award, Missing) else settled(Award.TOO_SOON),
    )


def counts(last: date | Missing, reading: Reading) -> bool:
    """Whether a contract of that day could be one kept under the Act; an older one cannot.

    Law: procurement-act-2023/s33-7, procurement/act-in-force
    """
    return isinstance(last, Missing) or last >= starts.act_begins(reading)


def earliest_award(last: date, reading: Reading) -> date:
    """The first day on which a new award is clear of the contract entered on `last`."""
    return anniversary(last, reading.figure("procurement/s33-lookback-years").whole)


def reason(contract: Contract, reading: Reading) -> str:
    """Why the award is too soon, and the first day that would do."""
    years = reading.figure("procurement/s33-lookback-years").words
    last = contract.last_reserved_contract
    assert not isinstance(last, Missing)
    return (
        f"The mutual entered a like contract, kept for mutuals, with this authority on "
        f"{day_in_words(last)}. The law asks for {years} between that day and the new award. "
        f"The earliest day for the award is {day_in_words(earliest_award(last, reading))}."
    )


def clear_reason(contract: Contract, reading: Reading) -> str:
    """Why no earlier contract stands in the way."""
    last = contract.last_reserved_contract
    if isinstance(last, Missing):
        return "The mutual has had no such contract from this authority."
    said = f"The last was entered on {day_in_words(last)}."
    if not counts(last, reading):
        return f"{said} It came before the Act, so on the words of the Act it does not count."
    return f"{said} It is outside that time."
