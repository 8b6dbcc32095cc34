from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from spinout.documents import Chart, Form, Unit, series
from spinout.documents.charts.chart import ChartShapeError
from spinout.documents.charts.drawing import svg
from spinout.documents.charts.marks import LOOKS
from spinout.documents.charts.scale import scale
from spinout.documents.legible import BlankTextError

SVG = "{http://www.w3.org/2000/svg}"
A4_TEXT_WIDTH_IN_POINTS = 453.5


def chart(form=Form.BARS, unit=Unit.COUNT, labels=("a", "b"), values=((1, 2),), title="Title"):
    return Chart(
        title=title,
        description="What it shows.",
        form=form,
        unit=unit,
        across="Year",
        labels=labels,
        series=tuple(series(f"Series {place}", *run) for place, run in enumerate(values)),
    )


def in_its_shape(form):
    """A chart of the form, with as many series as the form asks for."""
    runs = {Form.FAN: 3, Form.TORNADO: 3}.get(form, 1)
    return chart(form=form, values=((1, 2),) * runs)


def drawn(one):
    return ElementTree.fromstring(svg(one, identity="c1"))


def texts(one):
    return [element.text for element in drawn(one).iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("values", "lowest", "highest", "step"),
    [
        ((0, 40), 0, 40, 10),
        ((-46, 120), -50, 150, 50),
        ((3,), 0, 3, 1),
        ((0,), 0, 1, 1),
        ((-7, -1), -8, 0, 2),
        ((648_700_000,), 0, 800_000_000, 200_000_000),
    ],
)
def test_the_axis_has_round_steps_and_holds_every_value_and_nought(values, lowest, highest, step):
    axis = scale(values, least=1)
    assert (axis.lowest, axis.highest, axis.step) == (lowest, highest, step)
    assert 0 in axis.ticks
    assert axis.ticks[0] == lowest
    assert axis.ticks[-1] == highest


def test_money_axes_never_step_by_less_than_a_pound():
    assert scale((50,), least=100).step == 100


@pytest.mark.parametrize("form", Form)
def test_every_chart_names_and_describes_itself_to_a_screen_reader(form):
    root = drawn(in_its_shape(form))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "c1-title c1-desc"
    assert root.find(f"{SVG}title").text == "Title"
    assert root.find(f"{SVG}desc").text == "What it shows."


@pytest.mark.parametrize("form", Form)
def test_type_is_at_least_nine_points_when_printed(form):
    root = drawn(in_its_shape(form))
    width = float(root.get("viewBox").split()[2])
    assert float(root.get("font-size")) * A4_TEXT_WIDTH_IN_POINTS / width >= 9


def test_bars_grow_with_their_values_and_hang_below_nought():
    root = drawn(chart(values=((10, 20, -10),), labels=("a", "b", "c")))
    bars = list(root.findall(f"{SVG}rect"))
    heights = [float(bar.get("height")) for bar in bars]
    assert heights[1] == pytest.approx(2 * heights[0], abs=0.2)
    assert heights[2] == pytest.approx(heights[0], abs=0.2)
    assert float(bars[2].get("y")) == pytest.approx(float(bars[0].get("y")) + heights[0], abs=0.2)


def test_the_figure_over_a_bar_as_high_as_the_axis_is_whole():
    root = drawn(chart(values=((40, 20),)))
    letters = float(root.get("font-size"))
    baselines = {each.text: float(each.get("y")) for each in root.iter(f"{SVG}text")}
    tops = [float(bar.get("y")) for bar in root.findall(f"{SVG}rect")]
    assert baselines["40"] < min(tops)
    assert baselines["40"] - letters >= float(root.get("viewBox").split()[1])


def test_stacked_bars_stand_on_each_other_and_losses_pile_below_nought():
    root = drawn(chart(form=Form.STACKED_BARS, labels=("a",), values=((10,), (5,), (-5,))))
    bars = list(root.findall(f"{SVG}rect"))[:3]
    tops = [float(bar.get("y")) for bar in bars]
    heights = [float(bar.get("height")) for bar in bars]
    assert tops[1] + heights[1] == pytest.approx(tops[0], abs=0.2)
    assert tops[2] == pytest.approx(tops[0] + heights[0], abs=0.2)


def test_series_differ_by_dash_or_hatching_and_marker_as_well_as_colour():
    assert len({(look.dash, look.marker) for look in LOOKS}) == len(LOOKS)
    lines = drawn(chart(form=Form.LINES, values=((1, 2), (2, 1))))
    dashes = [line.get("stroke-dasharray") for line in lines.findall(f"{SVG}polyline")][:2]
    assert dashes[0] != dashes[1]
    bars = drawn(chart(values=((1, 2), (2, 1)))).findall(f"{SVG}rect")
    assert bars[0].get("fill") != bars[2].get("fill")
    assert bars[2].get("fill").startswith("url(#c1-hatch-")


def _lightness(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_colour_stands_out_from_white_paper():
    for look in LOOKS:
        assert 1.05 / (_lightness(look.colour) + 0.05) >= 3


def test_several_series_are_named_beside_the_picture_and_one_alone_is_not():
    assert "Series 1" in texts(chart(values=((1, 2), (2, 1))))
    assert "Series 0" not in texts(chart())


def test_names_at_the_side_never_overlap():
    root = drawn(chart(form=Form.LINES, values=tuple((1, 5) for _ in range(5))))
    heights = sorted(
        float(text.get("y")) for text in root.iter(f"{SVG}text") if text.text.startswith("Series")
    )
    assert all(after - before >= 14 for before, after in pairwise(heights))


def test_many_labels_are_thinned_so_that_they_do_not_touch():
    labels = tuple(f"Month {place}" for place in range(60))
    shown = [
        text
        for text in texts(chart(form=Form.LINES, labels=labels, values=((1,) * 60,)))
        if "Month" in text
    ]
    assert shown[0] == "Month 0"
    assert 4 <= len(shown) <= 8


def test_money_is_written_in_whole_pounds_on_the_axis_and_in_the_table():
    one = chart(unit=Unit.PENCE, values=((12_000_000, -4_600_000),))
    assert "£120,000" in texts(one)
    assert written(one.table)[1] == ("Series 0", "£120,000", "−£46,000")


def written(table):
    heads = tuple(column.heading for column in table.columns)
    return [heads, *(tuple(cell[0].text for cell in line.cells) for line in table.rows)]


def test_a_few_short_labels_stand_across_the_head_of_the_table():
    assert written(chart(values=((1, 2), (3, 4))).table) == [
        ("Line", "a", "b"),
        ("Series 0", "1", "2"),
        ("Series 1", "3", "4"),
    ]


def test_long_or_many_labels_stand_down_the_side_of_the_table():
    assert written(chart(labels=("A label too long", "b"), values=((1, 2), (3, 4))).table) == [
        ("Year", "Series 0", "Series 1"),
        ("A label too long", "1", "3"),
        ("b", "2", "4"),
    ]
    assert len(chart(labels=tuple("abcdefg"), values=((1,) * 7,)).table.rows) == 7


def test_hostile_words_cannot_break_the_picture():
    root = drawn(chart(title='</title><script>"&\x00', labels=("<b>", "]]>")))
    assert root.find(f"{SVG}title").text == '</title><script>"&'
    assert not list(root.iter(f"{SVG}script"))


def test_a_chart_no_one_could_read_aloud_is_refused():
    with pytest.raises(BlankTextError, match="a title for the chart"):
        chart(title=" ")
    with pytest.raises(BlankTextError, match="a description of the chart “Title”"):
        replace(chart(), description="\u200b")


@pytest.mark.parametrize(
    "changes", [{"labels": ()}, {"values": ()}, {"values": ((1,),)}, {"values": ((1, 2),) * 6}]
)
def test_a_chart_that_cannot_be_drawn_is_refused(changes):
    with pytest.raises(ChartShapeError):
        chart(**changes)
