"""The cover paper: two pages for whoever decides, with “no” among the options."""

from datetime import date

from spinout.documents import (
    Block,
    Document,
    Opening,
    Table,
    bullets,
    heading,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.proposals.completeness import Completeness
from spinout.proposals.law_section import before_any_yes
from spinout.proposals.money_section import five_years
from spinout.proposals.papers import paper, parent_name

_SHOWN_RISKS = 3
_LED_WITH = ("CRTC", "S33", "ROUTE")


def cover_paper(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """The cover paper: decision asked, options, law, money, staff, equality and risk."""
    return paper(
        passage,
        complete,
        title=f"{passage.facts.name}: cover paper",
        subtitle=f"To {parent_name(passage)}. {passage.variant.name}. Law as at "
        f"{passage.on:%-d %B %Y}. Information, not advice.",
        made_on=made_on,
        opening=Opening.TITLE,
        contents=False,
        body=(
            heading(1, "Decision asked"),
            paragraph(passage.facts.narrative.decision_asked or "Still missing."),
            heading(1, "Options"),
            _options(passage),
            *_law(passage),
            *_money(passage),
            *_people(passage),
        ),
    )


def _options(passage: Passage) -> Table:
    return Table(
        caption="Options, with “no” among them",
        columns=(text_column("Option", weight=2), text_column("What it means", weight=5)),
        rows=tuple(row(each.name, each.says) for each in passage.facts.narrative.options),
    )


def _law(passage: Passage) -> tuple[Block, ...]:
    found = passage.routes
    if found is None:
        return (heading(1, "The law"), paragraph("We could not check it on this date."))
    answers = [each for each in found.findings if each.code.startswith(_LED_WITH)]
    dates = [clock for clock in found.clocks if clock.last is not None]
    return (
        heading(1, "The law"),
        before_any_yes(found),
        bullets(
            *(
                spans(strong(f"{each.outcome.words} ({each.standing.words}). "), each.reason)
                for each in answers
            ),
            *(f"{clock.name}: {clock.working}" for clock in dates),
        ),
    )


def _money(passage: Passage) -> tuple[Block, ...]:
    plan = passage.money
    if plan is None:
        return (heading(1, "Money"), paragraph("We could not work it out."))
    return (
        heading(1, "Money"),
        five_years(plan),
        bullets(*(flag.sentence for flag in plan.flags))
        if plan.flags
        else paragraph("None of our tests gave a warning."),
    )


def _people(passage: Passage) -> tuple[Block, ...]:
    words = passage.facts.narrative
    return (
        heading(1, "Staff"),
        paragraph(" ".join(words.staff) or "Still missing."),
        heading(1, "Equality"),
        paragraph(" ".join(words.equality) or "Still missing."),
        heading(1, "Main risks"),
        bullets(*(f"{each.name}: {each.says}" for each in words.risks[:_SHOWN_RISKS]))
        if words.risks
        else paragraph("Still missing."),
    )
