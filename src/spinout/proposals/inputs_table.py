"""Every input of the forecast as a table: value, source, how sure, and what others published."""

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from spinout.documents import Spans, Table, link, row, spans, strong, text_column
from spinout.handovers.money_plan import InputUsed

_WHAT_THEY_MEAN = spans(
    "How firm the source is: ",
    strong("law"),
    " and ",
    strong("published"),
    ", from the body that sets it; ",
    strong("worked out"),
    ", our sum from a published figure; ",
    strong("reported"),
    ", someone else’s account; ",
    strong("suggestion"),
    ", the team’s own; ",
    strong("confirm"),
    ", nobody has checked it. How sure the team is: ",
    strong("known"),
    "; ",
    strong("quoted"),
    ", given by a source; ",
    strong("assumed"),
    ", taken to be so; ",
    strong("to confirm"),
    ". Last comes who answers for it.",
)

_ADDRESS = re.compile(r",?\s*(https?://[^\s)”;]+)")


def inputs_table(inputs: Iterable[InputUsed]) -> Table:
    """A row for each input, with its source to follow and conflicting values beside it."""
    return Table(
        caption="Every input, its source, and other published values kept beside it",
        columns=(
            text_column("Input", weight=3),
            text_column("Value", weight=3),
            text_column("Source and how sure", weight=5),
            text_column("Other values", weight=5),
        ),
        rows=tuple(
            row(
                each.label,
                in_words(each.values, each.unit),
                spans(linked(each.source or "No source given"), f" ({_how_sure(each)})"),
                linked("; ".join(each.also) or "–"),
            )
            for each in inputs
        ),
        note=_WHAT_THEY_MEAN,
    )


def in_words(values: tuple[str, ...], unit: str) -> str:
    """The values as people read them: “£6,487,000 a year”, “65%”, “yes”."""
    written = ", ".join(_value(value, unit) for value in values)
    return f"{written} a year" if unit.endswith(" a year") else written


def _value(value: str, unit: str) -> str:
    match unit.split()[0]:
        case "pounds":
            sign = "−" if Decimal(value) < 0 else ""
            return f"{sign}£{abs(Decimal(value)):,}"
        case "percent":
            return f"{value}%"
        case "yes":
            return "yes" if Decimal(value) else "no"
        case "number":
            return value
        case _:
            return f"{value} {unit.removesuffix('s') if Fraction(value) == 1 else unit}"


def linked(text: str) -> Spans:
    """The text with each address in it turned into a link on the title before it."""
    runs: list[Spans] = []
    start = 0
    for found in _ADDRESS.finditer(text):
        before, opened, title = text[start : found.start()].rpartition("(")
        runs.append(spans(before + opened, link(title, found.group(1))))
        start = found.end()
    return spans(*runs, text[start:])


def _how_sure(each: InputUsed) -> str:
    told = (each.status.replace("_", " "), each.certainty, each.owner)
    return "; ".join(filter(None, told))
