"""Dates in a picture: in order, to scale, and never without the table that says the same."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from spinout.documents.dates import Dated
from spinout.documents.dates.timeline import WIDTH, Timeline, svg
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
    assert [line[0] for line in cells] == ["2 November 2026", "1 December 2026", "31 January 2027"]
    assert cells[1][2] == NOTICE.says


def test_no_days_make_no_picture() -> None:
    assert svg(Timeline(title="Dates", dates=()), identity="t") == ""


def test_a_timeline_needs_a_title() -> None:
    with pytest.raises(BlankTextError):
        Timeline(title="", dates=())
