"""Who moves with the service: each way of working, told once for every paper of a team.

A team's file holds posts and never says how a person works, so the words stand for all of them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.employment.backing import backing
from spinout.employment.one_person.moving import MOVES
from spinout.employment.one_person.person import Engaged
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


def who_moves(reading: Reading) -> tuple[WhoMoves, ...]:
    """Each way of working and whether it moves. Raises OutsideOurDataError.

    What the law says is that the contracts of people assigned to the service move. How that falls
    on any but permanent colleagues was not checked, so it is marked confirm.

    Law: tupe-2006/reg4
    """
    moves = backing(reading.provision("tupe-2006/reg4"))
    return tuple(
        WhoMoves(
            key=each.value,
            who=who,
            says=MOVES[each],
            source=moves.source,
            status=(moves.status if each is Engaged.PERMANENT else Status.CONFIRM).value,
        )
        for each, who in _WHO.items()
    )


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
