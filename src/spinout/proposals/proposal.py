"""The proposal itself: what the law requires, our outline, the case against, what is not known."""

from datetime import date

from spinout.documents import (
    Block,
    Document,
    Opening,
    PageBreak,
    SourceList,
    Table,
    bullets,
    heading,
    information,
    paragraph,
    row,
    text_column,
)
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.law import day_in_words
from spinout.proposals.asking import after_the_letter, by_letter, title
from spinout.proposals.before_sections import better_section, how_section, weighed_part
from spinout.proposals.board_sections import (
    award_section,
    colleagues_section,
    first_day_section,
    vat_section,
)
from spinout.proposals.completeness import Completeness, word_count
from spinout.proposals.expression import contents_table
from spinout.proposals.law_section import law_section
from spinout.proposals.money_section import money_section
from spinout.proposals.own_outline import outline_section
from spinout.proposals.ownership_section import ownership_section
from spinout.proposals.papers import paper, parent_name, resting_on_what_it_cites
from spinout.proposals.pension_cost import pension_cost_section
from spinout.proposals.shortened import MISSING, cut, opening_words
from spinout.proposals.staff_section import staff_section
from spinout.proposals.unknowns import unknowns_section
from spinout.proposals.voice import told_to_the_body

_NAME, _ASKED = 60, 45
"""Words of a name, and of what is asked, that a cover page has room for."""


def proposal(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """The whole proposal as one document."""
    passage = told_to_the_body(passage)
    whole = paper(
        passage,
        complete,
        title=title(passage),
        subtitle=_subtitle(passage, complete, made_on),
        made_on=made_on,
        opening=Opening.COVER,
        contents=True,
        body=(
            *_asked(passage, complete),
            *law_section(passage),
            *_required(passage),
            *_service(passage),
            *_titled("What the service costs and does now", passage.facts.narrative.baseline),
            *better_section(passage),
            *_case_for_and_against(passage),
            *_options(passage),
            *how_section(passage),
            *colleagues_section(passage),
            *ownership_section(passage),
            *staff_section(passage),
            *pension_cost_section(passage),
            *money_section(passage),
            *vat_section(passage),
            *award_section(passage),
            *first_day_section(passage),
            *_equality_and_risks(passage),
            *unknowns_section(passage),
            PageBreak(),
            heading(1, "Sources"),
            paragraph(
                "What the words above point at. Everything else that was read while the plan was "
                "worked out is in sources.html, beside this file."
            ),
            SourceList(),
        ),
    )
    return resting_on_what_it_cites(whole)


def _subtitle(passage: Passage, complete: Completeness, made_on: date) -> str:
    """Whom it asks, for what, and on what footing: the cover page holds nothing else."""
    name = cut(parent_name(passage), _NAME)
    asked_for = passage.facts.narrative.decision_asked
    parts = (
        f"To {name}.",
        opening_words([asked_for], _ASKED) if asked_for else "",
        after_the_letter(passage, name, made_on, ready=complete.ready),
        cut(passage.variant.says, _NAME),
        f"Law as at {day_in_words(passage.on)}. Information, not advice.",
    )
    return " ".join(part for part in parts if part)


def _asked(passage: Passage, complete: Completeness) -> tuple[Block, ...]:
    words = passage.facts.narrative
    blocks: list[Block] = []
    if not complete.ready:
        blocks += [
            heading(1, "Why this is not ready to send"),
            bullets(*(reason[:1].upper() + reason[1:] for reason in complete.why_not_ready)),
        ]
    blocks += [
        heading(1, "What we ask"),
        paragraph(words.summary or "The summary is still missing."),
        paragraph(words.decision_asked or "The decision we ask for is still missing."),
        information("This is information, not advice. Take legal and pension advice."),
    ]
    return tuple(blocks)


def _required(passage: Passage) -> tuple[Block, ...]:
    if not by_letter(passage):
        return outline_section(passage)
    if passage.routes is None:
        return ()
    return (
        heading(1, "What the law requires this to hold"),
        paragraph(
            "These parts are required by law for this way of asking. Everything else here is our "
            "own outline: useful, but not required."
        ),
        contents_table(passage.routes),
    )


def _service(passage: Passage) -> tuple[Block, ...]:
    """The service in a line, where no letter holds it."""
    service = passage.facts.service
    known = (
        ("Service", service.name),
        ("Area", service.area),
        ("Code in the public buying list", service.cpv),
    )
    if by_letter(passage):
        return ()
    return (
        heading(1, "The service"),
        bullets(
            *(
                f"{name}: {'we need to know' if isinstance(fact, Missing) else fact}"
                for name, fact in known
            )
        ),
    )


def _case_for_and_against(passage: Passage) -> tuple[Block, ...]:
    words = passage.facts.narrative
    return (
        heading(1, "The case for"),
        *(paragraph(each) for each in words.case_for or (MISSING,)),
        heading(1, "The case against"),
        *(paragraph(each) for each in words.case_against or (MISSING,)),
        information(
            f"The case for runs to {word_count(words.case_for)} words and the case against to "
            f"{word_count(words.case_against)}. A proposal that gives the case against less room "
            "is not complete."
        ),
    )


def _titled(title: str, texts: tuple[str, ...]) -> tuple[Block, ...]:
    return (heading(1, title), *(paragraph(each) for each in texts)) if texts else ()


def _options(passage: Passage) -> tuple[Block, ...]:
    return (heading(1, "The options"), options_table(passage), *weighed_part(passage))


def options_table(passage: Passage) -> Table:
    """Every option, “no” among them, with what speaks for and against it."""
    return Table(
        caption="The options, with “no” among them",
        columns=(
            text_column("Option", weight=3),
            text_column("For", weight=4),
            text_column("Against", weight=4),
        ),
        rows=tuple(
            row(f"{each.name}. {each.says}", each.for_it, each.against_it)
            for each in passage.facts.narrative.options
        ),
    )


def _equality_and_risks(passage: Passage) -> tuple[Block, ...]:
    words = passage.facts.narrative
    return (
        heading(1, "Who is affected (equality)"),
        *(paragraph(each) for each in words.equality or (MISSING,)),
        heading(1, "Risks"),
        Table(
            caption="Risks, who owns each, and what would be done",
            columns=(
                text_column("Risk", weight=4),
                text_column("Owner", weight=2),
                text_column("What would be done", weight=4),
            ),
            rows=tuple(
                row(f"{each.name}. {each.says}", each.owner, each.answer) for each in words.risks
            ),
        ),
    )
