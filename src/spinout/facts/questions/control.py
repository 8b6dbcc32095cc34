"""Questions about who would own and run the mutual, and what the team wants of its form."""

from decimal import Decimal

from spinout.facts.questions.question import (
    FIRST_DAY,
    LAST_DAY,
    Kind,
    Question,
    Section,
    words_of,
)
from spinout.facts.service import ProfitRule

FORMS = ("CIC-G", "CIC-S", "CBS", "COOP", "CLG", "EOT", "SHARES", "CHARITY", "LLP", "JV")

CRITERIA = (
    "staff-control",
    "assets-protected",
    "reserved-contract",
    "grants-and-reliefs",
    "loans",
    "outside-equity",
    "staff-reward",
    "community-members",
    "parent-comfort",
    "set-up",
    "yearly-burden",
    "joiners-and-leavers",
    "tax",
    "exit",
)

SECTIONS = (
    Section(
        key="control",
        title="Who would own and run the mutual",
        says="The legal form you have in mind, and who holds the votes.",
    ),
    Section(
        key="wishes",
        title="What you want of the mutual",
        says="Each of these rules some legal forms out.",
    ),
)


def _wish(name: str, label: str, hint: str, why: str) -> Question:
    return Question(
        key=f"wishes.{name}",
        kind=Kind.YES_NO,
        label=label,
        hint=hint,
        error="Enter true or false. If you have not agreed, enter “unknown”.",
        why=why,
    )


QUESTIONS = (
    Question(
        key="control.form",
        kind=Kind.CHOICE,
        label="Which legal form do you have in mind?",
        hint="Leave this unknown if you have not chosen. We weigh every form.",
        error="Choose the code of a legal form, such as CBS.",
        why="The form settles who owns it and what may be done with a surplus.",
        choices=FORMS,
    ),
    Question(
        key="control.employee_votes",
        kind=Kind.WHOLE,
        label="What share of the votes would colleagues hold?",
        hint="Out of every 100 votes at a meeting of members.",
        error="Enter a whole number from 0 to 100.",
        why="A contract can be kept for mutuals only if staff run and control them.",
        low=Decimal(0),
        high=Decimal(100),
        unit="percent",
    ),
    Question(
        key="control.employee_seats",
        kind=Kind.WHOLE,
        label="How many board seats would colleagues fill?",
        hint="Count seats that colleagues appoint or can take back.",
        error="Enter how many board seats colleagues fill, like 5.",
        why="It shows who runs the mutual.",
        low=Decimal(0),
        high=Decimal(100),
        unit="seats",
    ),
    Question(
        key="control.board_seats",
        kind=Kind.WHOLE,
        label="How many board seats are there in all?",
        hint="Count each seat with a vote.",
        error="Enter how many board seats there are, like 9.",
        why="It shows who runs the mutual.",
        low=Decimal(1),
        high=Decimal(100),
        unit="seats",
    ),
    Question(
        key="control.outsider_veto",
        kind=Kind.YES_NO,
        label="Could someone else block day-to-day business?",
        hint="Think of the council, a funder or a partner.",
        error="Enter true or false: could someone else block day-to-day business?",
        why="If so, staff may not be in control.",
    ),
    Question(
        key="control.profit",
        kind=Kind.CHOICE,
        label="What would happen to a surplus?",
        hint="Not-for-profit means that all of the surplus goes back into the work.",
        error="Choose not-for-profit, to-members-only or to-outsiders.",
        why="A contract can be kept for mutuals only if no outsider takes the profit.",
        choices=words_of(ProfitRule),
    ),
    Question(
        key="control.mainly_this_service",
        kind=Kind.YES_NO,
        label="Would the mutual mainly run services like this?",
        hint="Say yes if most of its work would be services on the law’s list.",
        error="Enter true or false: would it mainly run services like this?",
        why="The law asks it of a mutual that bids for a contract kept for mutuals.",
    ),
    Question(
        key="control.charitable",
        kind=Kind.YES_NO,
        label="Would all the mutual’s aims be charitable?",
        hint="Libraries and learning can be. Ask a charity lawyer.",
        error="Enter true or false: would all its aims be charitable?",
        why="A charity pays less tax and may pay less in business rates.",
    ),
    Question(
        key="control.founders",
        kind=Kind.WHOLE,
        label="How many people would found the mutual?",
        hint="Count the first members.",
        error="Enter how many people would found it, like 6.",
        why="Some forms need three or more.",
        low=Decimal(0),
        high=Decimal(100_000),
        unit="people",
    ),
    Question(
        key="control.registered",
        kind=Kind.DATE,
        label="On what day would the mutual be registered?",
        hint="The day the mutual would exist in law. Give the real day if that day has come.",
        error="Enter the day it would be registered, like 2027-04-20.",
        why="A contract kept for mutuals can go only to a body that is one when bids are weighed.",
        low=FIRST_DAY,
        high=LAST_DAY,
    ),
    Question(
        key="control.supported_share",
        kind=Kind.WHOLE,
        label="What share of those who work there would be disabled or at a disadvantage?",
        hint="Out of every 100 people. Give a total only, and never a name.",
        error="Enter a whole number from 0 to 100.",
        why="A contract can be kept for bodies where that share is 30 or more.",
        low=Decimal(0),
        high=Decimal(100),
        unit="percent",
    ),
    _wish(
        "reserved_contract",
        "Do you want to bid for a contract kept for mutuals?",
        "The body decides if it will keep one. This only says that you want to be able to bid.",
        "Some forms could not bid.",
    ),
    _wish(
        "outside_equity",
        "Do you want to sell shares to outside investors?",
        "Loans and grants do not count.",
        "Some forms have no shares to sell.",
    ),
    _wish(
        "staff_majority_board",
        "Do you want paid colleagues to fill most of the board?",
        "In a charity most board members are not paid.",
        "Some forms do not allow it.",
    ),
    _wish(
        "stay_employees",
        "Must colleagues stay employees?",
        "Pay, pension and terms rest on this.",
        "In a partnership, members are not employees.",
    ),
    _wish(
        "share_surplus",
        "Do you want to share a surplus among colleagues?",
        "Pay and a bonus are costs. They do not count as sharing a surplus.",
        "Some forms do not allow it.",
    ),
    _wish(
        "permanent_lock",
        "Does the body want the assets locked in for good?",
        "A lock means they can never be shared out or sold for gain.",
        "Only some forms have a lock in law.",
    ),
    Question(
        key="wishes.matters",
        kind=Kind.CHOICES,
        label="What matters most to you in a legal form?",
        hint="Choose a few. Each counts double, and all the rest count once.",
        error="Choose one or more from the list.",
        why="It sets the weights. If you choose none, we use the ones we suggest.",
        choices=CRITERIA,
    ),
)
