"""Which work may go, and what may be used from work, as plain data."""

from typing import Any

from spinout.handovers.at_work import AtWork
from spinout.handovers.function_finding import FunctionFinding
from spinout.proposals.plain_data import standing

Data = dict[str, Any]


def function(each: FunctionFinding) -> Data:
    """One kind of work, with what must be so for it to go and what would help where it stays."""
    return {
        "kind": each.kind,
        "name": each.name,
        "conditions": list(each.conditions),
        "cure": each.cure,
    }


def at_work(each: AtWork) -> Data:
    """One thing to ask for or keep to while a plan is made."""
    return {
        "key": each.key,
        "part": each.part,
        "says": each.says,
        "ask": each.ask,
        "ours": each.ours,
        "standing": standing(each.standing),
        "citations": list(each.citations),
    }
