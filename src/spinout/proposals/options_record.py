"""The options record: three pages at most, with those who did not agree printed in full."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spinout.documents import (
    Block,
    Document,
    Row,
    Table,
    bullets,
    heading,
    number_column,
    paragraph,
    row,
    strong,
    text_column,
    total_row,
    warning,
)
from spinout.facts.appraisal import WAYS_IN_A_WORD
from spinout.handovers.options import Claim, OptionsFindings, WayWeighed, Weighed
from spinout.handovers.passage import Passage
from spinout.law import day_in_words
from spinout.proposals.asker import author
from spinout.proposals.fitting import fitted
from spinout.proposals.papers import parent_name, sheet
from spinout.proposals.shortened import cut

PLACE = "options-record"
"""The name of the file, without its ending."""

PAGES = 3
NOBODY = "Nobody who scored put down that they disagreed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How many words each part may take. Dissent takes all it needs."""

    name: int
    says: int
    why: int
    claim: int


ROOMS = (
    Room(name=30, says=60, why=40, claim=50),
    Room(name=24, says=40, why=24, claim=30),
    Room(name=16, says=28, why=16, claim=20),
    Room(name=12, says=20, why=10, claim=12),
    Room(name=8, says=12, why=6, claim=8),
    Room(name=6, says=8, why=0, claim=5),
)


def options_record(passage: Passage, *, made_on: date, spare: int = 0) -> Document:
    """What the options were judged by, when that was fixed, each score with its reason, the order,
    what would change it, and what those who did not agree say, in full.

    Other parts end in “…” where they would run past three pages with `spare` lines free. Raises
    KeyError where no options are weighed.
    """
    found = passage.options
    if found is None or found.weighed is None:
        raise KeyError(PLACE)
    weighed = found.weighed
    return fitted(
        lambda room: _record(passage, found, weighed, room, made_on),
        ROOMS,
        pages=PAGES,
        spare=spare,
    )


def _record(
    passage: Passage, found: OptionsFindings, weighed: Weighed, room: Room, made_on: date
) -> Document:
    whom = cut(parent_name(passage), room.name)
    return sheet(
        title="The options, and how they were weighed",
        subtitle=f"{cut(passage.facts.name, room.name)}. {whom}. {_days(weighed)}",
        author=author(passage),
        made_on=made_on,
        running_note=f"A team’s record. Not the view of {whom}. Information, not advice.",
        body=(*_outcome(weighed), *_judged(weighed, room), *_rest(found, weighed, room)),
    )


def _days(weighed: Weighed) -> str:
    if weighed.fixed_on is None or weighed.scored_on is None:
        return "Not all of its days are known."
    return (
        f"Tests fixed on {day_in_words(weighed.fixed_on)}; scored on "
        f"{day_in_words(weighed.scored_on)}."
    )


def _outcome(weighed: Weighed) -> Iterator[Block]:
    if weighed.lacks:
        yield warning(f"The scores do not count yet. We need to know: {'; '.join(weighed.lacks)}.")
    else:
        yield paragraph(strong(weighed.says))
    if weighed.moves:
        yield paragraph("What one step in a single weight would change:")
        yield bullets(*weighed.moves)
    elif weighed.leads:
        yield paragraph("No step of one in a single weight changes which comes first.")


def _judged(weighed: Weighed, room: Room) -> Iterator[Block]:
    yield heading(1, "The four ways")
    yield Table(
        caption="What each way would be here",
        columns=(text_column("Way", weight=2), text_column("Here", weight=5)),
        rows=tuple(
            row(strong(each.name), cut(each.says, room.says) if each.says else "Still missing.")
            for each in weighed.ways
        ),
    )
    yield heading(1, "What they were judged by, and the scores")
    yield scores_table(weighed, room)
    if room.why:
        yield heading(1, "Why each score was given")
        yield _reasons(weighed, room)
    else:
        yield paragraph("The reason for each score is in the plan: there is no room for them here.")
    yield paragraph(strong("Who scored: "), _posts(weighed))


def scores_table(weighed: Weighed, room: Room) -> Table:
    """What the ways were judged by, each weight and score, and the points."""
    points = ["–" if each.points is None else str(each.points) for each in weighed.ways]
    return Table(
        caption=f"Scores from 0 to 4, and points: each score times its weight, of {weighed.most}",
        columns=(
            text_column("Judged by", weight=6),
            number_column("Weight", weight=2),
            *(number_column(WAYS_IN_A_WORD[each.way], weight=2) for each in weighed.ways),
        ),
        rows=(
            *(
                row(
                    f"{cut(each.name, room.name)}: {cut(each.says, room.why or 4)}"
                    if each.says
                    else cut(each.name, room.name),
                    str(each.weight),
                    *(_score(way, place) for way in weighed.ways),
                )
                for place, each in enumerate(weighed.criteria)
            ),
            total_row("Points", "", *points),
        ),
    )


def _score(way: WayWeighed, place: int) -> str:
    score = way.cells[place].score
    return "–" if score is None else str(score)


def _reasons(weighed: Weighed, room: Room) -> Table:
    return Table(
        caption="Reasons, way by way",
        columns=(
            text_column("Judged by", weight=2),
            *(text_column(WAYS_IN_A_WORD[each.way], weight=3) for each in weighed.ways),
        ),
        rows=tuple(
            row(
                strong(cut(each.name, room.name)),
                *(_why(way, place, room) for way in weighed.ways),
            )
            for place, each in enumerate(weighed.criteria)
        ),
    )


def _why(way: WayWeighed, place: int, room: Room) -> str:
    cell = way.cells[place]
    return cut(cell.why, room.why) if cell.why else "–"


def _posts(weighed: Weighed) -> str:
    return f"{'; '.join(weighed.scorers)}." if weighed.scorers else "Not said."


def _rest(found: OptionsFindings, weighed: Weighed, room: Room) -> Iterator[Block]:
    yield heading(1, "Who did not agree, in full")
    if weighed.dissent:
        for each in weighed.dissent:
            yield paragraph(strong(f"{each.by}: "), each.says)
    else:
        yield paragraph(NOBODY)
    yield heading(1, "What would be better")
    yield paragraph(found.claims_say)
    if found.claims:
        yield claims_table(found, room)


def claims_table(found: OptionsFindings, room: Room) -> Table:
    """Each claim with its starting point, measure, day and checker, and if it counts."""
    return Table(
        caption="What the team would do differently, and what would show it",
        columns=(
            text_column("What, and for whom", weight=4),
            text_column("Now", weight=3),
            text_column("Measure, day and who checks", weight=4),
            text_column("Why staying could not", weight=3),
            text_column("Counts?", weight=2),
        ),
        rows=tuple(_claim(each, room) for each in found.claims),
    )


def _claim(each: Claim, room: Room) -> Row:
    change = each.change
    by = f"By {day_in_words(change.by)}" if change.by else ""
    measured = ". ".join(filter(None, (change.measure.rstrip("."), by, change.checked_by)))
    return row(
        cut(f"{change.change.rstrip('.')}. For: {change.for_whom or 'not said'}", room.claim),
        cut(change.baseline, room.claim) if change.baseline else "Still missing.",
        cut(measured, room.claim) if measured else "Still missing.",
        cut(change.not_by_staying, room.claim) if change.not_by_staying else "Still missing.",
        f"Yes: {cut(change.clause, room.claim)}" if each.counts else "As nought",
    )
