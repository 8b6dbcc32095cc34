"""Agreed, disputed, unknown: two pages for the finance director, the team and the union to sign."""

from collections.abc import Iterator, Sequence
from datetime import date

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
from spinout.facts.assumptions import Certainty
from spinout.handovers.disputed import DisputedInput
from spinout.handovers.money_plan import InputUsed, MoneyPlan
from spinout.handovers.passage import Passage
from spinout.handovers.sides import FirstDayState
from spinout.proposals.fitting import fitted
from spinout.proposals.inputs_table import in_words
from spinout.proposals.paper_set import BOTH_WAYS, PaperSet, ways
from spinout.proposals.papers import parent_name, sheet

PLACE = "agreed-disputed-unknown"
"""The name of the file, without its ending."""

PAGES = 2
SPARE = 12
"""Lines kept free where Word, with wider margins, sets the same words on more of a page."""
_ROOMS = (60, 40, 30, 24, 20, 16, 12, 9, 6, 4)
_SIGNERS = ("The employer’s finance director", "The team", "The recognised union")
_OF_LAW = "the law"


def agreed_disputed_unknown(passage: Passage, *, made_on: date, spare: int = 0) -> Document:
    """What nobody disputes, what somebody does, and what nobody has said. Needs the money."""
    plan = passage.money
    assert plan is not None

    def make(room: int) -> Document:
        return _paper(passage, plan, made_on=made_on, room=room)

    return fitted(make, _ROOMS, pages=PAGES, spare=spare)


def _paper(passage: Passage, plan: MoneyPlan, *, made_on: date, room: int) -> Document:
    return sheet(
        title="Agreed, disputed, unknown",
        subtitle=f"{passage.facts.name}: {passage.variant.name}",
        running_note=f"Team’s draft. Not the view of {parent_name(passage)}.",
        made_on=made_on,
        body=(
            paragraph(
                "Read this before the figures. It says which of them rest on something that "
                "another side has said, which somebody disputes, and which are our own guess."
            ),
            *_disputed(plan.disputes),
            *_said(plan, room),
            *_unknown(plan, room),
            *_signing(),
        ),
    )


def _disputed(found: Sequence[DisputedInput]) -> Iterator[Block]:
    yield heading(1, f"Disputed: {len(found)}")
    if not found:
        yield paragraph("Nobody has disputed an input of this plan in its own file.")
        return
    yield bullets(*(each.sentence for each in found))


def _said(plan: MoneyPlan, room: int) -> Iterator[Block]:
    """Inputs that are known or quoted, and nobody disputes, then the first day’s lines."""
    disputed = {each.input.rpartition(".")[2] for each in plan.disputes}
    sure = [
        each
        for each in plan.inputs
        if each.certainty in (Certainty.KNOWN.value, Certainty.QUOTED.value)
        and each.owner != _OF_LAW
        and each.key not in disputed
    ]
    agreed = [each for each in plan.sides.first_day if each.state is FirstDayState.AGREED]
    yield heading(1, f"Said by whoever answers for it, and not disputed: {len(sure)}")
    yield _inputs("Known or quoted", sure, room)
    if plan.sides.first_day:
        count = f"{len(agreed)} of {len(plan.sides.first_day)}"
        yield paragraph(f"Lines of the first day’s balance sheet agreed by both sides: {count}.")
        yield bullets(*(f"{each.name}: {each.says}" for each in plan.sides.first_day[:room]))


def _unknown(plan: MoneyPlan, room: int) -> Iterator[Block]:
    """Inputs that are assumed, ours first, and what is not counted at all."""
    guesses = [each for each in plan.inputs if each.certainty == Certainty.ASSUMED.value]
    ours = [each for each in guesses if each.stands_in]
    others = [each for each in guesses if not each.stands_in]
    yield heading(1, f"Unknown: {len(guesses)} inputs are assumed")
    if ours:
        yield paragraph(plan.first_picture)
    yield _inputs("Assumed", (*ours, *others), room)
    yield paragraph(
        f"Not counted at all: {len(plan.left_out)} matters, each told in the proposal and the "
        "workbook."
    )


def _inputs(caption: str, inputs: Sequence[InputUsed], room: int) -> Block:
    if not inputs:
        return paragraph("None.")
    shown = inputs[:room]
    more = len(inputs) - len(shown)
    caption = f"{caption}; {more} more are in the workbook" if more else caption
    return Table(
        caption=caption,
        columns=(
            text_column("Input", weight=4),
            text_column("Value", weight=3),
            text_column("Who answers for it", weight=3),
        ),
        rows=tuple(
            row(each.label, in_words(each.values, each.unit), each.owner or "nobody yet")
            for each in shown
        ),
    )


def _signing() -> Iterator[Block]:
    yield heading(1, "Signed")
    yield paragraph("To sign is to say that this page is fair, and not that the plan is right.")
    yield Table(
        caption="Post and day",
        columns=(
            text_column("For", weight=3),
            text_column("Post", weight=3),
            text_column("Signed", weight=3),
            text_column("Day", weight=2),
        ),
        rows=tuple(row(signer, "", "", "") for signer in _SIGNERS),
    )


def _pdf(passage: Passage, made_on: date) -> Document:
    return agreed_disputed_unknown(passage, made_on=made_on)


def _word(passage: Passage, made_on: date) -> Document:
    return agreed_disputed_unknown(passage, made_on=made_on, spare=SPARE)


_SET = PaperSet(
    papers={
        PLACE: {
            **ways(_pdf, {".pdf": BOTH_WAYS[".pdf"]}),
            **ways(_word, {".docx": BOTH_WAYS[".docx"]}),
        }
    },
    has=lambda passage, _: passage.money is not None,
)
write_money_papers = _SET.write
