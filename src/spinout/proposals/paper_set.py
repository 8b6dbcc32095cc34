"""Papers that can be made one by one: their names, the kinds of file each comes as, and making."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spinout import documents
from spinout.documents import Document
from spinout.handovers.passage import Passage
from spinout.proposals.pack_file import PackFile, written

Paper = Callable[[Passage, date], Document]
Way = Callable[[Document], bytes]
Made = Callable[[Passage, date], bytes]


def _page(document: Document) -> bytes:
    return documents.html(document).encode()


TO_CHANGE: Mapping[str, Way] = {".docx": documents.word}
BOTH_WAYS: Mapping[str, Way] = {".pdf": documents.pdf, ".docx": documents.word}
EVERY_WAY: Mapping[str, Way] = {**BOTH_WAYS, ".html": _page}


def ways(paper: Paper, endings: Mapping[str, Way]) -> Mapping[str, Made]:
    """The paper as each of these kinds of file."""
    return {ending: _made(paper, way) for ending, way in endings.items()}


def _made(paper: Paper, way: Way) -> Made:
    return lambda passage, made_on: way(paper(passage, made_on))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSet:
    """Papers by name and ending: what makes each kind of file, and if a plan has the paper."""

    papers: Mapping[str, Mapping[str, Made]]
    has: Callable[[Passage, str], bool]

    def places(self, passage: Passage) -> Iterator[str]:
        """The name of each paper that can be made of this plan."""
        for name, endings in self.papers.items():
            if self.has(passage, name):
                yield from (f"{name}{ending}" for ending in endings)

    def paper(self, passage: Passage, place: str, *, made_on: date) -> bytes:
        """One of those papers, made without the others. Raises KeyError for any other name."""
        name, dot, ending = place.rpartition(".")
        return self.papers[name][f"{dot}{ending}"](passage, made_on)

    def each(self, passage: Passage, *, made_on: date) -> Iterator[PackFile]:
        """Every paper of this plan."""
        for place in self.places(passage):
            yield PackFile(place=place, content=self.paper(passage, place, made_on=made_on))

    def write(self, passage: Passage, folder: Path, *, made_on: date) -> tuple[Path, ...]:
        """Writes the papers into `folder`, made if need be; answers with every file written.

        Raises OSError when `folder` cannot be used.
        """
        made = tuple(self.each(passage, made_on=made_on))
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(written(folder / each.place, each.content, mode=0o644) for each in made)
