"""What a team must read before any yes."""

from spinout.law import Reading
from spinout.routes.citing import cited

NO_RIGHT_TO_THE_CONTRACT = "No law gives your team the contract."


def without_the_right(who: str) -> tuple[str, ...]:
    """The warnings that stand where the Community Right to Challenge is ruled out."""
    return (
        f"If {who} agrees to your plan, that is not the contract. A contract of this kind mostly "
        "goes to a competition, which others may enter and win.",
        NO_RIGHT_TO_THE_CONTRACT,
    )


def under_the_nhs_rules(who: str) -> tuple[str, ...]:
    """The warnings that stand where the NHS rules govern the award."""
    return (
        f"If {who} agrees to your plan, that is not the contract. The commissioner awards it "
        "under the NHS rules. It may choose another provider, or hold a contest that others may "
        "enter and win.",
        NO_RIGHT_TO_THE_CONTRACT,
    )


def warnings(reading: Reading, who: str) -> tuple[str, ...]:
    """The warnings that stand before a yes under the Community Right to Challenge.

    Law: localism-act-2011/s83-2, localism-act-2011/s84-10, localism-act-2011/s84-11,
    crtc/right-exists
    """
    cited(
        reading, "localism-act-2011/s83-2", "localism-act-2011/s84-10", "localism-act-2011/s84-11"
    )
    right = reading.figure("crtc/right-exists")
    unchecked = () if right.status.plain else (_unchecked(who),)
    return (
        f"A yes from {who} is not the contract. It starts a procurement exercise, which others "
        "may enter and win.",
        f"If you withdraw, that does not stop it: {who} may still run the procurement exercise.",
        NO_RIGHT_TO_THE_CONTRACT,
        *unchecked,
    )


def _unchecked(who: str) -> str:
    return (
        "A new Act of April 2026 changes other community rights. We found nothing in it that ends "
        f"this one, but we could not check all of it; ask {who}."
    )
