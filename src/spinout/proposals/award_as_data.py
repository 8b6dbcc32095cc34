"""The tests of the award as plain data: what the routes’ `award` holds in JSON."""

from typing import Any

from spinout.handovers.award_findings import AwardFindings, Limb, Limit, Notice
from spinout.handovers.clock import Clock
from spinout.money import in_pounds
from spinout.proposals.plain_data import day, standing

Data = dict[str, Any]


def award(found: AwardFindings | None) -> Data:
    """Each test by name, the limits, the notices and the clocks; empty where we hold no law."""
    if found is None:
        return {}
    return {
        "scope": [limb(each) for each in found.scope],
        "limbs": [limb(each) for each in found.limbs],
        "supported": limb(found.supported),
        "older": [limb(each) for each in found.older],
        "change": limb(found.change) if found.change else None,
        "limits": [_limit(each) for each in found.limits],
        "notices": [_notice(each) for each in found.notices],
        "clocks": [clock(each) for each in found.clocks],
        "beyond": [limb(each) for each in found.beyond],
    }


def limb(each: Limb) -> Data:
    """One test: what it asks, how it stands, and what would help."""
    return {
        "key": each.key,
        "asks": each.asks,
        "outcome": each.outcome.value,
        "standing": standing(each.standing),
        "says": each.says,
        "why": each.why,
        "cure": each.cure,
        "citations": list(each.citations),
        "missing": list(each.missing),
    }


def clock(each: Clock) -> Data:
    """One clock with its working; a day is null where something is missing."""
    return {
        "key": each.key,
        "rule": each.rule,
        "name": each.name,
        "start": day(each.start),
        "first": day(each.first),
        "last": day(each.last),
        "earliest": day(each.earliest),
        "working": each.working,
        "citations": list(each.citations),
        "missing": list(each.missing),
    }


def _limit(each: Limit) -> Data:
    return {
        "key": each.key,
        "name": each.name,
        "value": in_pounds(each.pence),
        "from": day(each.since),
        "to": day(each.until),
        "standing": standing(each.standing),
        "governs": each.governs,
    }


def _notice(each: Notice) -> Data:
    return {
        "key": each.key,
        "says": each.says,
        "clock": each.clock,
        "citations": list(each.citations),
    }
