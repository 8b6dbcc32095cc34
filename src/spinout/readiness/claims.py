"""What would be better: each claim, and whether it counts."""

from collections.abc import Iterator, Sequence

from spinout.facts.better import Change
from spinout.handovers.options import Claim

_PARTS = (
    ("for_whom", "for whom"),
    ("baseline", "how it is now"),
    ("measure", "how it would be measured"),
    ("by", "by when"),
    ("checked_by", "who checks it"),
    ("not_by_staying", "why staying could not do it"),
    ("clause", "a clause of the contract that holds it"),
)
NOTHING = "The plan does not say yet what would be better."
NONE_COUNTS = "Each claim counts as nought until it is whole and a clause of the contract holds it."
THE_REST = "Each other counts as nought until it is whole and a clause of the contract holds it."


def claims(changes: Sequence[Change]) -> tuple[Claim, ...]:
    """Each claim with what it lacks. One that no clause of the contract holds counts as nought."""
    return tuple(Claim(change=each, lacks=tuple(_lacks(each))) for each in changes)


def _lacks(each: Change) -> Iterator[str]:
    for part, words in _PARTS:
        if not getattr(each, part):
            yield words


def claims_say(found: Sequence[Claim]) -> str:
    """How many of the claims count, in a sentence."""
    if not found:
        return NOTHING
    counting = sum(each.counts for each in found)
    if counting == len(found):
        return "Each claim is measured, dated and held by a clause of the contract."
    if counting == 0:
        return NONE_COUNTS
    counts = "1 claim counts" if counting == 1 else f"{counting} claims count"
    return f"{counts}, of {len(found)}. {THE_REST}"
