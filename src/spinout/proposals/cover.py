"""The cover paper: two pages for whoever decides, with “no” among the options.

Two pages hold only so much, so each part takes whole sentences up to a length and then says that
the proposal has the rest. Where the team's own words run on, every part gets less room.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
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
    warning,
)
from spinout.handovers.money_plan import MoneyPlan
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import Opening as AwardOpening
from spinout.handovers.route_findings import RouteFindings
from spinout.law import day_in_words
from spinout.proposals.asking import after_the_letter
from spinout.proposals.completeness import Completeness
from spinout.proposals.fitting import fitted
from spinout.proposals.law_section import worked
from spinout.proposals.money_section import five_years, headlines, set_up_sentence
from spinout.proposals.papers import paper, parent_name, resting_on_what_it_cites, running_note
from spinout.proposals.shortened import MISSING, cut, opening_words
from spinout.proposals.staff_section import joiners_sentence
from spinout.proposals.voice import told_to_the_body

PAGES = 2
_LED_WITH = ("CRTC", "S33", "ROUTE", "PSR")
_SAID_BY_ANOTHER = frozenset({"S33_NO(regime)"})
"""The answer that the NHS rules govern says this too, and the proposal has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How many words each part of the cover may take, and how many of each list it shows."""

    name: int = 40
    notice: int = 150
    decision: int = 110
    option: int = 48
    warning: int = 110
    answer: int = 45
    headline: int = 60
    set_up: int = 40
    flag: int = 30
    staff: int = 60
    equality: int = 50
    risk: int = 32
    shown: int = 3


LAST = Room(
    name=6,
    notice=70,
    decision=24,
    option=9,
    warning=60,
    answer=12,
    headline=42,
    set_up=24,
    flag=10,
    staff=12,
    equality=12,
    risk=6,
    shown=2,
)
"""So little that the paper keeps to two pages whatever is written."""
SHARES = range(100, 35, -5)
"""Percentages of the full room, tried in turn before the last."""


def rooms() -> Iterator[Room]:
    """From the most room to the least."""
    full = Room()
    for share in SHARES:
        sizes = {
            each.name: max(getattr(LAST, each.name), getattr(full, each.name) * share // 100)
            for each in fields(Room)
        }
        yield Room(**{**sizes, "shown": full.shown})
    yield LAST


def cover_paper(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """The cover paper on two pages: decision asked, options, law, money, staff, equality, risk."""
    told = told_to_the_body(passage)
    return fitted(
        lambda room: _cover(told, complete, room, made_on=made_on),
        tuple(rooms()),
        pages=PAGES,
        spare=0,
    )


def _cover(passage: Passage, complete: Completeness, room: Room, *, made_on: date) -> Document:
    words = passage.facts.narrative
    whole = paper(
        passage,
        complete,
        title=f"{cut(passage.facts.name, room.name)}: cover paper",
        subtitle=_subtitle(passage, complete, room, made_on),
        made_on=made_on,
        opening=Opening.TITLE,
        contents=False,
        body=(
            heading(1, "Decision asked"),
            paragraph(opening_words([words.decision_asked], room.decision)),
            paragraph("Where a part ends in “…”, the proposal says more."),
            heading(1, "Options"),
            _options(passage, room),
            *_law(passage, room),
            *_money(passage, room),
            heading(1, "Staff"),
            *_staff(passage, room),
            heading(1, "Equality"),
            paragraph(opening_words(words.equality, room.equality)),
            heading(1, "Main risks"),
            _risks(passage, room),
        ),
    )
    short = replace(
        whole,
        notice=opening_words([whole.notice], room.notice) if whole.notice else "",
        running_note=running_note(passage, complete, cut(parent_name(passage), room.name)),
    )
    return resting_on_what_it_cites(short)


def _subtitle(passage: Passage, complete: Completeness, room: Room, made_on: date) -> str:
    name = cut(parent_name(passage), room.name)
    parts = (
        f"To {name}.",
        after_the_letter(passage, name, made_on, ready=complete.ready),
        cut(passage.variant.says, room.answer),
        f"Law as at {day_in_words(passage.on)}. Information, not advice.",
    )
    return " ".join(part for part in parts if part)


def _options(passage: Passage, room: Room) -> Table:
    return Table(
        caption="Options, with “no” among them",
        columns=(text_column("Option", weight=2), text_column("What it means", weight=6)),
        rows=tuple(
            row(cut(each.name, room.risk), opening_words([each.says], room.option))
            for each in islice(passage.facts.narrative.options, 4)
        ),
    )


def _law(passage: Passage, room: Room) -> tuple[Block, ...]:
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
        warning(strong("Before any yes. "), opening_words(found.warnings, room.warning)),
        bullets(
            *(
                spans(strong(f"{each.headline}. "), opening_words([each.reason], room.answer))
                for each in answers
            ),
            *(f"{clock.name}: {worked(clock, passage.on)}" for clock in dates),
            *_under_the_nhs_rules(found),
        ),
    )


def _under_the_nhs_rules(found: RouteFindings) -> Iterator[str]:
    """The ways of awarding that are usually open, and what must come before the first day."""
    usual = [each.name.lower() for each in found.processes if each.opening is AwardOpening.USUAL]
    if usual:
        yield f"The ways usually open to a new mutual: {'; '.join(usual)}."
    yield from (each.says for each in found.first_steps[:1])


def _money(passage: Passage, room: Room) -> tuple[Block, ...]:
    plan = passage.money
    if plan is None:
        return (heading(1, "Money"), paragraph("We could not work it out."))
    return (
        heading(1, "Money"),
        bullets(*(cut(each, room.headline) for each in headlines(passage)[: room.shown])),
        five_years(plan),
        bullets(cut(set_up_sentence(plan), room.set_up), *_warned(plan, room)),
    )


def _warned(plan: MoneyPlan, room: Room) -> Iterator[str]:
    """The first warnings that the notice at the head of the paper does not have."""
    others = [flag for flag in plan.flags if not flag.stops_sending]
    yield from (opening_words([flag.sentence], room.flag) for flag in others[: room.shown])
    more = len(others) - room.shown
    if more > 0:
        yield f"The proposal gives {more} more warning{'s' if more > 1 else ''}."
    if not plan.flags:
        yield "None of our tests gave a warning."


def _staff(passage: Passage, room: Room) -> Iterator[Block]:
    yield paragraph(opening_words(passage.facts.narrative.staff, room.staff))
    joiners = "" if passage.package is None else joiners_sentence(passage.package)
    if joiners:
        yield paragraph(joiners)


def _risks(passage: Passage, room: Room) -> Block:
    risks = passage.facts.narrative.risks[: room.shown]
    if not risks:
        return paragraph(MISSING)
    return bullets(
        *(f"{cut(each.name, room.risk)}: {opening_words([each.says], room.risk)}" for each in risks)
    )
