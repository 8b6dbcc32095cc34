"""The ten lawful grounds for rejecting, and how each stands for this case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from spinout.completions import Part, combine, settled, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.findings import Finding, finding
from spinout.handovers.route_findings import Ground
from spinout.law import Reading
from spinout.routes.citing import cited
from spinout.routes.functions import Work
from spinout.routes.parties import authority


class Applies(Enum):
    """How a ground stands."""

    COULD = "could apply"
    DOES_NOT = "does not apply"
    UNKNOWN = "we need to know"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """The facts a ground turns on, and what to say for each answer."""

    on: Callable[[CaseFacts], Part[bool]]
    if_so: str
    if_not: str


OPINION: Mapping[int, str] = MappingProxyType(
    {
        2: "It is for {who} to judge, and what it finds wrong must matter. "
        "Check each fact and figure.",
        3: "It is for {who} to judge, and only on what you have written.",
        9: "It is for {who} to judge. A plan made in earnest is neither.",
        10: "It is for {who} to judge, and it must give a reason in law.",
    }
)
"""Grounds that rest on the authority's opinion. No fact of ours rules them out."""

TURNS: Mapping[int, Turns] = MappingProxyType(
    {
        4: Turns(
            on=lambda facts: yes_or_no(
                facts.circumstances.decided_to_stop, "circumstances.decided_to_stop"
            ),
            if_so="You have told us it has decided this, in writing.",
            if_not="You have told us there is no such decision in writing.",
        ),
        5: Turns(
            on=lambda facts: yes_or_no(
                facts.circumstances.integrated_with_nhs, "circumstances.integrated_with_nhs"
            ),
            if_so="You have told us the service is joined up with an NHS one. It must also think "
            "that link critical to people’s well-being.",
            if_not="You have told us the service is not joined up with an NHS one.",
        ),
        6: Turns(
            on=lambda facts: yes_or_no(
                facts.circumstances.in_procurement, "circumstances.in_procurement"
            ),
            if_so="You have told us the service is out to tender.",
            if_not="You have told us the service is not out to tender.",
        ),
        7: Turns(
            on=lambda facts: yes_or_no(
                facts.circumstances.in_negotiation, "circumstances.in_negotiation"
            ),
            if_so="You have told us it is in talks with someone else, partly in writing.",
            if_not="You have told us it is not in talks in writing with anyone else.",
        ),
        8: Turns(
            on=lambda facts: yes_or_no(
                facts.circumstances.staff_proposal_published,
                "circumstances.staff_proposal_published",
            ),
            if_so="You have told us it has published that it will look at a body its staff "
            "propose. If that body is yours, this guards you from rivals.",
            if_not="You have told us it has published no such thing.",
        ),
        10: Turns(
            on=lambda facts: yes_or_no(
                facts.service.functions_not_delegable, "service.functions_not_delegable"
            ),
            if_so="You have told us it holds some powers that only the authority may use.",
            if_not="You have told us the service holds no powers that only the authority may use. "
            "We have not checked every duty; ask a lawyer.",
        ),
    }
)
"""Grounds that one fact bears on. It decides all but the last, which is still a judgement."""

BREAKS_A_LAW = 10

NOT_KNOWN = "It turns on a fact we do not have yet."
NOT_SAID = (
    "You have not told us if the service holds powers that only the authority may use. If it does, "
    "that work is at risk."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One ground as the law lists it, whatever the case."""

    number: int
    says: str
    evidence: str
    cure: str
    citation: str


def listed(reading: Reading) -> tuple[Listed, ...]:
    """The ten grounds in order.

    Law: localism-act-2011/s83-11 and crtc-grounds-regs-2012/ground-1 to ground-10
    """
    cited(reading, "localism-act-2011/s83-11")
    return tuple(
        Listed(
            number=row.whole("number"),
            says=row["says"],
            evidence=row["evidence"],
            cure=row["cure"],
            citation=reading.provision(row["provision"]).key,
        )
        for row in reading.table("grounds")
    )


def grounds(
    facts: CaseFacts, complete: Part[bool], work: Work, reading: Reading
) -> tuple[Ground, ...]:
    """All ten grounds in order.

    `complete` says whether the expression holds what is asked, and `work` which work must stay.

    Law: localism-act-2011/s83-11 and crtc-grounds-regs-2012/ground-1 to ground-10
    """
    return tuple(_ground(each, facts, complete, work) for each in reading.worked_out(listed))


def _ground(each: Listed, facts: CaseFacts, complete: Part[bool], work: Work) -> Ground:
    stands, why = _stands(each.number, facts, complete, work)
    return Ground(
        number=each.number,
        says=each.says,
        applies=_applies(stands).value,
        why=why,
        evidence=each.evidence,
        cure=each.cure,
        missing=stands.waits_for,
        citation=each.citation,
    )


def _stands(
    number: int, facts: CaseFacts, complete: Part[bool], work: Work
) -> tuple[Part[bool], str]:
    if number == 1:
        # Text can be there and still fall short, so no fact of ours rules this ground out.
        return settled(True), _on_the_parts(complete)
    judged = OPINION.get(number, "").format(who=authority(facts.parent.kind))
    turns = TURNS.get(number)
    if turns is None:
        return settled(True), judged
    stands = _turned(number, facts, work)
    if number == BREAKS_A_LAW:
        return settled(True), f"{judged} {_on_the_work(turns, stands, work)}"
    return stands, _said(turns, stands)


def _on_the_work(turns: Turns, stands: Part[bool], work: Work) -> str:
    """What we know of work that the law keeps, as the tenth ground may rest on it."""
    if work.kept:
        return work.kept
    if not stands.settled:
        return NOT_SAID if work.stays.settled else NOT_KNOWN
    return turns.if_so if stands.value else turns.if_not


def _turned(number: int, facts: CaseFacts, work: Work) -> Part[bool]:
    """Whether the facts bring the ground into play; for the last, the law on functions too."""
    told = TURNS[number].on(facts)
    if number != BREAKS_A_LAW:
        return told
    return combine(lambda one, other: one or other, told, work.stays)


def _said(turns: Turns, stands: Part[bool]) -> str:
    if not stands.settled:
        return NOT_KNOWN
    return turns.if_so if stands.value else turns.if_not


def _on_the_parts(complete: Part[bool]) -> str:
    if not complete.settled:
        return "What must be there turns on a fact we do not have yet."
    if complete.value:
        return "Something is written under each part. We have not judged whether it is enough."
    return "Something the law asks for is not there yet."


def _applies(stands: Part[bool]) -> Applies:
    if not stands.settled:
        return Applies.UNKNOWN
    return Applies.COULD if stands.value else Applies.DOES_NOT


def findings(found: tuple[Ground, ...], facts: CaseFacts, work: Work) -> tuple[Finding, ...]:
    """One finding for each ground that a known fact brings into play.

    Ground 1 is reported with the duty to consider, and opinion alone raises no finding.
    """
    return tuple(
        finding(
            f"GROUND_{ground.number}",
            reason=f"{ground.why} So ground {ground.number} could be used to say no.",
            citations=(ground.citation,),
            who=authority(facts.parent.kind),
            cure=ground.cure,
        )
        for ground in found
        if ground.number in TURNS and _turned(ground.number, facts, work).possible == (True,)
    )
