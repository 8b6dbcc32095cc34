"""Which of a council’s functions for children may go, and to what kind of body."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND_AND_PERHAPS_WALES, Limit, Who
from spinout.routes.functions_needs import Need

ADDED = "children-functions-regs-2014/reg3"

ON_WHOSE_TERMS: Mapping[Need, tuple[str, ...]] = MappingProxyType(
    {Need.BODY_CORPORATE: ("cypa-2008/s1-2",), Need.SOCIAL_WORKERS: ("cypa-2008/s2-5",)}
)

NOT_FOR_PROFIT_TOO: Mapping[Need, tuple[str, ...]] = MappingProxyType(
    {**ON_WHOSE_TERMS, Need.NOT_FOR_PROFIT: ("children-functions-regs-2014/reg5",)}
)


def _stays(says: str, *cites: str) -> Limit:
    return Limit(
        who=Who.THE_BODY_ONLY,
        where=ENGLAND_AND_PERHAPS_WALES,
        says=says,
        cites=cites,
        cure="Leave this part with {who}.",
    )


def _added(says: str) -> Limit:
    return Limit(
        who=Who.ANOTHER_ON_TERMS,
        where=ENGLAND_AND_PERHAPS_WALES,
        says=says,
        cites=(ADDED,),
        needs=NOT_FOR_PROFIT_TOO,
    )


LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.CHILDREN_LOOKED_AFTER: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="The law lets {who} hand on its work for children in care and care leavers. "
            "The bar on bodies run for profit does not reach it.",
            cites=("cypa-2008/s1-2", "cypa-2008/part-1"),
            needs=ON_WHOSE_TERMS,
        ),
        FunctionKind.CHILDREN_SOCIAL_WORK: _added(
            "Rules of 2014 let {who} hand on the rest of its social work with children."
        ),
        FunctionKind.CHILDREN_ACT_2004: _added("Rules of 2014 let {who} hand on these duties."),
        FunctionKind.CHILDREN_REVIEWING: _stays(
            "By law, independent reviewing officers stay with {who}.", "cypa-2008/s2"
        ),
        FunctionKind.CHILDREN_ADOPTION: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=ENGLAND_AND_PERHAPS_WALES,
            says="The law lets adoption agency work go in one case alone.",
            cites=("cypa-2008/s2",),
            needs=MappingProxyType({Need.ADOPTION_SOCIETY: ("cypa-2008/s2",)}),
        ),
        FunctionKind.CHILDREN_DELEGATION: _stays(
            "By law, the power to hand on stays with {who}.", ADDED
        ),
    }
)
"""Part 1 of the Children and Young Persons Act 2008, and the rules of 2014 that widened it."""
