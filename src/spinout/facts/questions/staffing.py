"""Questions about steps up the pay scale, late awards, leavers and new colleagues."""

from decimal import Decimal

from spinout.facts.questions.question import Kind, Question, Section

SECTIONS = (
    Section(
        key="staffing",
        title="Steps, leavers and new colleagues",
        says="How pay moves and posts fill in the five years. What you leave out is not counted, "
        "and the plan says so.",
    ),
)

QUESTIONS = (
    Question(
        key="staffing.years_on_step",
        kind=Kind.WHOLE,
        label="How many years does a colleague spend on each step of the pay scale?",
        hint="Use the rules of the scale. Enter “not applicable” to count no steps.",
        error="Enter the years on each step, as a whole number from 1 to 10.",
        why="Pay grows as people move up.",
        low=Decimal(1),
        high=Decimal(10),
        unit="years",
    ),
    Question(
        key="staffing.award_late_months",
        kind=Kind.WHOLE,
        label="How many months late is the pay award paid?",
        hint="It is then paid back to the start of the year. Enter 0 if it is on time.",
        error="Enter how many months late it is paid, as a whole number from 0 to 11.",
        why="Back pay falls in one month and takes cash.",
        low=Decimal(0),
        high=Decimal(11),
        unit="months",
    ),
    Question(
        key="staffing.leavers",
        kind=Kind.PERCENT,
        label="What share of colleagues leave in a year?",
        hint="Such as 10. Your employer can tell you what it is now.",
        error="Enter the share who leave in a year as a percentage, like 10.",
        why="Those who start later may be in another pension.",
        low=Decimal(0),
        high=Decimal(100),
        unit="percent a year",
    ),
    Question(
        key="staffing.empty_months",
        kind=Kind.WHOLE,
        label="How many months is a post empty before someone new starts?",
        hint="Enter 0 if someone new starts at once.",
        error="Enter how many months a post is empty, as a whole number from 0 to 12.",
        why="An empty post costs nothing, but the work waits.",
        low=Decimal(0),
        high=Decimal(12),
        unit="months",
    ),
)
