"""The picture of a chart or of a plan of work."""

from typing import TypeAlias

from spinout.documents.charts import drawing, gantt
from spinout.documents.charts.chart import Chart
from spinout.documents.charts.gantt import Gantt

Pictured: TypeAlias = Chart | Gantt


def svg(drawn: Pictured, *, identity: str) -> str:
    """The picture as SVG; `identity` must be unlike any other picture's on the same page."""
    if isinstance(drawn, Gantt):
        return gantt.svg(drawn, identity=identity)
    return drawing.svg(drawn, identity=identity)
