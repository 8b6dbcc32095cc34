"""The files only the team may hold, each saying why and until when."""

from datetime import date

from spinout.documents import (
    Document,
    Opening,
    Table,
    bullets,
    heading,
    paragraph,
    row,
    text_column,
    warning,
)
from spinout.findings import Missing
from spinout.handovers.passage import Passage
from spinout.law import day_in_words
from spinout.proposals.completeness import Completeness
from spinout.proposals.papers import paper

WHY = (
    "It holds groups of fewer than ten posts, from which a colleague’s own pay could be worked out."
)


def until_when(passage: Passage) -> str:
    """When the confidential files stop being needed, in a sentence."""
    go_live = passage.facts.go_live
    moving = "the day the service moves" if isinstance(go_live, Missing) else day_in_words(go_live)
    return f"Until {moving}, or the day the plan is dropped if that is sooner. Then delete it."


def why_confidential(
    passage: Passage, complete: Completeness, *, with_workbook: bool, made_on: date
) -> Document:
    """The note that lies on top of the confidential folder."""
    return paper(
        passage,
        complete,
        title="Why these files are confidential",
        subtitle=passage.facts.name,
        made_on=made_on,
        opening=Opening.TITLE,
        contents=False,
        body=(
            warning("Keep this folder to the team. Do not attach it to a board paper."),
            Table(
                caption="Each file, why it is confidential and until when",
                columns=(
                    text_column("File", weight=2),
                    text_column("Why", weight=4),
                    text_column("Until when", weight=4),
                ),
                rows=(row("forecast-exact.xlsx", WHY, until_when(passage)),)
                if with_workbook
                else (),
            ),
            heading(1, "What is safe to share"),
            paragraph("The “open” folder holds the same findings with small groups joined up."),
            bullets(
                "Posts, never people: no file holds a name.",
                "No open file holds one post’s row or a group of fewer than ten.",
            ),
        ),
    )
