"""What we ask the body that has a proposal on its desk. It may leave any of it out."""

from dataclasses import replace
from enum import Enum

from spinout.web.asking.declared import Asked, Choice, Takes, yes_or_no
from spinout.web.first_check.asked import BY_NAME, FUNCTIONS, ON

MOST_DAYS = 3_650


class Sender(Enum):
    """Who has sent the proposal."""

    STAFF = "staff"
    ONE_OF_STAFF = "one-of-staff"
    VOLUNTARY = "voluntary"
    PARISH = "parish"
    OTHER = "other"


def _asked_of_you(name: str, label: str, hint: str = "") -> Asked:
    return replace(BY_NAME[name], label=label, hint=hint)


FIRST = (
    _asked_of_you("nation", "Where is the service?"),
    _asked_of_you("employer", "What kind of body are you?"),
    Asked(
        name="sender",
        takes=Takes.ONE,
        label="Who sent it?",
        choices=(
            Choice(key=Sender.STAFF.value, words="Two or more people you employ"),
            Choice(key=Sender.ONE_OF_STAFF.value, words="One person you employ"),
            Choice(
                key=Sender.VOLUNTARY.value, words="A voluntary body, a community group or a charity"
            ),
            Choice(key=Sender.PARISH.value, words="A parish or town council"),
            Choice(key=Sender.OTHER.value, words="Someone else, such as a firm"),
        ),
    ),
    _asked_of_you(
        "received",
        "On which day did you receive it?",
        "The day it reached you, whoever opened it. For example, 2 11 2026.",
    ),
    yes_or_no(
        "window",
        "Had you published dates in which you take requests for this service?",
        "If you publish none, a request may come on any day.",
    ),
    _asked_of_you("opens", "If you had, on which day did they open?"),
    _asked_of_you("closes", "If you had, on which day did they close?"),
)
"""Enough for the last day."""

TIMES = (
    Asked(
        name="decide",
        takes=Takes.WHOLE,
        label="What is the most time you take to decide, as you have published it?",
        hint="In days. The law gives no number, so leave it blank if you have published none.",
        low=1,
        high=MOST_DAYS,
        unit="days",
    ),
    Asked(
        name="gap-least",
        takes=Takes.WHOLE,
        label="What is the least time you leave between a yes and the procurement?",
        hint="In days, as you have published it.",
        low=0,
        high=MOST_DAYS,
        unit="days",
    ),
    Asked(
        name="gap-most",
        takes=Takes.WHOLE,
        label="What is the most time you leave?",
        hint="In days, as you have published it.",
        low=1,
        high=MOST_DAYS,
        unit="days",
    ),
    Asked(name="accepted", takes=Takes.DAY, label="If you have said yes, on which day?"),
)
"""The body’s own figures, which no law gives."""

HOLDS = Asked(
    name="holds",
    takes=Takes.SOME,
    label="What does it hold?",
    hint="Tick what is there. If you are not sure that it is enough, tick it: that is ground 2.",
    choices=(
        Choice(key="E2", words="The money behind those who ask"),
        Choice(key="E3", words="Proof that they will be able to do it in time"),
        Choice(key="E4", words="Which service, and where"),
        Choice(key="E5a", words="What gets better for the area"),
        Choice(key="E5b", words="How they would meet the needs of those who use it"),
        Choice(key="E6", words="How they would involve others you employ (staff teams only)"),
        Choice(key="E1", words="The money and the proof for each partner (if there are any)"),
    ),
)
GROUNDS = (
    HOLDS,
    yes_or_no("partners", "Would partners deliver part of it?"),
    yes_or_no(
        "yours",
        "Is it a service that you provide, or pay others to provide?",
    ),
    yes_or_no(
        "named",
        "Is it set up for one named person whose care needs are complex?",
    ),
    _asked_of_you(
        "stop",
        "Had you decided in writing to stop the service?",
        "A plan, or a public question, is not yet a decision.",
    ),
    _asked_of_you(
        "joined",
        "Do the same people get an NHS service that is joined up with it?",
    ),
    _asked_of_you("tender", "Is it already in a procurement?"),
    _asked_of_you(
        "talks",
        "Are you in talks with someone else to run it?",
        "Say yes only if part of the talks is in writing.",
    ),
    _asked_of_you(
        "staff-plan",
        "Have you published that you mean to look at a body that named staff propose?",
    ),
    replace(FUNCTIONS, label="Which of these does the service do?"),
)
"""What the ten grounds turn on."""

ASKED = (*FIRST, *TIMES, *GROUNDS)
BY_FIELD = {each.name: each for each in ASKED}
FORM = (*ASKED, ON)
IN_ORDER = (("opens", "closes"), ("gap-least", "gap-most"))
"""Answers of which the second may not come before the first."""

ASKS_FOR = {
    "parent.nation": "nation",
    "parent.kind": "employer",
    "proposer.kind": "sender",
    "proposer.employees": "sender",
    "proposer.partners": "partners",
    "service.provided_by_authority": "yours",
    "service.named_person": "named",
    "expression.received": "received",
    "expression.window_published": "window",
    "expression.window.first": "opens",
    "expression.window.last": "closes",
    "circumstances.decided_to_stop": "stop",
    "circumstances.integrated_with_nhs": "joined",
    "circumstances.in_procurement": "tender",
    "circumstances.in_negotiation": "talks",
    "circumstances.staff_proposal_published": "staff-plan",
    "functions.kinds": "work",
    "service.functions_not_delegable": "work",
    "authority.decision_days": "decide",
    "authority.gap_min_days": "gap-least",
    "authority.gap_max_days": "gap-most",
    "authority.accepted": "accepted",
}
"""Which question here settles a fact of a plan."""
