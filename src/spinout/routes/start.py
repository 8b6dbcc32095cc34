"""The day the procurement starts, in bands cut where the rules change."""

from datetime import date, timedelta

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Contract
from spinout.findings import Missing
from spinout.law import Reading
from spinout.routes.thresholds import Thresholds


def act_begins(reading: Reading) -> date:
    """The first day of the Procurement Act 2023.

    Law: procurement/act-in-force
    """
    return reading.figure("procurement/act-in-force").since


def start(contract: Contract, reading: Reading, limits: Thresholds) -> Part[date]:
    """The day the procurement starts; where unknown, one day from before the Act and each band."""
    if not isinstance(contract.procurement_starts, Missing):
        return settled(contract.procurement_starts)
    before = act_begins(reading) - timedelta(days=1)
    return waiting((before, *limits.first_days), "contract.procurement_starts")


def value(contract: Contract, amounts: tuple[int, ...]) -> Part[int]:
    """The contract's value in pence; where unknown, one amount from each band."""
    if not isinstance(contract.value, Missing):
        return settled(contract.value)
    return waiting((0, *amounts), "contract.value")
