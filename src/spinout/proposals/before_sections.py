"""What the work before a proposal found: the claims, the options weighed, the days, how ready."""

from collections.abc import Iterator

from spinout.documents import (
    Block,
    Table,
    bullets,
    heading,
    paragraph,
    row,
    strong,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.handovers.readiness import ReadinessFindings
from spinout.handovers.timetable import MOVE, DatedTask, Timetable
from spinout.law import day_in_words
from spinout.proposals.options_record import NOBODY, ROOMS, claims_table, scores_table
from spinout.proposals.readiness_report import GATES, people_words
from spinout.proposals.shortened import MISSING

NOT_COUNTED = (
    "The scores do not count yet, so no way comes first. The options record, beside this file, "
    "says what is missing."
)
BESIDE = "The options record, beside this file, gives the reason for each score."
NO_DAYS = "There are no days yet. The timetable, beside this file, gives each task in weeks."
FEWEST_IN_PRINT = 2
"""What one person alone answered is theirs, and is not printed for a board."""
_ROOM = ROOMS[0]


def better_section(passage: Passage) -> Iterator[Block]:
    """What the team would do differently, and if a contract holds it: no more than is claimed."""
    found = passage.options
    if found is None or not found.claims:
        return
    yield heading(1, "What would be better")
    yield paragraph(found.claims_say)
    yield claims_table(found, _ROOM)


def weighed_part(passage: Passage) -> Iterator[Block]:
    """How the four ways were weighed, and all who did not agree, in full."""
    weighed = None if passage.options is None else passage.options.weighed
    if weighed is None:
        return
    yield heading(2, "How the options were weighed")
    if weighed.lacks:
        yield paragraph(NOT_COUNTED)
        return
    yield paragraph(strong(weighed.says), " The method is our own, and no law asks for it.")
    yield scores_table(weighed, _ROOM)
    yield paragraph(BESIDE)
    if weighed.moves:
        yield paragraph("What one step in a single weight would change:")
        yield bullets(*weighed.moves)
    yield heading(2, "Who did not agree, in full")
    for each in weighed.dissent:
        yield paragraph(strong(f"{each.by}: "), each.says)
    if not weighed.dissent:
        yield paragraph(NOBODY)


def how_section(passage: Passage) -> Iterator[Block]:
    """How the team would get there: its own words, the days of the decisions, how ready it is."""
    words = passage.facts.narrative.transition
    if not words and passage.timetable is None and passage.readiness is None:
        return
    yield heading(1, "How we would get there")
    for text in words or (MISSING,):
        yield paragraph(text)
    if passage.timetable is not None:
        yield from _days(passage.timetable)
    found = passage.readiness
    if found is not None and found.people >= FEWEST_IN_PRINT:
        yield from _ready(found)


def _days(found: Timetable) -> Iterator[Block]:
    yield heading(2, "The days")
    if found.start is None:
        yield paragraph(NO_DAYS)
        return
    yield bullets(*found.says[:2])
    shown = [each for each in found.tasks if each.gate or each.key == MOVE]
    yield Table(
        caption="The decisions, and the move",
        columns=(
            text_column("What", weight=5),
            text_column("Earliest first day", weight=3),
            text_column("Earliest last day", weight=3),
            text_column("No later than", weight=3),
        ),
        rows=tuple(row(each.name, *_when(each)) for each in shown),
    )
    yield paragraph(
        "The weeks of each task are a suggestion unless a post has set them. The timetable, beside "
        "this file, gives every task, what the law holds, and the chance of the date."
    )


def _when(each: DatedTask) -> tuple[str, str, str]:
    if each.done is not None:
        return f"Done{'' if each.done_is_known else ' by'} {day_in_words(each.done)}", "–", "–"
    if each.earliest is None or each.latest is None:
        return "–", "–", "–"
    days = (each.earliest.first, each.earliest.last, each.latest.last)
    first, last, latest = map(day_in_words, days)
    return first, last, latest


def _ready(found: ReadinessFindings) -> Iterator[Block]:
    yield heading(2, "How ready the team is")
    yield paragraph(
        f"{people_words(found)}, each alone. The method is our own, and no law asks for it."
    )
    gates = (f"{GATES[each.gate]}: {each.says}" for each in found.gates)
    yield bullets(*(each.replace("Before you ask", "Before asking") for each in gates))
