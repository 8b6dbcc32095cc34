"""Pages of each part of the site: clean by axe, on a desk, on a phone and on paper, and light."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import PHONE

PAGES = [
    "/",
    "/could-we/",
    "/would-i-lose-out/",
    "/are-you-ready/",
    "/which-kind-of-mutual/",
    "/who-owns-it/",
    "/a-proposal/",
    "/a-proposal/grounds/",
    "/a-proposal/interests/",
    "/law/",
    "/law/changed/",
    "/law/contract-kept-for-mutuals/",
    "/example/",
    "/example/library-service/",
    "/example/library-service/today/",
    "/example/library-service/as-printed/money/?what_1=pay&by_1=2&what_2=contract_yearly&by_2=-9",
    "/example/library-service/as-printed/money/why/cash/12/",
    "/accessibility/",
    "/licence/",
    "/plan/",
    "/nowhere/",
    "/ask/",
    "/search/?words=what+does+TUPE+do+to+my+pension",
    "/search/?words=xyzzy",
    "/guidance/",
    "/guidance/2012-said-today/",
    "/guidance/a-proposal-has-reached-us/",
    "/guidance/stage-4-business-case/",
    "/directory/",
    "/directory/?words=submarine&sector=libraries&form=none",
    "/directory/seqol/",
    "/directory/statistics/",
    "/directory/pathfinders/",
    "/directory/data/",
    "/directory/map/",
    "/directory/like-yours/?sector=libraries&parent=council&size=from_50",
    "/directory/seqol/suggest/",
]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_clean_by_axe_and_never_scrolls_sideways(
    page: Page, site: str, is_sound: Callable[[Page], None], address: str
) -> None:
    page.goto(site + address)
    is_sound(page)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_and_all_it_needs_is_light(is_light: Callable[[str], None], address: str) -> None:
    is_light(address)


PAPER = 718
"""The width of an A4 page less margins of a centimetre, in CSS pixels."""
FRAMED = ["/guidance/2012-said-today/", "/directory/statistics/", "/plan/stages/", "/plan/posts/"]
FRAMED.append("/plan/timetable/")
TOO_WIDE = """[...document.querySelectorAll('.sp-scroll, .sp-scroll > *, table')].filter(
  each => each.scrollWidth > each.clientWidth
    || each.getBoundingClientRect().right > document.documentElement.clientWidth
).map(each => each.outerHTML.slice(0, 200))"""
OUT_OF_SIGHT = """([within, what]) => [...document.querySelectorAll(what)].filter(each => {
  const frame = each.closest(within).getBoundingClientRect(), own = each.getBoundingClientRect();
  return own.left < frame.left - 1 || own.right > frame.right + 1 || own.top < frame.top - 1;
}).map(each => each.textContent)"""


@pytest.fixture(scope="module")
def held(browser: Browser, site: str) -> Iterator[Page]:
    """A page that holds a copy of the library example."""
    page = browser.new_page(viewport={"width": PHONE, "height": 800})
    page.goto(f"{site}/example/library-service/")
    page.get_by_role("button", name="Open my own copy").click()
    page.wait_for_load_state("networkidle")
    yield page
    page.close()


@pytest.mark.parametrize("address", FRAMED)
def test_no_frame_is_wider_than_the_paper(held: Page, site: str, address: str) -> None:
    held.set_viewport_size({"width": PAPER, "height": 1040})
    held.emulate_media(media="print")
    held.goto(site + address)
    expect(held.locator("table").first).to_be_attached()
    assert held.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("address", FRAMED)
def test_captions_and_the_keys_of_charts_are_in_sight_on_a_phone(
    held: Page, site: str, address: str
) -> None:
    held.set_viewport_size({"width": PHONE, "height": 800})
    held.emulate_media(media="screen")
    held.goto(site + address)
    assert held.evaluate(OUT_OF_SIGHT, [".sp-scroll", ".sp-scroll caption"]) == []
    assert held.evaluate(OUT_OF_SIGHT, [".sp-scroll", ".chart-key"]) == []
    expect(held.locator(".chart-key")).to_have_count(4 if "stages" in address else 0)


def test_a_long_page_leads_back_to_its_top(held: Page, site: str) -> None:
    held.emulate_media(media="screen")
    held.goto(f"{site}/plan/stages/")
    held.get_by_role("link", name="Back to top").click()
    held.wait_for_function("window.scrollY === 0")
    held.goto(site)
    expect(held.get_by_role("link", name="Back to top")).to_have_count(0)
