"""The expression of interest: what the law asks for, each part there or marked missing."""

from datetime import date

from spinout.documents import (
    Block,
    Document,
    Opening,
    Table,
    heading,
    paragraph,
    row,
    text_column,
    warning,
)
from spinout.facts.service import ProposerKind
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import RequiredItem, RouteFindings
from spinout.proposals.completeness import Completeness
from spinout.proposals.papers import paper, parent_name


def expression_of_interest(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """The expression of interest, with the parts the law asks for and nothing else."""
    found = passage.routes
    body: tuple[Block, ...] = (
        paragraph("We could not check what the law asks for on this date.")
        if found is None
        else paragraph(
            "This holds what the law asks for, part by part, and nothing else. "
            "The code before each heading is ours."
        ),
    )
    if found is not None:
        for item in found.contents:
            body += _part(passage, item)
    return paper(
        passage,
        complete,
        title="Expression of interest",
        subtitle=f"{passage.facts.name}. To {parent_name(passage)}. "
        "Community Right to Challenge, Localism Act 2011.",
        made_on=made_on,
        opening=Opening.TITLE,
        contents=False,
        body=body,
    )


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
        return (opening, warning("Missing. The council could refuse on ground 1 until it is here."))
    written = passage.facts.expression.items.get(item.code, "").strip()
    texts = written.split("\n\n") if written else [_from_facts(passage)]
    return (opening, *(paragraph(" ".join(text.split())) for text in texts))


def _from_facts(passage: Passage) -> str:
    proposer = passage.facts.proposer
    if proposer.kind is ProposerKind.EMPLOYEES and not isinstance(proposer.employees, Missing):
        return (
            f"This is made in writing by {proposer.employees} employees of {parent_name(passage)}."
        )
    return "This is made in writing by the body named on the cover."
