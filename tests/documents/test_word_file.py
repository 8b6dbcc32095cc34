import struct
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from lxml import etree

from spinout.documents import (
    Opening,
    PageBreak,
    Table,
    bullets,
    heading,
    key_figures,
    link,
    number_column,
    numbered,
    paragraph,
    row,
    strong,
    text_column,
    word,
)
from spinout.documents.word_file.pictures import pictures, size

HOSTILE = "<w:p>]]>&amp;\" ' \x00\x0b\ufffe\u202e </w:t>"
KEPT = "<w:p>]]>&amp;\" '   </w:t>"


def opened(document):
    return docx.Document(BytesIO(word(document)))


def styled(file, style):
    return [one.text for one in file.paragraphs if one.style.name == style]


def all_of(file, name):
    return list(file.element.body.iter(qn(name)))


def test_headings_are_real_headings_under_one_title(sample):
    file = opened(sample)
    assert styled(file, "Title") == ["A library service run by its own colleagues"]
    assert styled(file, "Heading 1") == [
        "What we ask you to decide",
        "The money",
        "What we have not found out",
        "Sources",
    ]
    assert styled(file, "Heading 2") == ["What happens next", "Surplus", "Income"]
    assert styled(file, "Heading 3") == ["Cash"]


def test_the_file_knows_its_title_language_author_and_date(sample):
    file = opened(sample)
    properties = file.core_properties
    assert properties.title == sample.title
    assert properties.author == "Library service team"
    assert properties.language == "en-GB"
    assert properties.created.date() == properties.modified.date() == sample.made_on
    languages = {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_every_table_repeats_its_head_keeps_rows_whole_and_is_described(sample):
    file = opened(sample)
    assert len(file.tables) == 8
    for table in file.tables:
        rows = list(table._element.iter(qn("w:tr")))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(line.find(f".//{qn('w:cantSplit')}") is not None for line in rows)
        assert table._element.find(f".//{qn('w:tblCaption')}").get(qn("w:val"))
        assert table._element.find(f".//{qn('w:tblDescription')}").get(qn("w:val"))


def test_tables_hold_the_same_words_as_the_tree_with_numbers_to_the_right(sample):
    file = opened(sample)
    table = next(one for one in file.tables if one.cell(1, 0).text == "Contract income")
    assert [cell.text for cell in table.rows[5].cells][:2] == ["Surplus", "£0.120m"]
    assert (
        table.cell(1, 1).paragraphs[0].style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    )
    assert all(run.style.name == "Strong" for run in table.cell(5, 1).paragraphs[0].runs)


def test_a_tables_columns_share_the_width_by_weight_and_fill_it(sample):
    file = opened(sample)
    for table in file.tables:
        across = [int(one.get(qn("w:w"))) for one in table._element.iter(qn("w:gridCol"))]
        assert sum(across) == 9071
    options = next(one for one in file.tables if one.cell(0, 0).text == "Option")
    first, second, third = [
        int(one.get(qn("w:w"))) for one in options._element.iter(qn("w:gridCol"))
    ]
    assert first == pytest.approx(third, abs=1)
    assert second == pytest.approx(2 * first, abs=2)


def test_every_picture_says_what_it_shows(sample):
    file = opened(sample)
    described = [one.get("descr") for one in file.element.body.iter(qn("wp:docPr"))]
    assert described == [
        "Dates in order. 2 November 2026: The council gets the letter; 1 December 2026: Last day "
        "to hear when it will decide.",
        "The surplus falls from £120,000 in year 1 to a loss of £46,000 in year 5.",
        "Contract income is flat at £6.487 million. Other income grows to £1 million.",
        "Cash rises in each quarter and is never below the lowest safe level.",
    ]
    names = [one.get("id") for one in file.element.body.iter(qn("wp:docPr"))]
    assert len(set(names)) == len(names)


def test_pictures_are_sharp_and_keep_their_shape(sample):
    charts = [block for block in sample.body if hasattr(block, "series")]
    for made in pictures(charts):
        assert made.startswith(b"\x89PNG")
        width, height = size(made)
        assert width >= 1200
        assert struct.unpack(">II", made[16:24]) == (width, height)
    assert pictures([]) == []


def test_the_running_note_and_page_numbers_are_on_every_page(sample):
    file = opened(sample)
    section = file.sections[0]
    for foot in (section.footer, section.first_page_footer):
        written = "".join(one.text for one in foot._element.iter(qn("w:t")))
        assert written.startswith("Team’s draft. Not the view of Example County Council.")
        assert "Page 1 of 1" in written
        fields = [one.get(qn("w:instr")) for one in foot._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
    assert section.header.paragraphs[0].text == sample.title


def test_the_notice_is_on_the_first_page(sample):
    texts = [one.text for one in opened(sample).paragraphs]
    assert texts.index("Not ready to send: the case against is missing.") < texts.index("Contents")
    assert "Not ready to send" not in "".join(texts[texts.index("Contents") :])


def test_notices_open_with_a_word_that_says_what_they_are(sample):
    file = opened(sample)
    assert styled(file, "Warning")[-1].startswith("Warning: Withdrawing")
    assert styled(file, "Information")[0].startswith("Note: This is information, not advice.")


def test_each_numbered_list_counts_from_one(with_body):
    file = opened(with_body(numbered("a", "b"), paragraph("x"), numbered("c")))
    used = [
        one._element.pPr.numPr.numId.val
        for one in file.paragraphs
        if one.style.name == "List Number"
    ]
    assert used[0] == used[1] != used[2]
    numbering = file.part.numbering_part.element
    for number in set(used):
        override = numbering.num_having_numId(number).find(f".//{qn('w:startOverride')}")
        assert override.get(qn("w:val")) == "1"


def test_contents_and_citations_lead_to_places_in_the_file(sample):
    file = opened(sample)
    places = {one.get(qn("w:name")) for one in all_of(file, "w:bookmarkStart")}
    numbers = [one.get(qn("w:id")) for one in all_of(file, "w:bookmarkStart")]
    leads = [one.get(qn("w:anchor")) for one in all_of(file, "w:hyperlink")]
    assert {lead for lead in leads if lead} <= places
    assert "source_2" in leads
    assert len(set(numbers)) == len(numbers)
    assert styled(file, "toc 1") == styled(file, "Heading 1")
    assert styled(file, "toc 2") == styled(file, "Heading 2")
    begun = [one.get(qn("w:fldCharType")) for one in all_of(file, "w:fldChar")]
    assert begun == ["begin", "separate", "end"]


def test_a_link_is_followed_only_where_it_is_safe(with_body):
    safe = link("site", "https://www.example.org/")
    file = opened(with_body(paragraph(safe, link("no", "javascript:alert(1)"))))
    targets = [one.target_ref for one in file.part.rels.values() if one.is_external]
    assert targets == ["https://www.example.org/"]


def test_a_cover_and_a_page_break_start_a_new_page(with_body):
    body = (heading(1, "One"), PageBreak(), heading(1, "Two"), PageBreak(), key_figures(("a", "1")))
    covered = opened(with_body(*body, opening=Opening.COVER, contents=False))
    bare = opened(with_body(*body, opening=Opening.TITLE, contents=False))
    assert len(all_of(covered, "w:pageBreakBefore")) == 3
    assert len(all_of(bare, "w:pageBreakBefore")) == 2


def test_tables_never_touch_and_never_end_the_file(with_body):
    table = Table(caption="T", columns=(text_column("A"),), rows=(row("a"),))
    file = opened(with_body(key_figures(("a", "1")), key_figures(("b", "2")), table))
    names = [etree.QName(element).localname for element in file.element.body]
    assert "tbltbl" not in "".join(names)
    assert names[-2:] == ["p", "sectPr"]
    assert names.count("tbl") == 3


def test_hostile_words_stay_words_and_lose_only_what_xml_forbids(with_body):
    document = with_body(
        heading(1, HOSTILE),
        paragraph(HOSTILE, strong(HOSTILE)),
        bullets(HOSTILE),
        Table(caption=HOSTILE, columns=(text_column(HOSTILE),), rows=(row(HOSTILE),)),
        title=HOSTILE,
        subtitle=HOSTILE,
        author=HOSTILE,
        running_note=HOSTILE,
        notice=HOSTILE,
    )
    file = opened(document)
    assert styled(file, "Heading 1") == [KEPT]
    assert styled(file, "List Bullet") == [KEPT]
    assert file.tables[0].cell(1, 0).text == KEPT
    assert file.core_properties.title == KEPT


def test_letters_of_every_script_are_kept(with_body):
    assert styled(opened(with_body(bullets("漢字 عربي 🦊"))), "List Bullet") == ["漢字 عربي 🦊"]


def test_a_short_table_is_kept_on_one_page_and_one_of_many_words_is_not(with_body):
    def kept(cell):
        table = Table(caption="T", columns=(text_column("A"),), rows=(row(cell),) * 3)
        (drawn,) = all_of(opened(with_body(table)), "w:tbl")
        return len(list(drawn.iter(qn("w:keepNext"))))

    head, last = 1, 1
    assert kept("Words.") == head + 3 - last
    assert kept("x" * 151) == head


def test_a_sheet_has_narrower_margins_than_a_paper(with_body):
    tops = [
        opened(with_body(paragraph("Words."), opening=each)).sections[0].top_margin
        for each in (Opening.SHEET, Opening.TITLE)
    ]
    assert tops[0] < tops[1]


def test_an_empty_table_says_that_there_is_nothing_to_show(with_body):
    columns = (text_column("A"), number_column("B"))
    table = opened(with_body(Table(caption="None", columns=columns, rows=()))).tables[0]
    assert table.cell(1, 0).text == "Nothing to show."


def test_very_long_titles_fit_the_files_properties(with_body):
    file = opened(with_body(title="W" * 5000, subtitle="s" * 5000, author="a" * 5000))
    assert len(file.core_properties.title) == 255
    assert styled(file, "Title") == ["W" * 5000]


def test_the_same_document_gives_the_same_bytes_and_no_clock_is_read(sample):
    first = word(sample)
    assert word(sample) == first
    with ZipFile(BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in name for name in parts.namelist())
    assert word(replace(sample, made_on=sample.made_on.replace(day=1))) != first
