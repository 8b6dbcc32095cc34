"""Charts as PNG pictures, for formats that cannot hold SVG."""

import json
import struct
from collections.abc import Sequence
from typing import Any

import typst

from spinout.documents.charts.chart import Chart
from spinout.documents.charts.drawing import svg
from spinout.documents.printable import printable
from spinout.documents.typeface import fonts

WIDTH_IN_MILLIMETRES = 160
_DOTS_PER_INCH = 200
_PAGES = f"""
#set page(width: {WIDTH_IN_MILLIMETRES}mm, height: auto, margin: 0pt)
#for (number, one) in json(bytes(sys.inputs.pictures)).enumerate() {{
  if number > 0 {{ pagebreak() }}
  image(bytes(one), format: "svg", width: 100%)
}}
""".encode()


def pictures(charts: Sequence[Chart]) -> list[bytes]:
    """Each chart as a PNG as wide as an A4 page's text, in order."""
    if not charts:
        return []
    drawn = [printable(svg(chart, identity="chart")) for chart in charts]
    # typst gives one picture alone as bytes, and several as a list.
    made: Any = typst.compile(
        _PAGES,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"pictures": json.dumps(drawn, ensure_ascii=False)},
        format="png",
        ppi=_DOTS_PER_INCH,
    )
    return made if len(charts) > 1 else [made]


def size(picture: bytes) -> tuple[int, int]:
    """A PNG's width and height in dots."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height
