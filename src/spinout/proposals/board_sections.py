"""What only a proposal to an NHS board says: colleagues, the award, the regulator, VAT."""

from spinout.documents import (
    Block,
    Table,
    bullets,
    cite,
    heading,
    paragraph,
    row,
    spans,
    strong,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import AwardProcess, FirstStep, RouteFindings
from spinout.proposals.asking import to_a_board


def colleagues_section(passage: Passage) -> tuple[Block, ...]:
    """What colleagues say and how they will vote."""
    return _said(passage, "What colleagues say", passage.facts.narrative.support)


def vat_section(passage: Passage) -> tuple[Block, ...]:
    """What the move would do to VAT."""
    return _said(passage, "VAT", passage.facts.narrative.vat)


def _said(passage: Passage, title: str, texts: tuple[str, ...]) -> tuple[Block, ...]:
    if not to_a_board(passage):
        return ()
    return (heading(1, title), *(paragraph(each) for each in texts or ("Still missing.",)))


def award_section(passage: Passage) -> tuple[Block, ...]:
    """The ways the contract could be awarded, what the buyer weighs, and the team’s hope."""
    found = passage.routes
    if found is None or not found.processes:
        return ()
    return (
        heading(1, "How the contract could be awarded"),
        paragraph(
            "The commissioner chooses the way, not the team and not the body that employs it. "
            "These are the ways that the NHS rules name."
        ),
        _processes(found),
        *_open_questions(found),
        heading(2, "What the commissioner must weigh"),
        bullets(*(f"{each[:1].upper()}{each[1:]}" for each in found.criteria)),
        *_hope(passage),
    )


def _processes(found: RouteFindings) -> Table:
    return Table(
        caption="Ways of awarding the contract, those most likely first",
        columns=(
            text_column("Way", weight=3),
            text_column("Open to a new mutual?", weight=4),
            text_column("Notices and waits", weight=4),
        ),
        rows=tuple(
            row(
                spans(strong(f"{each.name}. "), each.says, *map(cite, each.citations[:1])),
                f"{_first_up(each.opening.value)}. {each.why}",
                each.notices or "None.",
            )
            for each in found.processes
        ),
    )


def _open_questions(found: RouteFindings) -> tuple[Block, ...]:
    asked = [each for each in found.processes if each.ask]
    return tuple(_open_question(each) for each in asked)


def _open_question(process: AwardProcess) -> Block:
    return paragraph(
        strong(f"{process.name}: an open question. "),
        process.ask,
        *map(cite, process.citations),
    )


def _hope(passage: Passage) -> tuple[Block, ...]:
    texts = passage.facts.narrative.award
    if not to_a_board(passage):
        return ()
    return (
        heading(2, "What we hope for"),
        *(paragraph(each) for each in texts or ("Still missing.",)),
    )


def first_day_section(passage: Passage) -> tuple[Block, ...]:
    """What the law wants in place before the first day, and the team’s plan for it."""
    found = passage.routes
    if found is None or not found.first_steps:
        return ()
    plan = passage.facts.narrative.regulator
    return (
        heading(1, "Before the first day"),
        *(_step(each) for each in found.first_steps),
        *(paragraph(each) for each in plan or ("Our plan for this is still missing.",)),
    )


def _step(step: FirstStep) -> Block:
    return paragraph(
        step.says,
        *map(cite, step.citations),
    )


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
