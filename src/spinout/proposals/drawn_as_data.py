"""A structure that was drawn, as plain data."""

from spinout.handovers.drawn import Decision, Drawn, Surplus
from spinout.money import in_pounds
from spinout.proposals.plain_data import told

Data = dict[str, object]


def drawn(found: Drawn | None) -> Data | None:
    """All that was found of the structure; None where none was drawn."""
    if found is None:
        return None
    return {
        "holders": [
            told(each, "holder", "votes", "shares", "surplus", "seats", "vetoes")
            for each in found.design.holdings
        ],
        "votes": found.design.votes,
        "board": {
            "seats": found.design.seats,
            "elected": found.design.elected,
            "chosen": found.design.chosen,
        },
        "tests": [
            told(each, "key", "name", "verdict", "deciding_words", "smallest_change", "citations")
            for each in found.tests
        ],
        "decisions": [_decision(each) for each in found.decisions],
        "surplus": _surplus(found.surplus),
        "leaver": found.leaver,
        "partner": [told(each, "name", "with_it", "without_it") for each in found.partner],
        "partner_says": list(found.partner_says),
        "partner_cases": [
            told(
                each,
                *("body", "name", "chosen", "brought", "shares", "gave_up", "since"),
                *("source", "status"),
            )
            for each in found.partner_cases
        ],
        "cautions": list(found.cautions),
    }


def _decision(each: Decision) -> Data:
    return {
        **told(each, "matter", "name", "says", "by_board", "alone"),
        "together": [[holder.value for holder in group] for group in each.together],
        **told(each, "stops", "vetoes"),
    }


def _surplus(found: Surplus) -> Data:
    amounts = ("before", "interest", "fee", "surplus", "kept")
    return {name: in_pounds(getattr(found, name)) for name in amounts} | {
        "shares": {each.holder.value: in_pounds(each.pence) for each in found.shares}
    }
