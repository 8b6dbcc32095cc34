"""Who may run children’s homes, fostering and secure homes in Wales."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.functions import FunctionKind
from spinout.routes.functions_limit import WALES, Limit, Who
from spinout.routes.functions_needs import Need

NOT_FOR_PROFIT = "hsc-wales-act-2025/not-for-profit"

LIMITS: Mapping[FunctionKind, Limit] = MappingProxyType(
    {
        FunctionKind.CHILDRENS_HOMES: Limit(
            who=Who.ANOTHER_ON_TERMS,
            where=WALES,
            says="In Wales this work is for bodies that are not for profit. There are exceptions, "
            "which we could not check.",
            cites=(NOT_FOR_PROFIT,),
            needs=MappingProxyType({Need.NOT_FOR_PROFIT: (NOT_FOR_PROFIT,)}),
            elsewhere="The rule on profit that we read is law in Wales. We did not read the law on "
            "homes and fostering in {nation}; ask {who}.",
        ),
    }
)
"""Part 1 of the Health and Social Care (Wales) Act 2025."""
