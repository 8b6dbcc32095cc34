"""Questions about the employment terms on offer."""

from decimal import Decimal

from spinout.facts.questions.question import Kind, Question, Section, words_of
from spinout.facts.service import PensionAccess

COUNCIL_SCHEME, NHS_SCHEME = "lgps_ew_2014", "nhs_2015"
SCOTTISH_SCHEME, TEACHERS_SCHEME, CIVIL_SERVICE_SCHEME = "lgps_s_2015", "tps_2015", "alpha"
UNIFORMED_SCHEMES = ("police_2015", "ffps_2015")
"""Schemes of officers: nothing of them is worked out but what leaving does to the full age."""
SCHEMES = (
    COUNCIL_SCHEME,
    NHS_SCHEME,
    SCOTTISH_SCHEME,
    TEACHERS_SCHEME,
    CIVIL_SERVICE_SCHEME,
    *UNIFORMED_SCHEMES,
    "none",
)
"""The pension schemes we hold something on."""

SECTIONS = (
    Section(
        key="terms",
        title="Pay and pension",
        says="What colleagues have now and what the mutual would offer.",
    ),
)

QUESTIONS = (
    Question(
        key="terms.pension_scheme",
        kind=Kind.CHOICE,
        label="Which pension scheme are colleagues in now?",
        hint="Enter lgps_ew_2014 for the local government scheme in England and Wales, "
        "lgps_s_2015 for the one in Scotland, nhs_2015 for the NHS, tps_2015 for teachers, or "
        "alpha for the Civil Service. For police officers it is police_2015, for firefighters "
        "ffps_2015.",
        error="Choose lgps_ew_2014, lgps_s_2015, nhs_2015, tps_2015, alpha, police_2015, "
        "ffps_2015 or none. For any other scheme enter “unknown”.",
        why="Each scheme has its own rules and cost.",
        choices=SCHEMES,
    ),
    Question(
        key="terms.access",
        kind=Kind.CHOICE,
        label="Who could be in that scheme after the move?",
        hint="Open: old and new colleagues. Closed: only those who move. None: no one.",
        error="Choose open, closed or none.",
        why="It is the largest change a move can bring.",
        choices=words_of(PensionAccess),
    ),
    Question(
        key="terms.employer_rate_now",
        kind=Kind.PERCENT,
        label="What does your employer pay into the pension now?",
        hint="A share of pay, such as 20.0. The pension fund sets it. For the NHS scheme "
        "enter “not applicable”: we hold its rate.",
        error="Enter the rate as a percentage of pay, like 20.0.",
        why="It is part of what the service costs today.",
        low=Decimal(0),
        high=Decimal(100),
        unit="percent",
    ),
    Question(
        key="terms.employer_rate_after",
        kind=Kind.PERCENT,
        label="What would the mutual pay into the pension?",
        hint="A share of pay, such as 20.0. Ask the fund’s actuary. For the NHS scheme enter "
        "“not applicable”: we hold its rate.",
        error="Enter the rate as a percentage of pay, like 20.0.",
        why="It can make or break the plan.",
        low=Decimal(0),
        high=Decimal(100),
        unit="percent",
    ),
    Question(
        key="terms.pay_award",
        kind=Kind.PERCENT,
        label="What pay award do you assume each year?",
        hint="From the second year on, such as 1.5.",
        error="Enter the yearly award as a percentage, like 1.5.",
        why="Pay is the largest cost.",
        low=Decimal(-20),
        high=Decimal(50),
        unit="percent a year",
    ),
    Question(
        key="terms.stay_plans",
        kind=Kind.TEXT,
        label="What plans has your employer published if the service stays?",
        hint="Only what it has put out itself, in a line or two, and where. If it has put out "
        "nothing, enter “not applicable”.",
        error="Enter what your employer has said it plans, in a line or two, and where.",
        why="To stay as now is not to stay the same for good.",
    ),
)
