"""Care that a mutual may give only once it is registered."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND, Limit, Who

LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.REGULATED_CARE: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND,
            says="The law does not keep this care with {who}. But to give it without being on the "
            "register is an offence.",
            cites=("hsca-2008/s10",),
            conditions=(
                "By its first day the mutual is on the list the Care Quality Commission keeps.",
            ),
        ),
    }
)
"""Section 10 of the Health and Social Care Act 2008."""
