"""A reader looks up what happened to others: by form, by keyboard, without script, on a phone."""

from playwright.sync_api import Page, expect


def test_a_reader_without_script_finds_what_ended_and_why(plain: Page, site: str) -> None:
    plain.goto(f"{site}/directory/")
    plain.get_by_label("Kind of service").select_option("libraries")
    plain.get_by_label("Only those that ended").check()
    plain.get_by_role("button", name="Search").click()
    plain.get_by_role("link", name="Suffolk Libraries").click()
    plain.get_by_text("As given by Ipswich.co.uk, March 2025.").wait_for()
    expect(plain).to_have_url(f"{site}/directory/suffolk-libraries/")


def test_a_reader_searches_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/directory/")
    page.get_by_label("Words to look for").focus()
    page.keyboard.type("explore york")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=explore+york**")
    expect(page.get_by_role("heading", level=3)).to_have_text(
        ["Explore York Libraries and Archives Mutual Ltd"]
    )


def test_the_figures_can_be_saved(page: Page, site: str) -> None:
    page.goto(f"{site}/directory/statistics/")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download the figures (CSV)").click()
    assert saved.value.suggested_filename == "spinout-statistics.csv"
