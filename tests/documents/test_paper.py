import json
from dataclasses import replace

import page
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from spinout.documents import (
    Letters,
    Opening,
    Table,
    bullets,
    heading,
    key_figures,
    link,
    number_column,
    page_count,
    paper,
    paragraph,
    pdf,
    row,
    strong,
    text_column,
    warning,
)
from spinout.documents.printable import CANNOT_PRINT, breakable, printable
from spinout.documents.typeface import fonts, typeface

HOSTILE = '#panic() $x$ *b* _i_ @k <l> `r` \\ [ ] // /* " \' & \x00 \u202e ]] #eval("1")'


def failures(content):
    profiles = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
    return [
        failure
        for profile in profiles
        for failure in page.validate_pdf_bytes(content, profile=profile).failures
    ]


@pytest.fixture
def without_our_fonts(monkeypatch):
    bare = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[])
    monkeypatch.setattr(paper, "fonts", lambda: bare)
    monkeypatch.setattr(paper, "typeface", lambda: "Libertinus Serif")


@pytest.mark.parametrize("opening", Opening)
def test_every_kind_of_block_passes_both_standards(sample, opening):
    content = pdf(replace(sample, opening=opening))
    assert content.startswith(b"%PDF-1.7")
    assert failures(content) == []


def test_a_copy_without_our_fonts_is_set_in_typsts_own_and_still_passes(sample, without_our_fonts):
    content = pdf(sample)
    assert b"LibertinusSerif" in content
    assert failures(content) == []


@pytest.mark.parametrize("letters", Letters)
def test_letters_of_each_size_pass_both_standards_and_larger_ones_take_more_pages(sample, letters):
    content = pdf(sample, letters=letters)
    assert failures(content) == []
    more = page_count(content) - page_count(pdf(sample))
    assert more > 0 if letters is Letters.LARGE else more >= 0


def test_the_page_design_draws_no_warning_from_typst(sample):
    written = json.dumps(paper._whole(sample))
    _, warnings = typst.compile_with_warnings(
        paper._template(),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": written},
        format="pdf",
    )
    assert warnings == []


def test_only_the_package_and_typst_itself_supply_fonts():
    families = set(fonts().families())
    assert typeface() in families
    assert families <= {
        "Atkinson Hyperlegible Next",
        "DejaVu Sans Mono",
        "Libertinus Serif",
        "New Computer Modern",
        "New Computer Modern Math",
    }


def test_the_same_document_gives_the_same_bytes_and_another_date_other_bytes(sample):
    assert pdf(sample) == pdf(sample)
    assert pdf(replace(sample, made_on=sample.made_on.replace(day=1))) != pdf(sample)


def test_the_title_and_language_are_in_the_file(sample):
    content = pdf(sample)
    assert b"/Lang(en-GB)" in content.replace(b" ", b"")
    assert b"DisplayDocTitle true" in content
    assert b"A library service run by its own colleagues" in content


def test_pages_are_counted(with_body):
    words = [paragraph("A few words. " * 60) for _ in range(30)]
    short = with_body(paragraph("One page."), opening=Opening.TITLE, contents=False)
    assert page_count(pdf(short)) == 1
    assert page_count(pdf(with_body(*words, opening=Opening.TITLE))) > 3


def test_a_cover_and_contents_stand_before_the_body(sample, with_body):
    body = (heading(1, "Part"), paragraph("Words."))
    bare = with_body(*body, opening=Opening.TITLE, contents=False)
    covered = with_body(*body, opening=Opening.COVER, contents=True)
    assert page_count(pdf(bare)) == 1
    assert page_count(pdf(covered)) == 2


def test_hostile_words_are_only_ever_words(with_body):
    document = with_body(
        heading(1, HOSTILE),
        paragraph(HOSTILE, strong(HOSTILE), link(HOSTILE, "https://example.org/" + "x" * 900)),
        bullets(HOSTILE),
        warning(HOSTILE),
        key_figures((HOSTILE, HOSTILE)),
        Table(caption=HOSTILE, columns=(text_column(HOSTILE),), rows=(row(HOSTILE),)),
        title=HOSTILE,
        subtitle=HOSTILE,
        author=HOSTILE,
        running_note=HOSTILE,
        notice=HOSTILE,
    )
    assert failures(pdf(document)) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "漢字 عربي हिन्दी ไทย 🦊",
        "\ue000\ufdd0\U000f0000",
        "\u0301\u0489\u200d",
        "a \u0301b \u200b\u0327_\u0301",
    ],
)
def test_text_in_any_script_still_makes_a_paper_that_passes(with_body, text):
    document = with_body(heading(1, "A" + text), paragraph(text), bullets(text), running_note=text)
    assert failures(pdf(document)) == []


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=60) | st.text("aé\u0301\u0327\u0336ж\u0483λ \u200b\u200d_-5", max_size=20)
)
def test_any_text_at_all_can_be_set(text):
    for bold in ("regular", "bold"):
        typst.compile(
            b"#set document(title: [x])\n#set text(font: sys.inputs.font)\n"
            b"#text(weight: sys.inputs.bold, sys.inputs.text)",
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"text": printable(text), "font": typeface(), "bold": bold},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
        )


@pytest.mark.parametrize("family", [typeface(), "Libertinus Serif"])
def test_every_character_we_call_printable_can_be_printed(family):
    every = {printable(chr(point)) for point in range(0x20, 0x3000) if not 0xD800 <= point < 0xE000}
    typst.compile(
        b"#set document(title: [x])\n#set text(font: sys.inputs.font)\n#sys.inputs.text",
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"text": " ".join(sorted(every)), "font": family},
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
    )
    assert len(every) > 2600


def test_letters_that_cannot_be_printed_are_marked_and_the_reader_is_told(with_body):
    assert printable("Siân Łódź Київ ≤ £5 – 漢") == f"Siân Łódź Київ ≤ £5 – {CANNOT_PRINT}"
    told = paper._whole(with_body(paragraph("漢")))["body"][-1]
    assert "could not be printed" in told["text"][0]["text"]
    assert paper._whole(with_body(paragraph("Plain")))["body"][-1]["kind"] == "paragraph"


def test_only_words_too_long_for_a_line_are_given_places_to_break():
    assert breakable("short words only, however many there are of them", 10) == (
        "short words only, however many there are of them"
    )
    assert breakable("abcdefghij", 4) == "abcd\u200befgh\u200bij"


def test_a_long_table_runs_over_pages_and_passes(with_body):
    rows = tuple(row(f"Row {place}", f"£{place:,}") for place in range(1000))
    table = Table(caption="Long", columns=(text_column("A"), number_column("B")), rows=rows)
    content = pdf(with_body(table))
    assert page_count(content) > 20
    assert failures(content) == []


def test_very_long_words_and_cells_do_not_stop_the_paper(with_body):
    word = "W" * 5000
    narrow = (text_column("A", weight=1), text_column("B" * 300, weight=9))
    table = Table(caption=word, columns=narrow, rows=(row(word, "words " * 4000),))
    document = with_body(heading(1, word), paragraph(word), table, title=word, running_note="note")
    assert failures(pdf(document)) == []


def test_an_empty_table_passes(with_body):
    columns = (text_column("A"), number_column("B"))
    assert failures(pdf(with_body(Table(caption="None", columns=columns, rows=())))) == []


def test_a_document_with_nothing_in_it_is_still_a_paper(with_body):
    bare = with_body(subtitle="", running_note="", notice="", contents=True)
    assert page_count(pdf(bare)) >= 1
