"""“Someone else has asked to run our service”: what follows, your say, and how to answer it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from spinout.findings import Outcome
from spinout.handovers.challenge import NextStep
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
_SUBJECTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        FOLLOWS: ("considered", "ten-grounds", "published", "bid", "move"),
        SAY: ("told", "consulted"),
        OWN: ("your-own", "ground-8", "ask-to-publish", "too-late"),
    }
)
"""Which steps belong to which subject, by their keys."""

_NO_CLOCK = (
    "No clock runs, and there is no duty to answer them.",
    "The body may still choose to hand the service on. Ask what it means to do, and when.",
)
_PUT_A_PLAN = (
    "You can put a plan of your own to your employer. It need not agree.",
    "Say so early: it is easier to look at two plans than to go back on one.",
)
_FROM_COLLEAGUES = (
    "They work for the same body, so their request must say how they will involve the other "
    "colleagues it affects. Ask to see that part."
)
_TELL_YOUR_UNION = "Tell your union today. If you have none, ask who would speak for you."


def others(
    found: RouteFindings, steps: tuple[NextStep, ...], answers: Answers, behind: Behind
) -> Others:
    """What follows for staff from a request that someone else has made."""
    ruled_out = any(
        each.code.startswith("CRTC_") and each.outcome in (Outcome.NO, Outcome.OTHER_NATION)
        for each in found.findings
    )
    return Others(
        verdict=next((_VERDICTS[each] for each in found.codes if each in _VERDICTS), _IN_FORCE),
        passages=tuple(
            _passage(title, keys, steps, answers, behind, ruled_out=ruled_out)
            for title, keys in _SUBJECTS.items()
        ),
    )


def _passage(
    title: str,
    keys: tuple[str, ...],
    steps: tuple[NextStep, ...],
    answers: Answers,
    behind: Behind,
    *,
    ruled_out: bool,
) -> Passage:
    held = [each for each in steps if each.key in keys]
    if ruled_out and title != SAY:
        return Passage(title=title, says=_NO_CLOCK if title == FOLLOWS else _PUT_A_PLAN, behind=())
    says = [_said(each, answers) for each in held]
    if title == SAY:
        says.append(_TELL_YOUR_UNION)
    rules = behind.rules(each.citation for each in held)
    return Passage(title=title, says=tuple(says), behind=rules)


def _said(step: NextStep, answers: Answers) -> str:
    if step.key == "told" and answers.get("asker") == Asker.STAFF.value:
        return _FROM_COLLEAGUES
    return step.says
