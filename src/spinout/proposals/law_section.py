"""What the law says, as the papers carry it: the warning first, then answers, dates and grounds."""

from collections.abc import Iterable
from datetime import date

from spinout.documents import (
    Block,
    Spans,
    bullets,
    cite,
    heading,
    number_column,
    paragraph,
    row,
    spans,
    strong,
    text_column,
    warning,
)
from spinout.documents import Table as PaperTable
from spinout.findings import Finding
from spinout.handovers.function_finding import FunctionFinding
from spinout.handovers.passage import Passage
from spinout.handovers.route_findings import Clock, Ground, RouteFindings
from spinout.proposals.asking import the_body
from spinout.proposals.voice import needed


def before_any_yes(found: RouteFindings) -> Block:
    """The warning that stands before any yes."""
    return warning(strong("Before any yes. "), " ".join(found.warnings))


def law_section(passage: Passage) -> tuple[Block, ...]:
    """The whole of the law in the proposal: answers, dates, required contents, grounds."""
    found = passage.routes
    if found is None:
        return (heading(1, "The law"), paragraph("We could not check the ways to ask."))
    known = {each.key for cited in passage.cited.values() for each in cited}
    return (
        heading(1, "The law"),
        before_any_yes(found),
        heading(2, "May we ask, and how would a contract be awarded?"),
        *(finding_block(each, known) for each in found.on_ways),
        *_which_work(found, known),
        heading(2, "Dates"),
        *_dates(found, known, passage.on),
        heading(2, "The lawful grounds for saying no"),
        *_may_refuse(found, the_body(passage)),
    )


def _which_work(found: RouteFindings, known: set[str]) -> tuple[Block, ...]:
    """Each kind of work the case names, with what must be so for it to go."""
    if not found.functions:
        return ()
    return (
        heading(2, "Which work may go?"),
        *(block for each in found.functions for block in _work(each, known)),
    )


def _work(each: FunctionFinding, known: set[str]) -> tuple[Block, ...]:
    told = finding_block(each.finding, known)
    return (told, bullets(*each.conditions)) if each.conditions else (told,)


def _dates(found: RouteFindings, known: set[str], on: date) -> tuple[Block, ...]:
    if not found.clocks:
        return (paragraph("No law sets a date for an answer."),)
    return (bullets(*(_clock(each, known, on) for each in found.clocks)),)


def _may_refuse(found: RouteFindings, who: str) -> tuple[Block, ...]:
    if not found.grounds:
        return (paragraph("No law lists any for this way of asking. The answer may be no."),)
    return (
        paragraph(
            f"{_first_up(who)} may refuse only on one or more of these ten grounds. Cost, staffing "
            "views and a wish to keep the service are not among them."
        ),
        _grounds(found.grounds),
    )


def finding_block(finding: Finding, known: set[str]) -> Block:
    """One answer with its standing, its reason, what it waits for and its sources."""
    waits = f" {needed(finding.missing)}" if finding.missing else ""
    return paragraph(
        strong(f"{finding.headline}. "),
        f"{' '.join(filter(None, (finding.reason, finding.cure)))}{waits} ",
        _cites(finding.citations, known),
    )


def _cites(keys: Iterable[str], known: set[str]) -> Spans:
    return spans(*(cite(key) for key in keys if key in known))


def _clock(clock: Clock, known: set[str], on: date) -> Spans:
    return spans(strong(f"{clock.name}. "), f"{worked(clock, on)} ", _cites(clock.citations, known))


def worked(clock: Clock, on: date) -> str:
    """The clock's working as a sentence, saying so where its last day is behind us."""
    working = clock.working if clock.working.endswith(".") else f"{clock.working}."
    passed = clock.last is not None and clock.last < on
    return f"{working} That day has passed." if passed else working


def _grounds(grounds: Iterable[Ground]) -> PaperTable:
    return PaperTable(
        caption="The ten grounds and how each stands for this service",
        columns=(
            number_column("Ground"),
            text_column("What it says", weight=4),
            text_column("Here", weight=5),
            text_column("What would cure it", weight=3),
        ),
        rows=tuple(
            row(str(each.number), each.says, f"{_first_up(each.applies)}. {each.why}", each.cure)
            for each in grounds
        ),
    )


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
