"""What each partner owes, what is published and what follows as plain data, for --json."""

from typing import Any

from spinout.handovers.challenge import NextStep, PartnerItem, Publication
from spinout.proposals.plain_data import standing

Data = dict[str, Any]


def partner_item(each: PartnerItem) -> Data:
    """One thing asked of one partner, and if it is there."""
    return {"label": each.label, "role": each.role, "item": each.item, "present": each.present}


def publication(each: Publication) -> Data:
    """One thing the authority must publish or tell."""
    return {
        "key": each.key,
        "says": each.says,
        "who": each.who,
        "where": each.where,
        "when": each.when,
        "by": each.by and each.by.isoformat(),
        "already": each.already,
        "citation": each.citation,
    }


def next_step(each: NextStep) -> Data:
    """One thing that follows an expression of interest."""
    return {
        "key": each.key,
        "stage": each.stage,
        "says": each.says,
        "who": each.who,
        "standing": standing(each.standing),
        "citation": each.citation,
    }
