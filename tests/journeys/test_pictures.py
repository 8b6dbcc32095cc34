"""The pictures in the documentation, taken from the site as it is.

With SPINOUT_PICTURES set to a folder they are written there: see docs/how-to/test.md.
"""

import os
from pathlib import Path

from playwright.sync_api import Browser

KEPT = Path(__file__).parents[2] / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 1400
HEAVIEST = 300_000


def test_the_picture_of_the_start_page_shows_all_six_doors_and_is_light(
    browser: Browser, site: str, tmp_path: Path
) -> None:
    folder = Path(os.environ.get("SPINOUT_PICTURES") or tmp_path)
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(site)
    page.wait_for_load_state("networkidle")
    last = page.locator(".sp-door").last.bounding_box()
    assert last["y"] + last["height"] < HEIGHT
    taken = folder / "start-page.png"
    page.screenshot(path=taken)
    page.close()
    assert taken.stat().st_size < HEAVIEST


def test_every_picture_kept_is_light() -> None:
    kept = {each.name: each.stat().st_size for each in KEPT.glob("*.png")}
    assert "start-page.png" in kept
    assert max(kept.values()) < HEAVIEST
