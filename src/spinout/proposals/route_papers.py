"""The papers of the ways to ask: they need no posts and no money, only the service and who asks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from spinout import documents
from spinout.handovers.passage import Passage
from spinout.proposals.asking import by_letter
from spinout.proposals.completeness import completeness
from spinout.proposals.expression import expression_of_interest
from spinout.proposals.for_solicitor import for_solicitor
from spinout.proposals.pack_file import PackFile, both_ways, written
from spinout.proposals.union_sheet import PLACE as UNION_SHEET
from spinout.proposals.union_sheet import union_sheet


def route_papers(passage: Passage, *, made_on: date) -> Iterator[PackFile]:
    """The letter where the law describes one, and the pages for a solicitor and for the union."""
    if by_letter(passage):
        letter = expression_of_interest(passage, completeness(passage), made_on=made_on)
        yield PackFile(place="expression-of-interest.docx", content=documents.word(letter))
    yield from both_ways("for-your-solicitor", for_solicitor(passage, made_on=made_on))
    yield from both_ways(UNION_SHEET, union_sheet(passage, made_on=made_on))


def write_route_papers(passage: Passage, folder: Path, *, made_on: date) -> tuple[Path, ...]:
    """Writes the papers into `folder`, made if need be, and answers with every file written.

    Raises OSError when `folder` cannot be used.
    """
    made = tuple(route_papers(passage, made_on=made_on))
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(written(folder / each.place, each.content, mode=0o644) for each in made)
