"""Which police work may go."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND_AND_PERHAPS_WALES, Limit, Who

CONSTABLES = "police-reform-act-2002/constables"

LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.POLICE_CONSTABLES: Limit(
            who=Who.THE_BODY_ONLY,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="The main police powers belong to police constables. No one else may hold them.",
            cites=(CONSTABLES,),
            cure="Leave these powers with the police. Support work that needs none of them may go.",
        ),
        FunctionKind.POLICE_CUSTODY: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="A firm’s staff may hold the powers that go with police detention or escort. "
            "They may hold no others.",
            cites=("police-reform-act-2002/s39",),
            conditions=(
                "The chief officer names each member of staff.",
                "The mutual is found fit and proper to do the work.",
            ),
        ),
        FunctionKind.POLICE_SUPPORT: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="Work that needs no police powers is not kept for constables.",
            cites=(CONSTABLES,),
        ),
    }
)
"""Section 39 of the Police Reform Act 2002, as far as it was read."""
