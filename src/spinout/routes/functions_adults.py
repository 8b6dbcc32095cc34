"""Which of a council’s functions for adults may go."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND, Limit, Who

ON_THESE_TERMS = (
    "Authority comes from {who} in writing. It is for a set time, and can be taken back.",
)


def _may_go(says: str) -> Limit:
    return Limit(
        who=Who.ANOTHER_ON_TERMS,
        where=ENGLAND,
        says=says,
        cites=("care-act-2014/s79-1", "care-act-2014/s79-3"),
        conditions=ON_THESE_TERMS,
    )


def _stays(says: str) -> Limit:
    return Limit(
        who=Who.THE_BODY_ONLY,
        where=ENGLAND,
        says=f"{says} Help with it may be bought.",
        cites=("care-act-2014/s79-2",),
        cure="Leave this part with {who}. The mutual may help with it, but not do it in the place "
        "of {who}.",
    )


LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.ADULT_ASSESSMENT: _may_go(
            "The Care Act lets another body do this work in the place of {who}."
        ),
        FunctionKind.ADULT_AFTER_CARE: _may_go(
            "The Care Act lets another body give this care in the place of {who}."
        ),
        FunctionKind.ADULT_CHARGING: _stays("By law, charging for care stays with {who}."),
        FunctionKind.ADULT_SAFEGUARDING: _stays("By law, safeguarding adults stays with {who}."),
        FunctionKind.ADULT_HEALTH_LINKS: _stays(
            "By law, the duty to join up care with health stays with {who}."
        ),
        FunctionKind.ADULT_COOPERATION: _stays(
            "By law, the duty to work with other bodies stays with {who}."
        ),
        FunctionKind.ADULT_DELEGATION: _stays("By law, the power to hand on stays with {who}."),
    }
)
"""Section 79 of the Care Act 2014, function by function."""
