"""Who speaks for colleagues, and so who must be told and asked."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from spinout.completions import Part, choice, combine, yes_or_no
from spinout.consultation import small_moves
from spinout.consultation.the_move import Move
from spinout.facts.transfer import Recognised
from spinout.law import Reading


class Speaker(Enum):
    """Who is to be told and asked."""

    UNION = "the recognised union"
    UNION_AND_ELECTED = "the recognised union, and the elected staff who speak for the rest"
    UNION_AND_VOTE = "the recognised union, and people whom the rest elect"
    ELECTED = "the elected staff who speak for colleagues"
    VOTE = "people whom colleagues elect for this"
    EACH = "each colleague, or people whom they elect for this"


_SPOKEN_FOR: Mapping[tuple[Recognised, bool], Speaker] = MappingProxyType(
    {
        (Recognised.ALL, True): Speaker.UNION,
        (Recognised.ALL, False): Speaker.UNION,
        (Recognised.SOME, True): Speaker.UNION_AND_ELECTED,
        (Recognised.SOME, False): Speaker.UNION_AND_VOTE,
        (Recognised.NONE, True): Speaker.ELECTED,
        (Recognised.NONE, False): Speaker.VOTE,
    }
)
"""By for whom a union is recognised, and whether elected staff already speak for the rest."""

VOTES = frozenset({Speaker.UNION_AND_VOTE, Speaker.VOTE})
"""Where people must be invited to elect someone."""


def speaks(union: Recognised, elected: bool, invited: bool, small: bool) -> Speaker:
    """Who must be told and asked; a small employer or move need hold no vote unless it began one.

    Law: tupe-2006/reg13-3, tupe-2006/reg13a
    """
    found = _SPOKEN_FOR[union, elected]
    return Speaker.EACH if found is Speaker.VOTE and small and not invited else found


def speaker(move: Move, reading: Reading) -> Part[Speaker]:
    """Who must be told and asked, and the facts that turns on.

    Law: tupe-2006/reg13-3, tupe-2006/reg13a
    """
    given = move.transfer
    return combine(
        speaks,
        choice(given.union_recognised, "transfer.union_recognised", Recognised),
        yes_or_no(given.representatives, "transfer.representatives"),
        yes_or_no(given.invited, "transfer.invited"),
        small_moves.is_small(move, reading),
    )


def in_words(found: Part[Speaker]) -> str:
    """Who is to be told and asked, or what holds whoever it turns out to be."""
    if found.settled:
        return found.value.value
    return "those who speak for colleagues: the recognised union, where there is one"
