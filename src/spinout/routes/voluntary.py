"""The way that is open to anyone: a voluntary proposal to the employer now."""

from spinout.facts.service import Parent
from spinout.findings import Finding, finding
from spinout.routes.parties import NHS


def proposal(parent: Parent) -> Finding:
    """A voluntary proposal, which the employer now may take up or not."""
    reason = (
        "You may put a proposal to your employer now and ask it to agree. "
        "No law makes it say yes, and no law sets it a date."
    )
    if parent.kind in NHS:
        reason += (
            " The NHS Right to Provide (2010–15 policy, not a legal right) has no date that is "
            "still to come."
        )
    return finding("ROUTE_C", reason=reason, citations=())
