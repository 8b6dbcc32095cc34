"""The sides one person’s year is shown on: as now, after a move, and for who joins later."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.employment.one_person.person import PensionNow, Person
from spinout.employment.pensions import Scheme
from spinout.facts.service import PensionAccess
from spinout.findings import UNKNOWN, Missing


class Place(Enum):
    """One column of the comparison."""

    NOW = "If your service stays"
    MOVES = "If your service moves"
    KEEPS = "If it moves and you keep your scheme"
    LOSES = "If it moves and you do not keep it"
    JOINER = "Someone who joins later"


class Pension(Enum):
    """The pension a year is worked out on."""

    SCHEME = "the scheme you are in"
    FLOOR = "the least the Pensions Act 2004 allows after a move"
    WORKPLACE = "the least a workplace pension may be"
    NONE = "no pension"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One column, the pension on it, and the condition on which it is so."""

    place: Place
    pension: Pension
    when: str


ANSWERED: Mapping[PensionNow, Scheme] = MappingProxyType(
    {
        PensionNow.NHS: Scheme.NHS_2015,
        PensionNow.LGPS: Scheme.LGPS_EW,
        PensionNow.LGPS_SCOTLAND: Scheme.LGPS_SCOTLAND,
        PensionNow.TEACHERS: Scheme.TEACHERS,
        PensionNow.ALPHA: Scheme.ALPHA,
    }
)
"""The schemes whose figures one person is shown."""

SCHEMES: Mapping[PensionNow | Missing, Scheme] = MappingProxyType(
    {
        each: Scheme(each.value)
        for each in PensionNow
        if each not in (PensionNow.OTHER, PensionNow.NONE)
    }
)
"""Every public scheme that a payslip may name."""

NAMES: Mapping[PensionNow, str] = MappingProxyType(
    {
        PensionNow.NHS: "the NHS Pension Scheme",
        PensionNow.LGPS: "the Local Government Pension Scheme",
        PensionNow.LGPS_SCOTLAND: "the Local Government Pension Scheme in Scotland",
        PensionNow.TEACHERS: "the Teachers’ Pension Scheme",
        PensionNow.ALPHA: "the Civil Service scheme, alpha",
        PensionNow.POLICE: "the Police Pension Scheme",
        PensionNow.FIRE: "the Firefighters’ Pension Scheme",
    }
)

_KEPT_IF: Mapping[PensionNow, str] = MappingProxyType(
    {
        PensionNow.NHS: "the new body is let into the NHS scheme, and over half your own job is "
        "NHS-funded work",
        PensionNow.LGPS: "the new body signs an agreement with the pension fund",
        PensionNow.LGPS_SCOTLAND: "the new body signs an agreement with the pension fund, as we "
        "found no law that says it must",
        PensionNow.TEACHERS: "the new body is taken into the Teachers’ scheme, and you stay on the "
        "work that moved",
        PensionNow.ALPHA: "the new body signs the Civil Service’s agreement before the move",
    }
)
LOST_IF = "you could not stay in your scheme"
NEITHER = "you were neither kept in your scheme nor given one as good"
_NO_PENSION = "you are in no pension now"


def keeps(person: Person) -> bool:
    """Whether the move may leave the person in the scheme, as far as they told us."""
    if person.access is PensionAccess.NONE:
        return False
    return not (person.scheme is PensionNow.NHS and person.nhs_funded is False)


def loses(person: Person) -> bool:
    """Whether the move may take the person out of the scheme, as far as they told us."""
    if not keeps(person) or person.access is UNKNOWN:
        return True
    return person.scheme is PensionNow.NHS and isinstance(person.nhs_funded, Missing)


_NO_JOINERS = frozenset({PensionNow.TEACHERS, PensionNow.ALPHA})
"""Schemes that promise nothing to those taken on later, whatever the access."""


def _joiner(person: Person) -> Pension:
    match person.access:
        case PensionAccess.OPEN:
            return Pension.NOT_KNOWN if person.scheme in _NO_JOINERS else Pension.SCHEME
        case PensionAccess.CLOSED | PensionAccess.NONE:
            return Pension.WORKPLACE
        case _:
            return Pension.NOT_KNOWN


def sides_of(person: Person) -> tuple[Side, ...]:
    """The columns for this person, as now first; only the last where their scheme is not held.

    Law: nhs-pension-access/closed, nhs-pension-access/open, nhs-pension-access/over-half,
    best-value-direction-2007/duty, lgps-regs-2013/sch2-part3, pensions-act-2004/s257
    """
    if person.scheme is PensionNow.NONE:
        both = (Place.NOW, Place.MOVES)
        return tuple(Side(place=place, pension=Pension.NONE, when=_NO_PENSION) for place in both)
    if not isinstance(person.scheme, PensionNow) or person.scheme not in ANSWERED:
        return ()
    held = [Side(place=Place.NOW, pension=Pension.SCHEME, when="")]
    if keeps(person):
        condition = _KEPT_IF[person.scheme]
        held.append(Side(place=Place.KEEPS, pension=Pension.SCHEME, when=condition))
    if loses(person):
        lost = NEITHER if person.scheme is PensionNow.LGPS else LOST_IF
        held.append(Side(place=Place.LOSES, pension=Pension.FLOOR, when=lost))
    held.append(Side(place=Place.JOINER, pension=_joiner(person), when=""))
    return tuple(held)
