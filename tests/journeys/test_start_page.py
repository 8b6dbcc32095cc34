"""A newcomer meets the start page and “Could we?”: on a desk, a phone, by keyboard, no script."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

DOORS = 6


def test_all_of_a_door_is_its_link(page: Page, site: str) -> None:
    page.goto(site)
    doors = page.locator(".sp-door")
    expect(doors).to_have_count(DOORS)
    for number in range(DOORS):
        door = doors.nth(number)
        leads_to = door.get_by_role("link").get_attribute("href")
        door.locator(".sp-door__takes").click(force=True)  # the link lies over it
        page.wait_for_url(f"**{leads_to}")
        page.go_back()


def test_the_doors_are_reached_by_keyboard_and_show_where_you_are(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Could we?").first).to_be_focused()
    card = "getComputedStyle(document.activeElement.closest('.sp-door')).outlineStyle"
    assert page.evaluate(card) == "solid"


def test_nothing_is_said_in_the_console(page: Page, site: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(site)
    page.goto(f"{site}/could-we/")
    assert said == []


def _answer(page: Page, site: str) -> None:
    page.goto(f"{site}/could-we/")
    page.get_by_label("England").check()
    page.get_by_label("Who runs it now?").select_option("county-council")
    page.get_by_label("Two or more of us who work for that body").check()
    page.get_by_label("What kind of service is it?").fill("our library service")
    page.get_by_role("button", name="See what we found").click()
    page.get_by_role("heading", name="Before any yes").wait_for()


def test_five_questions_are_answered_on_one_clean_page(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    _answer(page, site)
    warning = page.get_by_role("heading", name="Before any yes").bounding_box()
    first = page.locator(".govuk-tag").first.bounding_box()
    assert warning["y"] < first["y"]
    is_sound(page)


def test_five_questions_are_answered_without_script(plain: Page, site: str) -> None:
    _answer(plain, site)
    plain.get_by_role("button", name="Change an answer").click()
    plain.get_by_label("Scotland").check()
    plain.get_by_role("button", name="See what we found").click()
    plain.get_by_text("The Community Right to Challenge is law in England only.").first.wait_for()


def test_an_empty_form_leads_back_to_its_first_question(
    page: Page, site: str, is_sound: Callable[[Page], None]
) -> None:
    page.goto(f"{site}/could-we/")
    page.get_by_role("button", name="See what we found").click()
    page.get_by_role("link", name="Choose at least one answer.").wait_for()
    expect(page).to_have_title(re.compile("^Error: Could we"))
    is_sound(page)
    page.get_by_role("link", name="Choose at least one answer.").click()
    expect(page.locator("#nation")).to_be_focused()
