"""What a team must read before any yes."""

from spinout.law import OutsideOurDataError, Reading
from spinout.routes.citing import cited

NO_RIGHT_TO_THE_CONTRACT = "No law gives your team the contract."


def warnings(reading: Reading, who: str) -> tuple[str, ...]:
    """The warnings that stand before a yes under the Community Right to Challenge.

    Law: localism-act-2011/s83-2, localism-act-2011/s84-10, localism-act-2011/s84-11,
    crtc/right-exists
    """
    try:
        cited(
            reading,
            "localism-act-2011/s83-2",
            "localism-act-2011/s84-10",
            "localism-act-2011/s84-11",
        )
        right = reading.figure("crtc/right-exists")
    except OutsideOurDataError:
        return (NO_RIGHT_TO_THE_CONTRACT,)
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
