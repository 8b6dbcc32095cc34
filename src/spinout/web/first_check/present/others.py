"""“Someone else has asked to run our service”: what follows, your say, and how to answer it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.findings import Outcome
from spinout.handovers.route_findings import RouteFindings
from spinout.web.asking.behind import Behind, Rule
from spinout.web.asking.entered import Answers
from spinout.web.first_check.asked import Asker

FOLLOWS, SAY, OWN = (
    "What follows from their request",
    "How you must be involved",
    "If your team wants to run it itself",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One subject: what is so, and the rules it rests on."""

    title: str
    says: tuple[str, ...]
    behind: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """What someone else’s request means for the people who work in the service."""

    verdict: str
    passages: tuple[Passage, ...]


_VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "CRTC_NO(parent)": "The body that runs your service is not one that this right binds. It "
        "may still look at what they sent, or not, as it likes.",
        "CRTC_NO(body)": "Those who asked may not use the Community Right to Challenge. The body "
        "need not deal with it under that right.",
        "CRTC_NO(nation)": "The Community Right to Challenge is law in England only. Their request "
        "has no force under it.",
        "CRTC_NO(service)": "The right does not reach this service.",
        "CRTC_MAY_REFUSE": "They sent it outside the dates the council has published. So it may "
        "refuse to look at it, or choose to.",
    }
)
_IN_FORCE = (
    "If what they sent is complete, the council must look at it. It may say no only on the ten "
    "grounds that the law lists."
)
_CITED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        FOLLOWS: (
            "localism-act-2011/s81-1",
            "localism-act-2011/s83-2",
            "localism-act-2011/s83-11",
            "localism-act-2011/s84-6",
            "localism-act-2011/s84-9",
        ),
        SAY: ("crtc-eoi-regs-2012/sch1-para6", "tupe-2006/reg13"),
        OWN: ("localism-act-2011/s81-6", "crtc-grounds-regs-2012/ground-8"),
    }
)
"""What each subject rests on, so far as the right was read for this answer."""


def others(found: RouteFindings, answers: Answers, behind: Behind) -> Others:
    """What follows from a request that someone else has made."""
    ruled_out = any(
        each.code.startswith("CRTC_") and each.outcome in (Outcome.NO, Outcome.OTHER_NATION)
        for each in found.findings
    )
    says = {
        FOLLOWS: _LEAVES if ruled_out else _FOLLOWS,
        SAY: tuple(_involved(answers)),
        OWN: _NO_RIGHT if ruled_out else _ASK_TOO,
    }
    return Others(
        verdict=next((_VERDICTS[each] for each in found.codes if each in _VERDICTS), _IN_FORCE),
        passages=tuple(
            Passage(title=title, says=said, behind=behind.rules(_CITED[title]))
            for title, said in says.items()
        ),
    )


_FOLLOWS = (
    "The council must tell them in writing when it expects to decide. The days for that are below, "
    "if you gave the day it came.",
    "If it says yes, it must run a contest for the contract (procurement exercise). Anyone may "
    "enter, your team too. Those who asked may lose.",
    "If they pull out, the contest may still go on.",
    "It must publish what it decides. Ask where.",
    "Nobody’s job moves on the day it says yes. That comes only if a contract goes to someone.",
)
_LEAVES = (
    "No clock runs, and there is no duty to answer them.",
    "The body may still choose to hand the service on. Ask what it means to do, and when.",
)
_NO_RIGHT = (
    "You can put a plan of your own to your employer. It need not agree.",
    "Say so early: it is easier to look at two plans than to go back on one.",
)
_ASK_TOO = (
    "Two or more of you may send a request as well. You need not all agree, and you need not work "
    "in the service.",
    "Ground 8 can guard a plan from staff. If the council has published that it means to look at a "
    "body that two or more named colleagues propose, it may say no to others.",
    "So ask the council to publish that now, and ask in writing. It is free to refuse.",
    "It must be out before the council decides on the other request. Once it has said yes, the "
    "contest begins.",
)


def _involved(answers: Answers) -> Iterator[str]:
    asker = answers.get("asker")
    if asker == Asker.STAFF.value:
        yield (
            "They work for the same body, so their request must say how they will involve the "
            "other colleagues it affects. Ask to see that part."
        )
    elif asker:
        yield (
            "The law asks a team of colleagues to say how they will involve others. It does not "
            "ask that of these people. Ask them, and the council, to meet you all the same."
        )
    else:
        yield (
            "If they work for the same body, their request must say how they will involve you. "
            "If not, the law does not ask it of them. Ask to be heard in either case."
        )
    yield (
        "Before any move, your employer must tell your union or your elected representatives what "
        "is planned, in good time. If it plans changes, it must consult them."
    )
    yield "Tell your union today. If you have none, ask who would speak for you."
