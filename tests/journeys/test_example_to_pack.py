"""A newcomer runs the example and saves its pack: by mouse, by keyboard, and without script."""

import io
import threading
import urllib.request
import zipfile
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EXAMPLE = "/example/library-service/as-printed/"
PAGES = ["/", "/guidance/how-to-read-the-answers/", EXAMPLE, "/nowhere/"]
DESKTOP, PHONE = 1280, 320


@pytest.fixture(params=[DESKTOP, PHONE])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    yield opened
    opened.close()


def faults(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds wrong with the page: the rule and where."""
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


def pounds(text: str) -> int:
    """The amount as a number."""
    return int(text.replace("£", "").replace(",", "").replace("−", "-"))


def run_example(page: Page, site: str) -> None:
    """Presses the first button of the start page and waits for the answers."""
    page.goto(site)
    page.get_by_role("button", name="Run the example: As printed").click()
    page.wait_for_url(f"**{EXAMPLE}")


def test_a_newcomer_runs_the_example_and_saves_the_pack(
    page: Page, site: str, tmp_path: Path
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    run_example(page, site)
    warning = page.get_by_role("heading", name="Before any yes").bounding_box()
    first = page.locator(".govuk-tag").first.bounding_box()
    assert warning["y"] < first["y"]
    for row in page.locator("tbody tr").all():
        income, cost, left, _ = map(pounds, row.locator("td").all_inner_texts())
        assert abs(income - cost - left) <= 1
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the pack (zip)").click()
    kept = tmp_path / saved.value.suggested_filename
    saved.value.save_as(kept)
    with zipfile.ZipFile(kept) as pack:
        names = [Path(name).parts for name in pack.namelist()]
    assert {parts[1] for parts in names} == {"open", "confidential"}
    assert {"proposal.docx", "proposal.pdf", "forecast.xlsx", "sources.html"} <= {
        parts[-1] for parts in names if parts[1] == "open"
    }
    assert {parts[0] for parts in names} == {kept.stem}
    assert said == []


def test_everything_works_without_script(browser: Browser, site: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    run_example(page, site)
    assert page.get_by_role("heading", name="Five years of money").is_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the pack (zip)").click()
    assert saved.value.suggested_filename.endswith(".zip")
    plain.close()


def test_everything_works_by_keyboard(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) != "none"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{EXAMPLE}")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_clean_by_axe_and_never_scrolls_sideways(
    page: Page, site: str, address: str
) -> None:
    if address == EXAMPLE:
        run_example(page, site)
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_form_without_its_cookie_gets_a_clean_page_in_plain_words(page: Page, site: str) -> None:
    page.goto(site)
    page.context.clear_cookies()
    page.get_by_role("button", name="Run the example: As printed").click()
    page.get_by_role("heading", name="We could not check that this came from you").wait_for()
    assert faults(page) == []


def _post(site: str, variant: str, codes: list[int]) -> None:
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    start = opener.open(site).read().decode()
    token = start.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    form = urlencode({"csrfmiddlewaretoken": token}).encode()
    answer = opener.open(f"{site}/example/library-service/{variant}/", data=form)
    codes.append(answer.status)


def test_two_readers_at_once_both_get_the_same_pack_from_either_worker(site: str) -> None:
    codes: list[int] = []
    readers = [threading.Thread(target=_post, args=(site, "today", codes)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(timeout=60)
    address = f"{site}/example/library-service/today/pack.zip"
    packs = {urllib.request.urlopen(address).read() for _ in range(12)}
    assert codes == [200, 200]
    assert len(packs) == 1
    assert zipfile.ZipFile(io.BytesIO(packs.pop())).testzip() is None
