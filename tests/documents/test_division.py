"""Wholes and their parts as a picture: said in words, told apart without colour, with a table."""

import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest

from spinout.documents import (
    Division,
    Document,
    Opening,
    Part,
    Table,
    Whole,
    html,
    pdf,
    row,
    text_column,
    word,
)
from spinout.documents.charts.division import (
    ON_A_PHONE,
    ON_PAPER,
    SHADES,
    NothingToDivideError,
    svg,
)
from spinout.documents.legible import BlankTextError

SVG = "{http://www.w3.org/2000/svg}"
TABLE = Table(caption="Votes", columns=(text_column("Who"),), rows=(row("Colleagues"),))


def part(name: str, count: int, shade: int | None = 0) -> Part:
    return Part(name=name, count=count, shade=shade)


def division(*parts: Part, title: str = "Who holds the votes") -> Division:
    return Division(title=title, wholes=(Whole(name="Votes", parts=parts),), table=TABLE)


def drawn(shown: Division, wide: int = ON_PAPER) -> ElementTree.Element:
    return ElementTree.fromstring(svg(shown, identity="parts", wide=wide))


def test_the_picture_has_a_role_a_title_and_says_each_part() -> None:
    found = drawn(division(part("Colleagues", 3), part("Nobody", 0), part("The community", 1, 4)))
    assert found.get("role") == "img"
    assert found.get("aria-labelledby") == "parts-title parts-desc"
    assert [found.find(f"{SVG}{name}").text for name in ("title", "desc")] == [
        "Who holds the votes",
        "Votes: Colleagues 3 of 4; The community 1 of 4.",
    ]


@pytest.mark.parametrize("wide", [ON_A_PHONE, ON_PAPER])
def test_a_part_is_as_wide_as_its_share_and_the_parts_fill_the_width(wide: int) -> None:
    shown = division(part("Colleagues", 3), part("The community", 1, 4))
    bars = [each for each in drawn(shown, wide).iter(f"{SVG}rect") if each.get("height") == "34.0"]
    assert [float(each.get("width")) for each in bars] == [wide * 3 / 4, wide / 4]


def test_no_two_shades_are_told_apart_by_colour_alone() -> None:
    assert len({dash for _, dash in SHADES}) == len({colour for colour, _ in SHADES}) == len(SHADES)


def test_a_number_too_wide_for_its_part_is_left_to_the_words_and_the_table() -> None:
    shown = division(part("Colleagues", 999_999), part("The community", 1, 4))
    written = [each.text for each in drawn(shown).iter(f"{SVG}text")]
    assert "999,999" in written
    assert "1" not in written
    assert "The community 1 of 1,000,000" in shown.description


def test_the_key_names_a_part_of_two_wholes_once() -> None:
    both = Whole(name="Votes", parts=(part("Colleagues", 3),))
    shown = Division(title="Both", wholes=(both, both), table=TABLE)
    assert [each.text for each in drawn(shown).iter(f"{SVG}text")].count("Colleagues") == 1


def test_markup_in_a_name_stays_text() -> None:
    assert "<script>" not in svg(division(part("<script>", 1)), identity="g")


def test_nothing_to_divide_and_no_title_are_refused() -> None:
    with pytest.raises(NothingToDivideError, match="needs at least one whole"):
        division(part("Colleagues", 0))
    with pytest.raises(NothingToDivideError, match="needs at least one whole"):
        Division(title="Who", wholes=(), table=TABLE)
    with pytest.raises(BlankTextError):
        division(part("Colleagues", 1), title=" ")


def test_every_kind_of_paper_holds_the_picture_and_its_table() -> None:
    made = Document(
        title="Who would own it",
        subtitle="",
        author="The team",
        made_on=date(2026, 11, 23),
        language="en-GB",
        opening=Opening.SHEET,
        running_note="",
        notice="",
        contents=False,
        sources=(),
        body=(division(part("Colleagues", 1)),),
    )
    page = html(made)
    assert "<svg" in page
    assert "Votes: Colleagues 1 of 1." in page
    assert "<table" in page
    assert pdf(made).startswith(b"%PDF")
    assert word(made).startswith(b"PK")
