"""What is asked of someone who wants to know which kind of mutual would fit."""

from spinout.facts.questions import question_for
from spinout.facts.questions.on_screen import choice_on_screen, hint_on_screen, label_on_screen
from spinout.facts.questions.question import Kind
from spinout.web.asking.declared import Asked, Choice, Takes, yes_or_no
from spinout.web.first_check.asked import ON

MOST_FOUNDERS = 100_000


def _from_the_plan(name: str, key: str) -> Asked:
    """A question of the plan, in the words of its own page."""
    asked = question_for(key)
    label, hint = label_on_screen(asked), hint_on_screen(asked)
    choices = tuple(Choice(key=each, words=choice_on_screen(asked, each)) for each in asked.choices)
    match asked.kind:
        case Kind.YES_NO:
            return yes_or_no(name, label, hint)
        case Kind.CHOICE:
            return Asked(name=name, takes=Takes.ONE, label=label, hint=hint, choices=choices)
        case Kind.CHOICES:
            return Asked(name=name, takes=Takes.SOME, label=label, hint=hint, choices=choices)
        case _:
            low, high = int(str(asked.low)), min(int(str(asked.high)), MOST_FOUNDERS)
            return Asked(
                name=name,
                takes=Takes.WHOLE,
                label=label,
                hint=hint,
                low=low,
                high=high,
                unit=asked.unit,
            )


KEYS = {
    "surplus": "wishes.share_surplus",
    "lock": "wishes.permanent_lock",
    "employees": "wishes.stay_employees",
    "paid-board": "wishes.staff_majority_board",
    "equity": "wishes.outside_equity",
    "charitable": "control.charitable",
    "founders": "control.founders",
    "reserved": "wishes.reserved_contract",
    "matters": "wishes.matters",
    "votes": "control.employee_votes",
    "seats": "control.employee_seats",
    "board": "control.board_seats",
    "veto": "control.outsider_veto",
    "profit": "control.profit",
}
"""The fact each question asks for, by the question’s name here."""

BY_NAME = {name: _from_the_plan(name, key) for name, key in KEYS.items()}
ASKED = tuple(BY_NAME.values())
FIRST = ASKED[:8]
"""The eight that rule forms out."""

MATTERS = (BY_NAME["matters"],)
CONTROL = tuple(BY_NAME[name] for name in ("votes", "seats", "board", "veto", "profit"))
FOLDS = (
    ("What matters most to you", MATTERS),
    ("If you want a contract kept for mutuals", CONTROL),
    ("The law as at another day", (ON,)),
)
FORM = (*ASKED, ON)
ASKS_FOR = {key: name for name, key in KEYS.items()}
"""The name of the question here that asks for a fact, by the fact’s key."""
