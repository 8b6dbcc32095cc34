"""WordprocessingML as text: runs, paragraphs and tables, with every word of an author's escaped."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from spinout.documents.legible import legible
from spinout.documents.tables import NOTHING_TO_SHOW, Kind, Table

TEXT_WIDTH = 9071
"""Twentieths of a point across the text: 160 millimetres."""
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
KEEP_WITH_NEXT = "<w:keepNext/>"
NEW_PAGE = "<w:pageBreakBefore/>"
_TOTAL_RULE = (
    '<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1D2B36"/></w:tcBorders>'
)
_HEAD_RULE = (
    '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1D2B36"/></w:tcBorders>'
)
_TO_THE_EDGE = '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>'


def attribute(text: str) -> str:
    """The text as a quoted attribute value."""
    return quoteattr(legible(text))


def run(text: str, *, style: str = "") -> str:
    """A run of words."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(legible(text))}</w:t></w:r>'


def coloured(text: str, colour: str) -> str:
    """A strong run in a colour."""
    look = f'<w:rPr><w:rStyle w:val="Strong"/><w:color w:val="{colour}"/></w:rPr>'
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(legible(text))}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    """A field that Word works out, with what to show until it does."""
    return f'<w:fldSimple w:instr="{instruction}">{run(shown)}</w:fldSimple>'


def paragraph(style: str, runs: str, *, extra: str = "") -> str:
    """A paragraph in a style; `extra` are properties that stand straight after the style."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>'
    return f"<w:p>{look}{runs}</w:p>"


def bookmarked(name: str, number: int, runs: str) -> str:
    """Runs that a link within the document can lead to."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
    )


def widths(weights: Sequence[int]) -> list[int]:
    """The columns' widths in twentieths of a point, together as wide as the text."""
    whole = sum(weights)
    ends = [TEXT_WIDTH * sum(weights[: place + 1]) // whole for place in range(len(weights))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def table(style: str, name: str, description: str, columns: Sequence[int], rows: str) -> str:
    """A table with a name and a description for those who cannot see it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="0" w:noVBand="0"/>'
        f"<w:tblCaption w:val={attribute(name)}/><w:tblDescription w:val={attribute(description)}/>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def table_row(cells: str, *, head: bool) -> str:
    """A row that is not split over pages; a head is repeated at the top of each page."""
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def cell(width: int, content: str, *, extra: str = "") -> str:
    """A cell holding paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{extra}</w:tcPr>{content}</w:tc>'


def data_table(content: Table, written: Sequence[Sequence[str]]) -> str:
    """A table of data, its cells' runs already written, head repeated and rows kept whole."""
    columns = widths([column.weight for column in content.columns])
    styles = [
        "TableNumber" if column.kind is Kind.NUMBER else "TableText" for column in content.columns
    ]
    heads = [run(column.heading, style="Strong") for column in content.columns]
    rows = [table_row(_cells(columns, styles, heads, _HEAD_RULE, kept=True), head=True)]
    for number, (line, runs) in enumerate(zip(content.rows, written, strict=True), start=1):
        kept = content.short and number < len(content.rows)
        rule = _TOTAL_RULE if line.total else ""
        rows.append(table_row(_cells(columns, styles, runs, rule, kept=kept), head=False))
    if not content.rows:
        rows.append(_nothing(len(columns)))
    description = f"A table of {len(content.rows)} rows and {len(columns)} columns."
    return table("LightRules", content.caption, description, columns, "".join(rows))


def _cells(
    columns: Sequence[int], styles: Sequence[str], runs: Sequence[str], rule: str, *, kept: bool
) -> str:
    edges = [""] * (len(columns) - 1) + [_TO_THE_EDGE]
    return "".join(
        cell(
            width,
            paragraph(style, inside, extra=KEEP_WITH_NEXT if kept else ""),
            extra=rule + edge,
        )
        for width, style, inside, edge in zip(columns, styles, runs, edges, strict=True)
    )


def _nothing(columns: int) -> str:
    spanned = f'<w:gridSpan w:val="{columns}"/>'
    inside = paragraph("TableText", run(NOTHING_TO_SHOW))
    return table_row(cell(TEXT_WIDTH, inside, extra=spanned), head=False)
