"""A chart as one accessible SVG picture."""

from functools import partial
from itertools import accumulate
from xml.sax.saxutils import escape

from spinout.documents.charts import marks
from spinout.documents.charts.chart import Chart, Form
from spinout.documents.charts.fan import fan
from spinout.documents.charts.marks import LETTER, LOOKS
from spinout.documents.charts.plot import KEY, WIDTH, Plot, foot, ground, lines_of_key, names, plot
from spinout.documents.charts.tornado import tornado
from spinout.documents.charts.waterfall import waterfall
from spinout.documents.legible import legible

_MOST_MARKERS = 14
_BAR_SHARE = 0.68


def svg(chart: Chart, *, identity: str) -> str:
    """The chart as SVG with a title, a description and a role.

    `identity` must be unlike any other picture's on the same page. At the width of an A4 text
    block its type is 9.9 points.
    """
    if chart.form is Form.TORNADO:
        picture, lowest = tornado(chart, identity)
        return _framed(chart, identity, picture, lowest, key=0)
    match chart.form:
        case Form.LINES:
            area, picture = _lines(chart)
        case Form.BARS:
            area, picture = _bars(chart, identity)
        case Form.STACKED_BARS:
            area, picture = _stacked(chart, identity)
        case Form.FAN:
            area, picture = fan(chart)
        case Form.WATERFALL:
            area, picture = waterfall(chart, identity)
    labels, lowest = foot(area)
    return _framed(chart, identity, f"{picture}{labels}", lowest, key=lines_of_key(chart))


def _framed(chart: Chart, identity: str, picture: str, lowest: float, *, key: int) -> str:
    inside = (
        f'<title id="{identity}-title">{escape(legible(chart.title))}</title>'
        f'<desc id="{identity}-desc">{escape(legible(chart.description))}</desc>'
        f"<defs>{marks.hatches(identity)}</defs>{picture}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{KEY}-{key}" '
        f'viewBox="0 0 {WIDTH} {lowest:.0f}" role="img" '
        f'aria-labelledby="{identity}-title {identity}-desc" font-family="{marks.FONTS}" '
        f'font-size="14">{inside}</svg>'
    )


def _lines(chart: Chart) -> tuple[Plot, str]:
    area = plot(chart, [value for one in chart.series for value in one.values])
    drawn = [ground(area)]
    for look, one in zip(LOOKS, chart.series, strict=False):
        points = [(area.x(place), area.y(value)) for place, value in enumerate(one.values)]
        drawn.append(marks.path(look, points))
        marked = points if len(points) <= _MOST_MARKERS else points[-1:]
        drawn.extend(marks.marker(look, x, y) for x, y in marked)
    ends = [area.y(one.values[-1]) for one in chart.series]
    return area, "".join(drawn) + names(area, ends, _line_swatch)


def _line_swatch(place: int, x: float, y: float) -> str:
    sample = marks.path(LOOKS[place], [(x, y), (x + 22, y)])
    return sample + marks.marker(LOOKS[place], x + 11, y)


def _bars(chart: Chart, identity: str) -> tuple[Plot, str]:
    area = plot(chart, [value for one in chart.series for value in one.values])
    width = area.slot * _BAR_SHARE / len(chart.series)
    drawn = [ground(area)]
    for number, one in enumerate(chart.series):
        for place, value in enumerate(one.values):
            x = area.left + area.slot * (place + (1 - _BAR_SHARE) / 2) + width * number
            drawn.append(_bar(area, identity, number, x, width, 0, value))
    drawn.append(_written_values(area))
    tops = [area.top + 8 + 24 * number for number in range(len(chart.series))]
    return area, "".join(drawn) + names(area, tops, partial(_bar_swatch, identity))


def _bar(
    area: Plot, identity: str, number: int, x: float, width: float, start: int, end: int
) -> str:
    top, base = sorted((area.y(start), area.y(end)))
    return marks.block(identity, number, x, top, width, base - top)


def _written_values(area: Plot) -> str:
    # Only where each fits over its own bar; the table has them all in any case.
    chart = area.chart
    values = chart.series[0].values
    longest = max(len(chart.written(value)) for value in values) * LETTER
    if len(chart.series) > 1 or longest > area.slot:
        return ""
    return "".join(
        marks.figure(chart.written(value), area.x(place), area.y(value) + (17 if value < 0 else -6))
        for place, value in enumerate(values)
    )


def _bar_swatch(identity: str, place: int, x: float, y: float) -> str:
    return marks.block(identity, place, x + 4, y - 7, 16, 14)


def _stacked(chart: Chart, identity: str) -> tuple[Plot, str]:
    stacks = [
        _stack([one.values[place] for one in chart.series]) for place in range(len(chart.labels))
    ]
    area = plot(chart, [end for stack in stacks for pair in stack for end in pair])
    width = area.slot * _BAR_SHARE
    drawn = [ground(area)]
    for place, stack in enumerate(stacks):
        for number, (start, end) in enumerate(stack):
            x = area.x(place) - width / 2
            drawn.append(_bar(area, identity, number, x, width, start, end))
    middles = [(area.y(start) + area.y(end)) / 2 for start, end in stacks[-1]]
    return area, "".join(drawn) + names(area, middles, partial(_bar_swatch, identity))


def _stack(values: list[int]) -> list[tuple[int, int]]:
    # Amounts above nought pile up from it and amounts below pile down, so none hides another.
    up = [0, *accumulate(max(value, 0) for value in values)]
    down = [0, *accumulate(min(value, 0) for value in values)]
    sides = [(up if value >= 0 else down) for value in values]
    return [(side[place], side[place + 1]) for place, side in enumerate(sides)]
