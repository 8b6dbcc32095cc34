"""Which pension a post has: as now, if the service moves, and for someone who joins afterwards."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing


class Arrangement(Enum):
    """The pension a year's figures are worked out on."""

    LGPS = "the Local Government Pension Scheme"
    NHS = "the NHS Pension Scheme"
    LGPS_SCOTLAND = "the Local Government Pension Scheme in Scotland"
    TEACHERS = "the Teachers’ Pension Scheme"
    ALPHA = "alpha, the Civil Service pension scheme"
    AUTO_ENROLMENT = "a workplace pension under automatic enrolment"
    NO_SCHEME = "no pension scheme"
    NOT_KNOWN = "not known"


PUBLIC = (
    Arrangement.LGPS,
    Arrangement.NHS,
    Arrangement.LGPS_SCOTLAND,
    Arrangement.TEACHERS,
    Arrangement.ALPHA,
)
"""The public schemes whose rules we hold, in the order sources are shown."""

LGPS_SCHEME = "lgps_ew_2014"
NHS_SCHEME = "nhs_2015"
SCOTTISH_SCHEME = "lgps_s_2015"
TEACHERS_SCHEME = "tps_2015"
CIVIL_SERVICE_SCHEME = "alpha"
NO_SCHEME = "none"

NOW: Mapping[str, Arrangement] = MappingProxyType(
    {
        LGPS_SCHEME: Arrangement.LGPS,
        NHS_SCHEME: Arrangement.NHS,
        SCOTTISH_SCHEME: Arrangement.LGPS_SCOTLAND,
        TEACHERS_SCHEME: Arrangement.TEACHERS,
        CIVIL_SERVICE_SCHEME: Arrangement.ALPHA,
        NO_SCHEME: Arrangement.NO_SCHEME,
    }
)
"""What a post has now, by the scheme the case gives; a scheme that is absent is not held."""

Access = PensionAccess | Missing
ACCESS: tuple[Access, ...] = (*PensionAccess, UNKNOWN, NOT_APPLICABLE)
"""All that a case may say of who could be in the public scheme after the move."""


def _in_scheme(scheme: Arrangement) -> Mapping[tuple[Arrangement, Access], Arrangement]:
    """What a member who moves has: the same scheme where the mutual is let in at all."""
    return {
        (scheme, PensionAccess.OPEN): scheme,
        (scheme, PensionAccess.CLOSED): scheme,
        (scheme, PensionAccess.NONE): Arrangement.NOT_KNOWN,
        (scheme, UNKNOWN): Arrangement.NOT_KNOWN,
        (scheme, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
    }


def _joining(
    scheme: Arrangement, is_open: Arrangement
) -> Mapping[tuple[Arrangement, Access], Arrangement]:
    """What a new joiner has: `is_open` where the mutual’s access is open to them."""
    return {
        (scheme, PensionAccess.OPEN): is_open,
        (scheme, PensionAccess.CLOSED): Arrangement.AUTO_ENROLMENT,
        (scheme, PensionAccess.NONE): Arrangement.AUTO_ENROLMENT,
        (scheme, UNKNOWN): Arrangement.NOT_KNOWN,
        (scheme, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
    }


AFTER_MOVE: Mapping[tuple[Arrangement, Access], Arrangement] = MappingProxyType(
    {
        **_in_scheme(Arrangement.LGPS),
        **_in_scheme(Arrangement.NHS),
        **_in_scheme(Arrangement.LGPS_SCOTLAND),
        **_in_scheme(Arrangement.TEACHERS),
        **_in_scheme(Arrangement.ALPHA),
        **{
            (outside, access): outside
            for outside in (Arrangement.NO_SCHEME, Arrangement.NOT_KNOWN)
            for access in ACCESS
        },
    }
)
"""What someone who moves with the service has, by what they have now and who may be a member.

In the NHS scheme it holds while over half the person's job is NHS-funded work; in the Teachers’
scheme and alpha, while the person is on the work that moved.

Law: best-value-direction-2007/duty, lgps-regs-2013/sch2-part3, new-fair-deal/nhs,
nhs-pension-access/closed, nhs-pension-access/open, nhs-pension-access/over-half,
new-fair-deal/schools, new-fair-deal/civil-service, transfer-decision
"""

NEW_JOINER: Mapping[tuple[Arrangement, Access], Arrangement] = MappingProxyType(
    {
        **_joining(Arrangement.LGPS, Arrangement.LGPS),
        **_joining(Arrangement.NHS, Arrangement.NHS),
        **_joining(Arrangement.LGPS_SCOTLAND, Arrangement.LGPS_SCOTLAND),
        **_joining(Arrangement.TEACHERS, Arrangement.TEACHERS),
        **_joining(Arrangement.ALPHA, Arrangement.AUTO_ENROLMENT),
    }
)
"""What someone who joins the mutual later has, by the public scheme and who may be a member.

No new joiner has a right to alpha, whatever a case says of access. In the Teachers’ scheme new
teachers may be covered where the mutual runs a council’s function and is accepted for them.

Law: lgps-regs-2013/sch2-part3, nhs-pension-access/closed, nhs-pension-access/open,
pensions-act-2008/s20, transfer-decision
"""
