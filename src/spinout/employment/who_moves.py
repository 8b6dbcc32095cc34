"""Who moves with the service: each way of working, told once for every paper of a team.

A team's file holds posts and never says how a person works, so the words stand for all of them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.employment.backing import backing
from spinout.employment.one_person.moving import MOVES
from spinout.employment.one_person.person import Engaged
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
