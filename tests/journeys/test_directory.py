"""A reader looks up what happened to others: by form, by keyboard, without script, on a phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [
    "/directory/",
    "/directory/?words=submarine&sector=libraries&form=none",
    "/directory/seqol/",
    "/directory/statistics/",
    "/directory/pathfinders/",
    "/directory/data/",
]
DESKTOP, PHONE = 1280, 320
HEAVIEST = 150_000


@pytest.fixture(params=[DESKTOP, PHONE])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_clean_by_axe_and_never_scrolls_sideways(
    page: Page, site: str, address: str
) -> None:
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_and_all_it_needs_is_light(browser: Browser, site: str, address: str) -> None:
    fresh = browser.new_context()
    page = fresh.new_page()
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    sizes = "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType("
    weight = page.evaluate(
        f"{sizes}'navigation')].reduce((sum, each) => sum + each.transferSize, 0)"
    )
    fresh.close()
    assert 0 < weight < HEAVIEST


def test_a_reader_without_script_finds_what_ended_and_why(browser: Browser, site: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(f"{site}/directory/")
    page.get_by_label("Kind of service").select_option("libraries")
    page.get_by_label("Only those that ended").check()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Suffolk Libraries").click()
    page.get_by_text("As given by Ipswich.co.uk, March 2025.").wait_for()
    assert page.url == f"{site}/directory/suffolk-libraries/"
    plain.close()


def test_a_reader_searches_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/directory/")
    page.get_by_label("Words to look for").focus()
    page.keyboard.type("explore york")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=explore+york**")
    assert page.get_by_role("heading", level=3).all_inner_texts() == [
        "Explore York Libraries and Archives Mutual Ltd"
    ]


def test_the_figures_can_be_saved(page: Page, site: str) -> None:
    page.goto(f"{site}/directory/statistics/")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download the figures (CSV)").click()
    assert saved.value.suggested_filename == "spinout-statistics.csv"
