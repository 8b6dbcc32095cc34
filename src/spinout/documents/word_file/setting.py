"""The Word file around the body: styles, page, header, footer, language and properties."""

from datetime import UTC, datetime, time
from importlib import resources

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from spinout.documents.document import Document, Opening
from spinout.documents.legible import legible
from spinout.documents.word_file.markup import NAMESPACES, field, paragraph, run

_CURRENT_WORD = "15"


def blank(document: Document) -> WordDocument:
    """An empty Word file with the document's styles, page, running words and properties."""
    word = docx.Document()
    _styles(word, document.language)
    _settings(word, document.language)
    _page(word, document)
    _properties(word, document)
    return word


def _styles(word: WordDocument, language: str) -> None:
    ours = (resources.files("spinout.documents.word_file") / "styles.xml").read_bytes()
    styles = word.styles.element
    for style in styles.findall(qn("w:style")):
        styles.remove(style)
    for style in parse_xml(ours):
        styles.append(style)
    for lang in styles.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    for theme in styles.iter(qn("w:rFonts")):
        for name in [name for name in theme.attrib if name.endswith("Theme")]:
            del theme.attrib[name]


def _settings(word: WordDocument, language: str) -> None:
    settings = word.settings.element
    for element in settings.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), language)
    for element in settings.iter(qn("w:compatSetting")):
        if element.get(qn("w:name")) == "compatibilityMode":
            element.set(qn("w:val"), _CURRENT_WORD)
    for name in ("w:zoom", "w:savePreviewPicture"):
        for element in settings.findall(qn(name)):
            settings.remove(element)


def _page(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    sheet = document.opening is Opening.SHEET
    section.top_margin = section.bottom_margin = Mm(15 if sheet else 27)
    section.header_distance = section.footer_distance = Mm(7 if sheet else 13)
    _put(section.header._element, paragraph("Header", run(document.title)))
    _put(section.footer._element, _foot(document))
    section.different_first_page_header_footer = True
    _put(section.first_page_header._element, paragraph("Normal", ""))
    _put(section.first_page_footer._element, _foot(document))


def _foot(document: Document) -> str:
    pages = f"{run('Page ')}{field('PAGE', '1')}{run(' of ')}{field('NUMPAGES', '1')}"
    return paragraph("Footer", f"{run(document.running_note)}<w:r><w:tab/></w:r>{pages}")


def _put(holder: BaseOxmlElement, written: str) -> None:
    for old in list(holder):
        holder.remove(old)
    holder.append(parse_xml(written.replace("<w:p>", f"<w:p {NAMESPACES}>", 1)))


def _properties(word: WordDocument, document: Document) -> None:
    moment = datetime.combine(document.made_on, time(), UTC)
    properties = word.core_properties
    # Word allows 255 letters in each.
    properties.title = legible(document.title)[:255]
    properties.subject = legible(document.subtitle)[:255]
    properties.author = properties.last_modified_by = legible(document.author)[:255]
    properties.language = document.language
    properties.comments = properties.keywords = properties.category = ""
    properties.created = properties.modified = moment
    properties.revision = 1
    package = word.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[name]
