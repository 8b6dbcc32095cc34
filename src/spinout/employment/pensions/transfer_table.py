"""Which promise about pensions applies on a move, by employer now, scheme and who may join."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from spinout.employment.pensions.scheme import Scheme
from spinout.facts.service import Nation, ParentKind, PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing

Access = PensionAccess | Missing


class Employer(Enum):
    """The employer now, as the promises about pensions tell employers apart."""

    CENTRAL = "a government department or agency"
    CENTRAL_BEFORE = "a contractor that took on civil servants before October 2013"
    NHS = "an NHS body in England"
    COUNCIL_ENGLAND = "a council or other best value authority in England"
    COUNCIL_WALES = "a council in Wales"
    COUNCIL_SCOTLAND = "a council in Scotland"
    ACADEMY = "an academy trust"
    SCHOOL = "a maintained or special school"
    COLLEGE = "a college"
    POLICE = "a police force"
    FIRE = "a fire and rescue authority"
    OTHER = "an employer outside these promises"


ACCESS: tuple[Access, ...] = (*PensionAccess, UNKNOWN, NOT_APPLICABLE)
"""All that a case may say of who could be in the public scheme after the move."""

FLOOR = (19,)
"""The Pensions Act floor, where no other promise applies."""
TERMS = 20
"""The row on terms other than pension."""


def _always(*rows: int) -> Mapping[Access, tuple[int, ...]]:
    return MappingProxyType(dict.fromkeys(ACCESS, rows))


def _by_access(
    is_open: tuple[int, ...],
    closed: tuple[int, ...],
    without: tuple[int, ...],
    unknown: tuple[int, ...],
) -> Mapping[Access, tuple[int, ...]]:
    return MappingProxyType(
        {
            PensionAccess.OPEN: is_open,
            PensionAccess.CLOSED: closed,
            PensionAccess.NONE: without,
            UNKNOWN: unknown,
            NOT_APPLICABLE: unknown,
        }
    )


_NHS = _by_access((6,), (5,), (5, 6), (5, 6))
_NHS_OLDER = _by_access((6,), (4, 5), (5, 6), (4, 5, 6))
"""Row 4 ended before the 2015 scheme began, and let in only those who moved: closed access."""
_BEST_VALUE = _by_access((7, 9), (7, 9), (8, 9), (7, 8, 9))
_BEST_VALUE_STAFF = _by_access((7, 17, 9), (7, 17, 9), (8, 17, 9), (7, 8, 17, 9))

PROMISES: Mapping[tuple[Employer, Scheme], Mapping[Access, tuple[int, ...]]] = MappingProxyType(
    {
        (Employer.CENTRAL, Scheme.ALPHA): _always(1, 2),
        (Employer.CENTRAL_BEFORE, Scheme.ALPHA): _always(3),
        (Employer.NHS, Scheme.NHS_2015): _NHS,
        (Employer.NHS, Scheme.NHS_2008): _NHS_OLDER,
        (Employer.NHS, Scheme.NHS_1995): _NHS_OLDER,
        (Employer.COUNCIL_ENGLAND, Scheme.LGPS_EW): _BEST_VALUE,
        (Employer.COUNCIL_ENGLAND, Scheme.TEACHERS): _always(14),
        (Employer.COUNCIL_WALES, Scheme.LGPS_EW): _always(10),
        (Employer.COUNCIL_WALES, Scheme.TEACHERS): _always(14),
        (Employer.COUNCIL_SCOTLAND, Scheme.LGPS_SCOTLAND): _always(11),
        (Employer.ACADEMY, Scheme.LGPS_EW): _always(12, 9),
        (Employer.ACADEMY, Scheme.TEACHERS): _always(13),
        (Employer.SCHOOL, Scheme.TEACHERS): _always(13),
        (Employer.COLLEGE, Scheme.TEACHERS): _always(15),
        (Employer.COLLEGE, Scheme.LGPS_EW): _always(15, 9),
        (Employer.POLICE, Scheme.POLICE): _always(16),
        (Employer.POLICE, Scheme.LGPS_EW): _BEST_VALUE_STAFF,
        (Employer.FIRE, Scheme.FIRE): _always(18),
        (Employer.FIRE, Scheme.LGPS_EW): _BEST_VALUE_STAFF,
        **{(Employer.OTHER, scheme): _always(*FLOOR) for scheme in Scheme},
    }
)
"""Rows of the transfer table by employer and scheme; a pair that is absent is one to ask about.

Dates choose among the rows: an ended promise counts only on its own days.

Law: transfer-decision
"""

_COUNCILS = frozenset(
    {
        ParentKind.COUNTY_COUNCIL,
        ParentKind.DISTRICT_COUNCIL,
        ParentKind.LONDON_BOROUGH,
        ParentKind.CITY_OF_LONDON,
        ParentKind.ISLES_OF_SCILLY,
        ParentKind.COMBINED_AUTHORITY,
        ParentKind.NATIONAL_PARK,
    }
)
_FIRE = frozenset(
    {
        ParentKind.METROPOLITAN_FIRE,
        ParentKind.COMBINED_FIRE,
        ParentKind.PCC_FIRE,
        ParentKind.LONDON_FIRE,
    }
)
_COUNCIL_OF: Mapping[Nation, Employer | None] = MappingProxyType(
    {
        Nation.ENGLAND: Employer.COUNCIL_ENGLAND,
        Nation.WALES: Employer.COUNCIL_WALES,
        Nation.SCOTLAND: Employer.COUNCIL_SCOTLAND,
        Nation.NORTHERN_IRELAND: None,
    }
)


def employer_of(kind: ParentKind, nation: Nation) -> Employer | None:
    """The employer a case names, as the promises tell employers apart; None where we must ask.

    A school or college could be one of three, a company or another body either inside or outside
    the promises, and a parish council’s place in them was not read.
    """
    if kind in _COUNCILS:
        return _COUNCIL_OF[nation]
    if kind is ParentKind.DEPARTMENT and nation is not Nation.NORTHERN_IRELAND:
        return Employer.CENTRAL
    if nation is not Nation.ENGLAND:
        return None
    if kind in _FIRE:
        return Employer.FIRE
    match kind:
        case ParentKind.NHS_TRUST | ParentKind.NHS_OTHER:
            return Employer.NHS
        case ParentKind.POLICE:
            return Employer.POLICE
        case _:
            return None
