"""The timetable on paper: the answer, the work in pictures with tables, the law, the odds last."""

from collections.abc import Iterator
from datetime import date

from spinout.clocks import weekday_in_words
from spinout.documents import (
    Block,
    Document,
    Table,
    bullets,
    heading,
    key_figures,
    paragraph,
    row,
    text_column,
)
from spinout.facts.wanted import need_to_know
from spinout.findings import Outcome
from spinout.handovers.passage import Passage
from spinout.handovers.timetable import LegalPeriod, Timetable
from spinout.law import day_in_words
from spinout.proposals.own_sheet import own_sheet
from spinout.proposals.timetable_picture import pictures

PLACE = "timetable"
"""The name of the file, without its ending."""
NO_CHANCE = (
    "We give none. It takes a day you chose for the move, and a start: the day work began, or a "
    "task that is done."
)


def timetable_paper(passage: Passage, *, made_on: date) -> Document:
    """The whole timetable of a case. It holds posts and no one's name."""
    return own_sheet(
        passage,
        title="The timetable",
        kind="timetable",
        readers="",
        body=_body(passage),
        made_on=made_on,
    )


def _body(passage: Passage) -> Iterator[Block]:
    found = passage.timetable
    if found is None:
        reasons = [each.sentence for each in passage.lacks if each.stage == "timetable"]
        yield paragraph(" ".join(["We could not work out the timetable on this date.", *reasons]))
        return
    yield key_figures(*_at_a_glance(found))
    yield bullets(*found.says)
    if found.missing:
        yield paragraph(need_to_know(found.missing))
    yield heading(1, "The work, stage by stage")
    yield from pictures(found)
    yield _drivers(passage, found)
    yield from _law(passage, found)
    yield from _settled(found)
    yield heading(1, "How long it took others")
    yield _others(found)
    yield heading(1, "The chance of the date")
    yield from _chance(found)


def _at_a_glance(found: Timetable) -> Iterator[tuple[str, str]]:
    yield "Weeks from a first idea to the move", f"{found.weeks}"
    if found.reaches is not None:
        yield "Earliest day of the move", day_in_words(found.reaches)
    if found.go_live is not None:
        yield "Day chosen", day_in_words(found.go_live)
    if found.spare_days is not None:
        yield "Days to spare", f"{found.spare_days:,}".replace("-", "−")


def _drivers(passage: Passage, found: Timetable) -> Table:
    law = _law_names(passage)
    return Table(
        caption="The law behind each task",
        columns=(text_column("Task", weight=3), text_column("Law", weight=5)),
        rows=tuple(
            row(f"{each.key} {each.name}", "; ".join(law.get(key, key) for key in each.citations))
            for each in found.tasks
            if each.citations
        ),
    )


def _law_names(passage: Passage) -> dict[str, str]:
    """The law by key, each marked where we could not check it."""
    return {
        each.key: each.label if each.status.plain and each.firm else f"{each.label} (to confirm)"
        for each in passage.cited.get("timetable", ())
    }


def _law(passage: Passage, found: Timetable) -> Iterator[Block]:
    if not found.periods:
        return
    law = _law_names(passage)
    yield heading(1, "What the law holds")
    yield Table(
        caption="Least times that no one may make shorter",
        columns=(
            text_column("What must wait", weight=4),
            text_column("At least", weight=2),
            text_column("From, and over by", weight=3),
            text_column("Law", weight=3),
        ),
        rows=tuple(
            row(
                each.name,
                _amount(each),
                _when(each),
                "; ".join(law.get(key, key) for key in each.citations),
            )
            for each in found.periods
        ),
    )


def _amount(each: LegalPeriod) -> str:
    return each.amount if each.holds is Outcome.YES else f"{each.amount} (it depends)"


def _when(each: LegalPeriod) -> str:
    if each.begins is None or each.ends is None:
        return "No day yet"
    return f"{weekday_in_words(each.begins)}; {weekday_in_words(each.ends)}"


def _settled(found: Timetable) -> Iterator[Block]:
    if found.changes:
        yield heading(1, "Changes asked for")
        yield bullets(
            *(f"{e.asks}. {'' if e.taken else 'Not taken. '}{e.says}" for e in found.changes)
        )
    yield heading(1, "Decisions")
    yield bullets(
        *(
            f"{each.task} {each.name}. "
            + ("" if each.signed is None else f"{day_in_words(each.signed)}. ")
            + each.says
            for each in found.gates
        )
    )
    if found.slip is not None:
        yield heading(1, "Since it was first approved")
        yield paragraph(found.slip.says)


def _others(found: Timetable) -> Table:
    return Table(
        caption="What others report",
        columns=(
            text_column("Who", weight=3),
            text_column("From and to", weight=4),
            text_column("How long", weight=3),
            text_column("Source", weight=4),
        ),
        rows=tuple(
            row(each.who, f"{each.began}. {each.ended}.", each.took, each.source)
            for each in found.observed
        ),
    )


def _chance(found: Timetable) -> Iterator[Block]:
    if found.chance is None:
        yield paragraph(NO_CHANCE)
        return
    yield paragraph(f"{found.chance.words} of these runs. {found.chance.says}")
    yield paragraph(f"The runs start from the number {found.chance.seed}. It gives the same again.")
