"""The ground of a chart: value axis, labels along the foot, names of series at the side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spinout.documents.charts.chart import Chart, Unit
from spinout.documents.charts.marks import (
    INK,
    LETTER,
    LINE_HEIGHT,
    QUIET,
    RULE,
    stroke,
    tag,
    words,
    wrapped,
)
from spinout.documents.charts.scale import Scale, scale

WIDTH = 640
_TOP = 22
"""Room for the figure over a bar that is as high as the axis."""
_HEIGHT = 215
_SWATCH = 30
KEY = "chart-key"
"""The class of each name of a series, and of the picture they are in with how many lines."""
_NAME_LETTERS = 17
_LEAST_STEP = {Unit.PENCE: 100, Unit.COUNT: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Where things stand: the plotting area in drawing units, and its value axis."""

    chart: Chart
    axis: Scale
    left: float
    right: float
    top: float
    foot: float

    @property
    def slot(self) -> float:
        """The width each label has."""
        return (self.right - self.left) / len(self.chart.labels)

    def x(self, place: int) -> float:
        """The middle of a label's slot."""
        return self.left + self.slot * (place + 0.5)

    def y(self, value: int) -> float:
        """The height of a value."""
        return self.foot - self.axis.height(value) * (self.foot - self.top)


def plot(chart: Chart, values: Sequence[int]) -> Plot:
    """The ground for a chart whose drawn heights are `values`."""
    axis = scale(values, least=_LEAST_STEP[chart.unit])
    widest = max(len(chart.written(tick)) for tick in axis.ticks)
    names = [len(line) for one in chart.series for line in wrapped(one.name, _NAME_LETTERS)]
    side = _SWATCH + max(names) * LETTER if len(chart.series) > 1 else 8
    tall = max(_HEIGHT, _side_height(chart))
    return Plot(
        chart=chart,
        axis=axis,
        left=widest * LETTER + 14,
        right=WIDTH - side - 12,
        top=_TOP,
        foot=_TOP + tall,
    )


def _side_height(chart: Chart) -> int:
    return sum(len(wrapped(one.name, _NAME_LETTERS)) * LINE_HEIGHT + 6 for one in chart.series)


def ground(area: Plot) -> str:
    """The value axis with a hairline at each tick, nought the darkest."""
    drawn = []
    for tick in area.axis.ticks:
        y = area.y(tick)
        drawn.append(stroke(area.left, y, area.right, y, colour=RULE if tick else INK))
        drawn.append(
            words(area.chart.written(tick), area.left - 8, y + 5, anchor="end", colour=QUIET)
        )
    return "".join(drawn)


def foot(area: Plot) -> tuple[str, float]:
    """The labels along the foot, thinned where they would touch, and the height they reach."""
    labels = area.chart.labels
    every = _every(area)
    letters = max(4, int(area.slot * every / LETTER) - 1)
    # Room under bars that hang below nought for the figure written beneath them.
    first = area.foot + (36 if area.axis.lowest < 0 else 20)
    drawn, lowest = [], 1
    for place in range(0, len(labels), every):
        lines = wrapped(labels[place], letters)
        lowest = max(lowest, len(lines))
        for number, line in enumerate(lines):
            y = first + number * LINE_HEIGHT
            drawn.append(words(line, area.x(place), y, anchor="middle", colour=QUIET))
    return "".join(drawn), first - 12 + lowest * LINE_HEIGHT


def _every(area: Plot) -> int:
    # Few labels wrap onto more lines; many are thinned to the first of each group.
    if len(area.chart.labels) <= 12:
        return 1
    longest = max(len(label) for label in area.chart.labels)
    needed = min(longest, 16) * LETTER + 10
    return next(
        (every for every in (1, 2, 3, 4, 6, 12, 24) if area.slot * every >= needed),
        len(area.chart.labels),
    )


def names(area: Plot, wished: Sequence[float], swatch: Callable[[int, float, float], str]) -> str:
    """The series' names down the side, each as near its wished height as the others allow.

    Each is drawn above the chart and moved to the side, so a page too narrow to show the side has
    only to leave it unmoved.
    """
    if len(area.chart.series) == 1:
        return ""
    drawn = []
    above = -LINE_HEIGHT * lines_of_key(area.chart)
    for place, (lines, top) in enumerate(_settled(area, wished)):
        parts = [swatch(place, 0, above + LINE_HEIGHT / 2)]
        for number, line in enumerate(lines):
            y = above + LINE_HEIGHT * (number + 1) - 4
            parts.append(words(line, _SWATCH - 4, y, anchor="start"))
        moved = f"translate({area.right + 8:.1f} {top - above:.1f})"
        drawn.append(tag("g", "".join(parts), class_=KEY, transform=moved))
        above += len(lines) * LINE_HEIGHT
    return "".join(drawn)


def lines_of_key(chart: Chart) -> int:
    """How many lines of type the names of the series take; none where there is only one."""
    held = [wrapped(one.name, _NAME_LETTERS) for one in chart.series]
    return sum(map(len, held)) if len(held) > 1 else 0


def _settled(area: Plot, wished: Sequence[float]) -> list[tuple[list[str], float]]:
    held = [wrapped(one.name, _NAME_LETTERS) for one in area.chart.series]
    tops = [wish - LINE_HEIGHT / 2 for wish in wished]
    order = sorted(range(len(held)), key=lambda place: (tops[place], place))
    free = area.top - 6
    for place in order:
        tops[place] = free = max(tops[place], free)
        free += len(held[place]) * LINE_HEIGHT + 4
    ceiling = area.foot + 6
    for place in reversed(order):
        ceiling -= len(held[place]) * LINE_HEIGHT + 4
        tops[place] = ceiling = min(tops[place], ceiling)
    return list(zip(held, tops, strict=True))
