"""A tornado: a bar for each assumption, from what it comes to when low to when high."""

from spinout.documents.charts import marks
from spinout.documents.charts.chart import Chart
from spinout.documents.charts.marks import INK, LETTER, LINE_HEIGHT, QUIET, RULE, wrapped
from spinout.documents.charts.plot import WIDTH
from spinout.documents.charts.scale import Scale, scale

_NAME_LETTERS = 24
_ROW = 44
_BAR = 24
_TOP = 54
_RIGHT = WIDTH - 46
_LEFT = _NAME_LETTERS * LETTER + 12
_DOWN, _UP = 1, 0


def tornado(chart: Chart, identity: str) -> tuple[str, float]:
    """The picture and how low it reaches.

    The first series is each assumption when low, the second when high, the third the plan, alike
    in every row.
    """
    low, high, plan = (one.values for one in chart.series)
    axis = scale([*low, *high, *plan], least=100)
    foot = _TOP + _ROW * len(chart.labels)
    drawn = [_key(chart, identity), *_ticks(chart, axis, foot)]
    middle = _x(axis, plan[0])
    for place, label in enumerate(chart.labels):
        y = _TOP + _ROW * place + (_ROW - _BAR) / 2
        lines = wrapped(label, _NAME_LETTERS)[:2]
        for number, line in enumerate(lines):
            down = y + _BAR / 2 + 5 + LINE_HEIGHT * (number - (len(lines) - 1) / 2)
            drawn.append(marks.words(line, _LEFT - 10, down, anchor="end"))
        for look, value in ((_DOWN, low[place]), (_UP, high[place])):
            left, right = sorted((middle, _x(axis, value)))
            drawn.append(marks.block(identity, look, left, y, right - left, _BAR))
    drawn.append(marks.stroke(middle, _TOP, middle, foot, colour=INK))
    return "".join(drawn), foot + 26


def _x(axis: Scale, value: int) -> float:
    return _LEFT + axis.height(value) * (_RIGHT - _LEFT)


def _ticks(chart: Chart, axis: Scale, foot: float) -> list[str]:
    drawn = []
    apart = (_RIGHT - _LEFT) / (len(axis.ticks) - 1)
    every = 1 if max(len(chart.written(tick)) for tick in axis.ticks) * LETTER < apart else 2
    for number, tick in enumerate(axis.ticks):
        x = _x(axis, tick)
        drawn.append(marks.stroke(x, _TOP, x, foot, colour=RULE))
        if number % every == 0:
            drawn.append(
                marks.words(chart.written(tick), x, foot + 18, anchor="middle", colour=QUIET)
            )
    return drawn


def _key(chart: Chart, identity: str) -> str:
    drawn, x = [], _LEFT
    for look, one in ((_DOWN, chart.series[0]), (_UP, chart.series[1])):
        drawn.append(marks.block(identity, look, x, 12, 16, 14))
        drawn.append(marks.words(one.name, x + 24, 24, anchor="start"))
        x += 24 + (len(one.name) + 3) * LETTER
    return "".join(drawn)
