"""A plan of work as a picture: said in words, told apart without colour, with its table."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from itertools import pairwise

import pytest

from spinout.documents import (
    Bar,
    BarGroup,
    Document,
    Gantt,
    Opening,
    html,
    pdf,
    row,
    text_column,
    word,
)
from spinout.documents.charts.gantt import NoBarsError, svg
from spinout.documents.legible import BlankTextError

SVG = "{http://www.w3.org/2000/svg}"


def bar(name: str, begins: int, ends: int, **how) -> Bar:
    marks = {"late_to": ends, "sets_the_date": False, "gate": False, "done": False} | how
    return Bar(name=name, begins=begins, ends=ends, cells=row(name, f"{ends - begins}"), **marks)


def plan(*bars: Bar, **how) -> Gantt:
    held = {
        "title": "The work",
        "description": "Some tasks.",
        "first": 0,
        "last": 100,
        "ticks": ((0, "Week 0"), (100, "Week 100")),
        "groups": (BarGroup(name="A. Explore", bars=bars),),
        "columns": (text_column("Task"), text_column("Days")),
    } | how
    return Gantt(**held)


def drawn(gantt: Gantt) -> ElementTree.Element:
    return ElementTree.fromstring(svg(gantt, identity="gantt"))


def test_the_picture_has_a_role_a_title_and_a_description() -> None:
    found = drawn(plan(bar("One", 0, 10)))
    assert found.get("role") == "img"
    assert found.get("aria-labelledby") == "gantt-title gantt-desc"
    assert [found.find(f"{SVG}{name}").text for name in ("title", "desc")] == [
        "The work",
        "Some tasks.",
    ]


def test_bars_are_told_apart_without_colour() -> None:
    bars = (
        bar("Sets", 0, 10, sets_the_date=True),
        bar("Other", 0, 10),
        bar("Done", 0, 10, done=True),
    )
    fills = [each.get("fill") for each in drawn(plan(*bars)).iter(f"{SVG}rect") if each.get("x")]
    assert fills[0] == "url(#gantt-hatch-1)"
    assert fills[1].startswith("#")
    assert fills[2] == "#ffffff"


def test_a_gate_has_a_diamond_and_spare_time_a_line() -> None:
    def count(gantt: Gantt, name: str) -> int:
        return len(list(drawn(gantt).iter(f"{SVG}{name}")))

    plain = plan(bar("One", 0, 10))
    assert count(plan(bar("One", 0, 10, gate=True)), "polygon") == count(plain, "polygon") + 1
    assert count(plan(bar("One", 0, 10, late_to=30)), "line") == count(plain, "line") + 2
    assert count(plan(bar("One", 0, 10), marked=50), "line") == count(plain, "line") + 1


def test_a_bar_is_as_long_as_its_share_of_the_line_of_time() -> None:
    rects = [
        float(each.get("width"))
        for each in drawn(plan(bar("One", 0, 50), bar("Two", 0, 100))).iter(f"{SVG}rect")
        if each.get("x")
    ]
    assert rects[1] == pytest.approx(2 * rects[0], abs=0.2)


def test_a_long_name_is_shortened_in_the_picture_and_whole_in_the_table() -> None:
    name = "A task with so long a name that it would run into its own bar, and further"
    gantt = plan(bar(name, 0, 10))
    assert f"{name}<" not in svg(gantt, identity="g")
    assert "…" in svg(gantt, identity="g")
    assert gantt.table.rows[0].cells[0][0].text == name


def test_nothing_runs_over_the_edge() -> None:
    gantt = plan(bar("One", -50, 400, late_to=900, gate=True), last=100)
    numbers = re.findall(r' (?:x|x1|x2)="([\d.-]+)"', svg(gantt, identity="g"))
    assert all(0 <= float(each) <= 720 for each in numbers)


def test_no_name_of_a_time_runs_into_the_next() -> None:
    crowded = plan(bar("One", 0, 10), ticks=tuple((at, f"January {at}") for at in range(101)))
    names = [each for each in drawn(crowded).iter(f"{SVG}text") if each.get("y") == "16.0"]
    places = [float(each.get("x")) for each in names]
    assert len(places) > 2
    assert min(after - before for before, after in pairwise(places)) > 60


def test_markup_in_a_name_stays_text() -> None:
    assert "<script>" not in svg(plan(bar("<script>", 0, 1)), identity="g")


@pytest.mark.parametrize("how", [{"last": 0}, {"groups": ()}])
def test_a_plan_with_nothing_to_draw_is_refused(how) -> None:
    with pytest.raises(NoBarsError, match="needs at least one bar"):
        plan(bar("One", 0, 1), **how)


def test_a_bar_and_a_plan_have_names() -> None:
    with pytest.raises(BlankTextError):
        bar(" ", 0, 1)
    with pytest.raises(BlankTextError):
        plan(bar("One", 0, 1), title="")


def test_every_paper_holds_the_picture_and_its_table() -> None:
    made = Document(
        title="The timetable",
        subtitle="",
        author="The team",
        made_on=date(2026, 11, 23),
        language="en-GB",
        opening=Opening.SHEET,
        running_note="",
        notice="",
        contents=False,
        body=(plan(bar("One", 0, 10)),),
        sources=(),
    )
    assert "<svg" in html(made)
    assert "The work behind “The work”" in html(made)
    assert pdf(made).startswith(b"%PDF-")
    assert word(made).startswith(b"PK")
