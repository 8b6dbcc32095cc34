"""What one person is asked of their own job: eleven questions, and more that some will know."""

from spinout.employment.one_person import Contract, Engaged, Loan, PensionNow
from spinout.employment.pensions.transfer_table import Employer
from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen
from spinout.facts.service import Nation, PensionAccess
from spinout.web.asking.declared import Asked, Choice, Takes, yes_or_no
from spinout.web.first_check.asked import ON

NO_LOAN = "none"
OTHER_LETTER = "other"
A_YEAR, A_MONTH, FOUR_WEEKS = "year", "month", "four-weeks"
PERIODS = {A_YEAR: 1, A_MONTH: 12, FOUR_WEEKS: 13}
"""How often each kind of payslip comes in a year."""
MOST_PAY = 50_000_000
OLDEST, YOUNGEST = 1954, 2010


def _choices(*pairs: tuple[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(key=key, words=words) for key, words in pairs)


NATION = Asked(
    name="nation",
    takes=Takes.ONE,
    label="Where do you live?",
    hint="Income tax is not the same in Scotland.",
    choices=tuple(
        Choice(key=each.value, words=choice_on_screen(question_for("parent.nation"), each.value))
        for each in Nation
    ),
)
EMPLOYERS = {
    "nhs": Employer.NHS,
    "council-england": Employer.COUNCIL_ENGLAND,
    "council-wales": Employer.COUNCIL_WALES,
    "council-scotland": Employer.COUNCIL_SCOTLAND,
    "academy": Employer.ACADEMY,
    "school": Employer.SCHOOL,
    "college": Employer.COLLEGE,
    "department": Employer.CENTRAL,
    "contractor": Employer.CENTRAL_BEFORE,
    "police": Employer.POLICE,
    "fire": Employer.FIRE,
}
EMPLOYER = Asked(
    name="employer",
    takes=Takes.ONE,
    label="Who employs you now?",
    hint="Their name is at the head of your payslip.",
    choices=_choices(
        ("nhs", "The NHS in England"),
        ("council-england", "A council in England"),
        ("council-wales", "A council in Wales"),
        ("council-scotland", "A council in Scotland"),
        ("academy", "An academy trust"),
        ("school", "A maintained or special school"),
        ("college", "A college"),
        ("department", "A government department or agency"),
        ("contractor", "A firm that took over civil servants before October 2013"),
        ("police", "The police"),
        ("fire", "A fire and rescue authority"),
        ("other", "Someone else"),
    ),
)
SCHEME = Asked(
    name="scheme",
    takes=Takes.ONE,
    label="Which pension is on your payslip?",
    hint="Look under deductions: “NHS Pension”, “LGPS”, “Superannuation”.",
    choices=_choices(
        (PensionNow.NHS.value, "NHS Pension Scheme (England and Wales)"),
        (PensionNow.LGPS.value, "Council scheme: LGPS (England and Wales)"),
        (PensionNow.LGPS_SCOTLAND.value, "Council scheme: LGPS (Scotland)"),
        (PensionNow.TEACHERS.value, "Teachers’ Pension Scheme"),
        (PensionNow.ALPHA.value, "Civil Service: alpha"),
        (PensionNow.POLICE.value, "Police officers’ scheme"),
        (PensionNow.FIRE.value, "Firefighters’ scheme"),
        (PensionNow.OTHER.value, "Another pension"),
        (PensionNow.NONE.value, "None"),
    ),
)
PAY = Asked(
    name="pay",
    takes=Takes.MONEY,
    label="How much are you paid, before anything is taken off?",
    hint="“Gross pay” or “total payments”. Your own pay for the hours you work.",
    low=1,
    high=MOST_PAY,
)
PER = Asked(
    name="per",
    takes=Takes.ONE,
    label="What is that for?",
    choices=_choices((A_YEAR, "A year"), (A_MONTH, "A month"), (FOUR_WEEKS, "Four weeks")),
)
LETTER = Asked(
    name="letter",
    takes=Takes.ONE,
    label="Which National Insurance letter is on your payslip?",
    hint="“NI category”, “NI code” or “table letter”.",
    choices=_choices(("A", "A"), ("H", "H"), ("M", "M"), (OTHER_LETTER, "Another letter")),
)
LOANS = Asked(
    name="loans",
    takes=Takes.SOME,
    label="Which student loans are taken from your pay?",
    choices=_choices(
        (Loan.PLAN_1.value, "Plan 1"),
        (Loan.PLAN_2.value, "Plan 2"),
        (Loan.PLAN_4.value, "Plan 4"),
        (Loan.PLAN_5.value, "Plan 5"),
        (Loan.POSTGRADUATE.value, "Postgraduate loan"),
        (NO_LOAN, "None"),
    ),
)
ENGAGED = Asked(
    name="engaged",
    takes=Takes.ONE,
    label="How do you work in the service?",
    choices=_choices(
        (Engaged.PERMANENT.value, "On a permanent contract"),
        (Engaged.FIXED_TERM.value, "On a contract with an end date"),
        (Engaged.LONG_LEAVE.value, "On maternity or other long leave from it"),
        (Engaged.PARTLY.value, "For part of my time"),
        (Engaged.BANK.value, "On a staff bank"),
        (Engaged.SESSIONAL.value, "By the session, or casual"),
        (Engaged.SECONDED.value, "On secondment, in or out"),
        (Engaged.AGENCY.value, "Through an agency"),
    ),
)
CONTRACT = Asked(
    name="contract",
    takes=Takes.ONE,
    label="Which terms is your contract on?",
    hint="It sets your leave and sick pay. A payslip may show “AfC” or “NJC”.",
    choices=_choices(
        (Contract.AGENDA_FOR_CHANGE.value, "NHS: Agenda for Change"),
        (Contract.GREEN_BOOK.value, "Council: NJC, the Green Book"),
        (Contract.OTHER.value, "Other terms"),
    ),
)
SERVED = Asked(
    name="served",
    takes=Takes.WHOLE,
    label="How many full years have you worked there without a break?",
    hint="Enter 0 for less than a year.",
    low=0,
    high=60,
    unit="years",
)
BORN = Asked(
    name="born",
    takes=Takes.WHOLE,
    label="In which year were you born?",
    hint="It sets the age at which your pension is paid in full.",
    low=OLDEST,
    high=YOUNGEST,
    unit="",
)
ACCESS = Asked(
    name="access",
    takes=Takes.ONE,
    label="After a move, who could be in your pension scheme?",
    hint="Ask those who plan the move. Choose “Not sure” if nobody has said.",
    choices=_choices(
        (PensionAccess.OPEN.value, "Those who move and those who join later"),
        (PensionAccess.CLOSED.value, "Only those who move"),
        (PensionAccess.NONE.value, "Nobody"),
    ),
)

FIRST = (NATION, EMPLOYER, SCHEME, PAY, PER, LETTER, LOANS, ENGAGED, CONTRACT, SERVED, BORN, ACCESS)
"""What everyone is asked: pay and what it is for are one question."""

MORE = (
    Asked(
        name="counts",
        takes=Takes.MONEY,
        label="If less of that pay counts for your pension, how much counts?",
        hint="“Pensionable pay”, for the same time as your pay. Leave it blank if all of it does.",
        low=1,
        high=MOST_PAY,
    ),
    Asked(
        name="given",
        takes=Takes.MONEY,
        label="Do you give up pay for a pension? If so, how much?",
        hint="“Salary sacrifice”, for the same time as your pay. Leave it blank if you do not.",
        low=1,
        high=MOST_PAY,
    ),
    Asked(
        name="built",
        takes=Takes.MONEY,
        label="What yearly pension have you built up so far?",
        hint="From your last yearly statement, in the scheme you are in now.",
        low=1,
        high=MOST_PAY,
    ),
    Asked(
        name="draws",
        takes=Takes.WHOLE,
        label="At what age might you take your pension?",
        low=55,
        high=75,
        unit="years",
    ),
    Asked(
        name="charge",
        takes=Takes.WHOLE,
        label="What would a new pension pot be charged a year, in pence for each £100 in it?",
        hint="A charge of 0.5% is 50 pence. The new body can say. Leave it blank if nobody has.",
        low=0,
        high=300,
        unit="pence for each £100",
    ),
    yes_or_no("half", "If you are in the council scheme, are you in its 50/50 section?"),
    yes_or_no(
        "funded",
        "If you are in the NHS scheme, is over half your own job NHS-funded work?",
        "Work paid for by a council or a charity does not count.",
    ),
)
"""What only some will know."""

ASKED = (*FIRST, *MORE)
BY_NAME = {each.name: each for each in ASKED}
FORM = (*ASKED, ON)
