"""A newcomer runs the example and saves its pack: by mouse, by keyboard, and without script."""

import io
import threading
import urllib.request
import zipfile
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

ABOUT = "/example/library-service/"
EXAMPLE = f"{ABOUT}as-printed/"
SLOWEST = 60_000


def pounds(text: str) -> int:
    """The amount as a number."""
    return int(text.replace("£", "").replace(",", "").replace("−", "-"))


def run_example(page: Page, site: str) -> None:
    """Goes from the start page to the example and its answers, running it if it is not kept."""
    page.goto(site)
    page.get_by_role("link", name="A county library service").click()
    page.get_by_role("button", name="Run the example: As printed").click()
    page.wait_for_url(f"**{EXAMPLE}")
    done = page.get_by_role("button", name="See the answers")
    done.or_(page.get_by_role("heading", name="Before any yes")).wait_for(timeout=SLOWEST)
    if done.count():
        done.click()
    page.get_by_role("heading", name="Before any yes").wait_for()
    page.wait_for_load_state()


def test_a_newcomer_runs_the_example_and_saves_the_pack(
    page: Page, site: str, tmp_path: Path
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    run_example(page, site)
    warning = page.get_by_role("heading", name="Before any yes").bounding_box()
    first = page.locator(".govuk-tag").first.bounding_box()
    assert warning["y"] < first["y"]
    rows = page.locator("tbody tr").all()
    assert rows
    for row in rows:
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


def test_everything_works_without_script(plain: Page, site: str) -> None:
    run_example(plain, site)
    expect(plain.get_by_role("heading", name="Five years of money")).to_be_visible()
    with plain.expect_download() as saved:
        plain.get_by_role("button", name="Save the pack (zip)").click()
    assert saved.value.suggested_filename.endswith(".zip")


def test_the_example_runs_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}{ABOUT}")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) != "none"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{EXAMPLE}")


def test_the_answers_are_clean_by_axe(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    run_example(page, site)
    is_sound(page)


def test_the_page_that_grows_is_clean_by_axe_once_it_has_ended(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    page.goto(f"{site}/example/community-health/")
    page.get_by_role("button", name="Run the example: With today").click()
    page.get_by_role("heading").filter(has_text="It is done").or_(
        page.get_by_role("heading", name="Before any yes")
    ).wait_for(timeout=SLOWEST)
    is_sound(page)


def test_each_step_arrives_before_the_next_is_done(site: str) -> None:
    opener, form = _form(site, "/example/community-health/")
    address = f"{site}/example/community-health/as-printed/"
    with opener.open(address, data=form) as answer:
        early = answer.read1().decode()
        whole = early + answer.read().decode()
    assert "Taking the example all the way" in early
    assert "The papers for the board are written" not in early
    assert "The papers for the board are written" in whole
    assert "</html>" in whole


def test_a_form_without_its_cookie_gets_a_clean_page_in_plain_words(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    page.goto(f"{site}{ABOUT}")
    page.context.clear_cookies()
    page.get_by_role("button", name="Run the example: As printed").click()
    page.get_by_role("heading", name="We could not check that this came from you").wait_for()
    is_sound(page)


def _form(site: str, about: str) -> tuple[urllib.request.OpenerDirector, bytes]:
    """A reader with the page open, and the form they would send."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = opener.open(f"{site}{about}").read().decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    return opener, urlencode({"csrfmiddlewaretoken": token}).encode()


def _post(site: str, variant: str, codes: list[int]) -> None:
    opener, form = _form(site, ABOUT)
    answer = opener.open(f"{site}{ABOUT}{variant}/", data=form)
    answer.read()
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
