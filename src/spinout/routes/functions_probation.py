"""Which probation work may go."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND_AND_PERHAPS_WALES, Limit, Who

MINISTER = "the Secretary of State"

LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.PROBATION_COURTS: Limit(
            who=Who.THE_BODY_ONLY,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="Help to a court with a sentence or another decision may come only from a "
            "public body, such as a probation trust. A mutual is not one.",
            cites=("offender-management-act-2007/s4",),
            cure="Leave this part with a public body.",
        ),
        FunctionKind.PROBATION_OTHER: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="The law lets the Secretary of State contract with anyone for this work.",
            cites=("offender-management-act-2007/s3",),
            conditions=("A contract is agreed with the Secretary of State.",),
            decider=MINISTER,
        ),
    }
)
"""Sections 3 and 4 of the Offender Management Act 2007."""
