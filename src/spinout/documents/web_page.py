"""A document as one self-contained web page."""

from functools import cache
from html import escape
from importlib import resources
from itertools import count

from spinout.documents.blocks import (
    Block,
    Bullets,
    Heading,
    KeyFigures,
    Notice,
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
from spinout.documents.document import Document
from spinout.documents.legible import legible, spoken_date
from spinout.documents.spans import Cite, Link, Plain, Span, Spans, Strong
from spinout.documents.tables import NOTHING_TO_SHOW, Kind, Row, Table

_CONTENTS_DEPTH = 2


def html(document: Document) -> str:
    """The document as one page of HTML that needs no other file and can be read, printed or zoomed.

    The same document always gives the same page.
    """
    body = _Body(document)
    title = _text(document.title)
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="{_text(document.language)}">',
        '<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f'<meta name="author" content="{_text(document.author)}">',
        f"<style>\n{_style()}{_page_margins(document)}</style>\n</head>",
        '<body>\n<a class="skip" href="#main">Skip to main content</a>',
        _running(document.running_note, "div"),
        _opening(document),
        _contents(document),
        f'<main id="main" tabindex="-1">\n{body.written()}\n</main>',
        _running(document.running_note, "footer"),
        "</body>\n</html>\n",
    )
    return "\n".join(part for part in parts if part)


@cache
def _style() -> str:
    return (resources.files("spinout.documents") / "web_page.css").read_text(encoding="utf-8")


def _text(text: str) -> str:
    return escape(legible(text), quote=True)


def _style_string(text: str) -> str:
    # Every character by number: nothing in the text can end the string, the rule or the element.
    return '"' + "".join(f"\\{ord(character):06x}" for character in legible(text)) + '"'


def _page_margins(document: Document) -> str:
    note = _style_string(document.running_note)
    type_ = "font: 8.5pt Arial, Helvetica, sans-serif; color: #505c66;"
    return (
        "@page { size: A4; margin: 22mm 22mm 24mm;\n"
        f"  @bottom-left {{ content: {note}; {type_} }}\n"
        '  @bottom-right { content: "Page " counter(page) " of " counter(pages);'
        f" {type_} }}\n}}\n"
    )


def _running(note: str, element: str) -> str:
    return f'<{element} class="running">{_text(note)}</{element}>' if note else ""


def _opening(document: Document) -> str:
    subtitle = f'<p class="subtitle">{_text(document.subtitle)}</p>\n' if document.subtitle else ""
    notice = (
        f'<div class="notice warning"><p>{_text(document.notice)}</p></div>\n'
        if document.notice
        else ""
    )
    return (
        f'<header class="opening">\n<p class="author">{_text(document.author)}</p>\n'
        f"<h1>{_text(document.title)}</h1>\n{subtitle}"
        f'<p class="made">{spoken_date(document.made_on)}</p>\n{notice}</header>'
    )


def _contents(document: Document) -> str:
    if not (document.contents and document.headings()):
        return ""
    written, depth = [], 0
    for place, heading in enumerate(document.headings(), start=1):
        if heading.level > _CONTENTS_DEPTH:
            continue
        written.append("<ol>\n" * (heading.level - depth))
        if heading.level <= depth:
            written.append("</li>\n" + "</ol>\n</li>\n" * (depth - heading.level))
        written.append(f'<li><a href="#part-{place}">{_text(heading.text)}</a>')
        depth = heading.level
    written.append("</li>\n</ol>\n" * depth)
    title = '<h2 id="contents">Contents</h2>'
    return f'<nav aria-labelledby="contents">\n{title}\n{"".join(written)}</nav>'


class _Body:
    """Writes the blocks in order, numbering what needs an address of its own."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.headings = count(1)
        self.charts = count(1)
        self.tables = count(1)

    def written(self) -> str:
        return "\n".join(self._block(block) for block in self.document.body)

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level=level, text=text):
                name = f"h{level + 1}"
                return f'<{name} id="part-{next(self.headings)}">{_text(text)}</{name}>'
            case Paragraph(spans=spans):
                return f"<p>{self._spans(spans)}</p>"
            case Bullets() | Numbered():
                return self._list(block)
            case Table():
                return self._table(block)
            case Chart() | Division() | Gantt() | Timeline():
                return self._drawn(block)
            case Notice():
                return self._notice(block)
            case KeyFigures():
                return _key_figures(block)
            case PageBreak():
                return '<div class="page-break"></div>'
            case SourceList():
                return self._sources()

    def _spans(self, spans: Spans) -> str:
        return "".join(self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        match span:
            case Plain(text=text):
                return _text(text)
            case Strong(text=text):
                return f"<strong>{_text(text)}</strong>"
            case Link(text=text, address=address):
                if not span.followable:
                    return _text(text)
                return f'<a href="{_text(address)}">{_text(text)}</a>'
            case Cite(key=key):
                return self._cite(key)

    def _cite(self, key: str) -> str:
        words = _text(self.document.citation(key))
        if not self.document.lists_its_sources:
            return words
        number = self.document.source_number(key)
        return f'<a href="#source-{number}" aria-label="Source {number}">{words}</a>'

    def _list(self, block: Bullets | Numbered) -> str:
        element = "ul" if isinstance(block, Bullets) else "ol"
        written = "".join(f"<li>{self._spans(item)}</li>\n" for item in block.items)
        return f"<{element}>\n{written}</{element}>"

    def _notice(self, notice: Notice) -> str:
        kind = notice.kind
        return (
            f'<div class="notice {kind.name.lower()}"><p><span class="kind">{kind.value}:</span> '
            f"{self._spans(notice.spans)}</p></div>"
        )

    def _table(self, table: Table) -> str:
        number = next(self.tables)
        heads = "".join(
            f'<th scope="col"{_number_class(column.kind)}>{_text(column.heading)}</th>'
            for column in table.columns
        )
        rows = "".join(self._row(table, line) for line in table.rows)
        if not table.rows:
            rows = f'<tr><td colspan="{len(table.columns)}">{NOTHING_TO_SHOW}</td></tr>\n'
        kept = " together" if table.short else ""
        note = f'\n<p class="note">{self._spans(table.note)}</p>' if table.note else ""
        region = f'role="region" aria-labelledby="table-{number}" tabindex="0"'
        return (
            f'<div class="wide{kept}" {region}>\n'
            f'<table>\n<caption id="table-{number}">{_text(table.caption)}</caption>\n'
            f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>{note}"
        )

    def _row(self, table: Table, line: Row) -> str:
        cells = []
        for place, (column, cell) in enumerate(zip(table.columns, line.cells, strict=True)):
            element, scope = ("td", "") if place else ("th", ' scope="row"')
            look = _number_class(column.kind)
            cells.append(f"<{element}{scope}{look}>{self._spans(cell)}</{element}>")
        look = ' class="total"' if line.total else ""
        return f"<tr{look}>{''.join(cells)}</tr>\n"

    def _drawn(self, block: Pictured | Timeline) -> str:
        return self._timeline(block) if isinstance(block, Timeline) else self._chart(block)

    def _chart(self, chart: Pictured) -> str:
        number = next(self.charts)
        picture = svg(chart, identity=f"chart-{number}")
        return (
            f'<figure aria-labelledby="figure-{number}">\n'
            f'<figcaption id="figure-{number}">{_text(chart.title)}</figcaption>\n'
            f'<div class="wide" role="region" aria-labelledby="figure-{number}" tabindex="0">'
            f"{picture}</div>\n</figure>\n{self._table(chart.table)}"
        )

    def _timeline(self, timeline: Timeline) -> str:
        # Its table has the same title, so the picture bears none.
        picture = dates.svg(timeline, identity=f"chart-{next(self.charts)}")
        drawn = f'<figure class="timeline">{picture}</figure>\n' if picture else ""
        return drawn + self._table(timeline.table)

    def _sources(self) -> str:
        written = []
        for number, source in enumerate(self.document.sources, start=1):
            title = Link(text=source.title, address=source.address)
            says = f"<p>{_text(source.says)}</p>" if source.says else ""
            standing = (
                f'<p class="standing">{_text(source.standing)}</p>' if source.standing else ""
            )
            written.append(
                f'<li id="source-{number}"><p><strong>{self._span(title)}</strong></p>'
                f"{says}{standing}</li>\n"
            )
        return f'<ol class="sources">\n{"".join(written)}</ol>'


def _number_class(kind: Kind) -> str:
    return ' class="number"' if kind is Kind.NUMBER else ""


def _key_figures(row: KeyFigures) -> str:
    written = "".join(
        f"<div><dt>{_text(figure.label)}</dt><dd>{_text(figure.value)}</dd></div>\n"
        for figure in row.figures
    )
    return f'<dl class="figures">\n{written}</dl>'
