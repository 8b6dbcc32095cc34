"""The four kinds of function that no order may contract out."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import ENGLAND_AND_PERHAPS_ALL, Limit, Who


def _kept(what: str) -> Limit:
    return Limit(
        who=Who.THE_BODY_ONLY,
        where=ENGLAND_AND_PERHAPS_ALL,
        says=f"No order under the Act of 1994 may hand on {what}. The Act makes some exceptions, "
        "which we could not check.",
        cites=("contracting-out-act-1994/s71-1", "contracting-out-act-1994/s71-2"),
        cure="Leave this part with {who}, or ask a solicitor if it may go all the same.",
    )


LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.JUDICIAL: _kept("the judging of cases"),
        FunctionKind.LIBERTY: _kept("decisions that must bear on whether a person is free"),
        FunctionKind.ENTRY_SEARCH_SEIZURE: _kept("powers to enter, search or seize"),
        FunctionKind.MAKING_LAW: _kept("the making of rules that are law"),
    }
)
"""Section 71 of the Deregulation and Contracting Out Act 1994."""
