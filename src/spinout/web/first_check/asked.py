"""What the check asks, in words that need no file and no form number."""

from dataclasses import replace
from enum import Enum

from spinout.facts.functions import FunctionKind
from spinout.facts.kinds_of_service import kinds_of_service
from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import (
    choice_on_screen,
    hint_on_screen,
    label_on_screen,
)
from spinout.facts.questions.question import FIRST_DAY
from spinout.facts.service import Nation, ParentKind, ProfitRule
from spinout.web.asking.declared import Asked, Choice, Takes, yes_or_no

OTHER_SERVICE = "other"
NONE_OF_THESE = "none"
_DEPARTMENT = question_for("parent.department")
_PROFIT = question_for("control.profit")
MOST_YEARS = 50


class Who(Enum):
    """Who would ask."""

    SOME_OF_US = "some-of-us"
    ONLY_ME = "only-me"
    VOLUNTARY = "voluntary"
    PARISH = "parish"
    SOMEONE_ELSE = "someone-else"
    OTHER = "other"


class Asker(Enum):
    """Who has asked already, where it is not the person at the screen."""

    STAFF = "colleagues"
    VOLUNTARY = "voluntary"
    PARISH = "parish"
    FIRM = "firm"


def _from_the_plan(key: str, kind: type[Enum]) -> tuple[Choice, ...]:
    asked = question_for(key)
    return tuple(Choice(key=each.value, words=choice_on_screen(asked, each.value)) for each in kind)


SERVICE = Asked(
    name="service",
    takes=Takes.ONE,
    label="What kind of service is it?",
    hint="One that the body gives, or pays others to give. Not one set up for one named person "
    "alone.",
    choices=(
        *(
            Choice(key=each.key, words=each.label, group=each.group)
            for each in kinds_of_service().values()
        ),
        Choice(key=OTHER_SERVICE, words="Something else"),
    ),
)

FIRST = (
    Asked(
        name="nation",
        takes=Takes.ONE,
        label="Where is the service?",
        hint="The law is not the same in each nation.",
        choices=_from_the_plan("parent.nation", Nation),
    ),
    Asked(
        name="employer",
        takes=Takes.ONE,
        label="Who runs it now?",
        hint="The body that employs the people who do the work.",
        choices=_from_the_plan("parent.kind", ParentKind),
    ),
    Asked(
        name="who",
        takes=Takes.ONE,
        label="Who would ask to run it?",
        hint="Two are enough. You need not work in that service.",
        choices=(
            Choice(key=Who.SOME_OF_US.value, words="Two or more of us who work for that body"),
            Choice(key=Who.ONLY_ME.value, words="Only me so far"),
            Choice(
                key=Who.VOLUNTARY.value, words="A voluntary body, a community group or a charity"
            ),
            Choice(key=Who.PARISH.value, words="A parish or town council"),
            Choice(key=Who.SOMEONE_ELSE.value, words="Someone else has asked to run our service"),
            Choice(key=Who.OTHER.value, words="None of these"),
        ),
    ),
    SERVICE,
    yes_or_no(
        "tender",
        "Is it out to tender now?",
        "Say yes if your employer has begun to ask firms for bids.",
    ),
)
"""What everyone is asked."""

_BELONGS_TO = (
    ("regulated-care", "Health and personal care"),
    ("adult-", "Care of adults"),
    ("children", "Care of children"),
    ("probation-", "Probation"),
    ("police-", "Police"),
    ("fire-", "Fire and rescue"),
    ("", "Powers and posts set by law"),
)
"""The group of each kind of work, by how its key begins."""


def _work() -> tuple[Choice, ...]:
    choices = [
        replace(each, group=next(name for head, name in _BELONGS_TO if each.key.startswith(head)))
        for each in _from_the_plan("functions.kinds", FunctionKind)
    ]
    order = [name for _, name in _BELONGS_TO]
    return tuple(sorted(choices, key=lambda each: order.index(each.group)))


FUNCTIONS = Asked(
    name="work",
    takes=Takes.SOME,
    label="Which of these does the service do?",
    hint="Choose all that fit. The law says which may go, and which must stay.",
    choices=(*_work(), Choice(key=NONE_OF_THESE, words="None of these")),
)


def _on_the_mutual(name: str, key: str) -> Asked:
    asked = question_for(key)
    return yes_or_no(name, label_on_screen(asked), hint_on_screen(asked))


MUTUAL = (
    _on_the_mutual("company", "functions.body_corporate"),
    Asked(
        name="profit",
        takes=Takes.ONE,
        label=label_on_screen(_PROFIT),
        hint=hint_on_screen(_PROFIT),
        choices=_from_the_plan(_PROFIT.key, ProfitRule),
    ),
    _on_the_mutual("social-workers", "functions.social_workers_supervise"),
    _on_the_mutual("adoption", "functions.adoption_society"),
    _on_the_mutual("fire-fighters", "functions.employs_fire_fighters"),
)
"""How it would be set up, which settles some of the work that may go."""

REQUEST = (
    Asked(
        name="asker",
        takes=Takes.ONE,
        label="If someone else has asked, who are they?",
        choices=(
            Choice(key=Asker.STAFF.value, words="Other people who work for that body"),
            Choice(
                key=Asker.VOLUNTARY.value, words="A voluntary body, a community group or a charity"
            ),
            Choice(key=Asker.PARISH.value, words="A parish or town council"),
            Choice(key=Asker.FIRM.value, words="A private firm"),
        ),
    ),
    Asked(
        name="received",
        takes=Takes.DAY,
        label="When did the request reach them, or when might it?",
        hint="The day a council gets a request in writing. For example, 2 11 2026.",
    ),
    yes_or_no(
        "window",
        "Has the council published dates in which it takes requests?",
        "Look on its website for “community right to challenge”.",
    ),
    Asked(name="opens", takes=Takes.DAY, label="If it has, on which day do they open?"),
    Asked(name="closes", takes=Takes.DAY, label="If it has, on which day do they close?"),
)
"""A request that was made or would be, and its days."""

NOW = (
    Asked(
        name="department",
        takes=Takes.ONE,
        label="If a department runs it, which one?",
        choices=tuple(
            Choice(key=each, words=choice_on_screen(_DEPARTMENT, each))
            for each in _DEPARTMENT.choices
        ),
    ),
    yes_or_no(
        "stop",
        "Has it decided in writing to stop the service?",
        "A plan, or a public question, is not yet a decision.",
    ),
    yes_or_no(
        "joined",
        "Is it joined up with an NHS service for the same people?",
        "Say yes if the same people use both and staff work as one.",
    ),
    yes_or_no(
        "talks",
        "Is it in talks with someone else to run it?",
        "Say yes only if part of the talks is in writing.",
    ),
    yes_or_no(
        "staff-plan",
        "Has it said in public that it will look at a plan from its own staff?",
    ),
)
"""How things stand with the service now."""

CONTRACT = (
    Asked(
        name="bids",
        takes=Takes.DAY,
        label="When would the body begin to seek bids?",
        hint="A guess will do. The rules differ by day.",
    ),
    Asked(
        name="years",
        takes=Takes.WHOLE,
        label="For how many years would the contract run?",
        hint="A guess will do.",
        low=1,
        high=MOST_YEARS,
        unit="years",
    ),
    Asked(
        name="longer",
        takes=Takes.WHOLE,
        label="For how many more years could it be made to run?",
        hint="Enter 0 if it could not.",
        low=0,
        high=MOST_YEARS,
        unit="more years",
    ),
    yes_or_no(
        "mixed",
        "If it is health care, would the contract buy other things too?",
        "Such as the running of a building.",
    ),
    yes_or_no("mostly", "If it would, is the health care worth more than the rest?"),
    yes_or_no("split", "If it would, could the rest be bought apart?"),
    yes_or_no(
        "within",
        "If it is community health, is the care given to individuals?",
        "The NHS buying rules cover four kinds of care only in part, and this is one.",
    ),
)
"""What is known of the contract."""

ASKED = (*FIRST, FUNCTIONS, *MUTUAL, *REQUEST, *NOW, *CONTRACT)
BY_NAME = {each.name: each for each in ASKED}

ON = Asked(
    name="on",
    takes=Takes.DAY,
    label="The law as at which day?",
    hint="Leave it blank for today.",
    first=FIRST_DAY,
)
"""Kept beside the answers: it is the law’s day and no fact about the service."""

FOLDS = (
    ("Which work does it do?", (FUNCTIONS,)),
    ("What the mutual would be", MUTUAL),
    ("The request, and its dates", REQUEST),
    ("What is going on with the service now", NOW),
    ("The contract", CONTRACT),
    ("The law as at another day", (ON,)),
)
"""What only some will know, folded away by subject."""

ASKS_FOR = {
    "parent.nation": "nation",
    "parent.kind": "employer",
    "parent.department": "department",
    "proposer.kind": "who",
    "proposer.employees": "who",
    "service.cpv": "service",
    "service.provided_by_authority": "service",
    "service.named_person": "service",
    "expression.received": "received",
    "expression.window_published": "window",
    "expression.window.first": "opens",
    "expression.window.last": "closes",
    "circumstances.in_procurement": "tender",
    "circumstances.decided_to_stop": "stop",
    "circumstances.integrated_with_nhs": "joined",
    "circumstances.in_negotiation": "talks",
    "circumstances.staff_proposal_published": "staff-plan",
    "functions.kinds": "work",
    "functions.body_corporate": "company",
    "functions.social_workers_supervise": "social-workers",
    "functions.adoption_society": "adoption",
    "functions.employs_fire_fighters": "fire-fighters",
    "control.profit": "profit",
    "contract.procurement_starts": "bids",
    "contract.mixed": "mixed",
    "contract.mostly_health": "mostly",
    "contract.could_be_split": "split",
    "contract.within_nhs_limit": "within",
    "contract.years": "years",
    "contract.extension_years": "longer",
}
"""Which question here settles a fact of a plan."""
