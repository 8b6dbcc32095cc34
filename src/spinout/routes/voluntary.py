"""The way that is open to anyone: a voluntary proposal to the employer now."""

from spinout.facts.service import Nation, Parent
from spinout.findings import Finding, finding
from spinout.law import Reading
from spinout.routes import voluntary_wales
from spinout.routes.citing import cited
from spinout.routes.parties import NHS, authority

ENDED_POLICIES = ("nhs-right-to-request-2008/closed", "nhs-right-to-provide-2011/boards")


def proposal(parent: Parent, reading: Reading) -> Finding:
    """A voluntary proposal, which the employer now may take up or not.

    Law: nhs-right-to-request-2008/closed, nhs-right-to-provide-2011/boards,
    social-services-wales-act-2014/s16
    """
    if parent.kind not in NHS:
        duty = voluntary_wales.duty(parent, reading)
        return finding(
            "ROUTE_C",
            reason="You may put a proposal to your employer now and ask it to agree. "
            "No law makes it say yes, and no law sets it a date."
            + (voluntary_wales.SAYS if duty else ""),
            citations=duty,
            who=authority(parent.kind),
        )
    english = parent.nation is Nation.ENGLAND
    return finding(
        "ROUTE_C",
        reason=f"{_TO_THE_BOARD} {_ENDED}" if english else _TO_THE_BOARD,
        citations=cited(reading, *ENDED_POLICIES) if english else (),
        who=authority(parent.kind),
    )


_TO_THE_BOARD = (
    "You may put a plan to your board and ask it to agree. You have no right to this, and no law "
    "sets the board a date. The board may say no."
)

_ENDED = (
    "The NHS Right to Request closed in 2010. The NHS Right to Provide (2010–15 policy, not a "
    "legal right) asked boards to look at plans by the end of 2011. It has no date that is still "
    "to come."
)
