"""A waterfall: from one amount to another by the steps between them."""

from itertools import accumulate

from spinout.documents.charts import marks
from spinout.documents.charts.chart import Chart
from spinout.documents.charts.marks import QUIET
from spinout.documents.charts.plot import Plot, ground, plot

_BAR_SHARE = 0.68
_WHOLE, _UP, _DOWN = 0, 2, 1
"""The looks of a whole amount, a step up and a step down: solid, solid and hatched."""


def waterfall(chart: Chart, identity: str) -> tuple[Plot, str]:
    """The chart’s first value and its last stand on nought; each between starts where one ended."""
    values = chart.series[0].values
    ends = [*accumulate(values[:-1]), values[-1]]
    starts = [0, *ends[:-2], 0]
    area = plot(chart, [*ends, *starts])
    width = area.slot * _BAR_SHARE
    drawn = [ground(area)]
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        x = area.x(place) - width / 2
        top, base = sorted((area.y(start), area.y(end)))
        drawn.append(marks.block(identity, _look(values, place), x, top, width, base - top))
        if place + 1 < len(values):
            y = area.y(end)
            drawn.append(marks.stroke(x + width, y, x + area.slot, y, colour=QUIET))
    return area, "".join(drawn)


def _look(values: tuple[int, ...], place: int) -> int:
    if place in (0, len(values) - 1):
        return _WHOLE
    return _UP if values[place] >= 0 else _DOWN
