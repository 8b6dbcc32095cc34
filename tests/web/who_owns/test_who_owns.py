"""“Who would own it?”: drawn without script, tested, tried out, and kept by nobody."""

import html
import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from django.test import Client
from pypdf import PdfReader

from spinout.documents import page_count
from spinout.facts.structure import Holder
from spinout.facts.structure_parts import HOLDERS
from spinout.ownership import PRESETS
from spinout.web.asking import link
from spinout.web.asking.declared import Takes
from spinout.web.asking.link import Told
from spinout.web.who_owns.asked import ASKED, BY_HOLDER, STRUCTURE
from spinout.web.who_owns.told import answers_of, design
from tests.house.reading_grade import grade
from tests.web.first_check.asking import AS_AT, state_of, words
from tests.web.weight import A_PAGE_MAY_WEIGH, weight_of_the_look

pytestmark = pytest.mark.django_db
ADDRESS = "/who-owns-it/"
YORK = {"staff-votes": "1", "staff-seats": "1", "public-votes": "2", "public-seats": "2"} | {
    "chosen": "4",
    "form": "CBS",
    "founders": "3",
}
TERMS = (
    "community interest company",
    "co-operative",
    "procurement lawyer",
    "employee ownership trust",
    "government guidance",
    "regulation",
    "majority",
)
HIGHEST_GRADE = 7


def page_of(client: Client, **said: object) -> str:
    answer = client.post(ADDRESS, AS_AT | said)
    assert answer.status_code == 200
    return answer.text


def test_the_form_offers_three_structures_and_every_kind_of_holder(client: Client) -> None:
    page = client.get(ADDRESS).text
    assert all(f'name="start" value="{each.key}"' in page for each in PRESETS)
    assert all(each in words(page) for each in HOLDERS.values())
    names = [each.name for each in STRUCTURE]
    assert len(set(names)) == len(names)
    assert all(f'name="{name}"' in page for name in names)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda each: each.key)
def test_a_structure_to_start_from_is_drawn_at_once_and_can_be_changed(
    client: Client, preset: object
) -> None:
    page = page_of(client, start=preset.key)  # type: ignore[attr-defined]
    assert "What it passes" in words(page)
    form = client.post(ADDRESS, {"told": state_of(page), "change": "1"}).text
    votes = preset.design.votes_of(Holder.STAFF)  # type: ignore[attr-defined]
    assert f'value="{votes}"' in form


@pytest.mark.parametrize("preset", PRESETS, ids=lambda each: each.key)
def test_the_form_and_the_structure_say_the_same(preset: object) -> None:
    drawn = preset.design  # type: ignore[attr-defined]
    assert design(answers_of(drawn)) == drawn


def test_a_body_like_york_is_told_the_smallest_change_and_who_decides(client: Client) -> None:
    page = words(page_of(client, **YORK))
    assert "The smallest change: Move 1 vote of 3 to colleagues." in page
    assert "It takes colleagues with the community." in page
    assert "No holder can decide it." in page
    assert "Stays in the work £100,000" in page
    assert "The rules of a society" in page


def test_the_picture_has_a_title_a_description_and_a_table_behind_it(client: Client) -> None:
    page = page_of(client, **YORK)
    figure = page[page.index("<figure") : page.index("</figure>")]
    svg = ElementTree.fromstring(figure[figure.index("<svg") :])
    named = svg.attrib["aria-labelledby"].split()
    held = {each.attrib.get("id"): each.text for each in svg}
    assert svg.attrib["role"] == "img"
    assert held[named[1]] == (
        "Votes of the members: Colleagues 1 of 3; The community 2 of 3. "
        "Seats on the board: Colleagues 1 of 7; "
        "The community 2 of 7; The board picks 4 of 7."
    )
    assert 'id="holders-table"' in page


def test_the_partner_is_told_with_and_without_and_beside_real_ones(client: Client) -> None:
    page = words(page_of(client, start="partner"))
    assert "With the partner, and without" in page
    assert "Its fee £15,000 £0" in page
    assert all(name in page for name in ("MyCSP", "3BM", "Behavioural Insights Team"))
    assert "What staff gave up" in page
    assert "The partner" not in words(page_of(client, start="community"))


def test_a_surplus_is_told_to_the_penny(client: Client) -> None:
    page = words(page_of(client, start="partner"))
    assert "Paid out: colleagues £23,700" in page
    assert "Stays in the work £47,400" in page


def test_interest_is_asked_in_pounds_and_read_as_percent() -> None:
    drawn = design({"staff-votes": 1, "staff-seats": 1, "partner-interest": 625})
    assert drawn.partnering.interest == "6.25"
    assert answers_of(drawn).get("partner-interest") is None
    with_one = design({"partner-votes": 1, "staff-seats": 1, "partner-interest": 605})
    assert answers_of(with_one)["partner-interest"] == 605


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Nobody has a vote."),
        ({"staff-votes": "1"}, "The board has no seats."),
        ({"staff-votes": "1", "staff-seats": "1", "kept": "50"}, "nobody has a part of it"),
        ({"staff-votes": "-1"}, "takes a whole number from 0 to"),
    ],
)
def test_what_no_structure_can_lack_is_asked_for_with_a_sentence(
    client: Client, said: dict[str, str], sentence: str
) -> None:
    answer = client.post(ADDRESS, said)
    assert answer.status_code == 422
    assert sentence in words(answer.text)
    anchors = re.findall(r'href="#([a-z-]+)">[^<]*', answer.text)
    assert any(f'id="{each}"' in answer.text for each in anchors)


def test_a_link_gives_the_same_structure_and_one_that_lacks_votes_asks_again(
    client: Client,
) -> None:
    held = state_of(page_of(client, **YORK))
    made = client.post(f"{ADDRESS}link/", {"told": held}).text
    address = html.unescape(re.search(r"<textarea[^>]*>([^<]+)</textarea>", made)[1])
    shared = client.get(address.partition("testserver")[2])
    assert shared.status_code == 200
    assert "Move 1 vote of 3 to colleagues." in words(shared.text)
    empty = client.get(f"{ADDRESS}answer/?v=1&on=2026-11-23&law=01234567&chosen=1")
    assert empty.status_code == 422
    told = {"told": "v=1&on=2026-11-23&law=01234567&chosen=1"}
    assert client.post(f"{ADDRESS}structure.pdf", told).status_code == 400


def test_the_longest_link_holds_every_answer() -> None:
    most = {
        each.name: {
            Takes.ONE: max((choice.key for choice in each.choices), key=len, default=""),
            Takes.SOME: tuple(choice.key for choice in each.choices),
            Takes.DAY: date(2026, 11, 23),
            Takes.WHOLE: each.high,
            Takes.MONEY: each.high,
        }[each.takes]
        for each in ASKED
    }
    told = Told(answers=most, on=date(2026, 11, 23), law="01234567")
    query = link.written(ASKED, told)
    assert len(query) + len("https://a-long-name.example.org/who-owns-it/answer/?") < link.LONGEST
    assert link.opened(ASKED, query) == told


def test_the_paper_holds_all_of_it(client: Client) -> None:
    held = state_of(page_of(client, start="partner"))
    paper = client.post(f"{ADDRESS}structure.pdf", {"told": held})
    assert paper.headers["Content-Type"] == "application/pdf"
    assert page_count(paper.content) >= 3
    assert "Seats on the board" in PdfReader(BytesIO(paper.content)).pages[0].extract_text()


def test_every_kind_of_holder_is_asked_for_votes_seats_and_vetoes() -> None:
    for holder in Holder:
        assert len(BY_HOLDER[holder]) == (12 if holder is Holder.PARTNER else 5)


@pytest.mark.parametrize("start", [each.key for each in PRESETS])
def test_what_is_found_is_plain_light_and_well_headed(client: Client, start: str) -> None:
    answer = client.post(ADDRESS, {"start": start}, headers={"accept-encoding": "gzip"})
    assert len(answer.content) + weight_of_the_look() < A_PAGE_MAY_WEIGH
    assert "no-store" in answer.headers["Cache-Control"]
    page = page_of(client, start=start)
    read = words(page)
    for term in TERMS:
        read = read.replace(term, "body")
    assert grade(read) <= HIGHEST_GRADE
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
