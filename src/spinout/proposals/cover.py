"""The cover paper: two pages for whoever decides, with “no” among the options.

Two pages hold only so much, so each part takes whole sentences up to a length and then says that
the proposal has the rest.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

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
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import Opening as AwardOpening
from spinout.handovers.route_findings import RouteFindings
from spinout.proposals.completeness import Completeness
from spinout.proposals.law_section import before_any_yes
from spinout.proposals.money_section import five_years
from spinout.proposals.papers import paper, parent_name, resting_on_what_it_cites

SHOWN = 3
_MORE = " The proposal says more."
_LED_WITH = ("CRTC", "S33", "ROUTE", "PSR")
_SAID_BY_ANOTHER = frozenset({"S33_NO(regime)"})
"""The answer that the NHS rules govern says this too, and the proposal has it."""


def cover_paper(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """The cover paper: decision asked, options, law, money, staff, equality and risk."""
    words = passage.facts.narrative
    whole = paper(
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
            paragraph(opening_words([words.decision_asked], 60)),
            heading(1, "Options"),
            _options(passage),
            *_law(passage),
            *_money(passage.money),
            heading(1, "Staff"),
            paragraph(opening_words(words.staff, 55)),
            heading(1, "Equality"),
            paragraph(opening_words(words.equality, 45)),
            heading(1, "Main risks"),
            _risks(passage),
        ),
    )
    return resting_on_what_it_cites(whole)


def opening_words(texts: Iterable[str], most: int) -> str:
    """Whole sentences from the start of `texts`, at least one, up to `most` words.

    Ends by saying that the proposal has more where it was cut short, and says so plainly where
    nothing has been written.
    """
    sentences = [each for text in texts for each in _sentences(text)]
    if not sentences:
        return "Still missing."
    taken = [sentences[0]]
    for each in sentences[1:]:
        if len(" ".join([*taken, each]).split()) > most:
            return " ".join(taken) + _MORE
        taken.append(each)
    return " ".join(taken)


def _sentences(text: str) -> Iterator[str]:
    rest = " ".join(text.split())
    while rest:
        ends = [place for mark in (". ", "? ", "! ") if (place := rest.find(mark)) >= 0]
        cut = min(ends) + 1 if ends else len(rest)
        yield rest[:cut]
        rest = rest[cut:].strip()


def _options(passage: Passage) -> Table:
    return Table(
        caption="Options, with “no” among them",
        columns=(text_column("Option", weight=2), text_column("What it means", weight=5)),
        rows=tuple(
            row(each.name, opening_words([each.says], 25))
            for each in islice(passage.facts.narrative.options, SHOWN + 1)
        ),
    )


def _law(passage: Passage) -> tuple[Block, ...]:
    found = passage.routes
    if found is None:
        return (heading(1, "The law"), paragraph("We could not check it on this date."))
    answers = [
        each
        for each in found.findings
        if each.code.startswith(_LED_WITH) and each.code not in _SAID_BY_ANOTHER
    ]
    dates = [clock for clock in found.clocks if clock.last is not None]
    return (
        heading(1, "The law"),
        before_any_yes(found),
        bullets(
            *(
                spans(
                    strong(f"{each.verdict}. "),
                    opening_words([each.reason], 30),
                )
                for each in answers
            ),
            *(f"{clock.name}: {clock.working}." for clock in dates),
            *_under_the_nhs_rules(found),
        ),
    )


def _under_the_nhs_rules(found: RouteFindings) -> Iterator[str]:
    """The ways of awarding that are usually open, and what must come before the first day."""
    usual = [each.name.lower() for each in found.processes if each.opening is AwardOpening.USUAL]
    if usual:
        yield f"The ways usually open to a new mutual: {'; '.join(usual)}."
    yield from (each.says for each in found.first_steps[:1])


def _money(plan: MoneyPlan | None) -> tuple[Block, ...]:
    if plan is None:
        return (heading(1, "Money"), paragraph("We could not work it out."))
    # The notice at the head of the paper has those that stop it from being sent.
    others = [flag for flag in plan.flags if not flag.stops_sending]
    shown = [opening_words([flag.sentence], 30) for flag in others[:SHOWN]]
    more = len(others) - len(shown)
    if more:
        shown.append(f"The proposal gives {more} more warning{'s' if more > 1 else ''}.")
    return (
        heading(1, "Money"),
        five_years(plan),
        bullets(*shown) if shown else paragraph("None of our tests gave a warning."),
    )


def _risks(passage: Passage) -> Block:
    risks = passage.facts.narrative.risks[:SHOWN]
    if not risks:
        return paragraph("Still missing.")
    return bullets(*(f"{each.name}: {opening_words([each.says], 25)}" for each in risks))
