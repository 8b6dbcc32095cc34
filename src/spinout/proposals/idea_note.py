"""The idea note: one side for a manager or a sponsor, before anyone has decided anything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spinout.documents import (
    Block,
    Document,
    Row,
    Table,
    heading,
    paragraph,
    row,
    strong,
    text_column,
)
from spinout.findings import Missing
from spinout.handovers.options import Claim
from spinout.handovers.passage import Passage
from spinout.proposals.asker import author
from spinout.proposals.fitting import fitted
from spinout.proposals.papers import parent_name, sheet
from spinout.proposals.shortened import cut, opening_words

PLACE = "idea-note"
"""The name of the file, without its ending."""

PAGES = 1
VOTE = "T47"
CLOSE = " One step in a single weight would change that."


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How many words each part may take, and how many claims are shown."""

    words: int
    cell: int
    claims: int
    name: int

    @property
    def against(self) -> int:
        """What speaks against it takes more room than any other part."""
        return self.words * 3 // 2


ROOMS = (
    *(Room(words=words, cell=16, claims=4, name=24) for words in range(120, 44, -5)),
    *(Room(words=words, cell=12, claims=3, name=16) for words in range(45, 18, -3)),
    Room(words=20, cell=8, claims=2, name=8),
    Room(words=12, cell=6, claims=2, name=5),
)


def idea_note(passage: Passage, *, made_on: date, spare: int = 0) -> Document:
    """One side: what it is, why, for whom, what stays the same, what speaks against, what is asked.

    Parts that are too long end in “…”; parts nobody has written say so. `spare` lines stay free.
    """
    return fitted(lambda room: _note(passage, room, made_on), ROOMS, pages=PAGES, spare=spare)


def _note(passage: Passage, room: Room, made_on: date) -> Document:
    name = cut(passage.facts.name, room.name)
    whom = cut(parent_name(passage), room.name)
    return sheet(
        title=f"An idea: {name}",
        subtitle=f"For a manager or sponsor at {whom}. Nothing is decided. "
        "To stay as we are is a full answer.",
        author=author(passage),
        made_on=made_on,
        running_note=f"A team’s idea. Not the view of {whom}. Information, not advice.",
        body=tuple(_body(passage, room)),
    )


def _body(passage: Passage, room: Room) -> Iterator[Block]:
    facts = passage.facts
    yield heading(1, "The idea")
    yield paragraph(opening_words([facts.narrative.summary], room.words))
    yield heading(1, "What would be better")
    yield from _better(passage, room)
    same = opening_words(facts.better.unchanged, room.words)
    yield paragraph(strong("What would stay the same: "), same)
    yield heading(1, "What speaks against it")
    yield paragraph(opening_words(facts.narrative.case_against, room.against))
    yield heading(1, "What we ask you for")
    yield paragraph(opening_words(facts.better.ask, room.words))
    yield paragraph(strong("Where we stand: "), " ".join(_unknown(passage)))


def _better(passage: Passage, room: Room) -> Iterator[Block]:
    found = () if passage.options is None else passage.options.claims
    if not found:
        yield paragraph(opening_words((), room.words))
        return
    yield Table(
        caption="What we would do differently",
        columns=(
            text_column("What", weight=4),
            text_column("For whom", weight=3),
            text_column("How it is now", weight=3),
            text_column("How anyone could tell", weight=4),
        ),
        rows=tuple(_claim(each, room) for each in found[: room.claims]),
    )
    if len(found) > room.claims:
        yield paragraph(f"There are {len(found)} such changes in our plan.")
    yield paragraph(_says(passage))


def _claim(each: Claim, room: Room) -> Row:
    change = each.change
    return row(
        strong(cut(change.change, room.cell)),
        _or_missing(change.for_whom, room),
        _or_missing(change.baseline, room),
        _or_missing(change.measure, room),
    )


def _or_missing(text: str, room: Room) -> str:
    return cut(text, room.cell) if text else "Still missing."


def _says(passage: Passage) -> str:
    return "" if passage.options is None else passage.options.claims_say


def _unknown(passage: Passage) -> Iterator[str]:
    """What a manager should know is open, from what the stages found."""
    facts = passage.facts
    if isinstance(facts.go_live, Missing):
        yield "When it could be. Allow 8 to 24 months from first talk to first day."
    if passage.readiness is None:
        yield "How ready we are: nobody has answered our questions on that yet."
    else:
        yield from (gate.says for gate in passage.readiness.gates[:1])
    weighed = None if passage.options is None else passage.options.weighed
    if weighed is None or weighed.lacks:
        yield "How it compares with staying: the options have not been weighed yet."
    else:
        yield f"Weighed against staying: {weighed.says}{CLOSE if weighed.moves else ''}"
    if not _voted(passage):
        yield "Whether colleagues want it: no vote has been held."


def _voted(passage: Passage) -> bool:
    """Whether the vote of staff is signed off, with its day."""
    tasks = () if passage.timetable is None else passage.timetable.tasks
    return any(each.key == VOTE and each.done_is_known for each in tasks)
