"""The reference page of the forecast’s lines: docs/reference/forecast-lines.md.

Write it again with: python -m spinout.forecast.reference_page > docs/reference/forecast-lines.md
"""

import sys
from collections.abc import Iterator

from spinout.facts.budget import LISTS, SINGLES
from spinout.facts.plan import PayFrom
from spinout.forecast.book import book
from spinout.forecast.declared import MODEL, numbers_of
from spinout.forecast.parts.chosen import Parts, topics_off
from spinout.lines import Book, Line, sentence

_HEAD = """\
# The lines of the forecast

This page is made from the lines themselves. Do not change it by hand.

Each line is declared once. From it come the figures, the workbook’s cells, the sentences here and
the answer of `spinout why CASE LINE MONTH`. A line is worked out for each of 60 months. Lists are
shown here with one row of each; a case may have up to 20. How sure we are, and who answers for an
input, is what the case says of it: what stands here is who should.
"""


def every_part(pay_from: PayFrom, *, taxed: bool) -> Parts:
    """Every topic that means something there, and one row of every list."""
    topics = frozenset(each.topic for each in SINGLES.values())
    return Parts(
        topics=topics - topics_off(pay_from, taxed=taxed),
        rows=tuple((key, (listed.one,)) for key, listed in LISTS.items()),
    )


def full_book(pay_from: PayFrom) -> Book:
    """The book with every part there is."""
    return book(pay_from, taxed=True, parts=every_part(pay_from, taxed=True))


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join((_HEAD, *_model(), *_numbered(), *_rest())) + "\n"


def _model() -> Iterator[str]:
    yield "| line | what it is | timing | from | who answers | how sure | in runs of chance |"
    yield "|---|---|---|---|---|---|---|"
    for number, each in MODEL.items():
        yield (
            f"| {number} | {each.name} | {each.timing} | {each.source} | {each.owner} "
            f"| {each.certainty} | {each.spread} |"
        )
    yield ""


def all_lines() -> dict[str, tuple[Book, Line]]:
    """Every line of the books of both ways of taking pay, by key, with the book it stands in."""
    found: dict[str, tuple[Book, Line]] = {}
    for pay_from in (PayFrom.POSTS, PayFrom.ASSUMED):
        ledger = full_book(pay_from)
        for key, line in ledger.lines.items():
            found.setdefault(key, (ledger, line))
    return found


def _numbered() -> Iterator[str]:
    lines = all_lines()
    for number, each in MODEL.items():
        yield f"## {number}: {each.name}"
        yield ""
        yield from _table(
            {key: held for key, held in lines.items() if number in numbers_of(held[1])}
        )


def _rest() -> Iterator[str]:
    yield "## Lines that hold the statements together"
    yield ""
    yield from _table({key: held for key, held in all_lines().items() if not numbers_of(held[1])})


def _table(lines: dict[str, tuple[Book, Line]]) -> Iterator[str]:
    yield "| key | name | unit | how it is worked out |"
    yield "|---|---|---|---|"
    for key, (ledger, line) in lines.items():
        yield f"| `{key}` | {line.name} | {line.unit.label} | {sentence(ledger, key)} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(page())
