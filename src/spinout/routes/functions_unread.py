"""Posts and decisions whose law we did not read, and defence."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ALL, ENGLAND_AND_PERHAPS_ALL, Limit, Who


def _post(what: str) -> Limit:
    return Limit(
        who=Who.THE_BODY_ONLY,
        where=ENGLAND_AND_PERHAPS_ALL,
        says=f"We think that {what} with {{who}}.",
        cites=("functions-not-read/statutory-posts",),
        cure="Leave the post with {who}.",
    )


def _decision(what: str) -> Limit:
    return Limit(
        who=Who.UNREAD,
        where=ALL,
        says=f"Who may hold {what} turns on law that we did not read.",
        cites=("functions-not-read/decisions",),
    )


LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.CHIEF_OFFICERS: _post("posts that a body must have by law stay"),
        FunctionKind.MENTAL_HEALTH_PROFESSIONALS: _post(
            "the work of approved mental health professionals stays"
        ),
        FunctionKind.RETURNING_OFFICERS: _post("this post stays"),
        FunctionKind.EDUCATION: _decision("powers and duties on education"),
        FunctionKind.PLANNING: _decision("planning decisions"),
        FunctionKind.LICENSING: _decision("licensing decisions"),
        FunctionKind.ENFORCEMENT: _decision("enforcement decisions"),
        FunctionKind.DEFENCE_SECURITY: Limit(
            who=Who.UNREAD,
            where=ALL,
            says="We found no right to ask for work of this kind. A statement of 2010 gave "
            "security as a reason to keep some of it back.",
            cites=("right-to-provide-2010/security",),
        ),
    }
)
"""Each is to confirm: the law was not read."""
