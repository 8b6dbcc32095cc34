"""The expression of interest: what the law asks for, each part there or marked missing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from spinout.documents import (
    Block,
    Document,
    Opening,
    Table,
    heading,
    paragraph,
    row,
    strong,
    text_column,
    warning,
)
from spinout.facts.partners import ASKED_OF_EACH
from spinout.facts.service import ProposerKind
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import RequiredItem, RouteFindings
from spinout.law import day_in_words
from spinout.proposals.asker import author, body_that_asks, whose
from spinout.proposals.asking import letter_reached, the_body
from spinout.proposals.completeness import Completeness
from spinout.proposals.papers import paper, parent_name


def expression_of_interest(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """The expression of interest, with the parts the law asks for and nothing else.

    Once it has reached the body it is the text of a letter that went, and no longer a draft.
    """
    reached = letter_reached(passage, made_on)
    letter = paper(
        passage,
        complete,
        title="Expression of interest",
        subtitle=f"{passage.facts.name}. To {parent_name(passage)}. "
        "Community Right to Challenge, Localism Act 2011.",
        made_on=made_on,
        opening=Opening.TITLE,
        contents=False,
        body=tuple(_body(passage, reached)),
    )
    letter = replace(letter, author=author(passage))
    return letter if reached is None else _as_sent(passage, letter, reached)


def _as_sent(passage: Passage, letter: Document, reached: date) -> Document:
    return replace(
        letter,
        subtitle=f"Text of the letter that reached {parent_name(passage)} on "
        f"{day_in_words(reached)}. {passage.facts.name}. Community Right to Challenge, Localism "
        "Act 2011.",
        running_note=f"{whose(passage)} letter. Not the view of {parent_name(passage)}.",
        notice="",
    )


def _body(passage: Passage, reached: date | None) -> Iterator[Block]:
    found = passage.routes
    if found is None:
        yield paragraph("We could not check what the law asks for on this date.")
        return
    yield paragraph(
        "This holds what the law asks for, part by part, and nothing else. "
        "The code before each heading is ours."
    )
    if reached is not None:
        yield paragraph(_whole_or_not(found))
    for item in found.contents:
        yield from _part(passage, item)


def _whole_or_not(found: RouteFindings) -> str:
    lacking = ", ".join(item.code for item in found.contents if not item.present)
    if lacking:
        return f"Something the law asks for is missing from it: {lacking}."
    return "Something is written under each part. We have not judged if it is enough."


def contents_table(found: RouteFindings) -> Table:
    """Each part the law asks for, and whether it is there."""
    return Table(
        caption="What the law asks for",
        columns=(
            text_column("Part", weight=1),
            text_column("What it is", weight=6),
            text_column("Who supplies it", weight=3),
            text_column("There?", weight=1),
        ),
        rows=tuple(
            row(item.code, item.says, item.supplied_by, "Yes" if item.present else "Missing")
            for item in found.contents
        ),
    )


def _part(passage: Passage, item: RequiredItem) -> tuple[Block, ...]:
    opening = heading(1, f"{item.code}: {item.says}")
    if not item.present:
        who = the_body(passage)
        return (
            opening,
            warning(
                f"Missing. {who[0].upper()}{who[1:]} could refuse on ground 1 until it is here."
            ),
            *_of_partners(passage, item),
        )
    written = passage.facts.expression.items.get(item.code, "").strip()
    texts = written.split("\n\n") if written else [] if item.parts else [_from_facts(passage)]
    return (
        opening,
        *(paragraph(" ".join(text.split())) for text in texts),
        *_of_partners(passage, item),
    )


def _of_partners(passage: Passage, item: RequiredItem) -> Iterator[Block]:
    """What each partner says of its money and its ability, or that it has not said it yet."""
    if not item.parts:
        return
    says = {each.code: each.says for each in passage.routes.contents} if passage.routes else {}
    for place, partner in enumerate(passage.facts.expression.partners, start=1):
        name = partner.label or f"Partner {place}"
        yield heading(2, f"{name}: {partner.role}" if partner.role else name)
        for code in ASKED_OF_EACH:
            told = partner.items[code] if partner.gives(code) else "Missing."
            yield paragraph(strong(f"{code}: {says[code]}. "), told)


def _from_facts(passage: Passage) -> str:
    proposer = passage.facts.proposer
    if proposer.kind is ProposerKind.EMPLOYEES and not isinstance(proposer.employees, Missing):
        return (
            f"This is made in writing by {proposer.employees} employees of {parent_name(passage)}."
        )
    body = body_that_asks(passage)
    if body:
        return f"This is made in writing by {body[:1].lower()}{body[1:]}. Write its name here."
    return "This is made in writing. Write here who makes it."
