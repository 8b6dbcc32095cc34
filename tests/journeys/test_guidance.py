"""The guidance in a real browser: clean by axe, narrow, on paper, and without script."""

from playwright.sync_api import Page


def test_a_reader_walks_the_stages_from_the_index_without_script(plain: Page, site: str) -> None:
    plain.goto(f"{site}/guidance/")
    plain.get_by_role("link", name="1. Explore").click()
    seen = [plain.locator("h1").inner_text()]
    while plain.get_by_role("link", name="Next stage").count():
        plain.get_by_role("link", name="Next stage").click()
        seen.append(plain.locator("h1").inner_text())
    assert seen[0] == "Explore"
    assert seen[-1] == "First year"
    assert len(seen) == 9


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
