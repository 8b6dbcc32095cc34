"""The day the procurement starts, in bands cut where the rules change."""

from datetime import date, timedelta

from spinout.completions import Part, settled, waiting
from spinout.facts.service import Contract
from spinout.findings import Missing
from spinout.law import Reading
from spinout.routes.thresholds import Kind, Thresholds

DAY = timedelta(days=1)


def act_begins(reading: Reading) -> date:
    """The first day of the Procurement Act 2023.

    Law: procurement/act-in-force
    """
    return reading.figure("procurement/act-in-force").since


def nhs_rules_begin(reading: Reading) -> date:
    """The first day of the NHS rules in England; an older award stays under the rules before.

    Law: psr-regs-2023/reg29
    """
    return reading.provision("psr-regs-2023/reg29").since


def start(contract: Contract, reading: Reading, limits: Thresholds, *earlier: date) -> Part[date]:
    """The day the procurement starts; where unknown, one day from before the Act and each band.

    `earlier` are first days of other rules, each of which cuts the time before the Act.
    """
    if not isinstance(contract.procurement_starts, Missing):
        return settled(contract.procurement_starts)
    before = [day - DAY for day in (*earlier, act_begins(reading))]
    return waiting((*before, *limits.first_days), "contract.procurement_starts")


def value(contract: Contract, limits: Thresholds, *kinds: Kind) -> Part[int]:
    """The contract's value in pence; where unknown, one amount from each band of those limits."""
    if not isinstance(contract.value, Missing):
        return settled(contract.value)
    return waiting((0, *limits.amounts(*kinds)), "contract.value")
