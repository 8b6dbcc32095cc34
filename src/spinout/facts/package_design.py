"""A design of the package: what a mutual might offer, in one file that can go to a ballot."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spinout.findings import UNKNOWN, Missing

MOST_DESIGNS = 5


class ForWhom(Enum):
    """Whose terms a design would set."""

    NEW_COLLEAGUES = "new-colleagues"
    """Those who join the mutual after the move."""
    BY_AGREEMENT = "by-agreement"
    """Those who moved, as a change that is agreed."""


class Reason(Enum):
    """Why terms would change for those who moved."""

    TRANSFER = "transfer"
    WORKFORCE = "workforce"
    """An economic, technical or organisational reason that changes the workforce."""
    OTHER = "other"


class AgreedBy(Enum):
    """How a change for those who moved would be agreed."""

    EACH_COLLEAGUE = "each-colleague"
    COLLECTIVE = "with-the-union"
    CONTRACT = "contract-allows"


class PensionRoute(Enum):
    """Where the pension would be built up."""

    SCHEME = "scheme"
    """The public scheme that the service is in now."""
    POT = "pot"
    """A workplace pension on all pay, at the rates of the design."""
    LEAST = "least"
    """A workplace pension at the least the law allows."""


class PayForHours(Enum):
    """What happens to pay when the full-time week changes."""

    KEPT = "kept"
    BY_HOURS = "by-hours"


class Share(Enum):
    """How a bonus or a share of profit is split."""

    EQUAL = "equal"
    HOURS = "hours"
    PAY = "pay"
    SERVICE = "service"


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionPart:
    """The pension of a design. Rates are percentages of all pay, as entered."""

    route: PensionRoute
    employer_rate: str | Missing
    colleague_rate: str | Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePart:
    """Days of paid leave a year for a full-time week, public holidays in them, in hundredths."""

    days: int
    days_now: int | Missing
    """What they would have without the design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SickPart:
    """Months of sick pay in a year, and what the team takes the change to cost."""

    full_months: int
    half_months: int
    full_months_now: int | Missing
    half_months_now: int | Missing
    cost: str | Missing
    """What it adds to pay, as a percentage of pay; below nought where it saves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PayPart:
    """A change in pay: points up or down a scale, then a percentage on what that gives."""

    points: int
    percent: str
    """As entered; “0” where the design gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursPart:
    """The full-time week in hundredths of an hour; part-time hours keep their share of it."""

    week: int
    pay: PayForHours


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusPart:
    """A bonus or a share of profit: whole pence a year for all it goes to, and how it is split."""

    pool: int
    share: Share
    least_service_months: int
    groups: tuple[str, ...]
    """The groups of posts it goes to; every group where blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageDesign:
    """One design. A part that is None changes nothing."""

    key: str
    name: str
    says: str
    for_whom: ForWhom
    starts: date | Missing = UNKNOWN
    """The day the change would start for those who moved; the day of the move where unknown."""
    reason: Reason | Missing = UNKNOWN
    agreed_by: AgreedBy | Missing = UNKNOWN
    cover: str | Missing = UNKNOWN
    """The share of time off that somebody is paid to cover, as a percentage."""
    pension: PensionPart | None = None
    leave: LeavePart | None = None
    sick_pay: SickPart | None = None
    pay: PayPart | None = None
    hours: HoursPart | None = None
    bonus: BonusPart | None = None
