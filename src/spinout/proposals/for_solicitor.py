"""“For your solicitor”: every answer on the law with its provision, and what we could not check."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from spinout.documents import (
    Block,
    Document,
    Opening,
    Spans,
    Table,
    heading,
    link,
    number_column,
    paragraph,
    row,
    spans,
    text_column,
)
from spinout.facts.wanted import need_to_know
from spinout.findings import Finding
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import Ground, RouteFindings
from spinout.law import Cited, Status, day_in_words
from spinout.proposals.asker import author
from spinout.proposals.law_section import before_any_yes, worked
from spinout.proposals.papers import STATUS_WORDS, parent_name
from spinout.proposals.solicitor_checks import to_check

STAGES = ("routes", "ownership", "consultation", "launch")
"""The stages whose law a solicitor would check; pay and tax are for others."""

NOT_FOR_A_LAWYER = frozenset({"legal-forms"})
"""A table of ours on the kinds of body, read to name the register and not to answer on the law."""


def for_solicitor(passage: Passage, *, made_on: date) -> Document:
    """What we found and what it rests on, for a lawyer to check before anyone relies on it."""
    return Document(
        title="For your solicitor",
        subtitle=f"{passage.facts.name}. {parent_name(passage)}. Law as at "
        f"{day_in_words(passage.on)}, version {passage.law_version}.",
        author=author(passage),
        made_on=made_on,
        language="en-GB",
        opening=Opening.TITLE,
        running_note="Information for a solicitor to check. Not legal advice.",
        notice="",
        contents=False,
        body=tuple(_body(passage)),
        sources=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbered:
    """One line of law as the paper lists it; the number is what the answers point at."""

    number: int
    line: Cited


def _body(passage: Passage) -> Iterator[Block]:
    found = passage.routes
    if found is None:
        yield paragraph("We could not check the ways to ask on this date.")
        return
    held = _read(passage)
    numbers = {each.line.key: each.number for each in reversed(held)}
    yield paragraph(
        "A program made this from what the team entered. It is information, not advice. The "
        "numbers after each answer lead to the list of law at the end."
    )
    yield before_any_yes(found)
    yield heading(1, "What we ask you to check first")
    yield from to_check(passage, found, ((each.number, each.line) for each in held))
    yield heading(1, "What we found")
    yield _answers(found.on_terms, numbers)
    if found.grounds:
        yield _grounds(found.grounds, numbers)
    yield from _dates(found, numbers, passage.on)
    yield heading(1, "The law we read")
    for source, lines in groupby(held, key=lambda each: each.line.source):
        yield _of_one_source(source, tuple(lines))


def _read(passage: Passage) -> tuple[_Numbered, ...]:
    """What the stages of law read, by source in the order first read, numbered from 1.

    A value that ended before the date asked about is left out: it decides nothing now.
    """
    lines = dict.fromkeys(
        each
        for stage in STAGES
        for each in passage.cited.get(stage, ())
        if _is_law(stage, each) and (each.until is None or each.until >= passage.on)
    )
    first = {source: at for at, source in enumerate(dict.fromkeys(each.source for each in lines))}
    ordered = sorted(lines, key=lambda each: first[each.source])
    return tuple(_Numbered(number=at, line=each) for at, each in enumerate(ordered, start=1))


def _is_law(stage: str, each: Cited) -> bool:
    """Whether a lawyer could check it: not our own judgement, nor our table of legal forms."""
    if each.status is Status.SUGGESTION or each.key in NOT_FOR_A_LAWYER:
        return False
    return stage != "ownership" or "/" in each.key


def _answers(findings: Iterable[Finding], numbers: Mapping[str, int]) -> Table:
    return Table(
        caption="Each answer, how firmly it stands, and what it rests on",
        columns=(
            text_column("Question and answer", weight=4),
            text_column("Why", weight=7),
            text_column("Rests on", weight=2),
        ),
        rows=tuple(
            row(each.headline, _why(each), _rests_on(each.citations, numbers)) for each in findings
        ),
    )


def _grounds(grounds: Iterable[Ground], numbers: Mapping[str, int]) -> Table:
    return Table(
        caption="The ten grounds for saying no, and how each stands",
        columns=(
            text_column("Ground", weight=4),
            text_column("How it stands", weight=7),
            text_column("Rests on", weight=2),
        ),
        rows=tuple(
            row(
                f"{each.number}: {each.applies}",
                f"{each.says} {each.why} {need_to_know(each.missing)}".strip(),
                _rests_on((each.citation,), numbers),
            )
            for each in grounds
        ),
    )


def _why(each: Finding) -> str:
    parts = (
        each.reason,
        need_to_know(each.missing) if each.missing else "",
        f"What would have to be different: {each.cure}" if each.cure else "",
    )
    return " ".join(filter(None, parts))


def _rests_on(keys: Iterable[str], numbers: Mapping[str, int]) -> str:
    return ", ".join(str(numbers[key]) for key in keys if key in numbers)


def _dates(found: RouteFindings, numbers: Mapping[str, int], on: date) -> Iterator[Block]:
    if not found.clocks:
        return
    yield heading(1, "Dates, with how each was counted")
    yield Table(
        caption="Each clock",
        columns=(
            text_column("Date", weight=4),
            text_column("How it is counted", weight=7),
            text_column("Rests on", weight=2),
        ),
        rows=tuple(
            row(each.name, worked(each, on), _rests_on(each.citations, numbers))
            for each in found.clocks
        ),
    )


def _of_one_source(source: str, held: tuple[_Numbered, ...]) -> Table:
    return Table(
        caption=source,
        columns=(
            number_column("No."),
            text_column("Provision or figure", weight=4),
            text_column("What it says, in our words", weight=7),
            text_column("How we know", weight=3),
            text_column("In force", weight=3),
        ),
        rows=tuple(
            row(
                str(each.number),
                _linked(_pinpoint(each.line), each.line.address),
                each.line.says,
                f"{STATUS_WORDS[each.line.status.value]}; checked "
                f"{day_in_words(each.line.checked)}",
                _span(each.line),
            )
            for each in held
        ),
    )


def _pinpoint(line: Cited) -> str:
    """The label without the title that heads its table."""
    parts = line.label.split(", ")
    while len(parts) > 1 and parts[0] in line.source:
        parts = parts[1:]
    short = ", ".join(parts)
    return f"{short[:1].upper()}{short[1:]}"


def _linked(text: str, address: str) -> Spans:
    return spans(link(text, address) if address else text)


def _span(each: Cited) -> str:
    until = "" if each.until is None else f" to {day_in_words(each.until)}"
    return f"From {day_in_words(each.since)}{until}"
