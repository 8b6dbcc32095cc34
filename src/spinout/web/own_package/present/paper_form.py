"""The questions on four sides of paper: filled in by hand, and keyed in by a helper."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import zip_longest

from spinout.documents import (
    Block,
    Letters,
    PageBreak,
    Row,
    Table,
    bullets,
    heading,
    numbered,
    paragraph,
    pdf,
    row,
    strong,
    text_column,
    warning,
)
from spinout.web.asking.declared import Asked, Choice, Takes
from spinout.web.asking.printed import printed
from spinout.web.own_package.asked import FIRST, MORE
from spinout.web.own_package.present.form import form_page
from spinout.web.own_package.present.payslips import PAYSLIPS

TITLE = "Would I lose out? A form to fill in by hand"
SUBTITLE = "About ten questions on your own job. You may leave any of them out."
NOTE = "Information, not advice. Do not write your name on this form."
SIDES = ((1, 4), (5, 8), (9, 11))
"""The questions that stand on the second side, the third and the fourth."""
_WRITE: dict[Takes, str] = {Takes.MONEY: "£", Takes.WHOLE: "A whole number:", Takes.DAY: "A day:"}


@cache
def form_on_paper(*, on: date) -> bytes:
    """The form as a PDF of four sides."""
    return pdf(printed(TITLE, SUBTITLE, _body(), on=on, note=NOTE), letters=Letters.ROOMY)


def _body() -> Iterator[Block]:
    yield from _first_side()
    for number, (first, last) in enumerate(SIDES, start=2):
        yield PageBreak()
        yield heading(1, f"Questions {first} to {last}")
        yield from _questions(first, last)
        if number == len(SIDES) + 1:
            yield from _last()


def _first_side() -> Iterator[Block]:
    yield heading(1, "How to use it")
    yield numbered(
        "Find a payslip. The table below says where to look.",
        "Tick one answer to each question, or write in the space. Where it says “any”, tick all "
        "that fit. Leave out what you do not know.",
        "Ask a helper to type your answers at the page “Would I lose out?”. The questions have the "
        "same numbers there. Nothing typed is kept.",
        "Ask for the result on paper, in large print, or in easy words.",
        "Take this form back, or tear it up.",
    )
    yield warning("Do not leave, opt out of or transfer a pension because of the result.")
    yield heading(1, "Where to look on a payslip")
    yield Table(
        caption="Made-up payslips: yours may use other words",
        columns=(
            text_column("Question", weight=2),
            *(text_column(each.name, weight=3) for each in PAYSLIPS),
        ),
        rows=tuple(_where()),
    )
    yield paragraph("The rest you know, or your contract says.")


def _where() -> Iterator[Row]:
    numbers = {each.asked.name: each.number for each in form_page().first if each.number}
    for name, number in numbers.items():
        found = [
            next((line.says for line in (*each.head, *each.money) if line.answers == name), "")
            for each in PAYSLIPS
        ]
        if all(found):
            yield row(number, *found)


def _questions(first: int, last: int) -> Iterator[Block]:
    number = 0
    for each in FIRST:
        number += each.name != "per"
        if first <= number <= last:
            label = each.label if each.name == "per" else f"{number}. {each.label}"
            yield _question(each, label)


def _question(asked: Asked, label: str) -> Table:
    hint = f" {asked.hint}" if asked.hint else ""
    if not asked.choices:
        return Table(
            caption=f"{label}{hint}",
            columns=(text_column("Write here", weight=1), text_column(" ", weight=3)),
            rows=(row(_WRITE[asked.takes], " "),),
        )
    several = " (any)" if asked.takes is Takes.SOME else ""
    return Table(
        caption=f"{label}{several}{hint}",
        columns=(
            text_column("Tick", weight=1),
            text_column("Answer", weight=5),
            text_column("Tick", weight=1),
            text_column("Answer", weight=5),
        ),
        rows=tuple(_in_pairs(asked.choices)),
    )


def _in_pairs(choices: Sequence[Choice]) -> Iterator[Row]:
    half = (len(choices) + 1) // 2
    for left, right in zip_longest(choices[:half], choices[half:]):
        yield row(" ", left.words, " ", right.words if right else " ")


def _last() -> Iterator[Block]:
    yield heading(1, "More that you may know")
    yield Table(
        caption="Leave out any that you do not know",
        columns=(text_column("Question", weight=3), text_column("Write here", weight=1)),
        rows=tuple(row(each.label, _WRITE.get(each.takes, "Yes or no:")) for each in MORE),
    )
    yield heading(1, "Who can help")
    yield bullets(
        "Your union, or a colleague you trust.",
        "Your pension scheme, for what you have built up.",
        "An adviser who knows public pensions, before you act.",
    )
    yield paragraph(strong("You need not show this to anyone or say how you will vote."))
