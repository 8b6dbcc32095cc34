"""Which fire and rescue work may go."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND_AND_PERHAPS_WALES, Limit, Who
from spinout.routes.functions_needs import Need

PUTTING_OUT = "fire-and-rescue-services-act-2004/s16-2"

LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.FIRE_PUTTING_OUT: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="The law lets some others put out fires for {who}, but not all.",
            cites=("fire-and-rescue-services-act-2004/s16-1", PUTTING_OUT),
            needs=MappingProxyType({Need.FIRE_FIGHTERS: (PUTTING_OUT,)}),
        ),
        FunctionKind.FIRE_OTHER: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="The law lets another body do this work for {who}.",
            cites=("fire-and-rescue-services-act-2004/s16-1",),
        ),
    }
)
"""Section 16 of the Fire and Rescue Services Act 2004."""
