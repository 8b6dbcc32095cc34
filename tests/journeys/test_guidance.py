"""The guidance in a real browser: clean by axe, narrow, on paper, and without script."""

from playwright.sync_api import Page, expect

STAGES = 9


def test_a_reader_walks_the_stages_from_the_index_without_script(plain: Page, site: str) -> None:
    plain.goto(f"{site}/guidance/")
    with plain.expect_navigation():
        plain.get_by_role("link", name="1. Explore").click()
    seen = [plain.locator("h1").inner_text()]
    for _ in range(STAGES - 1):
        with plain.expect_navigation():
            plain.get_by_role("link", name="Next stage").click()
        seen.append(plain.locator("h1").inner_text())
    expect(plain.get_by_role("link", name="Next stage")).to_have_count(0)
    assert seen[0] == "Explore"
    assert seen[-1] == "First year"
    assert len(set(seen)) == STAGES


def test_a_citation_leads_to_its_source_at_the_foot(page: Page, site: str) -> None:
    page.goto(f"{site}/guidance/council-officer/")
    page.get_by_role("link", name="Two or more of you").click()
    expect(page.locator(":target")).to_contain_text("Localism Act 2011, section 81(6)")
    assert page.locator(":target").bounding_box()["y"] >= 0


def test_a_printed_page_leaves_out_the_ways_round_the_site(page: Page, site: str) -> None:
    page.goto(f"{site}/guidance/stage-1-explore/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="How we know")).to_be_visible()
    expect(page.get_by_role("navigation", name="Breadcrumb")).to_be_hidden()
    expect(page.get_by_role("link", name="Next stage")).to_be_hidden()
