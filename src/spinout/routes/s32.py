"""May the contract be kept for bodies where disabled or disadvantaged people work (section 32)?"""

from spinout.completions import Part, choice, combine, settled, waiting
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Control, Nation
from spinout.findings import NOT_APPLICABLE, SETTLED, Missing, theirs
from spinout.handovers.award_findings import Limb
from spinout.law import Reading
from spinout.money import Rate
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach
from spinout.routes import start as starts
from spinout.routes.buyer import nhs_rules_apply
from spinout.routes.limb import limb
from spinout.routes.parties import authority
from spinout.routes.service_code import Placed
from spinout.routes.thresholds import Thresholds

CITES = ("procurement-act-2023/s32",)


def supported(facts: CaseFacts, place: Placed, limits: Thresholds, reading: Reading) -> Limb:
    """Whether the authority may keep the contract for supported employment providers.

    There is no limit of length or kind of service, and no look-back.
    Law: procurement-act-2023/s32, procurement/s32-workforce-share
    """
    share = reading.figure("procurement/s32-workforce-share")
    begins = starts.act_begins(reading)
    part = combine(
        lambda nation, started, buyer, where, reached, enough: (
            enough
            and nation is not Nation.SCOTLAND
            and started >= begins
            and not nhs_rules_apply(nation, buyer, where, reached=reached)
        ),
        choice(facts.parent.nation, "parent.nation", Nation),
        starts.start(facts.contract, reading, limits),
        buyers.buyer(facts.parent),
        place.place,
        nhs_reach.reached(facts.contract, place),
        _enough(facts.control, share.rate),
    )
    who = authority(facts.parent.kind)
    return limb(
        "s32",
        part,
        reading,
        asks="May the contract be kept for bodies where disabled people work?",
        says=f"A contract may be kept for bodies where at least {share.words} of the workforce are "
        "disabled or at a disadvantage. It may last any time and be for any service. There is no "
        "look-back.",
        yes=lambda: (
            f"The share you give is enough. It is for {who} to choose, in a contest among "
            "such bodies."
        ),
        no=lambda: _why_not(facts, share.rate, share.words),
        cure=lambda: _cure(facts, share.rate, share.words),
        cites=CITES,
        standing=theirs(who) if part.possible == (True,) else SETTLED,
        rests_on=(share,),
    )


def _enough(control: Control, least: Rate) -> Part[bool]:
    share = control.supported_share
    if share is NOT_APPLICABLE:
        return settled(False)
    if isinstance(share, Missing):
        return waiting((True, False), "control.supported_share")
    return settled(reaches(share, least))


def reaches(share: int, least: Rate) -> bool:
    """Whether so many in every hundred are at least that rate."""
    return share * least.denominator >= least.numerator * 100


def _too_few(facts: CaseFacts, least: Rate) -> bool:
    share = facts.control.supported_share
    return share is NOT_APPLICABLE or (isinstance(share, int) and not reaches(share, least))


def _why_not(facts: CaseFacts, least: Rate, words: str) -> str:
    if _too_few(facts, least):
        return f"On what you say, fewer than {words} of the workforce would be."
    return "The Act does not govern this award, so it cannot be used here."


def _cure(facts: CaseFacts, least: Rate, words: str) -> str:
    if _too_few(facts, least):
        return f"At least {words} of those who do the work would have to be such people."
    return "The award would have to fall under the Act."
