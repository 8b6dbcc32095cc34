"""The answers on paper."""

from collections.abc import Iterator
from datetime import date

from spinout.documents import (
    Block,
    Spans,
    Table,
    bullets,
    heading,
    link,
    paragraph,
    pdf,
    row,
    spans,
    strong,
    text_column,
    warning,
)
from spinout.web.asking.behind import Rule
from spinout.web.asking.days import DaysShown
from spinout.web.asking.printed import printed
from spinout.web.first_check.present.more import Line
from spinout.web.first_check.present.page import AnswersPage
from spinout.web.first_check.present.parts import Said

TITLE = "Could we? What we found"


def paper_of(page: AnswersPage, *, on: date) -> bytes:
    """The answers as a PDF that a screen reader can follow."""
    return pdf(printed(TITLE, f"Law as at {page.law_on}", _body(page), on=on))


def _body(page: AnswersPage) -> Iterator[Block]:
    yield heading(1, "Before any yes")
    yield from (warning(each) for each in page.warnings)
    if page.others:
        yield heading(1, "Someone else has asked")
        yield paragraph(page.others.verdict)
        for passage in page.others.passages:
            yield heading(2, passage.title)
            yield bullets(*passage.says)
    for part in page.parts:
        yield heading(1, part.title)
        for answer in part.answers:
            yield from _answer(answer)
        if part.says:
            yield paragraph(part.says)
        for fold in part.folds:
            yield heading(2, fold.title)
            yield bullets(*(_line(each) for each in fold.lines))
    yield from days_blocks(page.days)
    yield from _wanted(page)
    if page.at_work:
        yield heading(1, page.at_work.title)
        yield bullets(*(_line(each) for each in page.at_work.lines))
    yield heading(1, "What you told us")
    yield Table(
        caption="Your answers",
        columns=(text_column("We asked"), text_column("You said")),
        rows=tuple(row(label, words) for label, words in page.told),
    )


def _line(line: Line) -> Spans:
    said = f" – {line.said}" if line.said else ""
    return spans(strong(f"{line.head}{said}"), f" {line.text}" if line.text else "")


def _answer(answer: Said) -> Iterator[Block]:
    yield heading(2, answer.asks)
    yield paragraph(strong(answer.said), f" – {answer.standing}. ", answer.reason)
    if answer.items:
        yield bullets(*answer.items)
    if answer.cure:
        yield paragraph(strong("What would have to be different: "), answer.cure)
    if answer.needs:
        yield paragraph(strong("We need to know: "), " ".join(each.label for each in answer.needs))
    yield from rules_blocks(answer.behind)


def rules_blocks(rules: tuple[Rule, ...]) -> Iterator[Block]:
    """The rules behind an answer, as a list."""
    if rules:
        yield bullets(*(_rule(each) for each in rules))


def _rule(rule: Rule) -> Spans:
    title = link(rule.title, rule.address) if rule.address else rule.title
    return spans(title, f": {rule.says} {rule.how} Last checked {rule.checked}.")


def days_blocks(shown: DaysShown) -> Iterator[Block]:
    """The days as a picture with its table, and what has no day yet."""
    if shown.rows or shown.undated:
        yield heading(1, "Dates")
    if shown.rows:
        yield shown.timeline if shown.picture else shown.timeline.table
    if shown.undated:
        yield bullets(*(f"{each.name}. {each.says}" for each in shown.undated))


def _wanted(page: AnswersPage) -> Iterator[Block]:
    if page.wanted:
        yield heading(1, "We need to know")
        yield bullets(*(need.label for each in page.wanted for need in each.needs))
