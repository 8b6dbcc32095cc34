"""A document as a tagged PDF on A4 that meets PDF/UA-1 and PDF/A-2a."""

import json
import re
from datetime import UTC, datetime, time
from enum import Enum
from functools import cache
from importlib import resources
from itertools import count
from typing import Any, TypeAlias

import typst

from spinout.documents.blocks import (
    Block,
    Bullets,
    Heading,
    KeyFigures,
    Notice,
    NoticeKind,
    Numbered,
    PageBreak,
    Paragraph,
    SourceList,
)
from spinout.documents.charts.chart import Chart
from spinout.documents.charts.division import Division
from spinout.documents.charts.gantt import Gantt
from spinout.documents.charts.pictured import Pictured, svg
from spinout.documents.dates import timeline as dates
from spinout.documents.dates.timeline import Timeline
from spinout.documents.document import Document, Opening
from spinout.documents.legible import spoken_date
from spinout.documents.printable import CANNOT_PRINT, LONGEST_WORD, breakable, printable
from spinout.documents.spans import Cite, Link, Plain, Span, Spans, Strong
from spinout.documents.tables import NOTHING_TO_SHOW, Kind, Row, Table
from spinout.documents.typeface import fonts, typeface

Json: TypeAlias = dict[str, Any]

_STANDARDS: list[Any] = ["a-2a", "ua-1"]
_LINE_OF_TABLE = 92
"""About how many letters fit across a table that is as wide as the page's text."""
_NARROW = 16
"""Columns of so few letters break words with a hyphen."""
_ROW_ON_ONE_PAGE = 900
_NOT_PRINTED = (
    f"Some letters could not be printed in this copy and are shown as {CANNOT_PRINT}. "
    "The Word copy has them."
)


class Letters(Enum):
    """How large the letters are beside the ordinary ones."""

    ORDINARY = 1.0
    ROOMY = 1.25
    """For a form that is written on by hand."""

    LARGE = 1.8
    """Large print: those of a table come to 16 points, those of the text to more."""


def pdf(document: Document, *, letters: Letters = Letters.ORDINARY) -> bytes:
    """The document as a PDF. The same document, with the same fonts, always gives the same bytes.

    Letters outside the Latin, Greek and Cyrillic scripts are shown as U+FFFD, and a note says so.
    """
    return typst.compile(
        _template(),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(_whole(document, letters), ensure_ascii=False)},
        format="pdf",
        pdf_standards=_STANDARDS,
        timestamp=datetime.combine(document.made_on, time(), UTC),
    )


def page_count(content: bytes) -> int:
    """How many pages a PDF made here has."""
    return len(re.findall(rb"/Type\s*/Page\b", content))


@cache
def _template() -> bytes:
    return (resources.files("spinout.documents") / "paper.typ").read_bytes()


def _whole(document: Document, letters: Letters = Letters.ORDINARY) -> Json:
    language, _, region = document.language.partition("-")
    body = _Body(document).written()
    if CANNOT_PRINT in json.dumps([body, document.title], ensure_ascii=False):
        body.append(_notice(NoticeKind.INFORMATION, [_plain(_NOT_PRINTED)]))
    return {
        "lang": language,
        "region": region or None,
        "font": typeface(),
        "grow": letters.value,
        "title": _words(document.title),
        "short_title": _short(printable(document.title)),
        "title_size": _title_size(document),
        "subtitle": _words(document.subtitle),
        "author": _words(document.author),
        "made_on": spoken_date(document.made_on),
        "running_note": _words(document.running_note),
        "notice": [_plain(document.notice)] if document.notice else [],
        "cover": document.opening is Opening.COVER,
        "sheet": document.opening is Opening.SHEET,
        "contents": document.contents and bool(document.headings()),
        "body": body,
    }


def _words(text: str, longest: int = LONGEST_WORD) -> str:
    return breakable(printable(text), longest)


def _short(title: str) -> str:
    return title if len(title) <= 90 else title[:89].rstrip() + "…"


def _title_size(document: Document) -> int:
    size = 34 if document.opening is Opening.COVER else 24
    return size if len(document.title) <= 70 else size * 2 // 3


def _plain(text: str, longest: int = LONGEST_WORD) -> Json:
    return {"kind": "plain", "text": _words(text, longest)}


def _notice(kind: NoticeKind, text: list[Json]) -> Json:
    warning = kind is NoticeKind.WARNING
    return {"kind": "notice", "warning": warning, "word": kind.value, "text": text}


class _Body:
    """Writes each block as the data the page design draws, numbering the charts."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.charts = count(1)

    def written(self) -> list[Json]:
        return [self._block(block) for block in self.document.body]

    def _block(self, block: Block) -> Json:
        match block:
            case Heading(level=level, text=text):
                return {"kind": "heading", "level": level, "text": _words(text)}
            case Paragraph(spans=spans):
                return {"kind": "paragraph", "text": self._spans(spans)}
            case Bullets(items=items) | Numbered(items=items):
                kind = "bullets" if isinstance(block, Bullets) else "numbered"
                return {"kind": kind, "items": [self._spans(item) for item in items]}
            case Table():
                return self._table(block)
            case Chart() | Division() | Gantt() | Timeline():
                return self._drawn(block)
            case Notice(kind=kind_, spans=spans):
                return _notice(kind_, self._spans(spans))
            case KeyFigures():
                return _figures(block)
            case PageBreak():
                return {"kind": "page"}
            case SourceList():
                return self._sources()

    def _spans(self, spans: Spans, longest: int = LONGEST_WORD) -> list[Json]:
        return [self._span(span, longest) for span in spans]

    def _span(self, span: Span, longest: int) -> Json:
        match span:
            case Plain(text=text):
                return _plain(text, longest)
            case Strong(text=text):
                return {"kind": "strong", "text": _words(text, longest)}
            case Link(text=text, address=address):
                kind = "link" if span.followable else "plain"
                return {"kind": kind, "text": _words(text, longest), "address": address}
            case Cite(key=key):
                kind = "source" if self.document.lists_its_sources else "plain"
                text = _words(self.document.citation(key), longest)
                return {"kind": kind, "text": text, "number": self.document.source_number(key)}

    def _table(self, table: Table) -> Json:
        whole = sum(column.weight for column in table.columns)
        fits = [
            min(LONGEST_WORD, max(3, _LINE_OF_TABLE * column.weight // whole - 1))
            for column in table.columns
        ]
        rows = [self._row(line, fits) for line in table.rows]
        return {
            "kind": "table",
            "caption": _words(table.caption),
            "columns": [
                {
                    "heading": _words(column.heading, fit),
                    "number": column.kind is Kind.NUMBER,
                    "weight": column.weight,
                    "narrow": fit <= _NARROW,
                }
                for column, fit in zip(table.columns, fits, strict=True)
            ],
            "rows": rows,
            "note": self._spans(table.note),
            "nothing": NOTHING_TO_SHOW,
            "together": table.short and all(row["short"] for row in rows),
        }

    def _row(self, line: Row, fits: list[int]) -> Json:
        cells = [self._spans(cell, fit) for cell, fit in zip(line.cells, fits, strict=True)]
        letters = max(sum(len(run["text"]) for run in cell) for cell in cells)
        return {
            "cells": cells,
            "total": line.total,
            "together": letters <= _ROW_ON_ONE_PAGE,
            "short": letters <= _ROW_ON_ONE_PAGE // 6,
        }

    def _drawn(self, block: Pictured | Timeline) -> Json:
        return self._timeline(block) if isinstance(block, Timeline) else self._chart(block)

    def _chart(self, chart: Pictured) -> Json:
        picture = svg(chart, identity=f"chart-{next(self.charts)}")
        return {
            "kind": "chart",
            "title": _words(chart.title),
            "description": printable(chart.description),
            "svg": printable(picture),
            "table": self._table(chart.table),
        }

    def _timeline(self, timeline: Timeline) -> Json:
        if not timeline.dates:
            return self._table(timeline.table)
        picture = dates.svg(timeline, identity=f"chart-{next(self.charts)}")
        return {
            "kind": "timeline",
            "description": printable(timeline.description),
            "svg": printable(picture),
            "width": dates.millimetres(timeline),
            "table": self._table(timeline.table),
        }

    def _sources(self) -> Json:
        return {
            "kind": "sources",
            "sources": [
                {
                    "title": self._span(
                        Link(text=source.title, address=source.address), LONGEST_WORD
                    ),
                    "says": _words(source.says),
                    "standing": _words(source.standing),
                }
                for source in self.document.sources
            ],
        }


def _figures(row: KeyFigures) -> Json:
    return {
        "kind": "figures",
        "figures": [
            {"label": _words(one.label, 18), "value": _words(one.value, 11)} for one in row.figures
        ],
    }
