"""What a team must ask its pension fund, as the answers change its plan."""

from collections.abc import Mapping
from types import MappingProxyType

from spinout.clocks import weekday_in_words
from spinout.employment.arrangements import NOW, Arrangement
from spinout.facts.plan import CaseFacts
from spinout.facts.service import PensionAccess
from spinout.findings import NOT_APPLICABLE, UNKNOWN, Missing
from spinout.handovers.pay import SchemeQuestion
from spinout.law import OutsideOurDataError, Reading

FUND = "The pension fund, with its actuary"
_LGPS = frozenset({Arrangement.LGPS, Arrangement.LGPS_SCOTLAND})
_TAKES: Mapping[PensionAccess | Missing, str] = MappingProxyType(
    {
        PensionAccess.OPEN: "The plan takes it to be open.",
        PensionAccess.CLOSED: "The plan takes it to be closed.",
        PensionAccess.NONE: "The plan takes there to be no agreement.",
        UNKNOWN: "The plan leaves the pension out where this is not known.",
        NOT_APPLICABLE: "The plan leaves the pension out where this is not known.",
    }
)
_UNPRICED = "The plan counts nothing for this in its pay."
_AGREEMENT = "lgps-regs-2013/sch2-part3"


def _ask(key: str, asks: str, why: str, meanwhile: str) -> SchemeQuestion:
    return SchemeQuestion(key=key, asks=asks, why=why, who=FUND, meanwhile=meanwhile)


def _joining(facts: CaseFacts, reading: Reading) -> tuple[SchemeQuestion, ...]:
    after, start = facts.terms.employer_rate_after, facts.go_live
    rate = (
        "The plan has no rate, so it has no cost for the pension."
        if isinstance(after, Missing)
        else f"The plan assumes {after}% of pay for all five years."
    )
    day = "the day of the move" if isinstance(start, Missing) else weekday_in_words(start)
    return (
        _ask(
            "rate",
            "What rate would the mutual pay, and for how long would it be fixed?",
            "Each employer has its own rate. It can make or break the plan.",
            rate,
        ),
        _ask(
            "pass-through",
            "Would a fixed or shared rate be offered, so that the funding risk stays with the "
            "authority?",
            "If not, a small new body bears a risk that it cannot control.",
            "The plan takes no risk to be shared.",
        ),
        _ask(
            "open-or-closed",
            "Would the agreement be open to new colleagues, or closed to them?",
            reading.provision(_AGREEMENT).says,
            _TAKES[facts.terms.access],
        ),
        _ask(
            "apply-by",
            f"By what day must we apply, so that it is signed before {day}?",
            "Until it is signed, nobody who moves can be sure of staying in the scheme.",
            "The plan takes it to be signed by the first day.",
        ),
    )


def _risks(reading: Reading) -> tuple[SchemeQuestion, ...]:
    return (
        _ask(
            "security",
            "Would you ask for a bond, an indemnity or a guarantee? For how much, and from whom?",
            "A bond has a yearly price, and a guarantee needs the authority to agree.",
            _UNPRICED,
        ),
        _ask(
            "past-service",
            "Would any shortfall from before the move come to the mutual?",
            "It mostly stays with the authority, but we could not check this.",
            "The plan takes it to stay with the authority.",
        ),
        _ask(
            "exit",
            "What would be owed, or come back, when the contract ends or the last member leaves?",
            reading.provision("lgps-regs-2013/reg64").says,
            _UNPRICED,
        ),
        _ask(
            "early-pensions",
            "What would the mutual pay for an early pension on redundancy, and when?",
            reading.provision("lgps-regs-2013/reg30-7").says,
            _UNPRICED,
        ),
    )


def _proposed(reading: Reading) -> tuple[SchemeQuestion, ...]:
    try:
        proposal = reading.provision("lgps-fair-deal-proposal/deemed-employer")
    except OutsideOurDataError:
        return ()
    return (
        _ask(
            "proposal",
            "What would you do if the proposed new rules were made before we sign?",
            f"{proposal.says} A proposal, not law.",
            "The plan follows the law as it stands.",
        ),
    )


def fund_questions(facts: CaseFacts, reading: Reading) -> tuple[SchemeQuestion, ...]:
    """What to ask the fund, the dearest first; nothing where no post is in the LGPS.

    No question names a post or counts a group. Raises OutsideOurDataError.

    Law: lgps-regs-2013/sch2-part3, lgps-regs-2013/reg64, lgps-regs-2013/reg30-7,
    lgps-fair-deal-proposal/deemed-employer
    """
    if not any(NOW.get(post.scheme) in _LGPS for post in facts.posts):
        return ()
    return (*_joining(facts, reading), *_risks(reading), *_proposed(reading))
