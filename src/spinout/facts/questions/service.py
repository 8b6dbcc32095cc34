"""Questions about the service and what its employer already plans for it."""

from dataclasses import replace

from spinout.facts.questions.expression import NO_LETTER
from spinout.facts.questions.question import Kind, Question, Section

SECTIONS = (
    Section(key="service", title="The service", says="Enough to place it in the law."),
    Section(
        key="circumstances",
        title="What your employer plans",
        says="Each of these could let the body say no.",
    ),
)

_SERVICE = (
    Question(
        key="service.name",
        kind=Kind.TEXT,
        label="What is the service called?",
        hint="The name the public knows, such as “Library service”.",
        error="Enter the name of the service.",
        why="The law asks you to say which service you mean.",
    ),
    Question(
        key="service.area",
        kind=Kind.TEXT,
        label="Which area does the service cover?",
        hint="A county, a district or a list of places.",
        error="Enter the area the service covers.",
        why="The law asks you to say where the service is given.",
    ),
    Question(
        key="service.cpv",
        kind=Kind.TEXT,
        label="What is the service’s code in the public buying list (CPV)?",
        hint="Eight digits. Library services are 92511000. Your buying team will know it.",
        error="Enter the eight digits of the code, such as 92511000.",
        why="The code decides which rules apply and if the contract can be kept for mutuals.",
    ),
    Question(
        key="service.provided_by_authority",
        kind=Kind.YES_NO,
        label="Does the body provide the service, or pay another to?",
        hint="Say yes if the service is part of the body’s own work, "
        "even where a firm now runs it.",
        error="Enter true or false: does the body provide the service or pay for it?",
        why="The right to ask covers only what the body provides or pays for.",
    ),
    Question(
        key="service.named_person",
        kind=Kind.YES_NO,
        label="Is the service arranged for one named person?",
        hint="Say yes if the service is for one person whose care needs are complex.",
        error="Enter true or false: is it for one named person?",
        why="Such a service is left out of the right to ask.",
    ),
    Question(
        key="service.joint_with_nhs",
        kind=Kind.YES_NO,
        label="Is the service bought jointly with the NHS?",
        hint="Say yes if the council and an NHS body buy the service together.",
        error="Enter true or false: is it bought jointly with the NHS?",
        why="Older law left such a service out, and some rules still turn on it.",
    ),
    Question(
        key="service.functions_not_delegable",
        kind=Kind.YES_NO,
        label="Does the service hold powers that only the body may use?",
        hint="Some decisions cannot be handed on by law. Ask your legal team.",
        error="Enter true or false: does it hold powers only the body may use?",
        why="Those parts may have to stay behind.",
    ),
)

_CIRCUMSTANCES = (
    Question(
        key="circumstances.decided_to_stop",
        kind=Kind.YES_NO,
        label="Has the body decided in writing to stop the service?",
        hint="A plan or a public question is not yet a decision.",
        error="Enter true or false: has it decided in writing to stop the service?",
        why="If so, the body may refuse.",
    ),
    Question(
        key="circumstances.integrated_with_nhs",
        kind=Kind.YES_NO,
        label="Is the service joined up with an NHS service for the same people?",
        hint="Say yes if the same people use both services and staff work as one.",
        error="Enter true or false: is it joined up with an NHS service?",
        why="The council may refuse if that link is vital to people’s well-being.",
    ),
    Question(
        key="circumstances.in_procurement",
        kind=Kind.YES_NO,
        label="Is the service out to tender now?",
        hint="Say yes if the body has begun to seek bids.",
        error="Enter true or false: is the service out to tender?",
        why="If so, the way in is to bid.",
    ),
    Question(
        key="circumstances.in_negotiation",
        kind=Kind.YES_NO,
        label="Is the body in talks with someone else to run the service?",
        hint="Say yes only if part of the talks is in writing.",
        error="Enter true or false: is it in written talks with someone else?",
        why="If so, the body may refuse.",
    ),
    Question(
        key="circumstances.staff_proposal_published",
        kind=Kind.YES_NO,
        label="Has the body said in public that it will look at a plan from its own staff?",
        hint="The body must name the staff’s plan and publish that it means to look at that plan.",
        error="Enter true or false: has it published that it will look at a staff plan?",
        why="This can guard a staff plan from rival requests.",
    ),
)

# Each could be a ground for refusing a letter that the NHS does not take.
QUESTIONS = (*_SERVICE, *(replace(each, unless=NO_LETTER) for each in _CIRCUMSTANCES))
