"""Who should step back: a checklist and a form for a register, to print or to save."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from spinout import law
from spinout.documents import (
    Block,
    Document,
    Table,
    bullets,
    heading,
    paragraph,
    row,
    text_column,
)
from spinout.law import Status
from spinout.web.asking.printed import printed

TITLE = "Interests: a checklist and a form"
OURS = (
    "This is our suggestion, not law. Your own code of conduct, standing orders and monitoring "
    "officer or board secretary come first."
)
ROWS = 6
OUR_OWN, NOT_READ = "our suggestion", "we could not check the law"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """Questions under one heading."""

    title: str
    asks: tuple[str, ...]


CHECKLISTS = (
    Checklist(
        title="Ask each person who will read, advise or decide",
        asks=(
            "Do you work in the service, or manage those who do?",
            "Might you move with it, or lose your post if it moves?",
            "Have you helped to write the proposal, or been asked to?",
            "Would you be a member, a director or a founder of the body that asks?",
            "Does someone close to you answer yes to any of these?",
            "Do you have a part in a body that might bid?",
            "Have you said in public what the answer should be?",
        ),
    ),
    Checklist(
        title="If any answer is yes",
        asks=(
            "Write it in the register below, with the day.",
            "Ask the monitoring officer or board secretary what follows. Do not settle it alone.",
            "The person gives facts if asked, and leaves before the talk and the vote.",
            "Keep the file from them: drafts, prices, legal advice and other bids.",
            "Say in the minutes who stepped back, and when.",
        ),
    ),
    Checklist(
        title="If those who ask work for you",
        asks=(
            "Name one person who deals with them, and who does not decide.",
            "Agree in writing what of yours they may use: time, rooms, systems, figures.",
            "Give them what you would give any other body that asks, and keep a list of it.",
            "Keep what they know from work out of the contest, or give it to all bidders.",
            "Treat them as you did before. To ask is not misconduct.",
        ),
    ),
)
FROM_THE_DATA = ("stepping back", "interests")
"""The parts of our list on work that bear on who decides."""
REGISTER = ("Role", "What the interest is", "Day told", "What was done", "Day ended")
BLANKS = (" ",) * (len(REGISTER) - 1)


def interests_form(on: date) -> Document:
    """The checklist and a blank register, to fill in by hand or in Word."""
    about = "For a proposal to run one of your services"
    note = "Keep it with the file. Spinout keeps no copy."
    return printed(TITLE, about, _body(), on=on, note=note)


def _body() -> Iterator[Block]:
    yield paragraph(OURS)
    for each in CHECKLISTS:
        yield heading(1, each.title)
        yield bullets(*each.asks)
    yield heading(1, "Register of interests")
    yield paragraph("Put roles here and not names if the sheet may be seen by others.")
    yield Table(
        caption="Interests told",
        columns=tuple(text_column(each) for each in REGISTER),
        rows=tuple(
            row(f"{number}.", *[" "] * (len(REGISTER) - 1)) for number in range(1, ROWS + 1)
        ),
    )


@lru_cache(maxsize=4)
def told_to_staff(on: date) -> tuple[str, ...]:
    """What we tell a team of your staff of stepping back and of interests, as at `on`."""
    rows = law.load().read(on).table("at-work")
    return tuple(
        f"{row['says']} ({OUR_OWN if row.status is Status.SUGGESTION else NOT_READ})"
        for row in rows
        if row["part"] in FROM_THE_DATA
    )
