"""May the team use the Community Right to Challenge, and must the authority consider it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.completions import Part, choice, combine, yes_or_no
from spinout.facts.plan import CaseFacts
from spinout.facts.service import Expression, Nation, Parent, ProposerKind
from spinout.findings import CONFIRM, Finding, Outcome, Standing
from spinout.handovers.route_findings import RequiredItem
from spinout.law import Figure, Reading
from spinout.routes import (
    crtc_authority,
    crtc_body,
    crtc_contents,
    crtc_reorganised,
    crtc_service,
    crtc_window,
)
from spinout.routes.agreed import Codes, agreed, ruling, set_aside
from spinout.routes.citing import answered
from spinout.routes.crtc_authority import Bound
from spinout.routes.crtc_body import Team
from spinout.routes.crtc_window import Timing
from spinout.routes.parties import authority

OTHER_LAW = ("CRTC_NO(nation)",)
"""The code for other law, which ends the matter alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The right, with the expression's own text filled in. Calling it gives the codes."""

    expression: Expression
    items: crtc_contents.Items

    def __call__(
        self,
        nation: Nation,
        bound: Bound,
        kind: ProposerKind,
        team: Team,
        in_scope: bool,
        timing: Timing,
        partners: bool,
    ) -> Codes:
        """Another nation's law alone, or every test that fails, or what stands in the way."""
        if nation is not Nation.ENGLAND:
            return ("CRTC_NO(nation)",)
        gates = {
            "CRTC_NO(parent)": bound is not Bound.NO,
            "CRTC_NO(body)": crtc_body.TABLE[kind, team],
            "CRTC_NO(service)": in_scope,
        }
        failing = tuple(code for code, holds in gates.items() if not holds)
        if failing:
            return failing
        if bound is Bound.UNCHECKED:
            return ("CRTC_DEPENDS",)
        lacks = crtc_contents.lacking(self.expression, self.items, kind, partners)
        doubts = {"CRTC_MAY_REFUSE": timing is Timing.OUTSIDE, "GROUND_1": bool(lacks)}
        return tuple(code for code, stands in doubts.items() if stands) or ("CRTC_MUST_CONSIDER",)


def body(facts: CaseFacts, reading: Reading) -> Part[bool]:
    """Whether the proposer is a relevant body.

    Law: localism-act-2011/s81-6
    """
    return combine(
        lambda kind, team: crtc_body.TABLE[kind, team],
        choice(facts.proposer.kind, "proposer.kind", ProposerKind),
        crtc_body.team(facts.proposer, reading),
    )


def codes(facts: CaseFacts, reading: Reading) -> Part[Codes]:
    """Every set of codes the case may still come to, and the facts that would decide.

    Law: localism-act-2011/s81-1, localism-act-2011/s81-2, localism-act-2011/s81-5,
    localism-act-2011/s81-6, localism-act-2011/s82
    """
    return combine(
        Rule(expression=facts.expression, items=reading.worked_out(crtc_contents.listed)),
        choice(facts.parent.nation, "parent.nation", Nation),
        crtc_authority.bound(facts.parent),
        choice(facts.proposer.kind, "proposer.kind", ProposerKind),
        crtc_body.team(facts.proposer, reading),
        crtc_service.in_scope(facts.service, reading),
        crtc_window.timing(facts.expression),
        yes_or_no(facts.proposer.partners, "proposer.partners"),
        says=ruling,
    )


def findings(facts: CaseFacts, reading: Reading) -> tuple[Finding, ...]:
    """What the right says of this case: what holds however it is completed."""
    found = codes(facts, reading)
    given = agreed(found.possible, OTHER_LAW)
    doubt = _doubt(facts, found, reading)
    changed = () if _ruled_out(found) else crtc_reorganised.cites(facts.parent, reading)
    if not given:
        return (
            answered(
                "CRTC_DEPENDS",
                reading,
                reason="We need to know more before we can say whether the right is yours." + doubt,
                cites=("localism-act-2011/s81-1", *changed),
                missing=found.waits_for,
            ),
        )
    beside = set_aside(found.possible, given, OTHER_LAW)
    return tuple(
        answered(
            code,
            reading,
            reason=_reason(code, facts, reading)
            + (ELSEWHERE if beside else "")
            + (doubt if code == given[0] else ""),
            cites=(*_cites(code, facts, reading), *(changed if code == given[0] else ())),
            rests_on=(in_force(reading),) if code == "CRTC_MUST_CONSIDER" else (),
            standing=_standing(code, facts.parent),
            who=authority(facts.parent.kind),
            cure=_cure(code, facts),
        )
        for code in given
    )


ELSEWHERE = " The right is law in England only, so in another nation the answer is no too."


def in_force(reading: Reading) -> Figure:
    """Whether the right is in force, and how we know it.

    Law: crtc/right-exists
    """
    return reading.figure("crtc/right-exists")


def _doubt(facts: CaseFacts, found: Part[Codes], reading: Reading) -> str:
    """What to say, once, where the right may be used and we could not read all that bears on it."""
    if _ruled_out(found):
        return ""
    return _new_act(facts, reading) + crtc_reorganised.said(facts.parent, reading)


def _new_act(facts: CaseFacts, reading: Reading) -> str:
    if in_force(reading).status.plain:
        return ""
    return (
        " A new Act of April 2026 changes other community rights. We found nothing in it that "
        f"ends this one, but we could not check all of it; ask {authority(facts.parent.kind)}."
    )


def _ruled_out(found: Part[Codes]) -> bool:
    return all(ruling(each) is Outcome.NO for each in found.possible)


CITES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "CRTC_NO(nation)": ("localism-act-2011/s81-5",),
        "CRTC_NO(parent)": crtc_authority.CITES,
        "CRTC_NO(body)": crtc_body.CITES,
        "CRTC_DEPENDS": crtc_authority.CITES,
        "CRTC_MAY_REFUSE": crtc_window.CITES,
        "GROUND_1": ("localism-act-2011/s81-1", "crtc-grounds-regs-2012/ground-1"),
        "CRTC_MUST_CONSIDER": (
            "localism-act-2011/s81-1",
            "localism-act-2011/s81-2",
            "localism-act-2011/s81-4",
            "localism-act-2011/s81-5",
            "localism-act-2011/s81-6",
            "localism-act-2011/s83-2",
            "localism-act-2011/s83-8",
        ),
    }
)


def _cites(code: str, facts: CaseFacts, reading: Reading) -> tuple[str, ...]:
    """The provisions the code rests on; for ground 1, those of each part still missing too."""
    if code == "CRTC_NO(service)":
        return crtc_service.cites(facts.service)
    if code != "GROUND_1":
        return CITES[code]
    lacking = (each.citation for each in _contents(facts, reading) if not each.present)
    return tuple(dict.fromkeys((*CITES[code], *lacking)))


def _contents(facts: CaseFacts, reading: Reading) -> tuple[RequiredItem, ...]:
    return crtc_contents.contents(facts.expression, facts.proposer, reading, from_a_body=True)


def _standing(code: str, parent: Parent) -> Standing | None:
    """A weaker standing than the table's, where what decides was not checked."""
    unread = code == "CRTC_NO(parent)" and parent.kind in crtc_authority.BY_ITS_OWN_ORDER
    return CONFIRM if code == "CRTC_DEPENDS" or unread else None


def _reason(code: str, facts: CaseFacts, reading: Reading) -> str:
    match code:
        case "CRTC_NO(nation)":
            return "The Community Right to Challenge is law in England only."
        case "CRTC_NO(parent)":
            return crtc_authority.reason(facts.parent.kind)
        case "CRTC_NO(body)":
            return crtc_body.reason(facts.proposer.kind)
        case "CRTC_NO(service)":
            return crtc_service.reason(facts.service)
        case "CRTC_MAY_REFUSE":
            return crtc_window.REASON
        case "GROUND_1":
            return crtc_contents.reason(_contents(facts, reading), authority(facts.parent.kind))
        case "CRTC_DEPENDS":
            return (
                "The law names the fire authority for London that came before this one. "
                "We could not check whether it names this one too; ask the fire authority."
            )
        case _:
            who = authority(facts.parent.kind)
            return (
                f"Once {who} has your expression of interest, it must consider it. It may say no "
                "only on the ten grounds the law names. A yes starts a procurement exercise that "
                "others may win."
            )


def _cure(code: str, facts: CaseFacts) -> str:
    """What would have to be different; blank where the answer is not a no."""
    match code:
        case "CRTC_NO(nation)":
            return "Nothing would open it: the service would have to be given in England."
        case "CRTC_NO(parent)":
            return crtc_authority.cure(facts.parent.kind)
        case "CRTC_NO(body)":
            return crtc_body.cure(facts.proposer.kind)
        case "CRTC_NO(service)":
            return crtc_service.cure(facts.service)
        case "CRTC_MAY_REFUSE":
            return crtc_window.cure(facts.expression)
        case "GROUND_1":
            return crtc_contents.CURE
        case _:
            return ""
