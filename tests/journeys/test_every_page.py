"""Pages of each part of the site: clean by axe, on a desk and on a phone, and light."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

PAGES = [
    "/",
    "/could-we/",
    "/example/",
    "/example/library-service/",
    "/example/library-service/today/",
    "/accessibility/",
    "/licence/",
    "/plan/",
    "/nowhere/",
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
