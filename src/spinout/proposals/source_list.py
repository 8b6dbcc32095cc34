"""sources.html: everything the passage read, stage by stage, from the loader's own trace."""

from collections.abc import Iterable
from datetime import date

from spinout.documents import (
    Block,
    Document,
    Opening,
    SourceList,
    Spans,
    Table,
    heading,
    link,
    paragraph,
    row,
    spans,
    text_column,
)
from spinout.handovers.passage import Passage
from spinout.law import Cited, day_in_words
from spinout.proposals.completeness import Completeness
from spinout.proposals.inputs_table import linked
from spinout.proposals.papers import paper
from spinout.proposals.voice import told_to_the_body


def source_list(passage: Passage, complete: Completeness, *, made_on: date) -> Document:
    """Every source the passage rests on, and which stage read it."""
    passage = told_to_the_body(passage)
    return paper(
        passage,
        complete,
        title="Where every rule and figure comes from",
        subtitle=f"{passage.facts.name}. Law as at {day_in_words(passage.on)}, version "
        f"{passage.law_version}.",
        made_on=made_on,
        opening=Opening.TITLE,
        contents=False,
        body=(
            paragraph(
                "This list was kept while the plan was worked out: it holds what was read, "
                "and nothing that was not."
            ),
            heading(1, "What each stage read"),
            _by_stage(passage),
            *_inputs(passage),
            heading(1, "Law and published figures"),
            SourceList(),
        ),
    )


def _by_stage(passage: Passage) -> Table:
    return Table(
        caption="Stages and what they read",
        columns=(text_column("Stage", weight=1), text_column("Read", weight=5)),
        rows=tuple(row(stage, _read(cited)) for stage, cited in passage.cited.items()),
    )


def _read(cited: Iterable[Cited]) -> Spans:
    """Each label once, leading to where it was read."""
    by_label: dict[str, str] = {}
    for each in cited:
        by_label[each.label] = by_label.get(each.label) or each.address
    runs: list[Spans] = []
    for label, address in by_label.items():
        gap = "; " if runs else ""
        runs.append(spans(gap, link(label, address) if address else label))
    return spans(*runs) if runs else spans("Nothing")


def _inputs(passage: Passage) -> tuple[Block, ...]:
    if passage.money is None:
        return ()
    return (
        heading(1, "Inputs the team supplied"),
        Table(
            caption="Inputs, each with its source",
            columns=(text_column("Input", weight=2), text_column("Source", weight=4)),
            rows=tuple(row(each.label, linked(each.source)) for each in passage.money.inputs),
        ),
    )
