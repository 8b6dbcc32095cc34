"""Who moves with the service: each way of working, told once for every paper of a team.

A team's file may say how the holder of a post works, and never why.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from spinout.employment.backing import backing
from spinout.employment.one_person.moving import MOVES
from spinout.facts.posts import Engaged, Post
from spinout.facts.service import Terms
from spinout.findings import NOT_APPLICABLE, Missing
from spinout.handovers.who_moves import WhoMoves
from spinout.law import Reading, Status

_WHO: Mapping[Engaged, str] = MappingProxyType(
    {
        Engaged.PERMANENT: "Permanent, full or part time",
        Engaged.FIXED_TERM: "Fixed term",
        Engaged.LONG_LEAVE: "On maternity or other long leave",
        Engaged.BANK: "Bank, sessional or casual",
        Engaged.SECONDED: "Seconded in or out",
        Engaged.AGENCY: "Through an agency",
        Engaged.PARTLY: "Partly in another service",
    }
)


ASKED = frozenset({Engaged.SESSIONAL, Engaged.BANK, Engaged.SECONDED, Engaged.AGENCY})
"""Ways of working of which nobody can say from a file whether they move."""

_TOLD_AS: Mapping[Engaged, Engaged] = MappingProxyType({Engaged.SESSIONAL: Engaged.BANK})
"""A way of working that stands in the row of another, whose rule is the same."""


def who_moves(posts: Iterable[Post], reading: Reading) -> Mapping[Engaged, WhoMoves]:
    """Each way of working, whether it moves, and how many of the posts say so.

    What the law says is that the contracts of people assigned to the service move. How that falls
    on any but permanent colleagues was not checked, so it is marked confirm. Raises
    OutsideOurDataError.

    Law: tupe-2006/reg4
    """
    moves = backing(reading.provision("tupe-2006/reg4"))
    held = Counter(_TOLD_AS.get(each.works, each.works) for each in posts if each.works)
    rows = {
        each: WhoMoves(
            key=each.value,
            who=who,
            says=MOVES[each],
            source=moves.source,
            status=(moves.status if each is Engaged.PERMANENT else Status.CONFIRM).value,
            posts=held[each],
        )
        for each, who in _WHO.items()
    }
    return rows | {each: rows[row] for each, row in _TOLD_AS.items()}


def rows_of(held: Mapping[Engaged, WhoMoves]) -> tuple[WhoMoves, ...]:
    """Each row once, in the order shown."""
    return tuple(held[each] for each in _WHO)


def if_it_stays(terms: Terms) -> str:
    """What the employer now has said it plans if the service stays, or that it is not known."""
    if not isinstance(terms.stay_plans, Missing):
        return f"If your service stays, your employer has said: {terms.stay_plans}"
    if terms.stay_plans is NOT_APPLICABLE:
        return (
            "If your service stays, your employer’s plans are not known: it has put out none. Ask "
            "it."
        )
    return "If your service stays, your employer’s plans are not known. Ask your employer."
