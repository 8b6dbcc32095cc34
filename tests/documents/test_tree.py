from dataclasses import replace
from datetime import date

import pytest

from spinout.documents import (
    Cite,
    Plain,
    SourceList,
    Strong,
    Table,
    bullets,
    cite,
    heading,
    key_figures,
    link,
    number_column,
    paragraph,
    row,
    spans,
    spoken_date,
    strong,
    text_column,
    warning,
)
from spinout.documents.blocks import HeadingLevelError, KeyFiguresError
from spinout.documents.document import LanguageError, SourceListError, UnknownSourceError
from spinout.documents.legible import BlankTextError, legible
from spinout.documents.tables import NoColumnsError, TableShapeError


def test_bare_words_are_plain_and_are_never_read_as_markup():
    assert spans("a **b** <i>", strong("c")) == (Plain(text="a **b** <i>"), Strong(text="c"))


def test_runs_given_together_are_joined_in_order():
    inner = spans("b", cite("k"))
    assert spans("a", inner) == (Plain(text="a"), Plain(text="b"), Cite(key="k"))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//x", "file:///etc"]
)
def test_a_link_to_an_unsafe_address_cannot_be_followed(address):
    assert not link("words", address).followable


@pytest.mark.parametrize("address", ["https://example.org", "HTTP://example.org", "mailto:a@b.org"])
def test_a_link_to_a_web_or_mail_address_can_be_followed(address):
    assert link("words", address).followable


def test_a_row_with_too_few_cells_is_refused_and_says_where():
    columns = (text_column("Line"), number_column("Year 1"))
    with pytest.raises(TableShapeError, match=r"Row 2 of the table “Money” has 1 cells"):
        Table(caption="Money", columns=columns, rows=(row("a", "1"), row("b")))


def test_a_table_needs_a_column_with_some_width():
    with pytest.raises(NoColumnsError):
        Table(caption="Money", columns=(), rows=())
    with pytest.raises(NoColumnsError):
        Table(caption="Money", columns=(text_column("Line", weight=0),), rows=())


@pytest.mark.parametrize("levels", [(2,), (1, 3), (0,), (1, 2, 3, 4)])
def test_headings_start_at_the_top_and_skip_no_level(with_body, levels):
    with pytest.raises(HeadingLevelError):
        with_body(*(heading(level, "Part") for level in levels))


def test_headings_may_climb_back_by_any_number_of_levels(with_body):
    body = with_body(*(heading(level, "Part") for level in (1, 2, 3, 1, 2)))
    assert [one.level for one in body.headings()] == [1, 2, 3, 1, 2]


@pytest.mark.parametrize("count", [0, 5])
def test_key_figures_are_few_enough_to_read_at_a_glance(count):
    with pytest.raises(KeyFiguresError):
        key_figures(*[("Label", "1")] * count)


def test_a_citation_of_an_unknown_source_is_refused_wherever_it_stands(with_body):
    table = Table(
        caption="T", columns=(text_column("A"),), rows=(row(cite("no/such")),), note=spans("n")
    )
    for block in (
        paragraph(cite("no/such")),
        bullets(cite("no/such")),
        warning(cite("no/such")),
        table,
    ):
        with pytest.raises(UnknownSourceError, match="no/such"):
            with_body(block)


@pytest.mark.parametrize("text", ["", "  ", "\u200b\x00", "\u0301"])
def test_a_heading_a_title_or_a_caption_that_says_nothing_is_refused(sample, text):
    with pytest.raises(BlankTextError, match="Write the heading"):
        heading(1, text)
    with pytest.raises(BlankTextError, match="Write the document’s title"):
        replace(sample, title=text)
    with pytest.raises(BlankTextError, match="Write a caption for the table"):
        Table(caption=text, columns=(text_column("A"),), rows=())


def test_sources_are_listed_once(with_body):
    with pytest.raises(SourceListError):
        with_body(SourceList(), paragraph("Words."), SourceList())


@pytest.mark.parametrize("language", ["", "english", "en_GB", 'en"><script>'])
def test_a_language_is_given_as_its_code(sample, language):
    with pytest.raises(LanguageError, match="like en-GB"):
        replace(sample, language=language)
    assert replace(sample, language="cy").language == "cy"


def test_citations_are_found_in_reading_order(sample):
    assert sample.cited() == (
        "localism-act-2011/s81",
        "procurement-act-2023/s33",
        "localism-act-2011/s81",
    )


def test_a_citation_is_a_number_where_sources_are_listed_and_a_title_where_not(sample, with_body):
    assert sample.citation("procurement-act-2023/s33") == "[2]"
    short = with_body(paragraph("Words."))
    assert short.citation("procurement-act-2023/s33") == "(Procurement Act 2023, section 33)"
    assert with_body(SourceList()).lists_its_sources


def test_a_document_cannot_be_changed_once_made(sample):
    with pytest.raises(AttributeError):
        sample.title = "Other"
    assert replace(sample, title="Other").title == "Other"


def test_legible_text_is_one_line_without_characters_that_files_forbid():
    assert legible("a\tb\r\nc\x00\x08\ud800\ufffe\u202ed\u2066") == "a b cd"


def test_legible_text_keeps_letters_of_every_script():
    kept = "Siân ŵ Łódź Ωμέγα Київ 漢字 عربي 🦊"
    assert legible(kept) == kept


def test_legible_text_joins_a_letter_and_its_accent():
    assert legible("e\u0301") == "é"


def test_dates_are_written_as_people_say_them():
    assert spoken_date(date(2026, 8, 1)) == "1 August 2026"
