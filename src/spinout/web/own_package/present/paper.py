"""The result on paper, in ordinary or in large print."""

from collections.abc import Iterator
from datetime import date

from spinout.documents import (
    Block,
    Letters,
    Spans,
    Table,
    bullets,
    heading,
    link,
    number_column,
    paragraph,
    pdf,
    row,
    spans,
    strong,
    text_column,
    warning,
)
from spinout.web.asking.behind import Rule
from spinout.web.asking.printed import printed
from spinout.web.own_package.present.page import LineShown, ResultPage, TermsShown
from spinout.web.own_package.present.picture import chart_of

TITLE = "Would I lose out? What we found"
DO_NOT = "Do not leave, opt out of or transfer a pension because of this paper."
NOBODY = "You need not show this to anyone or say how you will vote."


def paper_of(page: ResultPage, *, on: date, large: bool) -> bytes:
    """The result as a PDF that a screen reader can follow."""
    subtitle = f"{page.tax_year} tax year, law as at {page.law_on}"
    letters = Letters.LARGE if large else Letters.ORDINARY
    return pdf(printed(TITLE, subtitle, _body(page, large), on=on), letters=letters)


def _body(page: ResultPage, large: bool) -> Iterator[Block]:
    package = page.package
    yield heading(1, "In words")
    for verdict in package.verdicts:
        yield paragraph(strong(verdict.says[0]))
        yield from (paragraph(each) for each in (*verdict.says[1:], verdict.later))
    yield from (paragraph(each) for each in (*package.cannot, package.moves))
    if page.wanted:
        yield heading(1, "We need to know")
        yield bullets(*(f"{each.label} {_sentence(each.says)}" for each in page.wanted))
    yield from _money(page, large)
    for title, lines in (("Later in life", page.later), ("Your terms", page.words)):
        if lines:
            yield heading(1, title)
            for line in lines:
                yield from _terms(line)
    yield from _promise(page)
    if package.limits:
        yield heading(1, "What we cannot answer")
        yield bullets(*package.limits)
    yield heading(1, "Before you do anything")
    yield warning(DO_NOT)
    yield bullets(*package.ask)
    yield heading(1, "What you told us")
    yield Table(
        caption="Your answers",
        columns=(text_column("We asked"), text_column("You said")),
        rows=tuple(row(label, words) for label, words in page.told),
    )
    if large:
        yield paragraph("The rules behind each line are in the PDF in ordinary print.")
    else:
        yield from _rules(page)
    yield paragraph(strong(NOBODY))


def _rules(page: ResultPage) -> Iterator[Block]:
    """Every rule behind the lines, once."""
    lines: tuple[LineShown | TermsShown, ...] = (*page.money, *page.later, *page.words)
    rules = {rule: None for line in lines for rule in line.behind}
    rules |= dict.fromkeys(page.promise_behind)
    if rules:
        yield heading(1, "The rules behind this")
        yield bullets(*(_rule(each) for each in rules))


def _rule(rule: Rule) -> Spans:
    title = link(rule.title, rule.address) if rule.address else rule.title
    end = "" if rule.says.endswith((".", "?")) else "."
    return spans(title, f": {rule.says}{end} {rule.how} Last checked {rule.checked}.")


def _sentence(says: str) -> str:
    return f"We need {says}."


def _money(page: ResultPage, large: bool) -> Iterator[Block]:
    if not page.money:
        return
    yield heading(1, "Side by side")
    yield from (paragraph(each) for each in page.package.rounded)
    # A picture cannot be set in large print; the table holds all that it shows.
    chart = None if large else chart_of(page.package)
    if chart:
        yield chart
    yield Table(
        caption="Your year in pounds",
        columns=(
            text_column("Line", weight=3),
            *(number_column(each, weight=2) for each in page.columns),
        ),
        rows=tuple(row(each.label, *(cell.says for cell in each.cells)) for each in page.money),
    )
    yield heading(2, "How each line is worked out, and what could change it")
    for line in page.money:
        yield paragraph(strong(f"{line.label}. "), f"{line.how} Later: {line.later}")


def _terms(line: TermsShown) -> Iterator[Block]:
    yield heading(2, line.label)
    for sides, says in line.says:
        yield paragraph(strong(f"{sides}: "), says)
    yield paragraph(f"{line.how} Later: {line.later}")


def _promise(page: ResultPage) -> Iterator[Block]:
    promise = page.package.promise
    if promise is None:
        return
    yield heading(1, "The promise about your pension")
    for each in promise.rows:
        if each.force == "ended":
            continue
        yield heading(2, each.provider if each.stands else f"{each.provider} ({each.force})")
        yield bullets(
            f"If you move: {each.keeps}",
            f"Someone who joins later: {each.new_joiner}",
            f"What the new body must do: {each.provider_must}",
            f"Bond or guarantee: {each.security}",
            f"When it ends: {each.exit}",
            f"Who bears the cost and the risk: {each.bears}",
        )
