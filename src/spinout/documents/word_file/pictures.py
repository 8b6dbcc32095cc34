"""Charts and timelines as PNG pictures, for formats that cannot hold SVG."""

import json
import struct
from collections.abc import Sequence
from typing import Any

import typst

from spinout.documents.charts.pictured import Pictured, svg
from spinout.documents.dates import timeline as dates
from spinout.documents.dates.timeline import Timeline
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


def pictures(blocks: Sequence[Pictured | Timeline]) -> list[bytes]:
    """Each chart or timeline with a day as a PNG as wide as an A4 page's text, in order."""
    drawn = [printable(picture) for each in blocks if (picture := _drawn(each))]
    if not drawn:
        return []
    # typst gives one picture alone as bytes, and several as a list.
    made: Any = typst.compile(
        _PAGES,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"pictures": json.dumps(drawn, ensure_ascii=False)},
        format="png",
        ppi=_DOTS_PER_INCH,
    )
    return made if len(drawn) > 1 else [made]


def _drawn(block: Pictured | Timeline) -> str:
    if isinstance(block, Timeline):
        return dates.svg(block, identity="chart")
    return svg(block, identity="chart")


def size(picture: bytes) -> tuple[int, int]:
    """A PNG's width and height in dots."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height
