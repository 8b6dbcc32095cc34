"""The part of the case file’s reference page that tells of the budget."""

from collections.abc import Iterator

from spinout.facts.budget.asked import Asked
from spinout.facts.budget.declared import LISTS, SINGLES

_ABOUT = """\
## The finer lines of the money: `[budget]`

Leave it out and the plan stands on the money section alone. Each input you give adds its line to
the forecast, on top of the core cost and other income of the money section. So take out of the
core cost what you give line by line here.

An input is a number, or a table with a `value` and, if you like, `source`, `status`, `owner`,
`certainty` and `also`. Inputs of one group stand together: give one, and the others count as shown
until you give them. A way of running the plan leaves the budget out with `with_budget = false`.
Enter amounts without VAT.

A month is a number from 1 to 60: 1 is the month the service moves. 0 means never.
"""
_ROWS = """\
These are lists of rows, such as `[[budget.loans]]`, up to 20 in each. Every row has a `name`, and
may have `source`, `status`, `owner` and `certainty`.
"""
_DISPUTES = """\
## Inputs in dispute: `[disputes.NAME]`

Anybody may dispute an input of the money or the budget. Both values are run side by side. Give each
a short name. It holds:

- `input`: such as `money.contract_income`, `budget.insurance` or `budget.loans[1].rate`
- `by`: who disputes it, by post and not by name
- `value`: what they say it is
- `why`: their reason
- `since`: the day they said so
- `withdrawn`: the day they took it back, if they have. Only they may; the row stays.
"""


def budget_section() -> str:
    """The section as Markdown."""
    return "\n".join((_ABOUT, *_singles(), "", _ROWS, *_lists(), _DISPUTES))


def _singles() -> Iterator[str]:
    yield "| input | what it is | unit | group | if left out | line |"
    yield "|---|---|---|---|---|---|"
    for asked in SINGLES.values():
        yield (
            f"| `{asked.name}` | {asked.says} | {_unit(asked)} | {asked.topic} | {asked.absent} "
            f"| {asked.line} |"
        )


def _unit(asked: Asked) -> str:
    return f"{asked.unit}, one or five" if asked.years else asked.unit


def _lists() -> Iterator[str]:
    for listed in LISTS.values():
        yield f"### `[[budget.{listed.key}]]`"
        yield ""
        yield f"{listed.says}."
        yield ""
        yield "| input | what it is | unit | if left out | line |"
        yield "|---|---|---|---|---|"
        for asked in listed.inputs:
            yield (
                f"| `{asked.name}` | {asked.says} | {_unit(asked)} | {asked.absent} "
                f"| {asked.line} |"
            )
        for word in listed.words:
            yield f"| `{word}` | text | | | |"
        yield ""
