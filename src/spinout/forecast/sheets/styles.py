"""How the workbook looks: a few named formats, and an input never known by its colour alone."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

# One section only: with one for minus, the dust of adding would show as “-0”.
POUNDS = "#,##0"
POUNDS_AND_PENCE = "#,##0.00"
PERCENT = "0.0##%"
SHARE = "0.0%"
PLAIN = "General"
TWO_PLACES = "0.00"
FACTOR = "0.0000"


class Style(Enum):
    """What a cell is for."""

    TITLE = "title"
    HEADING = "heading"
    COLUMN = "column heading"
    COLUMN_OF_NUMBERS = "column heading over numbers"
    TEXT = "text"
    WRAPPED = "wrapped text"
    NOTICE = "notice"
    WORKED_OUT = "worked out"
    TOTAL = "total"
    INPUT = "input"
    FIXED = "fixed"
    CHECK = "check"


_LOOKS: Mapping[Style, Mapping[str, object]] = MappingProxyType(
    {
        Style.TITLE: {"bold": True, "font_size": 16},
        Style.HEADING: {"bold": True, "font_size": 12, "bottom": 2},
        Style.COLUMN: {"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"},
        Style.COLUMN_OF_NUMBERS: {
            "bold": True,
            "bottom": 1,
            "text_wrap": True,
            "valign": "bottom",
            "align": "right",
        },
        Style.TEXT: {},
        Style.WRAPPED: {"text_wrap": True, "indent": 1},
        Style.NOTICE: {"bold": True, "text_wrap": True, "border": 2},
        Style.WORKED_OUT: {},
        Style.TOTAL: {"bold": True, "top": 1},
        Style.INPUT: {"bg_color": "#FFF4CE", "border": 4},
        Style.FIXED: {"italic": True, "font_color": "#505050"},
        Style.CHECK: {"bold": True, "border": 1, "bg_color": "#E7F1E8"},
    }
)


_EVERY_CELL: Mapping[str, object] = MappingProxyType(
    {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}
)


class Styles:
    """The workbook's formats, each made once."""

    __slots__ = ("_book", "_made")

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[Style, str], Format] = {}

    def of(self, style: Style, number: str = PLAIN) -> Format:
        """The format for a style and a number format."""
        key = (style, number)
        if key not in self._made:
            looks: dict[str, Any] = {**_EVERY_CELL, **_LOOKS[style]}
            self._made[key] = self._book.add_format({**looks, "num_format": number})
        return self._made[key]
