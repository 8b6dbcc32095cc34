"""The guidance in a real browser: clean by axe, narrow, on paper, and without script."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "/guidance/",
    "/guidance/2012-said-today/",
    "/guidance/a-proposal-has-reached-us/",
    "/guidance/stage-4-business-case/",
]
DESKTOP, PHONE = 1280, 320


@pytest.fixture(params=[DESKTOP, PHONE])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize("address", PAGES)
def test_guidance_is_clean_by_axe_and_never_scrolls_sideways(
    page: Page, site: str, address: str
) -> None:
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_reader_walks_the_stages_from_the_index_without_script(
    browser: Browser, site: str
) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site}/guidance/")
    page.get_by_role("link", name="1. Explore").click()
    seen = [page.locator("h1").inner_text()]
    while page.get_by_role("link", name="Next stage").count():
        page.get_by_role("link", name="Next stage").click()
        seen.append(page.locator("h1").inner_text())
    assert seen[0] == "Explore"
    assert seen[-1] == "First year"
    assert len(seen) == 9
    plain.close()


def test_a_citation_leads_to_its_source_at_the_foot(page: Page, site: str) -> None:
    page.goto(f"{site}/guidance/council-officer/")
    page.get_by_role("link", name="Two or more of you").click()
    assert "Localism Act 2011, section 81(6)" in page.locator(":target").inner_text()
    assert page.locator(":target").bounding_box()["y"] >= 0


def test_a_printed_page_leaves_out_the_ways_round_the_site(page: Page, site: str) -> None:
    page.goto(f"{site}/guidance/stage-1-explore/")
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="How we know").is_visible()
    assert not page.get_by_role("navigation", name="Breadcrumb").is_visible()
    assert not page.get_by_role("link", name="Next stage").is_visible()
