"""One page of questions for those who run the pension scheme, to send before the plan is priced."""

from datetime import date

from spinout.documents import (
    Document,
    Table,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.handovers.pay import SchemeLetter, SchemeQuestion
from spinout.proposals.papers import parent_name, sheet

PLACE = "questions-for-the-scheme"
"""The name of the file, without its ending."""

FUND_PLACE = "questions-for-the-fund"
"""The same for the letter to a pension fund."""

LETTER_PLACE = "questions-for-{}"
"""The same for the letter to another scheme, by its key."""


def asked(passage: Passage) -> tuple[SchemeQuestion, ...]:
    """What the team must ask the scheme; nothing where there is nothing to ask."""
    return () if passage.package is None else passage.package.questions


def scheme_questions(passage: Passage, *, made_on: date) -> Document:
    """The questions on one page, each with why its answer matters and what the plan takes now.

    It may be sent while the plan is a draft, so it does not carry why the plan is not ready.
    """
    return _letter(passage, asked(passage), "Questions for the pension scheme", made_on)


def fund_letter(passage: Passage, *, made_on: date) -> Document:
    """The same for the fund of a council’s scheme, where each employer has its own terms."""
    found = () if passage.package is None else passage.package.fund_questions
    return _letter(passage, found, "Questions for the pension fund", made_on)


def agreement_letter(passage: Passage, letter: SchemeLetter, *, made_on: date) -> Document:
    """The same for a scheme that lets a mutual in by an agreement of its own."""
    return _letter(passage, letter.questions, f"Questions for {letter.to}", made_on)


def _letter(
    passage: Passage, found: tuple[SchemeQuestion, ...], title: str, made_on: date
) -> Document:
    return sheet(
        title=title,
        subtitle=f"{passage.facts.name}. {parent_name(passage)}. To: {found[0].who}.",
        made_on=made_on,
        running_note=f"Team’s questions. Not the view of {parent_name(passage)}.",
        body=(
            paragraph(
                "We are thinking of moving this service to an employee-owned mutual. Nothing is "
                "decided. Your answers would change our plan, so we ask before we price it."
            ),
            Table(
                caption="What we ask, and what the plan takes to be so until you answer",
                columns=(
                    text_column("Question", weight=5),
                    text_column("Why it matters", weight=6),
                    text_column("Meanwhile", weight=4),
                ),
                rows=tuple(
                    row(spans(strong(f"{number}. "), each.asks), each.why, each.meanwhile)
                    for number, each in enumerate(found, start=1)
                ),
            ),
        ),
    )
