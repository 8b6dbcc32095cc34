"""The words of the questions where people fill in a form or a sheet and never see a file."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from spinout.facts.questions.question import Kind, Question
from spinout.law import departments

HOW_MANY_POSTS = Question(
    key="number",
    kind=Kind.WHOLE,
    label="How many posts are there like this?",
    hint="Count posts, not people. Two people who share a post are one post.",
    error="Enter how many posts there are, as a whole number of 1 or more.",
    why="It saves you a row for each.",
    low=Decimal(1),
    high=Decimal(10_000),
    unit="posts",
)
"""Asked once for a row of like posts; the case file has a row for each post instead."""

CHOICES_BETWEEN = ";"
"""Stands between choices on one line; no choice’s own words hold it."""

FIRST_QUESTIONS = (
    "service.name",
    "parent.name",
    "parent.nation",
    "parent.kind",
    "proposer.kind",
    "proposer.employees",
    "service.cpv",
    "money.in_house_cost",
    "money.contract_income",
    "contract.years",
    "money.other_income",
    "terms.pension_scheme",
    "posts",
    "case.go_live",
    "narrative.case_for",
    "narrative.case_against",
)
"""What a newcomer is asked, in order; “posts” is the table of posts."""

_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "narrative.case_for": "What should get better if you ran the service yourselves?",
        "narrative.case_against": "What could get worse, or speaks against your plan?",
        "money.in_house_cost": "What does the service cost a year now?",
        "posts.point": "The lowest pay point of the grade",
        "posts.point_to": "The highest pay point of the grade",
        "posts.pay": "Pay a year, or the lowest pay of the grade",
        "posts.pay_to": "The highest pay of the grade",
        "service.cpv": "What kind of service is your plan about?",
        "money.contract_income": "What would the council or other buyer pay for the service in the "
        "first year?",
        "money.other_income": "What would you earn besides, in each of five years?",
    }
)

_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "case.check_list": "Set the plan against the service as it is, or "
        "see what the mutual must save.",
        "case.go_live": "The first day the mutual would run the service. A guess will do for now.",
        "expression.partners": "Give each one a page of its own.",
        "contract.last_reserved_contract": "From this same body.",
        "contract.within_nhs_limit": "The NHS rules cover four codes only in part. One is "
        "community health, which counts where the care is given to individuals.",
        "functions.kinds": "Choose all that fit.",
        "money.contract_income": "What the council, board or other buyer would pay for the year, "
        "without VAT.",
        "money.in_house_cost": "What your employer spends on the service in a year, in pounds. "
        "A round figure will do.",
        "money.other_income": "In pounds. If other income is the same each year, fill in the "
        "first year only. Enter 0 for none.",
        "money.set_up_paid_by_parent": "Say yes only if your employer has agreed, "
        "or if you mean to ask.",
        "narrative.case_for": "Your best reasons, with facts. This becomes the case for.",
        "narrative.case_against": "Give this the same room as the case for. "
        "It becomes the case against.",
        "posts.grade": "Your employer’s own name for it, such as Grade 6. For the NHS, the band, "
        "such as Band 5.",
        "posts.hours": "Such as 18.5. Leave it blank and we take full time.",
        "posts.pay": "What is really paid for these hours. Leave it blank if you give a pay point.",
        "posts.pay_to": "Leave it blank if you know the pay.",
        "posts.point": "A job advert gives two numbers, such as 11 to 17. If you know the point "
        "the posts are on, enter that one and leave the highest blank. For the NHS, a point is the "
        "step in the band.",
        "posts.point_to": "Leave both blank for an NHS band: we know its steps.",
        "posts.full_time_hours": "Leave it blank and we take 37, or 37.5 on NHS pay.",
        "posts.perimeter": "A post may also stay, or work for other services too.",
        "posts.works": "Say only how, and never why. Leave it blank if you are not sure.",
        "posts.top_point": "Where the post goes up by steps: the top of its grade. Leave it blank "
        "for the NHS and for teachers: we know their steps.",
        "posts.scheme": "Leave it blank and we take the one your plan names.",
        "posts.spine": "Leave it blank and we take the one that goes with the pension scheme. With "
        "a pay of its own, a job is on none.",
        "service.cpv": "In your own words, such as “school meals” or “district nurses”. We take "
        "the nearest code of the public buying list (CPV). If you know the code, enter its eight "
        "digits.",
        "transfer.day": "Skip this if colleagues move on the day the service moves.",
        "terms.pension_scheme": "Skip this if you do not know, "
        "or if your scheme is not on the list.",
    }
)

_ERRORS: Mapping[str, str] = MappingProxyType(
    {"service.cpv": "Enter a kind of service, such as “school meals”, or a code of eight digits."}
)

_CHOICES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "case.check_list": {
            "against-staying": "What it saves or costs against staying as you are",
            "standing-still": "What it must save each year just to stand still",
        },
        "parent.kind": {
            "county-council": "County council, or a unitary set up as one",
            "district-council": "District council, or a unitary set up as one",
            "london-borough": "London borough",
            "metropolitan-county-fire-authority": "Fire authority of a metropolitan county",
            "combined-fire-authority": "Combined fire authority",
            "police-crime-commissioner-fire-authority": "Fire authority led by the police "
            "and crime commissioner",
            "london-fire-commissioner": "London Fire Commissioner",
            "city-of-london": "City of London",
            "isles-of-scilly": "Isles of Scilly",
            "parish-council": "Parish or town council",
            "combined-authority": "Combined authority",
            "national-park-authority": "National park authority",
            "nhs-trust": "NHS trust or foundation trust",
            "other-nhs-body": "Other NHS body",
            "police-body": "Police body",
            "government-department": "Government department",
            "school-or-college": "School or college",
            "council-owned-company": "Company that a council owns",
            "other": "Some other body",
        },
        "parent.nation": {
            "england": "England",
            "wales": "Wales",
            "scotland": "Scotland",
            "northern-ireland": "Northern Ireland",
        },
        "parent.department": {**departments(), "other": "Another department"},
        "proposer.kind": {
            "employees": "Colleagues who work for the body",
            "voluntary-body": "A voluntary body",
            "community-body": "A community body",
            "charity": "A charity",
            "parish-council": "A parish or town council",
            "other": "Someone else",
        },
        "functions.kinds": {
            "adult-assessment": "Assessing what adults need, and planning and checking their care",
            "adult-after-care": "After-care for adults once held in hospital under the Mental "
            "Health Act",
            "adult-charging": "Deciding what adults pay for their care",
            "adult-safeguarding": "Safeguarding adults, such as looking into abuse",
            "adult-health-links": "The council’s duty to join up adult care with health",
            "adult-cooperation": "The council’s duty to work with other bodies on adult care",
            "adult-delegation": "The council’s power to hand on adult care work",
            "children-looked-after": "Work for children in care and care leavers",
            "children-social-work": "Other social work with children, such as child protection "
            "and children in need",
            "children-act-2004": "Duties in sections 10, 12C, 12D and 17A of the Children Act 2004",
            "children-reviewing-officers": "Independent reviewing officers for children",
            "children-adoption": "Adoption agency work",
            "children-delegation": "The council’s power to hand on work for children",
            "childrens-homes": "Children’s homes, fostering or secure homes for children",
            "probation-courts": "Reports and other help to courts, such as before a sentence",
            "probation-other": "Other probation work, such as programmes and supervision",
            "police-constables": "Powers that only police constables hold",
            "police-custody": "Police detention or escort",
            "police-support": "Support for the police that needs no police powers",
            "fire-putting-out": "Putting out fires",
            "fire-other": "Other fire and rescue work, such as fire safety and road crashes",
            "regulated-care": "Health care or personal care that a regulator must register",
            "judicial": "Judging cases, as a court or tribunal does",
            "liberty": "Decisions that must bear on whether a person is free",
            "entry-search-seizure": "Powers to enter, search or seize",
            "making-law": "Making rules that have the force of law",
            "defence-security": "Defence, security or intelligence",
            "chief-officers": "Posts the law says the body must have, such as director of "
            "children’s services",
            "mental-health-professionals": "Approved mental health professionals",
            "returning-officers": "Returning officers, who run elections",
            "education": "Powers and duties on education",
            "planning": "Planning decisions",
            "licensing": "Licensing decisions",
            "enforcement": "Enforcement decisions",
        },
        "control.form": {
            "CIC-G": "Community interest company (CIC) by guarantee",
            "CIC-S": "Community interest company (CIC) with shares",
            "CBS": "Community benefit society",
            "COOP": "Co-operative society",
            "CLG": "Company by guarantee",
            "EOT": "Company owned by a trust for its staff",
            "SHARES": "Company with shares that colleagues hold",
            "CHARITY": "Charity",
            "LLP": "Partnership (LLP)",
            "JV": "Joint venture with a partner",
        },
        "wishes.matters": {
            "staff-control": "Staff control written into the rules",
            "assets-protected": "Assets and public benefit protected in law",
            "reserved-contract": "A contract kept for mutuals",
            "grants-and-reliefs": "Grants, gifts and charity reliefs",
            "loans": "Loans and patient money",
            "outside-equity": "Money from outside owners, or a partner",
            "staff-reward": "A share of surplus for colleagues",
            "community-members": "Users and the community as members",
            "parent-comfort": "That your employer now is at ease with it",
            "set-up": "Quick, cheap and simple to set up",
            "yearly-burden": "Little paperwork each year",
            "joiners-and-leavers": "No share price when people join or leave",
            "tax": "Low tax on a surplus, and less VAT lost",
            "exit": "A way to merge, change or leave later",
        },
        "control.profit": {
            "not-for-profit": "All of it goes back into the work",
            "to-members-only": "Members may share it",
            "to-outsiders": "Others may take some of it",
        },
        "terms.pension_scheme": {
            "lgps_ew_2014": "Local government scheme (England and Wales)",
            "nhs_2015": "NHS scheme",
            "lgps_s_2015": "Local government scheme (Scotland)",
            "tps_2015": "Teachers’ scheme",
            "alpha": "Civil Service scheme (alpha)",
            "police_2015": "Police officers’ scheme",
            "ffps_2015": "Firefighters’ scheme",
            "none": "No public scheme",
        },
        "terms.access": {
            "open": "Open: colleagues who move and those who join later",
            "closed": "Closed: only colleagues who move",
            "none": "None: no one",
        },
        "transfer.union_recognised": {
            "all": "For all of them",
            "some": "For some of them",
            "none": "For none of them",
        },
        "transfer.measures": {
            "none": "No one",
            "employer-now": "Your employer now",
            "mutual": "The mutual",
            "both": "Both of them",
        },
        "posts.scheme": {
            "lgps_ew_2014": "Local government scheme (England and Wales)",
            "nhs_2015": "NHS scheme",
            "lgps_s_2015": "Local government scheme (Scotland)",
            "tps_2015": "Teachers’ scheme",
            "alpha": "Civil Service scheme (alpha)",
            "police_2015": "Police officers’ scheme",
            "ffps_2015": "Firefighters’ scheme",
            "none": "No public scheme",
        },
        "posts.spine": {
            "njc": "Local government (NJC)",
            "afc-england": "NHS in England (Agenda for Change)",
            "teachers": "Teachers in England, outside London",
            "teachers-fringe": "Teachers, London fringe",
            "teachers-outer": "Teachers, outer London",
            "teachers-inner": "Teachers, inner London",
            "youth": "Youth and community workers",
        },
        "posts.ni_category": {
            "A": "A: most people",
            "H": "H: apprentice under 25",
            "M": "M: under 21",
        },
        "posts.years_band": {
            "0-1": "0 to 1 year",
            "2-4": "2 to 4 years",
            "5-9": "5 to 9 years",
            "10+": "10 years or more",
            "unknown": "Not known",
        },
        "posts.age_group": {
            "under-25": "Under 25",
            "25-34": "25 to 34",
            "35-44": "35 to 44",
            "45-54": "45 to 54",
            "55-64": "55 to 64",
            "65-over": "65 or over",
            "unknown": "Not known",
        },
        "posts.sex": {
            "female": "Female",
            "male": "Male",
            "unknown": "Not known",
        },
        "posts.works": {
            "permanent": "On a permanent contract",
            "fixed-term": "On a contract with an end date",
            "long-leave": "On maternity or other long leave",
            "sessional": "By the session, or casual",
            "bank": "On a staff bank",
            "seconded": "On secondment, in or out",
            "agency": "Through an agency",
            "unknown": "Not known",
        },
        "posts.perimeter": {
            "in": "Moves with the service",
            "out": "Stays",
            "shared": "Works for other services too",
        },
    }
)


def label_on_screen(asked: Question) -> str:
    """The question as a form asks it."""
    return _LABELS.get(asked.key, asked.label)


def hint_on_screen(asked: Question) -> str:
    """The hint as a form gives it, with no word of the file."""
    return _HINTS.get(asked.key, asked.hint)


def error_on_screen(asked: Question) -> str:
    """What to do where an answer does not fit, with no word of the file."""
    match asked.kind:
        case _ if asked.key in _ERRORS:
            return _ERRORS[asked.key]
        case Kind.YES_NO:
            return "Choose yes or no, or skip this question."
        case Kind.CHOICE:
            return "Choose one from the list, or skip this question."
        case Kind.CHOICES:
            return "Choose one or more from the list, or skip this question."
        case Kind.DATE:
            return "Enter a day, a month and a year in numbers, like 1 4 2028."
        case _ if asked.years:
            return "Enter an amount in pounds for the first year, or for all five."
        case _:
            return asked.error


def error_in_sheet(asked: Question) -> str:
    """What to do where an answer in a sheet or a saved plan does not fit."""
    match asked.kind:
        case Kind.YES_NO:
            return "Enter yes or no, or leave it blank."
        case Kind.CHOICE:
            return "Choose one from the list, or leave it blank."
        case Kind.CHOICES:
            return "Choose one or more from the list, with ; between them, or leave it blank."
        case Kind.DATE:
            return "Enter a date, like 1 April 2028."
        case _:
            return error_on_screen(asked)


def choice_on_screen(asked: Question, choice: str) -> str:
    """One choice of a closed list in plain words."""
    return _CHOICES.get(asked.key, {}).get(choice, choice)


def choices_meant(asked: Question, said: str) -> list[str]:
    """The choices that these words stand for, one to a line or with semicolons between."""
    pieces = (each.strip() for each in said.replace(CHOICES_BETWEEN, "\n").split("\n"))
    return [choice_meant(asked, each) for each in pieces if each]


def choices_on_screen(asked: Question, choices: Iterable[str]) -> str:
    """Several choices of a closed list in plain words, on one line."""
    return f"{CHOICES_BETWEEN} ".join(choice_on_screen(asked, each) for each in choices)


def choice_meant(asked: Question, said: str) -> str:
    """The choice that these words stand for, in any mix of capitals; the words where there is none.

    The choice's own word stands for itself.
    """
    heard = " ".join(said.split()).casefold()
    for choice in asked.choices:
        if heard in (choice.casefold(), choice_on_screen(asked, choice).casefold()):
            return choice
    return said


PARTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "better.changes": {
            "change": "What would you do differently?",
            "for_whom": "For whom would it be better?",
            "baseline": "How is it now? Give the figure and its year.",
            "measure": "How would you measure it?",
            "by": "By which day, such as 1 April 2029?",
            "checked_by": "Who would check it, outside your team?",
            "not_by_staying": "Why could staying not do it?",
            "clause": "Which clause of the contract holds it? Leave it blank if none does yet.",
        },
        "appraisal.criteria": {
            "name": "What is it called?",
            "weight": "What is its weight, from 1 to 9?",
            "says": "What does it mean?",
        },
        "appraisal.ways": {
            "way": "Which of the four ways is it?",
            "says": "What would it be for your service?",
        },
        "appraisal.scores": {
            "way": "Which of the four ways is it?",
            "criterion": "What is it judged by?",
            "score": "What is the score, from 0 to 4?",
            "why": "Why?",
        },
        "appraisal.dissent": {
            "by": "Which post does not agree?",
            "says": "What does it say? It is printed in full.",
        },
        "expression.partners": {
            "label": "What is this partner called?",
            "role": "What would it do, and is it a full member or a subcontractor?",
            "E2": "What money does it have, or will it have?",
            "E3": "How can the council tell that it will be able to do its part?",
        },
        "narrative.options": {
            "name": "What is this way forward called?",
            "says": "What is this way forward?",
            "for_it": "What speaks for this way forward?",
            "against_it": "What speaks against this way forward?",
        },
        "narrative.risks": {
            "name": "What could go wrong, in a few words?",
            "says": "What would happen?",
            "owner": "Who owns this risk? Give a role, not a name.",
            "answer": "What would you do about it?",
        },
    }
)
"""What is asked about each entry of a list, in order."""
