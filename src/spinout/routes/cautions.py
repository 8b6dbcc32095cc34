"""What a team must read before any yes."""

from spinout.law import Reading, day_in_words
from spinout.routes.citing import cited

NO_RIGHT_TO_THE_CONTRACT = "No law gives your team the contract."


def without_the_right(who: str) -> tuple[str, ...]:
    """The warnings that stand where the Community Right to Challenge is ruled out."""
    return (
        f"If {who} agrees to your plan, that is not the contract. A contract of this kind mostly "
        "goes to a competition. Others may enter it and win.",
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

    Law: localism-act-2011/s83-2, localism-act-2011/s84-10, localism-act-2011/s84-11
    """
    cited(
        reading, "localism-act-2011/s83-2", "localism-act-2011/s84-10", "localism-act-2011/s84-11"
    )
    return (
        f"A yes from {who} is not the contract. It starts a procurement exercise, which others "
        "may enter and win.",
        f"If you withdraw, that does not stop it. The procurement exercise may still be run by "
        f"{who}.",
        NO_RIGHT_TO_THE_CONTRACT,
    )


def long_after_the_check(reading: Reading) -> tuple[str, ...]:
    """The warning that stands where the date asked about is long after anyone looked."""
    if not reading.looks_too_far:
        return ()
    return (
        f"We last checked the law on {day_in_words(reading.checked)}. You ask about "
        f"{day_in_words(reading.on)}, and it may change before then. Check each answer again.",
    )
