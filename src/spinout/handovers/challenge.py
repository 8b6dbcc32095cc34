"""What the Community Right to Challenge asks of each partner, what is published, what follows."""

from dataclasses import dataclass
from datetime import date

from spinout.findings import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerItem:
    """One thing the law asks of one consortium member or subcontractor, and if it is there."""

    label: str
    role: str
    item: str
    present: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One thing the authority must publish or tell; `by` is its last day where that is known.

    `already` says that it should be there before anyone asks.
    """

    key: str
    says: str
    who: str
    where: str
    when: str
    by: date | None
    already: bool
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """One thing that follows an expression of interest: at which stage, and who does it.

    `stage` is deciding, yes, procurement, change, no or withdrawal; it is “asked by others” where
    someone else has asked to run the service.
    """

    key: str
    stage: str
    says: str
    who: str
    standing: Standing
    citation: str
