"""A fan: the span in which most of many runs fall, and the run in the middle."""

from spinout.documents.charts import marks
from spinout.documents.charts.chart import Chart
from spinout.documents.charts.marks import LOOKS
from spinout.documents.charts.plot import Plot, ground, names, plot

_SPAN = "#c9dbe8"
"""A tint of the first look; both edges are drawn too, so the span is not told by colour alone."""


def fan(chart: Chart) -> tuple[Plot, str]:
    """The first series is the low edge, the second the middle, the third the high edge."""
    area = plot(chart, [value for one in chart.series for value in one.values])
    low, middle, high = (
        [(area.x(place), area.y(value)) for place, value in enumerate(one.values)]
        for one in chart.series
    )
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in (*low, *reversed(high)))
    span = marks.tag("polygon", points=corners, fill=_SPAN, stroke="none")
    lines = [marks.path(LOOKS[place], points) for place, points in enumerate((low, middle, high))]
    ends = [area.y(one.values[-1]) for one in chart.series]
    return area, span + ground(area) + "".join(lines) + names(area, ends, _swatch)


def _swatch(place: int, x: float, y: float) -> str:
    return marks.path(LOOKS[place], [(x, y), (x + 22, y)])
