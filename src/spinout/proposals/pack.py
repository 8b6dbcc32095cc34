"""The pack: two folders, one that may be shown to anyone and one that may not.

Nothing in `open/` holds a post's row or a group under ten.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spinout import documents
from spinout.documents import Document
from spinout.handovers.passage import Passage
from spinout.proposals import as_data
from spinout.proposals.asking import by_letter, proposal_name
from spinout.proposals.completeness import Completeness, completeness
from spinout.proposals.confidential import why_confidential
from spinout.proposals.cover import cover_paper
from spinout.proposals.expression import expression_of_interest
from spinout.proposals.option_papers import option_paper, places
from spinout.proposals.options_record import PLACE as OPTIONS_RECORD
from spinout.proposals.pack_file import PackFile, both_ways, written
from spinout.proposals.proposal import proposal
from spinout.proposals.scheme_questions import PLACE as QUESTIONS
from spinout.proposals.scheme_questions import asked, scheme_questions
from spinout.proposals.shareable import shareable
from spinout.proposals.source_list import source_list
from spinout.proposals.timetable_paper import PLACE as TIMETABLE
from spinout.proposals.timetable_paper import timetable_paper
from spinout.proposals.voice import told_to_the_body

OPEN = "open"
CONFIDENTIAL = "confidential"
EVERY_PLACE = frozenset(
    {
        f"{OPEN}/cover-paper.pdf",
        f"{OPEN}/cover-paper.docx",
        f"{OPEN}/proposal.pdf",
        f"{OPEN}/proposal.docx",
        f"{OPEN}/board-proposal.pdf",
        f"{OPEN}/board-proposal.docx",
        f"{OPEN}/expression-of-interest.docx",
        f"{OPEN}/{OPTIONS_RECORD}.pdf",
        f"{OPEN}/{OPTIONS_RECORD}.docx",
        f"{OPEN}/{TIMETABLE}.pdf",
        f"{OPEN}/{TIMETABLE}.docx",
        f"{OPEN}/{QUESTIONS}.pdf",
        f"{OPEN}/{QUESTIONS}.docx",
        f"{OPEN}/forecast.xlsx",
        f"{OPEN}/findings.json",
        f"{OPEN}/sources.html",
        f"{CONFIDENTIAL}/why-confidential.html",
        f"{CONFIDENTIAL}/forecast-exact.xlsx",
    }
)
"""Every file a pack may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbooks:
    """The forecast's workbook twice: fit for anyone, and exact. None where there is no forecast."""

    open: bytes | None
    exact: bytes | None


def pack(passage: Passage, folder: Path, *, books: Workbooks, made_on: date) -> tuple[Path, ...]:
    """Writes the pack into `folder`, made if need be, and answers with its files in reading order.

    Each file appears whole or not at all: it is written beside its place and moved there. A file
    of an earlier pack that this one does not hold is removed; anything else there is left alone.
    Raises OSError when `folder` cannot be used.
    """
    complete = completeness(passage)
    shown = shareable(passage)
    open_to_all = tuple(open_files(shown, complete, book=books.open, made_on=made_on))
    kept_close = tuple(confidential_files(passage, complete, book=books.exact, made_on=made_on))
    for name, mode in ((OPEN, 0o755), (CONFIDENTIAL, 0o700)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name).chmod(mode)
    places = (
        *(written(folder / each.place, each.content, mode=0o644) for each in open_to_all),
        *(written(folder / each.place, each.content, mode=0o600) for each in kept_close),
    )
    _clear_earlier(folder, {each.place for each in (*open_to_all, *kept_close)})
    return places


def _clear_earlier(folder: Path, made: set[str]) -> None:
    """Removes what an earlier pack left here and this one does not hold: its money is not ours."""
    for place in EVERY_PLACE - made:
        (folder / place).unlink(missing_ok=True)


def open_files(
    passage: Passage, complete: Completeness, *, book: bytes | None, made_on: date
) -> Iterator[PackFile]:
    """The files anyone may read."""
    cover = cover_paper(passage, complete, made_on=made_on)
    whole = proposal(passage, complete, made_on=made_on)
    yield from both_ways(f"{OPEN}/cover-paper", cover)
    yield from both_ways(f"{OPEN}/{proposal_name(passage)}", whole)
    if by_letter(passage):
        letter = expression_of_interest(passage, complete, made_on=made_on)
        place = f"{OPEN}/expression-of-interest.docx"
        yield PackFile(place=place, content=documents.word(letter))
    yield from _before_it(passage, made_on)
    if asked(passage):
        yield from both_ways(f"{OPEN}/{QUESTIONS}", scheme_questions(passage, made_on=made_on))
    if book is not None:
        yield PackFile(place=f"{OPEN}/forecast.xlsx", content=book)
    yield PackFile(place=f"{OPEN}/findings.json", content=_findings(passage, complete))
    yield PackFile(
        place=f"{OPEN}/sources.html",
        content=_html(source_list(passage, complete, made_on=made_on)),
    )


def _before_it(passage: Passage, made_on: date) -> Iterator[PackFile]:
    """The options as they were weighed, and the timetable, for a board that asks for either."""
    told = told_to_the_body(passage)
    for place in places(told):
        if place in (f"{OPTIONS_RECORD}.pdf", f"{OPTIONS_RECORD}.docx"):
            content = option_paper(told, place, made_on=made_on)
            yield PackFile(place=f"{OPEN}/{place}", content=content)
    if told.timetable is not None:
        yield from both_ways(f"{OPEN}/{TIMETABLE}", timetable_paper(told, made_on=made_on))


def confidential_files(
    passage: Passage, complete: Completeness, *, book: bytes | None, made_on: date
) -> Iterator[PackFile]:
    """The files only the team may hold, under a note that says why and until when."""
    note = why_confidential(passage, complete, with_workbook=book is not None, made_on=made_on)
    yield PackFile(place=f"{CONFIDENTIAL}/why-confidential.html", content=_html(note))
    if book is not None:
        yield PackFile(place=f"{CONFIDENTIAL}/forecast-exact.xlsx", content=book)


def _html(document: Document) -> bytes:
    return documents.html(document).encode()


def _findings(passage: Passage, complete: Completeness) -> bytes:
    data = as_data.whole(passage, with_people=False)
    data["ready_to_send"] = complete.ready
    data["why_not_ready"] = list(complete.why_not_ready)
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False).encode()
