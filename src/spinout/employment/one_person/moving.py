"""Whether a person would move with the service, by how they work for the body."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.employment.one_person.person import Person
from spinout.facts.posts import Engaged
from spinout.findings import Missing

_BETWEEN = (
    "Ask. Whether you move turns on whether you are an employee between shifts, and which service "
    "you mostly work in."
)
MOVES: Mapping[Engaged, str] = MappingProxyType(
    {
        Engaged.PERMANENT: "You would move with the service if you work in it just before the "
        "move.",
        Engaged.FIXED_TERM: "You would move with the service on your contract, and it would still "
        "end on its day. Ask what happens then.",
        Engaged.LONG_LEAVE: "Being on leave does not stop you moving with the service. Ask which "
        "service your job is counted in, and say you want to be told what others are told.",
        Engaged.SESSIONAL: _BETWEEN,
        Engaged.BANK: _BETWEEN,
        Engaged.SECONDED: "Ask. It turns on who employs you and which service you are assigned to.",
        Engaged.AGENCY: "Ask the agency. You work for it and not for the body, so this move may "
        "not take you. "
        "Ask what becomes of the work too.",
        Engaged.PARTLY: "Ask. It turns on which service you are mainly assigned to.",
    }
)
UNCHECKED = "We could not check how the law falls on this way of working: ask your union."
NOT_TOLD = "We need to know: how you work for the body, to say if you would move with it."


def moves(person: Person) -> str:
    """Whether the person would move, or whom it turns on.

    Law: tupe-2006/reg4
    """
    if isinstance(person.engaged, Missing):
        return NOT_TOLD
    says = MOVES[person.engaged]
    return says if person.engaged is Engaged.PERMANENT else f"{says} {UNCHECKED}"
