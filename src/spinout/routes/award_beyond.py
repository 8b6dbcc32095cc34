"""Law and policy that bear on the award and that we could not read: each one to confirm."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from spinout.completions import Part, combine, settled, waiting
from spinout.facts.plan import CaseFacts
from spinout.facts.questions.question import LAST_DAY
from spinout.facts.service import Contract, Nation
from spinout.findings import CONFIRM, SETTLED, Missing, Outcome, theirs
from spinout.handovers.award_findings import Limb
from spinout.law import Figure, OutsideOurDataError, Reading, day_in_words
from spinout.routes import buyer as buyers
from spinout.routes.buyer import Buyer
from spinout.routes.citing import cited
from spinout.routes.limb import NOT_YET
from spinout.routes.parties import authority

DAY = timedelta(days=1)
Value = TypeVar("Value", int, date)

WITHOUT_THE_NOTE = frozenset({"PSR", "AWARD_NO(nation)"})
"""Awards that the note leaves out, or that its Act does not govern."""


def beyond(code: str, facts: CaseFacts, reading: Reading) -> tuple[Limb, ...]:
    """What else to ask about; each is left out on a date before it was made.

    Law: employment-rights-act-2025/s32, ppn-024/public-interest-test,
    procurement-amendment-regs-2026/below-threshold, procurement-amendment-regs-2026/local-suppliers
    """
    asked: list[Callable[[CaseFacts, Reading], Limb]] = [_two_tier]
    asked += [] if code in WITHOUT_THE_NOTE else [_in_house_first]
    asked += [_kept_below] if code == "BELOW_THRESHOLD" else []
    return tuple(found for each in asked for found in _held(each, facts, reading))


def _held(
    asked: Callable[[CaseFacts, Reading], Limb], facts: CaseFacts, reading: Reading
) -> tuple[Limb, ...]:
    try:
        return (asked(facts, reading),)
    except OutsideOurDataError:
        return ()


def _two_tier(facts: CaseFacts, reading: Reading) -> Limb:
    cites = cited(reading, "employment-rights-act-2025/s32")
    northern = facts.parent.nation is Nation.NORTHERN_IRELAND
    return Limb(
        key="two-tier",
        asks="Must those who move, and those who join, be treated as well as before?",
        outcome=Outcome.NO if northern else Outcome.DEPENDS,
        standing=SETTLED if northern else CONFIRM,
        says=reading.provision("employment-rights-act-2025/s32").says,
        why="The power is not one for Northern Ireland."
        if northern
        else "Ministers planned the rules for October 2026. We found none in force. Ask before you "
        "fix your terms.",
        cure="",
        citations=cites,
        missing=("parent.nation",) if isinstance(facts.parent.nation, Missing) else (),
    )


def _in_house_first(facts: CaseFacts, reading: Reading) -> Limb:
    """Whether the buyer must first test if to keep the service in-house.

    Law: ppn-024/public-interest-test
    """
    first = reading.worked_out(in_house_first)
    must = combine(
        lambda buyer, bound: buyer is Buyer.CENTRAL and bound,
        buyers.buyer(facts.parent),
        _bound_by_then(facts.contract, first),
    )
    who = authority(facts.parent.kind)
    outcome, standing, why = Outcome.DEPENDS, theirs(who), ENCOURAGED
    if must.possible == (True,):
        outcome, standing, why = Outcome.YES, CONFIRM, MUST
    elif not must.settled:
        standing, why = SETTLED, NOT_YET
    elif facts.parent.nation in DEVOLVED:
        standing, why = CONFIRM, NOT_CHECKED_THERE
    return Limb(
        key="public-interest-test",
        asks="Must the buyer first ask if the service should stay in-house?",
        outcome=outcome,
        standing=standing,
        says=f"From {day_in_words(first.begins)} central bodies must first ask if a service could "
        f"stay in-house, where it is worth more than {first.over.words}.",
        why=why,
        cure="",
        citations=cited(reading, "ppn-024/public-interest-test"),
        missing=must.waits_for,
    )


DEVOLVED = frozenset({Nation.WALES, Nation.NORTHERN_IRELAND})
NOT_CHECKED_THERE = (
    "It is a note of the UK government. We could not check if it reaches public bodies in your "
    "nation; ask the buyer."
)
MUST = "As reported, it must. We did not read the note itself."
ENCOURAGED = (
    "As reported, it does not have to, but it is encouraged to. A body close to central "
    "government should check if it counts as one."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InHouseFirst:
    """When central bodies must first ask if to keep a service, and above what value."""

    begins: date
    over: Figure


def in_house_first(reading: Reading) -> InHouseFirst:
    """The newest we hold; its first day may be one still to come.

    Law: procurement/public-interest-test-central, procurement/public-interest-test-from
    """
    return InHouseFirst(
        begins=reading.figure_then("procurement/public-interest-test-central", LAST_DAY).since,
        over=reading.figure_then("procurement/public-interest-test-from", LAST_DAY),
    )


def _bound_by_then(contract: Contract, first: InHouseFirst) -> Part[bool]:
    """Whether a central body must test by the day bids are sought, on a contract of this value."""
    starts, value = contract.procurement_starts, contract.value
    return combine(
        lambda late, large: late and large,
        _beyond(starts, "contract.procurement_starts", first.begins - DAY),
        _beyond(value, "contract.value", first.over.pence),
    )


def _beyond(held: Value | Missing, key: str, edge: Value) -> Part[bool]:
    if isinstance(held, Missing):
        return waiting((True, False), key)
    return settled(held > edge)


def _kept_below(facts: CaseFacts, reading: Reading) -> Limb:
    """What was reported of keeping a contract below the limits for some bidders."""
    cites = cited(
        reading,
        "procurement-amendment-regs-2026/below-threshold",
        "procurement-amendment-regs-2026/local-suppliers",
    )
    return Limb(
        key="kept-below",
        asks="May a contract this small be kept for some bidders?",
        outcome=Outcome.DEPENDS,
        standing=CONFIRM,
        says=" ".join(reading.provision(key).says for key in cites),
        why=f"We know this from reports only. Ask {authority(facts.parent.kind)} what it may do.",
        cure="",
        citations=cites,
    )
