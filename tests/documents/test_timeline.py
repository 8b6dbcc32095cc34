"""Dates in a picture: in order, to scale, and never without the table that says the same."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from spinout.documents import Document, html, pdf, word
from spinout.documents.dates import Dated
from spinout.documents.dates.timeline import WIDTH, Timeline, millimetres, svg
from spinout.documents.legible import BlankTextError

SVG = "{http://www.w3.org/2000/svg}"
RECEIVED = Dated(identity="a", day=date(2026, 11, 2), name="The council gets it")
NOTICE = Dated(
    identity="b",
    day=date(2026, 12, 1),
    name="Last day to hear from the council when it expects to decide",
    says="30 days beginning with Monday 2 November 2026.",
)
DECISION = Dated(identity="c", day=date(2027, 1, 31), name="Decision & <notice>")
THREE = Timeline(title="Dates", dates=(DECISION, RECEIVED, NOTICE))


def drawn(timeline: Timeline) -> ElementTree.Element:
    """The picture, read as XML."""
    return ElementTree.fromstring(svg(timeline, identity="t"))


def heights(timeline: Timeline) -> list[float]:
    """How far down each day's mark stands."""
    return [float(each.get("cy") or 0) for each in drawn(timeline).iter(f"{SVG}circle")]


def test_the_days_stand_in_order_whatever_order_they_were_given_in() -> None:
    said = [each.text for each in drawn(THREE).iter(f"{SVG}text")]
    days = [text for text in said if text and re.fullmatch(r"\d+ \w{3} \d{4}", text)]
    assert days == ["2 Nov 2026", "1 Dec 2026", "31 Jan 2027"]
    assert heights(THREE) == sorted(heights(THREE))


def test_a_longer_wait_is_a_longer_line_and_is_written_out() -> None:
    near = Timeline(
        title="Dates", dates=(RECEIVED, Dated(identity="n", day=date(2026, 11, 5), name="Soon"))
    )
    far = Timeline(
        title="Dates", dates=(RECEIVED, Dated(identity="f", day=date(2026, 12, 5), name="Late"))
    )
    assert heights(far)[1] > heights(near)[1]
    assert "29 days" in svg(THREE, identity="t")


def test_no_line_of_words_runs_out_of_the_picture() -> None:
    picture = drawn(THREE)
    assert picture.get("viewBox", "").startswith(f"0 0 {WIDTH} ")
    for each in picture.iter(f"{SVG}text"):
        if each.get("text-anchor") == "start":
            assert float(each.get("x") or 0) + 7.9 * len(each.text or "") <= WIDTH


def test_those_who_cannot_see_it_are_told_each_day() -> None:
    picture = drawn(THREE)
    assert picture.get("role") == "img"
    described = picture.find(f"{SVG}desc")
    assert described is not None
    assert "2 November 2026: The council gets it; 1 December 2026: Last day" in described.text
    assert picture.get("aria-labelledby") == "t-title t-desc"


def test_the_table_behind_it_has_a_line_for_each_day_with_its_working() -> None:
    cells = [["".join(s.text for s in cell) for cell in line.cells] for line in THREE.table.rows]
    assert [line[0] for line in cells] == [
        "Monday 2 November 2026",
        "Tuesday 1 December 2026",
        "Sunday 31 January 2027",
    ]
    assert cells[1][2] == NOTICE.says


def test_no_days_make_no_picture() -> None:
    assert svg(Timeline(title="Dates", dates=()), identity="t") == ""


def test_a_timeline_needs_a_title() -> None:
    with pytest.raises(BlankTextError):
        Timeline(title="", dates=())


def test_on_paper_a_picture_is_as_wide_as_its_type_needs_and_no_higher_than_a_page() -> None:
    month = timedelta(days=30)
    years = tuple(
        Dated(identity=str(place), day=date(2026, 1, 1) + place * month, name=f"Day {place}")
        for place in range(40)
    )
    assert millimetres(THREE) == 84
    assert 0 < millimetres(Timeline(title="Dates", dates=years)) < 40


def test_the_pdf_the_page_and_the_word_file_show_the_picture_and_its_table(
    with_body: Callable[..., Document],
) -> None:
    document = with_body(THREE, sources=())
    read = PdfReader(BytesIO(pdf(document)))
    assert "Tuesday 1 December" in read.pages[-1].extract_text()
    page = html(document)
    assert page.count("<svg") == 1
    assert "<caption" in page.split("</svg>")[1]
    with ZipFile(BytesIO(word(document))) as file:
        written = file.read("word/document.xml").decode()
    assert "Dates in order. 2 November 2026: The council gets it;" in written
    assert written.count("<w:tbl>") == 1


def test_a_timeline_without_days_is_a_table_that_says_so(
    with_body: Callable[..., Document],
) -> None:
    document = with_body(Timeline(title="Dates", dates=()), sources=())
    page = html(document)
    assert "<svg" not in page
    assert "Nothing to show." in page
    assert "Nothing to show." in PdfReader(BytesIO(pdf(document))).pages[-1].extract_text()
    with ZipFile(BytesIO(word(document))) as file:
        written = file.read("word/document.xml").decode()
    assert "Nothing to show." in written
    assert "<w:drawing>" not in written
