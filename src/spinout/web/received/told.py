"""What the body told us, as the facts of a case that knows no more."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from spinout.facts.authority import Authority
from spinout.facts.plan import CaseFacts
from spinout.facts.service import ProposerKind
from spinout.findings import NOT_APPLICABLE, UNKNOWN
from spinout.web.asking.entered import Answers
from spinout.web.first_check.told import ENOUGH, Proposing, case_of, day, whole, yes
from spinout.web.received.asked import Sender

_SENDERS: Mapping[Sender, Proposing] = MappingProxyType(
    {
        Sender.STAFF: (ProposerKind.EMPLOYEES, ENOUGH),
        Sender.ONE_OF_STAFF: (ProposerKind.EMPLOYEES, 1),
        Sender.VOLUNTARY: (ProposerKind.VOLUNTARY_BODY, NOT_APPLICABLE),
        Sender.PARISH: (ProposerKind.PARISH_COUNCIL, NOT_APPLICABLE),
        Sender.OTHER: (ProposerKind.OTHER, NOT_APPLICABLE),
    }
)
THERE = "It is there."


def facts(answers: Answers) -> CaseFacts:
    """The facts of the case on the desk."""
    sender = answers.get("sender")
    known = case_of(answers, _SENDERS[Sender(sender)] if sender else (UNKNOWN, UNKNOWN))
    holds = answers.get("holds")
    least, most = whole(answers, "gap-least"), whole(answers, "gap-most")
    # Asked for again on the form where the most is less than the least; a link may still hold it.
    if isinstance(least, int) and isinstance(most, int) and most < least:
        most = UNKNOWN
    return replace(
        known,
        proposer=replace(known.proposer, partners=yes(answers, "partners")),
        service=replace(
            known.service,
            provided_by_authority=yes(answers, "yours"),
            named_person=yes(answers, "named"),
        ),
        expression=replace(
            known.expression,
            items=MappingProxyType(dict.fromkeys(holds if isinstance(holds, tuple) else (), THERE)),
        ),
        authority=Authority(
            decision_days=whole(answers, "decide"),
            gap_min_days=least,
            gap_max_days=most,
            accepted=day(answers, "accepted"),
        ),
    )
