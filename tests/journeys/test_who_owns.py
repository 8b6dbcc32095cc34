"""Which kind of mutual, and who would own it: on a desk, on a phone and without script."""

from collections.abc import Callable

from playwright.sync_api import Page, expect


def which_kind(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Which kind of mutual?").click()
    page.locator('input[name="surplus"][value="no"]').check()
    page.locator('input[name="employees"][value="yes"]').check()
    page.get_by_label("How many people would found the mutual?").fill("6")
    page.get_by_role("button", name="See what fits").click()
    expect(page.get_by_role("heading", name="To stay is an answer")).to_be_visible()
    expect(page.locator("#form-LLP")).to_have_count(0)


def draws_its_own(page: Page, site: str) -> None:
    page.goto(f"{site}/who-owns-it/")
    page.locator('button[value="community"]').click()
    expect(page.get_by_text("Move 1 vote of 3 to colleagues.").first).to_be_visible()
    page.get_by_role("button", name="Change it").click()
    page.locator("#staff-votes").fill("3")
    page.locator("#staff-seats").fill("7")
    page.get_by_role("button", name="See who decides").click()
    expect(page.locator("#test-s33-control + p")).to_have_text("Passes")


def test_the_forms_that_fit_are_found_from_the_start_page(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    which_kind(page, site)
    is_sound(page)


def test_a_structure_is_started_changed_and_passes(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    draws_its_own(page, site)
    is_sound(page)


def test_both_work_without_script(plain: Page, site: str) -> None:
    which_kind(plain, site)
    draws_its_own(plain, site)


def test_a_structure_that_lacks_votes_is_clean_by_axe_and_says_what_to_mend(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    page.goto(f"{site}/who-owns-it/")
    page.get_by_role("button", name="See who decides").click()
    expect(page.get_by_role("link", name="Nobody has a vote.")).to_be_visible()
    is_sound(page)
