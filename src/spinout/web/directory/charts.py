"""The published figures: for each question a table, and a chart where it can be drawn fairly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spinout.directory import Figure, Nearness, Question, side_by_side
from spinout.documents.charts.chart import Chart, Form, Unit, series
from spinout.documents.charts.drawing import svg
from spinout.documents.charts.plot import WIDTH

HEADROOM = 8
NOT_DRAWN = {Question.SUPPORT_MONEY}
"""One sum is for each project and the other is a whole fund: bars would set them side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One published figure in words."""

    key: str
    when: str
    measure: str
    written: str
    scope: str
    notes: tuple[str, ...]
    source: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """One question, the picture of its answers if there is one, and the answers."""

    key: str
    question: str
    picture: str
    rows: tuple[FigureRow, ...]


def statistics_page(figures: Sequence[Figure]) -> tuple[Answers, ...]:
    """Every question with its figures side by side, none joined to another."""
    return tuple(
        Answers(
            key=asked.code.replace("_", "-"),
            question=asked.words,
            picture=_picture(asked, held),
            rows=tuple(map(_row, held)),
        )
        for asked, held in side_by_side(figures).items()
    )


def _row(figure: Figure) -> FigureRow:
    return FigureRow(
        key=figure.key,
        when=figure.when,
        measure=figure.measure[:1].upper() + figure.measure[1:],
        written=figure.written,
        scope=figure.scope,
        notes=tuple(note for note in (figure.note, figure.date_note) if note),
        source=figure.source.name,
        address=figure.source.address,
    )


def _picture(asked: Question, held: Sequence[Figure]) -> str:
    whole = all(each.low == int(each.low) for each in held)
    if len(held) < 2 or not whole or asked in NOT_DRAWN:
        return ""
    chart = Chart(
        title=f"{asked.words} ({asked.unit})",
        description="; ".join(_described(held)) + ". Each bar is a figure of its own.",
        form=Form.BARS,
        unit=Unit.COUNT,
        across="Figure",
        labels=tuple(map(_label, held)),
        series=(series(asked.unit, *(int(each.low) for each in held)),),
    )
    return _roomy(svg(chart, identity=asked.code.replace("_", "-")))


def _roomy(picture: str) -> str:
    # At its own width it can be read on a phone, where it scrolls in its own frame; and the figure
    # over a bar as high as the axis needs room above.
    def wider(found: re.Match[str]) -> str:
        return f'width="{WIDTH}" viewBox="0 {-HEADROOM} {WIDTH} {int(found[1]) + HEADROOM}"'

    return re.sub(rf'viewBox="0 0 {WIDTH} (\d+)"', wider, picture, count=1)


def _described(held: Sequence[Figure]) -> Iterator[str]:
    yield from (f"{each.label}: {each.written}" for each in held)


def _label(figure: Figure) -> str:
    if figure.nearness is Nearness.EXACT:
        return figure.label
    return f"{figure.label} ({figure.nearness.value})"
