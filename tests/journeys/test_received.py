"""A council officer with a proposal on the desk goes from the start page to the clock sheet."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Sound = Callable[[Page], None]


def answer(page: Page, site: str) -> None:
    """Comes by the door of the start page and fills in what an officer knows."""
    page.goto(site)
    page.get_by_role("link", name="A proposal has reached us").click()
    page.get_by_label("England").check()
    page.get_by_label("What kind of body are you?").select_option("county-council")
    page.get_by_label("Two or more people you employ").check()
    received = page.get_by_role("group", name="On which day did you receive it?")
    for part, number in (("Day", "2"), ("Month", "11"), ("Year", "2026")):
        received.get_by_label(part).fill(number)
    page.get_by_role("group", name="Had you published dates").get_by_label("No", exact=True).check()
    page.get_by_text("What you have published (skip any)").click()
    page.get_by_label("What is the most time you take to decide").fill("60")
    page.get_by_text("What the ten grounds turn on (skip any)").click()
    page.get_by_role("group", name="Is it already in a procurement?").get_by_label(
        "No", exact=True
    ).check()
    page.get_by_role("button", name="See what you must do").click()
    page.get_by_role("heading", name="What you must do, and by when").wait_for()


def test_an_officer_gets_the_last_day_the_grounds_and_the_sheet(
    page: Page, site: str, is_sound: Sound
) -> None:
    answer(page, site)
    is_sound(page)
    expect(page.get_by_role("heading", name="Tuesday 1 December 2026")).to_be_visible()
    expect(page.get_by_role("heading", name="These could not lawfully apply")).to_be_visible()
    page.get_by_text("6. The service is already in a procurement.").click()
    expect(page.get_by_text("A procurement that you only mean to start")).to_be_visible()
    is_sound(page)
    for button, name in (
        ("Save as PDF", "receipt-and-clock-sheet.pdf"),
        ("Save for Word", "receipt-and-clock-sheet.docx"),
        ("Put the dates in a diary", "a-proposal.ics"),
    ):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=button).click()
        assert waiting.value.suggested_filename == name
    page.get_by_role("button", name="Are you in talks with someone else").click()
    page.wait_for_url("**/a-proposal/#talks")
    talks = page.get_by_role("group", name="Are you in talks with someone else")
    expect(talks.get_by_label("Yes")).to_be_visible()
    expect(page.get_by_label("What is the most time you take to decide")).to_have_value("60")


def test_an_officer_reads_the_grounds_and_who_should_step_back(
    page: Page, site: str, is_sound: Sound
) -> None:
    page.goto(f"{site}/a-proposal/")
    page.get_by_role("link", name="The ten grounds, one by one").click()
    page.get_by_role("link", name="The service is already in a procurement.").click()
    expect(page).to_have_url(re.compile("#ground-6$"))
    page.get_by_role("link", name="Who should step back").click()
    is_sound(page)
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Save the checklist and the form for Word").click()
    assert waiting.value.suggested_filename == "interests.docx"


def test_all_of_it_works_without_script(plain: Page, site: str) -> None:
    answer(plain, site)
    expect(plain.get_by_role("heading", name="Tuesday 1 December 2026")).to_be_visible()
    plain.get_by_role("button", name="Change an answer").click()
    expect(plain.get_by_label("Two or more people you employ")).to_be_checked()


def test_a_wrong_day_is_marked_and_reached_from_the_top(
    page: Page, site: str, is_sound: Sound
) -> None:
    page.goto(f"{site}/a-proposal/")
    page.get_by_role("group", name="On which day did you receive it?").get_by_label("Day").fill("x")
    page.get_by_role("button", name="See what you must do").click()
    page.get_by_role("link", name="On which day did you receive it?").click()
    expect(page.locator("#received-day")).to_be_focused()
    is_sound(page)
