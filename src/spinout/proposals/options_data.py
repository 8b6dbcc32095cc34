"""What would be better and the options weighed, as plain data."""

from typing import Any

from spinout.handovers.options import Claim, OptionsFindings, WayWeighed, Weighed
from spinout.proposals.plain_data import day

Data = dict[str, Any]


def options(found: OptionsFindings | None) -> Data:
    """Each claim with what it lacks, and the four ways with their points and who dissents."""
    if found is None:
        return {"claims": [], "claims_say": "", "weighed": None}
    return {
        "claims": [_claim(each) for each in found.claims],
        "claims_say": found.claims_say,
        "weighed": None if found.weighed is None else _weighed(found.weighed),
    }


def _claim(each: Claim) -> Data:
    change = each.change
    return {
        "change": change.change,
        "for_whom": change.for_whom,
        "baseline": change.baseline,
        "measure": change.measure,
        "by": day(change.by),
        "checked_by": change.checked_by,
        "not_by_staying": change.not_by_staying,
        "clause": change.clause,
        "counts": each.counts,
        "lacks": list(each.lacks),
    }


def _weighed(found: Weighed) -> Data:
    return {
        "status": found.status.value,
        "fixed_on": day(found.fixed_on),
        "scored_on": day(found.scored_on),
        "criteria": [
            {"key": each.key, "name": each.name, "weight": each.weight, "says": each.says}
            for each in found.criteria
        ],
        "ways": [_way(each) for each in found.ways],
        "most": found.most,
        "leads": [each.value for each in found.leads],
        "says": found.says,
        "moves": list(found.moves),
        "lacks": list(found.lacks),
        "scorers": list(found.scorers),
        "dissent": [{"by": each.by, "says": each.says} for each in found.dissent],
    }


def _way(each: WayWeighed) -> Data:
    return {
        "way": each.way.value,
        "name": each.name,
        "says": each.says,
        "points": each.points,
        "scores": [
            {"criterion": cell.criterion, "score": cell.score, "why": cell.why}
            for cell in each.cells
        ],
    }
