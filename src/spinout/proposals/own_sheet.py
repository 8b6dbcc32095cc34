"""A sheet of its own about a plan: whose it is, whose view it is not, and the law's date."""

from collections.abc import Iterable
from datetime import date

from spinout.documents import Block, Document
from spinout.handovers.passage import Passage
from spinout.law import day_in_words
from spinout.proposals.asker import author, whose
from spinout.proposals.papers import parent_name, sheet


def own_sheet(
    passage: Passage,
    *,
    title: str,
    kind: str,
    readers: str,
    body: Iterable[Block],
    made_on: date,
) -> Document:
    """The sheet. `kind` is what its foot calls it; `readers` is a sentence on whom it is for."""
    parent = parent_name(passage)
    said = (f"{passage.facts.name}.", f"{parent}.", readers)
    return sheet(
        title=title,
        subtitle=" ".join((*filter(None, said), f"Law as at {day_in_words(passage.on)}.")),
        author=author(passage),
        made_on=made_on,
        running_note=f"{whose(passage)} {kind}. Not the view of {parent}. Information, not advice.",
        body=tuple(body),
    )
