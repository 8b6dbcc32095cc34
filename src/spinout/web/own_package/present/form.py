"""The questions as the page lays them out, with what was sent still in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spinout.law import day_in_words
from spinout.web.asking.declared import Asked
from spinout.web.asking.entered import Entered, entered_nothing
from spinout.web.first_check.asked import ON
from spinout.web.own_package.asked import FIRST, MORE
from spinout.web.own_package.present.payslips import Shown, payslips

NOTHING_SAID = "Choose at least one answer. Your pay and your pension are the best to begin with."
MANGLED = (
    "Those answers are not as we wrote them, or part of them was lost on the way. Answer the "
    "questions here."
)

NOT_OURS = (
    "That file is not one that we made, or part of it was lost. Choose the file my-job.txt that "
    "you saved here, or answer the questions."
)


def not_held(on: date) -> str:
    """What to say where we hold no tax for the day chosen."""
    return (
        f"We do not hold the rates of tax of {day_in_words(on)}. Choose another day, or leave it "
        "blank for today."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """One question with its number; blank for one that belongs to the question before it."""

    asked: Asked
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPage:
    """The questions, what was sent, and what was wrong with it, if anything."""

    entered: Entered
    notice: str
    sought: str

    @property
    def errors(self) -> Mapping[str, str]:
        """What has to be put right, by the place to do it."""
        return self.entered.errors

    @property
    def first(self) -> tuple[Numbered, ...]:
        """The ten questions."""
        held, number = [], 0
        for each in FIRST:
            number += each.name != "per"
            held.append(Numbered(asked=each, number="" if each.name == "per" else str(number)))
        return tuple(held)

    @property
    def payslips(self) -> tuple[Shown, ...]:
        """Where the answers stand on payslips of three kinds."""
        return payslips({each.asked.name: each.number for each in self.first})

    @property
    def more(self) -> tuple[Asked, ...]:
        """What only some will know, and the law’s day."""
        return (*MORE, ON)

    @property
    def knows_more(self) -> bool:
        """Something in the fold was filled in, is sought, or has to be put right."""
        names = {name for each in self.more for name in each.fields}
        filled = any(any(self.entered.fields.get(name, ())) for name in names)
        wanted = self.sought in {each.name for each in self.more}
        return filled or wanted or bool(names & set(self.errors))


def form_page(sent: Entered | None = None, *, notice: str = "", sought: str = "") -> FormPage:
    """The questions with what was sent in them."""
    return FormPage(entered=sent or entered_nothing(), notice=notice, sought=sought)
