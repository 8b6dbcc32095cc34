"""The papers of the ways to ask: they need no posts and no money, only the service and who asks."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from spinout import documents
from spinout.documents import Document
from spinout.handovers.passage import Passage
from spinout.proposals.asking import by_letter
from spinout.proposals.completeness import completeness
from spinout.proposals.expression import expression_of_interest
from spinout.proposals.for_solicitor import for_solicitor
from spinout.proposals.pack_file import PackFile, written
from spinout.proposals.union_sheet import PLACE as UNION_SHEET
from spinout.proposals.union_sheet import union_sheet

LETTER = "expression-of-interest"
SOLICITOR = "for-your-solicitor"

Paper = Callable[[Passage, date], Document]
Way = Callable[[Document], bytes]


def route_papers(passage: Passage, *, made_on: date) -> Iterator[PackFile]:
    """The letter where the law describes one, and the pages for a solicitor and for the union."""
    for place in places(passage):
        yield PackFile(place=place, content=route_paper(passage, place, made_on=made_on))


def places(passage: Passage) -> Iterator[str]:
    """The name of each paper that can be made of this plan."""
    for name, (_, endings) in _PAPERS.items():
        if name != LETTER or by_letter(passage):
            yield from (f"{name}{ending}" for ending in endings)


def route_paper(passage: Passage, place: str, *, made_on: date) -> bytes:
    """One of those papers, made without the others. Raises KeyError for any other name."""
    name, dot, ending = place.rpartition(".")
    paper, endings = _PAPERS[name]
    return endings[f"{dot}{ending}"](paper(passage, made_on))


def write_route_papers(passage: Passage, folder: Path, *, made_on: date) -> tuple[Path, ...]:
    """Writes the papers into `folder`, made if need be, and answers with every file written.

    Raises OSError when `folder` cannot be used.
    """
    made = tuple(route_papers(passage, made_on=made_on))
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(written(folder / each.place, each.content, mode=0o644) for each in made)


def _letter(passage: Passage, made_on: date) -> Document:
    return expression_of_interest(passage, completeness(passage), made_on=made_on)


def _solicitor(passage: Passage, made_on: date) -> Document:
    return for_solicitor(passage, made_on=made_on)


def _union(passage: Passage, made_on: date) -> Document:
    return union_sheet(passage, made_on=made_on)


_TO_CHANGE: dict[str, Way] = {".docx": documents.word}
_BOTH_WAYS: dict[str, Way] = {".pdf": documents.pdf, ".docx": documents.word}
_PAPERS: dict[str, tuple[Paper, dict[str, Way]]] = {
    LETTER: (_letter, _TO_CHANGE),
    SOLICITOR: (_solicitor, _BOTH_WAYS),
    UNION_SHEET: (_union, _BOTH_WAYS),
}
"""Each paper by its name: what makes it, and the kinds of file it comes as."""
