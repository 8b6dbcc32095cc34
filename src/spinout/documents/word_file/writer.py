"""A document as a Word file that can be read aloud, moved through and edited."""

from io import BytesIO
from itertools import count
from xml.sax.saxutils import quoteattr

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

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
from spinout.documents.charts.pictured import Pictured
from spinout.documents.dates.timeline import Timeline, millimetres
from spinout.documents.document import Document, Opening
from spinout.documents.legible import spoken_date
from spinout.documents.spans import Cite, Link, Plain, Span, Spans, Strong, strong
from spinout.documents.tables import Table
from spinout.documents.word_file import markup
from spinout.documents.word_file.archive import repacked
from spinout.documents.word_file.markup import NAMESPACES, NEW_PAGE, paragraph, run
from spinout.documents.word_file.pictures import WIDTH_IN_MILLIMETRES, pictures, size
from spinout.documents.word_file.setting import blank

_CONTENTS_DEPTH = 2
_UNITS_IN_A_MILLIMETRE = 36_000
_COVER_DROP = '<w:spacing w:before="4200"/>'
_NOTICE_COLOURS = {NoticeKind.WARNING: "9A3F00", NoticeKind.INFORMATION: "0B4F7D"}


def word(document: Document) -> bytes:
    """The document as a Word file. The same document, with the same fonts, gives the same bytes."""
    file = blank(document)
    written = _Body(document, file).written()
    body = file.element.body
    end = body.find(qn("w:sectPr"))
    for element in parse_xml(f"<w:body {NAMESPACES}>{written}</w:body>"):
        end.addprevious(element)
    saved = BytesIO()
    file.save(saved)
    return repacked(saved.getvalue())


class _Body:
    """Writes the blocks in order, keeping what the next paragraph must know of the last."""

    def __init__(self, document: Document, file: WordDocument) -> None:
        self.document = document
        self.file = file
        self.bookmarks = count(1)
        self.drawings = count(1)
        self.headings = count(1)
        drawn = [block for block in document.body if isinstance(block, Pictured | Timeline)]
        self.pictures = iter(pictures(drawn))
        self.page_break = False
        self.table_above = False

    def written(self) -> str:
        parts = [self._opening(), self._contents()]
        parts.extend(self._block(block) for block in self.document.body)
        # A table may not be the last thing in a Word file.
        return "".join(parts) + self._gap()

    def _paragraph(self, style: str, runs: str, *, extra: str = "") -> str:
        before, self.page_break = (NEW_PAGE if self.page_break else ""), False
        gap = self._gap() if style not in ("Caption", "TableNote") else ""
        self.table_above = False
        return gap + paragraph(style, runs, extra=before + extra)

    def _gap(self) -> str:
        gap = paragraph("AfterTable", "") if self.table_above else ""
        self.table_above = False
        return gap

    def _opening(self) -> str:
        document = self.document
        cover = document.opening is Opening.COVER
        parts = [
            self._paragraph("Author", run(document.author), extra=_COVER_DROP if cover else ""),
            self._paragraph("Title", run(document.title)),
        ]
        if document.subtitle:
            parts.append(self._paragraph("Subtitle", run(document.subtitle)))
        parts.append(self._paragraph("MadeOn", run(spoken_date(document.made_on))))
        if document.notice:
            parts.append(self._paragraph("Warning", run(document.notice)))
        if document.running_note:
            parts.append(self._paragraph("Normal", run(document.running_note, style="Strong")))
        self.page_break = cover
        return "".join(parts)

    def _contents(self) -> str:
        listed = [
            (number, heading)
            for number, heading in enumerate(self.document.headings(), start=1)
            if heading.level <= _CONTENTS_DEPTH
        ]
        if not (self.document.contents and listed):
            return ""
        written = [self._paragraph("TOCHeading", run("Contents"))]
        for place, (number, heading) in enumerate(listed):
            start = _contents_start() if place == 0 else ""
            end = _FIELD_END if place == len(listed) - 1 else ""
            entry = (
                f'<w:hyperlink w:anchor="part_{number}" w:history="1">'
                f"{run(heading.text)}</w:hyperlink>"
            )
            written.append(self._paragraph(f"TOC{heading.level}", start + entry + end))
        return "".join(written)

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(spans=spans):
                return self._paragraph("Normal", self._spans(spans))
            case Bullets() | Numbered():
                return self._list(block)
            case Table():
                return self._table(block)
            case Chart() | Division() | Gantt() | Timeline():
                return self._drawn(block)
            case Notice():
                return self._notice(block)
            case KeyFigures():
                return self._key_figures(block)
            case PageBreak():
                self.page_break = True
                return ""
            case SourceList():
                return self._sources()

    def _heading(self, heading: Heading) -> str:
        name = f"part_{next(self.headings)}"
        runs = markup.bookmarked(name, next(self.bookmarks), run(heading.text))
        return self._paragraph(f"Heading{heading.level}", runs)

    def _spans(self, spans: Spans) -> str:
        return "".join(self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        match span:
            case Plain(text=text):
                return run(text)
            case Strong(text=text):
                return run(text, style="Strong")
            case Link(text=text):
                return self._link(span) if span.followable else run(text)
            case Cite(key=key):
                return self._cite(key)

    def _link(self, link: Link) -> str:
        relation = self.file.part.relate_to(
            link.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        inside = run(link.text, style="Hyperlink")
        return f'<w:hyperlink r:id="{relation}" w:history="1">{inside}</w:hyperlink>'

    def _cite(self, key: str) -> str:
        words = self.document.citation(key)
        if not self.document.lists_its_sources:
            return run(words)
        number = self.document.source_number(key)
        inside = run(words, style="Hyperlink")
        return f'<w:hyperlink w:anchor="source_{number}" w:history="1">{inside}</w:hyperlink>'

    def _list(self, block: Bullets | Numbered) -> str:
        style, counting = "ListBullet", ""
        if isinstance(block, Numbered):
            style, number = "ListNumber", self._new_count()
            counting = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return "".join(
            self._paragraph(style, self._spans(item), extra=counting) for item in block.items
        )

    def _new_count(self) -> int:
        """A new count from 1: Word goes on from the last list unless told otherwise."""
        numbering = self.file.part.numbering_part.element
        style = self.file.styles.element.find(
            f'{qn("w:style")}[@{qn("w:styleId")}="ListNumber"]//{qn("w:numId")}'
        )
        model = numbering.num_having_numId(int(style.get(qn("w:val")))).abstractNumId.val
        number = numbering.add_num(model)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(number.numId)

    def _notice(self, notice: Notice) -> str:
        opening = markup.coloured(f"{notice.kind.value}: ", _NOTICE_COLOURS[notice.kind])
        style = "Warning" if notice.kind is NoticeKind.WARNING else "Information"
        return self._paragraph(style, opening + self._spans(notice.spans))

    def _table(self, table: Table) -> str:
        caption = self._paragraph("Caption", run(table.caption))
        cells = [
            [self._spans(_strengthened(cell) if line.total else cell) for cell in line.cells]
            for line in table.rows
        ]
        drawn = markup.data_table(table, cells)
        self.table_above = True
        note = self._paragraph("TableNote", self._spans(table.note)) if table.note else ""
        return caption + drawn + note

    def _drawn(self, block: Pictured | Timeline) -> str:
        return self._timeline(block) if isinstance(block, Timeline) else self._chart(block)

    def _chart(self, chart: Pictured) -> str:
        title = self._paragraph("Caption", run(chart.title))
        picture = self._paragraph("Picture", self._picture(chart, WIDTH_IN_MILLIMETRES))
        return title + picture + self._table(chart.table)

    def _timeline(self, timeline: Timeline) -> str:
        if not timeline.dates:
            return self._table(timeline.table)
        # Its table has the same title, so the picture bears none.
        picture = self._paragraph("Picture", self._picture(timeline, millimetres(timeline)))
        return picture + self._table(timeline.table)

    def _picture(self, drawn: Pictured | Timeline, millimetres_wide: int) -> str:
        content = next(self.pictures)
        relation, _ = self.file.part.get_or_add_image(BytesIO(content))
        across, down = size(content)
        width = millimetres_wide * _UNITS_IN_A_MILLIMETRE
        return _DRAWING.format(
            width=width,
            height=width * down // across,
            number=next(self.drawings),
            title=markup.attribute(drawn.title),
            description=markup.attribute(drawn.description),
            relation=quoteattr(relation),
        )

    def _key_figures(self, row: KeyFigures) -> str:
        # A break or another table just above needs a paragraph to stand on.
        above = self._paragraph("AfterTable", "") if self.page_break else self._gap()
        columns = markup.widths([1] * len(row.figures))
        rows = ""
        for style, words in (
            ("KeyLabel", [figure.label for figure in row.figures]),
            ("KeyValue", [figure.value for figure in row.figures]),
        ):
            cells = "".join(
                markup.cell(width, paragraph(style, run(text)))
                for width, text in zip(columns, words, strict=True)
            )
            rows += markup.table_row(cells, head=style == "KeyLabel")
        self.table_above = True
        what = "What each figure measures, and the figure below it."
        return above + markup.table("FigureRow", "Key figures", what, columns, rows)

    def _sources(self) -> str:
        written = []
        for number, source in enumerate(self.document.sources, start=1):
            title = self._span(Link(text=source.title, address=source.address))
            marked = markup.bookmarked(f"source_{number}", next(self.bookmarks), run(f"[{number}]"))
            written.append(self._paragraph("SourceTitle", f"{marked}<w:r><w:tab/></w:r>{title}"))
            if source.says:
                written.append(self._paragraph("SourceText", run(source.says)))
            if source.standing:
                written.append(self._paragraph("SourceStanding", run(source.standing)))
        return "".join(written)


def _strengthened(spans: Spans) -> Spans:
    return tuple(strong(span.text) if isinstance(span, Plain) else span for span in spans)


def _contents_start() -> str:
    # \n leaves out page numbers, which only Word itself could know: so nothing here is ever wrong.
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "1-{_CONTENTS_DEPTH}" \\n \\h \\z </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


_FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_DRAWING = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="Chart {number}" descr={description} title={title}/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Chart {number}" descr={description}/>'
    "<pic:cNvPicPr/></pic:nvPicPr>"
    "<pic:blipFill><a:blip r:embed={relation}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
