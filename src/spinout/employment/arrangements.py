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
    AUTO_ENROLMENT = "a workplace pension under automatic enrolment"
    NO_SCHEME = "no pension scheme"
    NOT_KNOWN = "not known"


PUBLIC = (Arrangement.LGPS, Arrangement.NHS)
"""The public schemes whose rules we hold, in the order sources are shown."""

LGPS_SCHEME = "lgps_ew_2014"
NHS_SCHEME = "nhs_2015"
NO_SCHEME = "none"

NOW: Mapping[str, Arrangement] = MappingProxyType(
    {
        LGPS_SCHEME: Arrangement.LGPS,
        NHS_SCHEME: Arrangement.NHS,
        NO_SCHEME: Arrangement.NO_SCHEME,
    }
)
"""What a post has now, by the scheme the case gives; a scheme that is absent is not held."""

AFTER_MOVE: Mapping[tuple[Arrangement, PensionAccess | Missing], Arrangement] = MappingProxyType(
    {
        (Arrangement.LGPS, PensionAccess.OPEN): Arrangement.LGPS,
        (Arrangement.LGPS, PensionAccess.CLOSED): Arrangement.LGPS,
        (Arrangement.LGPS, PensionAccess.NONE): Arrangement.NOT_KNOWN,
        (Arrangement.LGPS, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.LGPS, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
        (Arrangement.NHS, PensionAccess.OPEN): Arrangement.NHS,
        (Arrangement.NHS, PensionAccess.CLOSED): Arrangement.NHS,
        (Arrangement.NHS, PensionAccess.NONE): Arrangement.NOT_KNOWN,
        (Arrangement.NHS, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.NHS, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
        (Arrangement.NO_SCHEME, PensionAccess.OPEN): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, PensionAccess.CLOSED): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, PensionAccess.NONE): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, UNKNOWN): Arrangement.NO_SCHEME,
        (Arrangement.NO_SCHEME, NOT_APPLICABLE): Arrangement.NO_SCHEME,
        (Arrangement.NOT_KNOWN, PensionAccess.OPEN): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, PensionAccess.CLOSED): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, PensionAccess.NONE): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.NOT_KNOWN, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
    }
)
"""What someone who moves with the service has, by what they have now and who may be a member.

In the NHS scheme it holds while over half the person's job is NHS-funded work.

Law: best-value-direction-2007/duty, lgps-regs-2013/sch2-part3, new-fair-deal/nhs,
nhs-pension-access/closed, nhs-pension-access/open, nhs-pension-access/over-half
"""

NEW_JOINER: Mapping[tuple[Arrangement, PensionAccess | Missing], Arrangement] = MappingProxyType(
    {
        (Arrangement.LGPS, PensionAccess.OPEN): Arrangement.LGPS,
        (Arrangement.LGPS, PensionAccess.CLOSED): Arrangement.AUTO_ENROLMENT,
        (Arrangement.LGPS, PensionAccess.NONE): Arrangement.AUTO_ENROLMENT,
        (Arrangement.LGPS, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.LGPS, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
        (Arrangement.NHS, PensionAccess.OPEN): Arrangement.NHS,
        (Arrangement.NHS, PensionAccess.CLOSED): Arrangement.AUTO_ENROLMENT,
        (Arrangement.NHS, PensionAccess.NONE): Arrangement.AUTO_ENROLMENT,
        (Arrangement.NHS, UNKNOWN): Arrangement.NOT_KNOWN,
        (Arrangement.NHS, NOT_APPLICABLE): Arrangement.NOT_KNOWN,
    }
)
"""What someone who joins the mutual later has, by the public scheme and who may be a member.

Law: lgps-regs-2013/sch2-part3, nhs-pension-access/closed, nhs-pension-access/open,
pensions-act-2008/s20
"""
