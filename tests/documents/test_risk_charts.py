"""Fan, waterfall and tornado: what is drawn is what their figures say."""

from xml.etree import ElementTree

import pytest

from spinout.documents import Chart, Form, Unit, series
from spinout.documents.charts.chart import ChartShapeError
from spinout.documents.charts.drawing import svg

SVG = "{http://www.w3.org/2000/svg}"


def chart(form, labels, *values):
    return Chart(
        title="Title",
        description="What it shows.",
        form=form,
        unit=Unit.COUNT,
        across="Year",
        labels=labels,
        series=tuple(series(f"Series {place}", *run) for place, run in enumerate(values)),
    )


def drawn(one):
    return ElementTree.fromstring(svg(one, identity="c1"))


def bars(picture):
    return [
        (float(each.get("y")), float(each.get("height")), each.get("fill"))
        for each in picture.iter(f"{SVG}rect")
        if each.get("stroke") is not None
    ]


def test_a_fan_is_a_span_between_its_edges_with_the_middle_in_it():
    picture = drawn(chart(Form.FAN, ("a", "b", "c"), (0, -5, -10), (0, 1, 2), (0, 5, 10)))
    (span,) = picture.iter(f"{SVG}polygon")
    points = [tuple(map(float, each.split(","))) for each in span.get("points").split()]
    assert len(points) == 6
    lines = [each.get("points").split() for each in picture.iter(f"{SVG}polyline")][:3]
    low, _, high = ([tuple(map(float, p.split(","))) for p in each] for each in lines)
    assert points[:3] == low
    assert points[3:] == high[::-1]
    assert all(under[1] >= over[1] for under, over in zip(low, high, strict=True))


def test_each_step_of_a_waterfall_starts_where_the_one_before_ended():
    picture = drawn(chart(Form.WATERFALL, ("a", "b", "c", "d"), (10, 5, -20, -5)))
    first, up, down, last = bars(picture)
    assert up[0] + up[1] == pytest.approx(first[0], abs=0.11)
    assert down[0] == pytest.approx(up[0], abs=0.11)
    assert last[0] + last[1] == pytest.approx(down[0] + down[1], abs=0.11)
    assert len({first[2], up[2], down[2]}) == 3
    assert first[2] == last[2]


def test_a_tornado_has_a_bar_each_side_of_the_plan_and_names_every_row():
    one = chart(Form.TORNADO, ("wide", "narrow"), (-50, 5), (70, 15), (10, 10))
    picture = drawn(one)
    found = [each for each in picture.iter(f"{SVG}rect") if each.get("stroke") is not None]
    rows = found[2:]
    assert len(rows) == 4
    low, high = rows[0], rows[1]
    ends = [float(low.get("x")) + float(low.get("width")), float(high.get("x"))]
    assert ends[0] == pytest.approx(ends[1], abs=0.11)
    assert float(low.get("width")) == pytest.approx(float(high.get("width")), abs=0.11)
    texts = [each.text for each in picture.iter(f"{SVG}text")]
    assert {"wide", "narrow", "Series 0", "Series 1"} <= set(texts)


@pytest.mark.parametrize("form", [Form.FAN, Form.WATERFALL, Form.TORNADO])
def test_every_form_has_its_figures_in_a_table_and_words_for_those_who_cannot_see(form):
    runs = {Form.WATERFALL: [(1, 2, 3)]}.get(form, [(1, 2, 3), (2, 3, 4), (3, 4, 5)])
    one = chart(form, ("a", "b", "c"), *runs)
    picture = drawn(one)
    assert picture.get("role") == "img"
    assert picture.find(f"{SVG}title").text == "Title"
    assert len(one.table.rows) in (1, 3)


@pytest.mark.parametrize("form", [Form.FAN, Form.WATERFALL, Form.TORNADO])
def test_a_form_with_too_few_or_many_series_is_refused(form):
    with pytest.raises(ChartShapeError):
        chart(form, ("a",), (1,), (2,))
