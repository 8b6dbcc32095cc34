"""A team weighs its options on its own plan, and takes the record away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from spinout.documents import page_count

Sound = Callable[[Page], None]


def open_example(page: Page, site: str) -> None:
    """A copy of the library example as a plan of one's own."""
    page.goto(f"{site}/plan/")
    page.get_by_role("button", name="library").first.click()
    page.wait_for_url("**/plan/stages/")


def test_one_score_changes_which_way_comes_first_and_the_record_says_so(
    page: Page, site: str, is_sound: Sound, tmp_path: Path
) -> None:
    open_example(page, site)
    page.get_by_role("link", name="Your idea and the options").first.click()
    first = page.get_by_text("“Leave as a mutual of our own” comes first, with 29 of 48 points.")
    expect(first).to_be_visible()
    is_sound(page)
    page.get_by_role("link", name="Score the options on one page").click()
    expect(page.get_by_role("heading", name="Score the options")).to_be_visible()
    is_sound(page)
    page.locator("[id='score.leave.risk']").select_option("0")
    page.get_by_role("button", name="Save the scores").click()
    now = page.get_by_text("“Stay, and change how we work” comes first, with 28 of 48 points.")
    expect(now).to_be_visible()
    with page.expect_download() as saved:
        record = page.get_by_role("listitem").filter(has_text="Options record")
        record.get_by_role("link").first.click()
    saved.value.save_as(tmp_path / "record.pdf")
    assert page_count((tmp_path / "record.pdf").read_bytes()) <= 3


@pytest.mark.parametrize("address", ["options/", "options/scores/", "list/better.changes/"])
def test_the_pages_are_sound_with_all_an_example_holds(
    page: Page, site: str, is_sound: Sound, address: str
) -> None:
    open_example(page, site)
    page.goto(f"{site}/plan/{address}")
    is_sound(page)
