"""Do the NHS rules govern the award? Each test by itself: where, who buys, what, and the mix."""

from spinout.completions import choice, combine, settled
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Contract, Nation, ParentKind
from spinout.findings import CONFIRM, SETTLED, UNKNOWN, Outcome
from spinout.handovers.award_findings import Limb
from spinout.law import OutsideOurDataError, Reading
from spinout.routes import buyer as buyers
from spinout.routes import nhs_reach
from spinout.routes.buyer import Buyer
from spinout.routes.citing import cited
from spinout.routes.limb import limb
from spinout.routes.parties import NHS
from spinout.routes.service_code import Place, Placed

BUYERS = frozenset({Buyer.LOCAL_AUTHORITY, Buyer.NHS})
REACHED = ("psr-regs-2023/reg3",)
LISTED = ("psr-regs-2023/sch1",)
OTHER_CARE = "Health care bought for the NHS by such a body is under rules of its own."


def scope(facts: CaseFacts, place: Placed, reading: Reading) -> tuple[Limb, ...]:
    """The tests in order; empty where neither the body nor the service has to do with health.

    In a nation that has no such rules the others are beside the point.

    Law: psr-regs-2023/reg3, psr-regs-2023/sch1
    """
    health = Place.NHS_CARE in place.place.possible
    if not health and facts.parent.kind not in NHS:
        return ()
    where = _nation(facts, reading)
    if where.outcome is Outcome.NO:
        return (where,)
    return (
        where,
        _buyer(facts, reading),
        _service(facts, place, reading),
        _mix(facts, place, reading),
        *_in_wales(facts, reading),
    )


def _nation(facts: CaseFacts, reading: Reading) -> Limb:
    return limb(
        "psr.nation",
        combine(
            lambda nation: nation in (Nation.ENGLAND, Nation.WALES),
            choice(facts.parent.nation, "parent.nation", Nation),
        ),
        reading,
        asks="Is the care bought for the NHS in England or in Wales?",
        says="England has a Provider Selection Regime, and Wales has one of its own.",
        yes=lambda: "It is.",
        no=lambda: "It is bought in a nation that has no such regime.",
        cure=lambda: "Nothing your team can do: the general rules govern instead.",
        cites=REACHED,
    )


def _buyer(facts: CaseFacts, reading: Reading) -> Limb:
    welsh = facts.parent.nation is Nation.WALES
    trust = facts.parent.kind is ParentKind.NHS_TRUST
    return limb(
        "psr.buyer",
        combine(lambda buyer: buyer in BUYERS, buyers.buyer(facts.parent)),
        reading,
        asks="Does a body buy it that the NHS rules bind?",
        says="They bind NHS bodies and councils, alone or combined.",
        yes=lambda: (
            "They bind whoever pays your trust for the service: most often the integrated care "
            "board."
            if trust and not welsh
            else "They bind a body of this kind."
        ),
        no=lambda: "They do not bind a body of this kind.",
        cure=lambda: "An NHS body or a council would have to buy it.",
        cites=REACHED,
        standing=CONFIRM if welsh else SETTLED,
    )


def _service(facts: CaseFacts, place: Placed, reading: Reading) -> Limb:
    reached = place.limit and facts.contract.within_nhs_limit is False
    given = nhs_reach.limit_taken_as_given(facts.contract, place)
    part = combine(lambda where: where is Place.NHS_CARE, place.place)
    if reached:
        part = settled(False)
    welsh = facts.parent.nation is Nation.WALES
    whose = " That is England’s list. We could not check the one of Wales." if welsh else ""
    limited = f" It counts only in part: {place.limit}." if place.limit else ""
    return limb(
        "psr.service",
        part,
        reading,
        asks="Is it health care on the list of the NHS rules?",
        says="The list names the health services by their codes. Four of them count only in part.",
        yes=lambda: f"Code {facts.service.cpv} ({place.label}) is on it.{limited}{whose}",
        no=lambda: (
            f"You say the care does not fit the limit on its code.{limited}"
            if reached
            else f"Code {facts.service.cpv} is not on it."
        ),
        cure=lambda: "The service would have to be one on that list. " + OTHER_CARE,
        cites=LISTED,
        standing=CONFIRM if welsh else SETTLED,
        given=given if part.possible == (True,) else (),
    )


def _mix(facts: CaseFacts, place: Placed, reading: Reading) -> Limb:
    contract = facts.contract
    return limb(
        "psr.mixed",
        nhs_reach.mix(contract),
        reading,
        asks="Is it health care alone, or a mix that the NHS rules reach?",
        says="They reach a mix where health care is worth more than the rest, and the rest could "
        "not fairly be bought apart.",
        yes=lambda: _reached(contract),
        no=lambda: (
            "Health care is not worth more than the rest, or the rest could be bought apart."
        ),
        cure=lambda: "The rest would have to be bought apart, or be worth less and hard to part.",
        cites=REACHED,
        given=nhs_reach.mix_taken_as_given(contract),
    )


def _reached(contract: Contract) -> str:
    if contract.mixed is True:
        return "Health care is worth more than the rest, which could not be bought apart."
    if contract.mixed is UNKNOWN:
        return "We took it that the contract buys health care and nothing else."
    return "You say that it is not a mix."


def _in_wales(facts: CaseFacts, reading: Reading) -> tuple[Limb, ...]:
    """What we know of the regime of Wales: the names of its processes, as reported."""
    if facts.parent.nation is not Nation.WALES:
        return ()
    try:
        says = reading.provision("psr-wales-2025/processes").says
    except OutsideOurDataError:
        return ()
    return (
        Limb(
            key="psr.wales",
            asks="Which ways of awarding are there in Wales?",
            outcome=Outcome.OTHER_NATION,
            standing=CONFIRM,
            says=says,
            why=f"As reported: {says} We could not read those rules. Ask the body that buys the "
            "service.",
            cure="",
            citations=cited(reading, "psr-wales-2025/processes"),
        ),
    )
