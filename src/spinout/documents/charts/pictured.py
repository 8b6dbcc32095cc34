"""The picture of a chart, of a plan of work or of wholes with their parts."""

from typing import TypeAlias

from spinout.documents.charts import division, drawing, gantt
from spinout.documents.charts.chart import Chart
from spinout.documents.charts.division import Division
from spinout.documents.charts.gantt import Gantt

Pictured: TypeAlias = Chart | Gantt | Division


def svg(drawn: Pictured, *, identity: str) -> str:
    """The picture as SVG; `identity` must be unlike any other picture's on the same page."""
    match drawn:
        case Gantt():
            return gantt.svg(drawn, identity=identity)
        case Division():
            return division.svg(drawn, identity=identity)
        case Chart():
            return drawing.svg(drawn, identity=identity)
