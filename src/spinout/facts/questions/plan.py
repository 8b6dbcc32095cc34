"""Questions about the plan itself, who is asking, and of whom."""

from decimal import Decimal

from spinout.facts.check_list import CheckList
from spinout.facts.questions.question import (
    FIRST_DAY,
    LAST_DAY,
    Kind,
    OnlyIf,
    Question,
    Section,
    words_of,
)
from spinout.facts.service import Nation, ParentKind, ProposerKind
from spinout.law import departments

SECTIONS = (
    Section(key="case", title="Your plan", says="What you call it and when the service moves."),
    Section(key="parent", title="Your employer now", says="The body that runs the service today."),
    Section(key="proposer", title="Who is asking", says="Who puts the idea forward."),
)

QUESTIONS = (
    Question(
        key="case.name",
        kind=Kind.TEXT,
        label="What do you call your plan?",
        hint="A short name that others will know, such as “Library service”.",
        error="Enter a short name for your plan.",
        why="The name heads every paper.",
    ),
    Question(
        key="case.go_live",
        kind=Kind.DATE,
        label="On what day would the service move?",
        hint="The first day the mutual would run the service, such as 2028-04-01.",
        error="Enter the day the service moves, like 2028-04-01.",
        why="Five years of money start on this day.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="case.default_variant",
        kind=Kind.TEXT,
        label="Which variant should run first?",
        hint="The name of one of your variants. Leave it out to run the first.",
        error="Enter the name of one of your variants.",
        why="A plan can be run in more ways than one. This one runs unless you ask for another.",
    ),
    Question(
        key="case.check_list",
        kind=Kind.CHOICE,
        label="Which figures should a reader be able to check?",
        hint="Choose against-staying to set the plan against the service as it is. Choose "
        "standing-still to see what you must save each year, and what broke others.",
        error="Choose against-staying or standing-still.",
        why="Each kind of service has its own hard questions.",
        choices=words_of(CheckList),
    ),
    Question(
        key="parent.name",
        kind=Kind.TEXT,
        label="What is your employer called?",
        hint="The full name of the council, board or other body.",
        error="Enter the full name of the body you work for.",
        why="The papers are written to this body.",
    ),
    Question(
        key="parent.kind",
        kind=Kind.CHOICE,
        label="What kind of body is your employer?",
        hint="A unitary council counts as the county or the district it was set up as.",
        error="Choose the kind of body, such as county-council.",
        why="The Community Right to Challenge covers some bodies and not others.",
        choices=words_of(ParentKind),
    ),
    Question(
        key="parent.nation",
        kind=Kind.CHOICE,
        label="Which nation is your employer in?",
        hint="Where the body works, not where its head office is.",
        error="Choose england, wales, scotland or northern-ireland.",
        why="Each nation has its own law.",
        choices=words_of(Nation),
    ),
    Question(
        key="parent.department",
        kind=Kind.CHOICE,
        label="Which department is your employer?",
        hint="Choose other if yours is not listed.",
        error="Choose the department, such as transport, or other.",
        why="Some departments had a way of their own to ask.",
        choices=(*departments(), "other"),
        only_if=OnlyIf(key="parent.kind", answer=ParentKind.DEPARTMENT.value),
    ),
    Question(
        key="proposer.kind",
        kind=Kind.CHOICE,
        label="Who is asking?",
        hint="If you ask as people who work for the body, choose that one.",
        error="Choose who is asking, such as employees.",
        why="The law lists who may ask.",
        choices=words_of(ProposerKind),
    ),
    Question(
        key="proposer.employees",
        kind=Kind.WHOLE,
        label="How many colleagues are asking?",
        hint="Count those who put their name to the plan, not all who support it.",
        error="Enter how many colleagues are asking, as a whole number.",
        why="The law asks for two or more.",
        low=Decimal(0),
        high=Decimal(100_000),
        unit="people",
        only_if=OnlyIf(key="proposer.kind", answer=ProposerKind.EMPLOYEES.value),
    ),
    Question(
        key="proposer.partners",
        kind=Kind.YES_NO,
        label="Will a partner run part of the service with you?",
        hint="Say yes for a joint bid, or if another body would do some of the work for you.",
        error="Enter true or false: will a partner run part of the service?",
        why="You must tell the council about each partner too.",
    ),
)
