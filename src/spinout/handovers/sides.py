"""What the finer lines say to each side: the first day, the employer’s budget, value, the end."""

from dataclasses import dataclass
from enum import Enum


class FirstDayState(Enum):
    """How far a line of the first day’s balance sheet is agreed."""

    MISSING = "not agreed yet"
    STATED = "stated by the team"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstDayLine:
    """One line of the first day’s balance sheet in whole pence, and who has agreed it."""

    name: str
    owned: int
    owed: int
    owner: str
    state: FirstDayState
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentYear:
    """What one year costs the employer now, in whole pence; `change` is against staying.

    `staying` and `change` are None where the cost of staying is not given.
    """

    number: int
    label: str
    contract: int
    stranded: int
    client_side: int
    vat: int
    set_up: int
    staying: int | None
    change: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to run the service and what five years of it are worth today, in whole pence."""

    key: str
    name: str
    worth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchingValue:
    """How far one input must move, alone, before the cheapest way changes."""

    key: str
    name: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueForMoney:
    """The three ways, cheapest first, and what would change their order."""

    ways: tuple[Way, ...]
    rate: str
    says: str
    switching: tuple[SwitchingValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingStep:
    """One step of closing: its cost and what would be left after it at the end of year 5, pence."""

    name: str
    who: str
    when: str
    cost: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRow:
    """One headline with the partner and without it, in whole pence."""

    name: str
    with_partner: int
    without: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Everything the finer lines say beside the statements; each empty where nothing is given."""

    first_day: tuple[FirstDayLine, ...] = ()
    parent: tuple[ParentYear, ...] = ()
    value: ValueForMoney | None = None
    closing: tuple[ClosingStep, ...] = ()
    partner: tuple[PartnerRow, ...] = ()


NO_SIDES = Sides()
"""What a plan without finer lines says."""
