"""Would the contract change so much that its holder may not just carry on?"""

from spinout.completions import Part, combine, settled, waiting, yes_or_no
from spinout.facts.service import Contract
from spinout.findings import NOT_APPLICABLE, Missing
from spinout.handovers.award_findings import Limb
from spinout.law import Reading
from spinout.money import money
from spinout.routes.limb import limb

CITES = ("psr-regs-2023/reg6-10", "psr-regs-2023/reg6-11")


def is_considerable(character: bool, value: bool) -> bool:
    """Whether a change is considerable: in its nature, or in its value.

    Law: psr-regs-2023/reg6-10
    """
    return character or value


def considerable(contract: Contract, reading: Reading) -> Part[bool]:
    """Whether the change is considerable, as far as the facts settle it.

    Law: psr-regs-2023/reg6-10, psr/change-value, psr/change-share
    """
    return combine(
        is_considerable,
        yes_or_no(contract.change_in_character, "contract.change_in_character"),
        by_value(contract, reading),
    )


def by_value(contract: Contract, reading: Reading) -> Part[bool]:
    """Whether the rise is large both as a sum and as a share of the first value."""
    least = reading.figure("psr/change-value").pence
    share = reading.figure("psr/change-share").rate
    rise, first = contract.change_value, contract.original_value
    if rise is NOT_APPLICABLE or (isinstance(rise, int) and rise < least):
        return settled(False)
    if not isinstance(rise, Missing) and not isinstance(first, Missing):
        return settled(rise * share.denominator >= first * share.numerator)
    unsaid = {"contract.change_value": rise, "contract.original_value": first}
    return waiting(
        (True, False), *(key for key, held in unsaid.items() if isinstance(held, Missing))
    )


def change(contract: Contract, reading: Reading) -> Limb:
    """The test with its words, put so that a yes lets the contract run on.

    Law: psr-regs-2023/reg6-10, psr-regs-2023/reg6-11
    """
    least = reading.figure("psr/change-value")
    share = reading.figure("psr/change-share")
    return limb(
        "psr.change",
        combine(lambda large: not large, considerable(contract, reading)),
        reading,
        asks="Would the contract stay much as it is?",
        says="It does not if its nature changes. Nor does it if the buyer raises its value by "
        f"{least.words} or more, and by {share.words} or more of what it was first worth. A new "
        "provider that follows an old one is no such change on its own.",
        yes=lambda: "On what you say, neither its nature nor its value would change so much.",
        no=lambda: _large(contract),
        cure=lambda: (
            f"Keep its nature, and keep the rise under {least.words} or under "
            f"{share.words} of what it was first worth."
        ),
        cites=CITES,
        rests_on=(least, share),
    )


def _large(contract: Contract) -> str:
    if contract.change_in_character is True:
        return "You say the new contract would be of another kind."
    rise, first = contract.change_value, contract.original_value
    assert not isinstance(rise, Missing)
    assert not isinstance(first, Missing)
    return f"The rise is {_pounds(rise)} on a contract first worth {_pounds(first)}."


def _pounds(pence: int) -> str:
    return money(pence).removesuffix(".00")
