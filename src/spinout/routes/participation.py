"""Scotland’s participation request: who may make one."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.facts.service import ProposerKind
from spinout.findings import Missing, Outcome

SUBJECT = "take-part"
"""The row of other nations’ law that this rule completes."""

TABLE: Mapping[ProposerKind, Outcome] = MappingProxyType(
    {
        ProposerKind.EMPLOYEES: Outcome.NO,
        ProposerKind.VOLUNTARY_BODY: Outcome.DEPENDS,
        ProposerKind.COMMUNITY_BODY: Outcome.DEPENDS,
        ProposerKind.CHARITY: Outcome.DEPENDS,
        ProposerKind.PARISH_COUNCIL: Outcome.DEPENDS,
        ProposerKind.OTHER: Outcome.DEPENDS,
    }
)
"""Staff as staff may not. Others may where their community controls them or ministers name them."""

_SAYS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.NO: "But it is not open to staff as staff. A body that its community controls may "
        "ask, so you could ask with one.",
        Outcome.DEPENDS: "It is open to a community council, to a body that its community "
        "controls, and to one that ministers name.",
    }
)


def asked_by(kind: ProposerKind | Missing) -> tuple[Outcome, str, tuple[str, ...]]:
    """Whether those who ask may make a request, in words, and the fact it waits for.

    Law: community-empowerment-scotland-act-2015/part3-request
    """
    if isinstance(kind, Missing):
        return Outcome.DEPENDS, _SAYS[Outcome.DEPENDS], ("proposer.kind",)
    return TABLE[kind], _SAYS[TABLE[kind]], ()
