"""“Services like yours” and the map by region: what the pages show, and where they lead."""

import html
import re
from datetime import date

import pytest
from django.test import Client

from spinout import directory
from spinout.directory import Axis, Described, Parent, Region, Sector, Size, Status
from spinout.web.directory.like_yours import LEAST, address_of, described, like_page
from spinout.web.directory.regions import SHADES, TILES, map_page

pytestmark = pytest.mark.django_db
HELD = directory.load()
ASKED = "/directory/like-yours/?sector=libraries&parent=council&size=from_50"


def test_each_body_is_shown_with_why_and_with_what_is_told_of_it(client: Client) -> None:
    page = html.unescape(client.get(ASKED).text)
    service = Described(sector=Sector.LIBRARIES, parent=Parent.COUNCIL, staff=50)
    found = directory.alike(HELD.entries, service)
    shown = re.findall(r'id="body-([\w-]+)"', page)
    assert shown == [each.entry.slug for each in found]
    for each in found:
        block = page[page.index(f'id="body-{each.entry.slug}"') :].split("</section>")[0]
        assert all(why.value in block for why in each.because)
        assert each.entry.status.words in block
        for lesson in each.lessons:
            assert lesson.words in block
            assert f"As given by {lesson.given_by}." in block
        if not each.lessons:
            assert "Our sources do not say how it went." in block


def test_what_was_chosen_stays_chosen(client: Client) -> None:
    page = client.get(ASKED).text
    assert page.count(" selected>") == 4
    assert '<option value="from_50" selected>50 to 249</option>' in page


def test_nothing_told_shows_the_form_alone(client: Client) -> None:
    for address in ("/directory/like-yours/", "/directory/like-yours/?sector=<b>&size=vast"):
        page = client.get(address).text
        assert 'id="results"' not in page
        assert "<b>" not in page


def test_where_nothing_is_alike_the_page_says_so_and_shows_none() -> None:
    page = like_page((), Described(sector=Sector.FIRE), date(2026, 11, 23))
    assert (page.found, page.unknown, page.results) == ("We hold no body like that", "", ())


@pytest.mark.parametrize("size", [each for each in Size if each is not Size.NOT_STATED])
def test_each_size_stands_for_itself(size: Size) -> None:
    assert described({"size": size.code}).size is size
    assert Size.of(LEAST[size]) is size


@pytest.mark.parametrize("entry", HELD.entries, ids=lambda entry: entry.slug)
def test_the_link_on_a_body_s_page_describes_a_service_like_it(client: Client, entry) -> None:
    address = address_of(entry)
    said = dict(part.split("=") for part in address.removeprefix("?").split("&"))
    service = described(said)
    assert service.sector in (None, *entry.sectors)
    assert service.form in (None, entry.form)
    assert service.size in (entry.size, Size.NOT_STATED)
    assert html.escape(address) in client.get(f"/directory/{entry.slug}/").text


def test_the_map_has_a_tile_for_each_region_of_england_and_none_lies_on_another() -> None:
    whole = {Region.ENGLAND, Region.UK, Region.NOT_STATED}
    assert set(TILES) == set(Region) - whole
    assert len(set(TILES.values())) == len(TILES)


def test_the_picture_and_the_table_say_the_same(client: Client) -> None:
    page = map_page(HELD.entries)
    numbers = directory.counts(HELD.entries, Axis.REGION)
    rows = {row.words: row for row in page.rows}
    for region in Region:
        row = rows[region.words]
        assert row.number == numbers[region]
        unknown = [e for e in HELD.entries if region in e.regions and e.status is Status.UNKNOWN]
        assert row.unknown == len(unknown)
        if region in TILES:
            assert f"{region.words}: {row.number}" in page.picture
    shown = [int(each) for each in re.findall(r'font-weight="700"[^>]*>(\d+)<', page.picture)]
    assert shown == [numbers[each] for each in TILES]


def test_each_row_of_the_table_leads_to_the_bodies_it_counts(client: Client) -> None:
    for row in map_page(HELD.entries).rows:
        page = client.get(f"/directory/{row.address}").text
        assert ("1 body" if row.number == 1 else f"{row.number} bodies") in page


def test_letters_can_be_read_on_every_shade() -> None:
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        plain = [
            each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
        ]
        return 0.2126 * plain[0] + 0.7152 * plain[1] + 0.0722 * plain[2]

    for ground, letters in SHADES:
        low, high = sorted((light(ground), light(letters)))
        assert (high + 0.05) / (low + 0.05) >= 4.5
